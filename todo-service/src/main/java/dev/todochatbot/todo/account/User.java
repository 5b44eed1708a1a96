package dev.todochatbot.todo.account;

import java.util.UUID;

import dev.todochatbot.when.Home;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The user as the wire shows them.
 *
 * @param timeZone IANA name
 * @param weekStart {@code monday} to {@code sunday}
 * @param dateOrder {@code dmy}, {@code mdy} or {@code ymd}: what {@code 3/4} is
 * @param locale BCP 47
 */
@RegisterForReflection(registerFullHierarchy = true)
public record User(
        UUID id,
        String email,
        String displayName,
        String timeZone,
        String weekStart,
        @Schema(enumeration = {"dmy", "mdy", "ymd"}) String dateOrder,
        String locale) {

    public Home home() {
        return Home.of(timeZone, dateOrder, locale);
    }
}
