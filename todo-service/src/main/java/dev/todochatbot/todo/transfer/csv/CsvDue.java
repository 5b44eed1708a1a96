package dev.todochatbot.todo.transfer.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.todochatbot.when.Due;

/** A due in one cell: {@code 2026-11-30}, or {@code 2026-11-30T17:00:00+01:00[Europe/Berlin]} (RFC 9557). */
final class CsvDue {

    private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendOffsetId()
            .toFormatter();

    /** The offset follows from the zone, and may be left out. */
    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffsetId()
            .optionalEnd()
            .toFormatter();

    private CsvDue() {}

    static String write(Due due) {
        return switch (due) {
            case null -> null;
            case Due.OnDay(var date) -> date.toString();
            case Due.AtTime time ->
                WRITTEN.format(time.dateTime().atZone(time.zone())) + "["
                        + time.zone().getId() + "]";
        };
    }

    /** What is no ISO date is read as words, later. */
    static JsonNode read(String cell) {
        var said = cell.strip();
        try {
            var zone = said.indexOf('[');
            var due = JsonNodeFactory.instance.objectNode();
            if (zone < 0) return due.put("date", LocalDate.parse(said).toString());
            if (!said.endsWith("]")) return TextNode.valueOf(said);
            return due.put(
                            "dateTime",
                            LocalDateTime.parse(said.substring(0, zone), READ).toString())
                    .put(
                            "zone",
                            ZoneId.of(said.substring(zone + 1, said.length() - 1))
                                    .getId());
        } catch (DateTimeException words) {
            return TextNode.valueOf(said);
        }
    }
}
