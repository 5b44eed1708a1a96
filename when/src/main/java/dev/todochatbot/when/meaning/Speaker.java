package dev.todochatbot.when.meaning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Objects;

import dev.todochatbot.when.DateOrder;
import dev.todochatbot.when.Home;

/**
 * Who says something, as far as its meaning depends on it.
 *
 * @param now the moment, in the zone of the speaker
 * @param dateOrder what {@code 3/4} is
 * @param locale whose words are read, before English ones
 */
public record Speaker(ZonedDateTime now, DateOrder dateOrder, Locale locale) {

    public Speaker {
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(dateOrder, "dateOrder");
        Objects.requireNonNull(locale, "locale");
    }

    /** One of whom nothing else is known: English, day first. */
    public static Speaker at(ZonedDateTime now) {
        return new Speaker(now, DateOrder.DMY, Locale.ENGLISH);
    }

    /** Somebody at home. */
    public static Speaker at(Instant now, Home home) {
        return new Speaker(now.atZone(home.zone()), home.dateOrder(), home.locale());
    }

    public LocalDate today() {
        return now.toLocalDate();
    }
}
