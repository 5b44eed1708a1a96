package dev.todochatbot.todo.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import dev.todochatbot.common.database.Sql;

/** The name of a zone in the IANA time zone database that the database counts in, too. {@code null} is valid. */
@Constraint(validatedBy = TimeZone.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface TimeZone {

    String message() default "must be an IANA time zone, such as Europe/Berlin";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    @ApplicationScoped
    class Validator implements ConstraintValidator<TimeZone, String> {

        private static final Sql NAMES = Sql.of("select name from pg_timezone_names");

        private final DataSource database;
        private Set<String> known;

        Validator(DataSource database) {
            this.database = database;
        }

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null || known().contains(value);
        }

        /** Asked once: the database reads as many files. */
        private synchronized Set<String> known() {
            if (known == null) {
                var both = new HashSet<>(ZoneId.getAvailableZoneIds());
                both.retainAll(Set.copyOf(NAMES.list(database, Map.of(), row -> row.getString(1))));
                known = both;
            }
            return known;
        }
    }
}
