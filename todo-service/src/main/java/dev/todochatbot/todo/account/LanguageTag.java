package dev.todochatbot.todo.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** A well-formed tag of a language (BCP 47), at most {@link Validator#LONGEST} characters. {@code null} is valid. */
@Constraint(validatedBy = LanguageTag.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface LanguageTag {

    String message() default "must be a BCP 47 language tag, such as de-AT";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<LanguageTag, String> {

        static final int LONGEST = 35;

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null || canonical(value).isPresent();
        }

        /** The same in the usual case ({@code de-AT}); empty if it is no tag, or names no language. */
        static Optional<String> canonical(String tag) {
            if (tag.length() > LONGEST) return Optional.empty();
            try {
                var locale = new Locale.Builder().setLanguageTag(tag).build();
                return locale.getLanguage().isEmpty() ? Optional.empty() : Optional.of(locale.toLanguageTag());
            } catch (IllformedLocaleException notOne) {
                return Optional.empty();
            }
        }
    }
}
