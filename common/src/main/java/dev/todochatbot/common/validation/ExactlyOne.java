package dev.todochatbot.common.validation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** Of these components of a record one is given, and only one. */
@Constraint(validatedBy = ExactlyOne.Validator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ExactlyOne {

    String[] value();

    /** Whether an error names the record; else the first of the components. Where one could not be read, none may be missing. */
    boolean asAWhole() default false;

    String message() default "is not the only one given";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<ExactlyOne, Record> {

        private List<String> names;
        private boolean asAWhole;

        @Override
        public void initialize(ExactlyOne rule) {
            names = List.of(rule.value());
            asAWhole = rule.asAWhole();
        }

        @Override
        public boolean isValid(Record wish, ConstraintValidatorContext context) {
            if (wish == null || given(wish) == 1) return true;
            context.disableDefaultConstraintViolation();
            if (asAWhole) {
                context.buildConstraintViolationWithTemplate("must have one of " + String.join(", ", names))
                        .addConstraintViolation();
                return false;
            }
            var others = String.join(" or ", names.subList(1, names.size()));
            context.buildConstraintViolationWithTemplate("must be given, or " + others + ", and not both")
                    .addPropertyNode(names.getFirst())
                    .addConstraintViolation();
            return false;
        }

        private long given(Record wish) {
            return Arrays.stream(wish.getClass().getRecordComponents())
                    .filter(component -> names.contains(component.getName()))
                    .filter(component -> value(component, wish) != null)
                    .count();
        }

        private static Object value(RecordComponent component, Record wish) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                return accessor.invoke(wish);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
