package dev.todochatbot.when;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The moments that these tests happen at, and dues as text. */
final class Now {

    /** A Saturday at ten in the morning. */
    static final ZonedDateTime SATURDAY = at("2026-11-21T10:00", "Europe/Berlin");

    private Now() {}

    static ZonedDateTime at(String local, String zone) {
        return LocalDateTime.parse(local).atZone(ZoneId.of(zone));
    }

    static String text(Due due) {
        return switch (due) {
            case null -> "none";
            case Due.OnDay day -> day.date().toString();
            case Due.AtTime time -> time.dateTime().toString();
        };
    }
}
