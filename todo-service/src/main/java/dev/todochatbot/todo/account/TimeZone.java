package dev.todochatbot.todo.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.zone.ZoneRulesException;
import java.time.zone.ZoneRulesProvider;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** The name of a zone in the IANA time zone database; whether the database counts in it is asked elsewhere. {@code null} is valid. */
@Constraint(validatedBy = TimeZone.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface TimeZone {

    String message() default "must be an IANA time zone, such as Europe/Berlin";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<TimeZone, String> {

        /** Java has some more of its own, which PostgreSQL takes for something else. */
        private static final String NOT_OF_IANA = "SystemV/";

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null || !value.startsWith(NOT_OF_IANA) && isKnown(value);
        }

        private static boolean isKnown(String zone) {
            try {
                ZoneRulesProvider.getRules(zone, false);
                return true;
            } catch (ZoneRulesException e) {
                return false;
            }
        }
    }
}
