package dev.todochatbot.todo.task.wish;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import dev.todochatbot.when.reading.When;

/** A due or a start whose words are understood, whenever and wherever and in whichever language they are said. {@code null} is valid. */
@Constraint(validatedBy = {Understandable.OfDue.class, Understandable.OfStart.class})
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface Understandable {

    String message() default "is not a date that is understood";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    ZonedDateTime SOME_TIME = ZonedDateTime.of(2026, 11, 2, 12, 0, 0, 0, ZoneOffset.UTC);

    class OfDue implements ConstraintValidator<Understandable, NewDue> {

        @Override
        public boolean isValid(NewDue due, ConstraintValidatorContext context) {
            if (!(due instanceof NewDue.InWords(var text))) return true;
            if (text.codePointCount(0, text.length()) <= NewDue.LONGEST) return When.mayBeDue(text, SOME_TIME);
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("must be at most " + NewDue.LONGEST + " characters")
                    .addConstraintViolation();
            return false;
        }
    }

    /** Its length is another rule's matter. */
    class OfStart implements ConstraintValidator<Understandable, String> {

        @Override
        public boolean isValid(String start, ConstraintValidatorContext context) {
            return start == null
                    || start.codePointCount(0, start.length()) > NewDue.LONGEST
                    || StartDay.of(start).isPresent()
                    || When.mayBeDue(start, SOME_TIME);
        }
    }
}
