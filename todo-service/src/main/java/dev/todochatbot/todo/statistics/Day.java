package dev.todochatbot.todo.statistics;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** A day, {@code 2026-11-30}, of the years 2 to 9998. {@code null} is valid. */
@Constraint(validatedBy = Day.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface Day {

    /** Its form, for the document. */
    String PATTERN = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

    String message() default "must be a date, 2026-11-30";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<Day, String> {

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            if (value == null) return true;
            try {
                var year = LocalDate.parse(value).getYear();
                // A span that begins or ends here still has years of RFC 3339
                return year > 1 && year < 9999;
            } catch (DateTimeParseException e) {
                return false;
            }
        }
    }
}
