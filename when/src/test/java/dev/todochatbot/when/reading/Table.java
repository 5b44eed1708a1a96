package dev.todochatbot.when.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import dev.todochatbot.when.DateOrder;
import dev.todochatbot.when.Due;
import dev.todochatbot.when.Recurrence;
import dev.todochatbot.when.meaning.Speaker;

/** Phrasings written down beside the tests, and who says them. */
final class Table {

    private Table() {}

    /** The cells of each line that is no comment. */
    static List<List<String>> of(String name) {
        try (var file = Table.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A Saturday at ten in the morning. */
    static Speaker speaker(String language) {
        return speaker("2026-11-21T10:00", "Europe/Berlin", DateOrder.DMY, language);
    }

    static Speaker speaker(String local, String zone, DateOrder order, String language) {
        return new Speaker(LocalDateTime.parse(local).atZone(ZoneId.of(zone)), order, Locale.forLanguageTag(language));
    }

    static String text(Due due) {
        return switch (due) {
            case null -> "none";
            case Due.OnDay day -> day.date().toString();
            case Due.AtTime time -> time.dateTime().toString();
        };
    }

    static String text(Recurrence recurrence) {
        if (recurrence == null) return "";
        return recurrence.rule() + (recurrence.from() == Recurrence.From.COMPLETION ? " after completion" : "");
    }

    static String left(String text, Line line) {
        var left = new StringBuilder(text);
        for (var part : line.parts().reversed()) left.delete(part.start(), part.end());
        return left.toString().strip().replaceAll("\\s+", " ");
    }
}
