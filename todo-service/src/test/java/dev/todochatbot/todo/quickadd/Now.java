package dev.todochatbot.todo.quickadd;

import java.time.LocalDateTime;
import java.time.ZoneId;

import dev.todochatbot.when.Due;
import dev.todochatbot.when.meaning.Speaker;

/** The moments that these tests happen at, and dues as text. */
final class Now {

    /** A Saturday at ten in the morning. */
    static final Speaker SATURDAY =
            Speaker.at(LocalDateTime.parse("2026-11-21T10:00").atZone(ZoneId.of("Europe/Berlin")));

    private Now() {}

    static String text(Due due) {
        return switch (due) {
            case null -> "none";
            case Due.OnDay day -> day.date().toString();
            case Due.AtTime time -> time.dateTime().toString();
        };
    }
}
