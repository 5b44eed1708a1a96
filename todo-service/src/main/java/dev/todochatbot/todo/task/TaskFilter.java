package dev.todochatbot.todo.task;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import dev.todochatbot.common.problem.ProblemException;

/**
 * The conditions of a {@link TaskQuery} in SQL, over {@code task t} and a row {@code z(now, today, zone)} of the owner's.
 *
 * @param statuses which of them; each is a branch of its own in an index
 */
record TaskFilter(List<Status> statuses, String conditions, Map<String, Object> parameters) {

    /** The day a task is due in the zone of its owner. */
    private static final String DAY =
            "(case when t.due_at is null then t.due_date else cast(t.due_at at time zone (select zone from z) as date) end)";

    private static final Pattern RANGE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)\\.\\.(\\d{4}-\\d\\d-\\d\\d)");

    static TaskFilter of(TaskQuery query) {
        var sql = new StringBuilder();
        var parameters = new HashMap<String, Object>();
        if (query.list() != null) list(query.list(), sql, parameters);
        if (query.tag() != null) {
            sql.append(" and exists (select from unnest(t.tags) tag where lower(tag) = lower(:tag))");
            parameters.put("tag", query.tag().strip());
        }
        if (query.priority() != null) {
            sql.append(" and t.priority = :priority");
            parameters.put("priority", priority(query.priority()).ordinal());
        }
        if (query.due() != null) sql.append(due(query.due(), parameters));
        if (query.q() != null) words(query.q(), sql, parameters);
        return new TaskFilter(statuses(query.status()), sql.toString(), parameters);
    }

    private static void list(String list, StringBuilder sql, Map<String, Object> parameters) {
        try {
            parameters.put("list", UUID.fromString(list));
            sql.append(" and t.list_id = :list");
        } catch (IllegalArgumentException e) {
            parameters.put("list", list.strip());
            sql.append(
                    " and t.list_id = (select id from task_list where owner_id = :owner and lower(name) = lower(:list))");
        }
    }

    private static Priority priority(String word) {
        return Arrays.stream(Priority.values())
                .filter(priority -> priority.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("priority", "must be one of none, low, medium, high"));
    }

    /** A due in its own zone is less than two days away from the same due in the owner's: that much is read off an index. */
    private static String due(String due, Map<String, Object> parameters) {
        return switch (due) {
            case "none" -> " and t.due_date is null";
            case "today" -> between("(select today from z)", "(select today from z)");
            case "week" -> between("(select today from z)", "((select today from z) + 6)");
            case "overdue" ->
                " and t.due_order < (select today from z) + 2 and (t.due_at < (select now from z)"
                        + " or t.due_at is null and t.due_date < (select today from z))";
            default -> range(due, parameters);
        };
    }

    private static String range(String due, Map<String, Object> parameters) {
        var range = RANGE.matcher(due);
        if (range.matches())
            try {
                parameters.put("from", LocalDate.parse(range.group(1)));
                parameters.put("to", LocalDate.parse(range.group(2)));
                return between("cast(:from as date)", "cast(:to as date)");
            } catch (DateTimeParseException e) {
                // a day that no month has; answered below
            }
        throw ProblemException.invalid("due", "must be today, overdue, week, none, or dates as 2026-11-01..2026-11-30");
    }

    private static String between(String from, String to) {
        return " and t.due_order >= %1$s - 2 and t.due_order < %2$s + 3 and %3$s between %1$s and %2$s"
                .formatted(from, to, DAY);
    }

    private static void words(String text, StringBuilder sql, Map<String, Object> parameters) {
        for (var word : text.strip().split("\\s+")) {
            var name = "word" + parameters.size();
            sql.append(" and (t.title ilike :%1$s or t.notes ilike :%1$s)".formatted(name));
            parameters.put(name, "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
    }

    private static List<Status> statuses(String status) {
        return switch (status) {
            case "open" -> List.of(Status.OPEN);
            case "done" -> List.of(Status.DONE);
            case "all" -> List.of(Status.OPEN, Status.DONE);
            default -> throw ProblemException.invalid("status", "must be one of open, done, all");
        };
    }
}
