package dev.todochatbot.todo.task.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.UUID;

import dev.todochatbot.todo.priority.Priority;
import dev.todochatbot.todo.task.Status;

/**
 * The conditions of a valid {@link TaskQuery} in SQL, over {@code task t} and a row {@code z(now, today, zone)} of the owner's.
 *
 * @param statuses which of them; each is a branch of its own in an index
 */
record TaskFilter(List<Status> statuses, String conditions, DueBounds bounds, Map<String, Object> parameters) {

    /** Whether the list that is asked for is one of the owner's; true where none is. */
    String listIsKnown() {
        return parameters.containsKey("list") ? "exists (" + LIST + ")" : "true";
    }

    private static final String LIST =
            "select from task_list where owner_id = :owner and (id = :listId or lower(name) = lower(:list))";

    /** The day a task is due in the zone of its owner. */
    private static final String DAY =
            "(case when t.due_at is null then t.due_date else cast(t.due_at at time zone (select zone from z) as date) end)";

    private static final String REMINDED =
            " and jsonb_path_exists(t.alarms, '$[*] ? (@.firedAt != null && !(@.snoozedUntil != null) && !(@.dismissedAt != null))')";

    /** No list of the owner's has such an id. */
    private static final UUID NOBODYS = new UUID(0, 0);

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
            parameters.put(
                    "priority",
                    Priority.valueOf(query.priority().toUpperCase(Locale.ROOT)).ordinal());
        }
        var bounds = DueBounds.of(query.due(), parameters);
        if (query.due() != null) sql.append(due(query.due(), bounds));
        if (query.reminded() != null) sql.append(REMINDED);
        sql.append(Deferred.condition(query.deferred()));
        if (query.q() != null) words(query.q(), sql, parameters);
        return new TaskFilter(statuses(query.status()), sql.toString(), bounds, parameters);
    }

    private static void list(String list, StringBuilder sql, Map<String, Object> parameters) {
        parameters.put("list", list.strip());
        parameters.put("listId", id(list.strip()));
        sql.append(" and t.list_id = (")
                .append(LIST.replace("select", "select id"))
                .append(" order by id = :listId desc limit 1)");
    }

    private static UUID id(String list) {
        try {
            return list.length() == 36 ? UUID.fromString(list) : NOBODYS;
        } catch (IllegalArgumentException aName) {
            return NOBODYS;
        }
    }

    /** A due in its own zone is less than two days away from the same due in the owner's: that much is read off an index. */
    private static String between(DueBounds bounds) {
        return " and t.due_order >= %1$s - 2 and t.due_order < %2$s + 3 and %3$s between %1$s and %2$s"
                .formatted(bounds.firstDay(), bounds.lastDay(), DAY);
    }

    private static String due(String due, DueBounds bounds) {
        return switch (due) {
            case "none" -> " and t.due_date is null";
            case "overdue" ->
                " and t.due_order < (select today from z) + 2 and (t.due_at < (select now from z)"
                        + " or t.due_at is null and t.due_date < (select today from z))";
            default -> between(bounds);
        };
    }

    private static void words(String text, StringBuilder sql, Map<String, Object> parameters) {
        for (var words = new StringTokenizer(text); words.hasMoreTokens(); ) {
            var name = "word" + parameters.size();
            sql.append(" and (t.title ilike :%1$s or t.notes ilike :%1$s)".formatted(name));
            parameters.put(name, "%" + literally(words.nextToken()) + "%");
        }
    }

    /** What LIKE would read as something else. */
    private static String literally(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static List<Status> statuses(String status) {
        return switch (status) {
            case "done" -> List.of(Status.DONE);
            case "all" -> List.of(Status.OPEN, Status.DONE);
            default -> List.of(Status.OPEN);
        };
    }
}
