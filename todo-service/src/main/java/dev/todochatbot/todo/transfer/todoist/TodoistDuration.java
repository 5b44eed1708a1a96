package dev.todochatbot.todo.transfer.todoist;

import java.time.Duration;

import dev.todochatbot.todo.transfer.csv.Spreadsheet;

/** How long a task of Todoist takes: a number, of minutes or of days. */
final class TodoistDuration {

    private static final Duration LONGEST = Duration.ofDays(30);

    private TodoistDuration() {}

    /** @return null where it is none that a task may have */
    static Duration of(Spreadsheet.Line line) {
        try {
            var count = Integer.parseInt(line.get("duration").strip());
            var length = line.get("duration_unit").strip().equalsIgnoreCase("day")
                    ? Duration.ofDays(count)
                    : Duration.ofMinutes(count);
            return length.isPositive() && length.compareTo(LONGEST) <= 0 ? length : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
