package dev.todochatbot.todo.activity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** {@code 2026-11-30}, or a moment as RFC 3339 writes it; of the years 2 to 9998. {@code null} is valid. */
@Constraint(validatedBy = DayOrMoment.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface DayOrMoment {

    /** Its form, for the document. */
    String PATTERN =
            "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2}))?$";

    String message() default "must be a date, 2026-11-30, or an RFC 3339 moment, 2026-11-30T08:00:00Z";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<DayOrMoment, String> {

        private static final int DATE = 10;

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            if (value == null) return true;
            try {
                var year = isDay(value)
                        ? LocalDate.parse(value).getYear()
                        : OffsetDateTime.parse(value).getYear();
                // In any zone the moment then has a year of RFC 3339
                return year > 1 && year < 9999;
            } catch (DateTimeParseException e) {
                return false;
            }
        }

        static boolean isDay(String value) {
            return value.length() == DATE;
        }
    }
}
