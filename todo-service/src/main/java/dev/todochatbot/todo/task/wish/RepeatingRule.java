package dev.todochatbot.todo.task.wish;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import dev.todochatbot.common.problem.ProblemException;

/** A rule that {@link NewRecurrence#normal} takes. {@code null} is valid. */
@Constraint(validatedBy = RepeatingRule.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface RepeatingRule {

    String message() default "must be a rule of RFC 5545 that repeats";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<RepeatingRule, String> {

        @Override
        public boolean isValid(String rule, ConstraintValidatorContext context) {
            if (rule == null) return true;
            try {
                new NewRecurrence(rule, null).normal();
                return true;
            } catch (ProblemException e) {
                context.disableDefaultConstraintViolation();
                e.problem()
                        .errors()
                        .forEach(error -> context.buildConstraintViolationWithTemplate(plain(error.message()))
                                .addConstraintViolation());
                return false;
            }
        }

        /** A message is a template: what is quoted in it must not be evaluated. */
        private static String plain(String message) {
            return message.replace("\\", "\\\\")
                    .replace("{", "\\{")
                    .replace("}", "\\}")
                    .replace("$", "\\$");
        }
    }
}
