package dev.todochatbot.todo.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/**
 * A password somebody chooses: 8 to 128 characters (code points) and none of the most common ones; nothing is said about
 * its composition (NIST SP 800-63B, section 3.1.1.2). {@code null} is valid.
 */
@Constraint(validatedBy = Password.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Password {

    String message() default "must have 8 to 128 characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<Password, String> {

        private static final Set<String> COMMON = common();

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            if (value == null) return true;
            var length = value.codePointCount(0, value.length());
            if (length < 8 || length > 128) return false;
            if (!COMMON.contains(value.toLowerCase(Locale.ROOT))) return true;
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("is one of the most common passwords")
                    .addConstraintViolation();
            return false;
        }

        private static Set<String> common() {
            var resource = Objects.requireNonNull(Password.class.getResourceAsStream("/common-passwords.txt"));
            try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
                return lines.lines().collect(Collectors.toUnmodifiableSet());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
