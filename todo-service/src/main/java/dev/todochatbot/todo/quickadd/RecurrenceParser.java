package dev.todochatbot.todo.quickadd;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

import dev.todochatbot.when.Recurrence;

/** A recurrence said alone: "every monday and thursday", "every 3 days after completion". */
public final class RecurrenceParser {

    private RecurrenceParser() {}

    /** Empty unless the whole text is one recurrence; a time in it is no part of it ({@link QuickAddParser}). */
    public static Optional<Recurrence> parse(String text, ZonedDateTime now) {
        var understood = QuickAddParser.parse(text, now, List.of());
        return understood.title().isEmpty() ? Optional.ofNullable(understood.recurrence()) : Optional.empty();
    }
}
