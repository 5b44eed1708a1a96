package dev.todochatbot.todo.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import dev.todochatbot.common.validation.EmailAddress;
import dev.todochatbot.common.validation.Text;
import dev.todochatbot.todo.password.Password;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What it takes to get an account.
 *
 * @param email unique, whatever the case
 * @param displayName the part of the e-mail before the {@code @} where it is missing
 * @param timeZone UTC where it is missing
 * @param locale BCP 47; where it is missing, what the header {@code Accept-Language} wants most, else {@code en}
 */
public record Registration(
        @NotNull @Size(min = 3, max = 254, message = "must have 3 to 254 characters") @EmailAddress
        String email,

        @NotNull @Password @Schema(minLength = 8, maxLength = 128)
        String password,

        @Text(min = 1, max = 100) String displayName,
        @TimeZone String timeZone,
        @LanguageTag String locale) {

    public Registration {
        email = email == null ? null : email.strip();
        displayName = displayName == null ? null : displayName.strip();
    }

    String displayNameOrDefault() {
        return displayName != null ? displayName : email.substring(0, email.indexOf('@'));
    }

    String localeOrDefault(String acceptLanguage) {
        var wanted =
                locale == null ? AcceptLanguage.preferred(acceptLanguage) : LanguageTag.Validator.canonical(locale);
        return wanted.orElse("en");
    }

    String timeZoneOrDefault() {
        return timeZone != null ? timeZone : "UTC";
    }

    /** Records print themselves; this one must not end up in a log with its password. */
    @Override
    public String toString() {
        return "Registration[" + email + "]";
    }
}
