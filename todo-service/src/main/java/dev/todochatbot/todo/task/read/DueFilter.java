package dev.todochatbot.todo.task.read;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** A word for a due, or {@code FROM..TO}: dates, both included, of the years 1 to 9999. {@code null} is valid. */
@Constraint(validatedBy = DueFilter.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface DueFilter {

    String message() default "must be today, overdue, week, none, or dates as 2026-11-01..2026-11-30";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The days of a filter that is none of the words. */
    record Days(LocalDate from, LocalDate to) {

        /** @throws DateTimeParseException where it is none, also for days that no month has */
        static Days parse(String text) {
            var middle = text.indexOf("..");
            if (middle != 10 || text.length() != 22) throw new DateTimeParseException("Not two dates", text, 0);
            return new Days(day(text.substring(0, middle)), day(text.substring(middle + 2)));
        }

        private static LocalDate day(String text) {
            var day = LocalDate.parse(text);
            if (day.getYear() < 1) throw new DateTimeParseException("Not a year of ours", text, 0);
            return day;
        }
    }

    class Validator implements ConstraintValidator<DueFilter, String> {

        private static final Set<String> WORDS = Set.of("today", "overdue", "week", "none");

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            if (value == null || WORDS.contains(value)) return true;
            try {
                Days.parse(value);
                return true;
            } catch (DateTimeParseException e) {
                return false;
            }
        }
    }
}
