package dev.todochatbot.todo.task.read;

import java.util.Map;

/**
 * Between which days of the owner's a {@code due} filter looks, in SQL over a row {@code z(now, today, zone)}: what an
 * index of the dues reads.
 *
 * @param firstDay null where it has no beginning
 * @param lastDay null where it has no end; for a moment {@code end} counts
 * @param end the moment at which it ends
 */
record DueBounds(String firstDay, String lastDay, String end) {

    private static final String TODAY = "(select today from z)";
    private static final DueBounds NONE = new DueBounds(null, null, null);

    /** @param due a valid filter, or null */
    static DueBounds of(String due, Map<String, Object> parameters) {
        return switch (due) {
            case null -> NONE;
            case "none" -> NONE;
            case "today" -> days(TODAY, TODAY);
            case "week" -> days(TODAY, "((select today from z) + 6)");
            case "overdue" -> new DueBounds(null, "(" + TODAY + " - 1)", "(select now from z)");
            default -> {
                var days = DueFilter.Days.parse(due);
                parameters.put("from", days.from());
                parameters.put("to", days.to());
                yield days("cast(:from as date)", "cast(:to as date)");
            }
        };
    }

    private static DueBounds days(String first, String last) {
        return new DueBounds(first, last, start("(" + last + " + 1)"));
    }

    private static String start(String day) {
        return "(cast(%s as timestamp) at time zone (select zone from z))".formatted(day);
    }

    String ofMoments() {
        return (firstDay == null ? "" : " and t.due_at >= " + start(firstDay))
                + (end == null ? "" : " and t.due_at < " + end);
    }

    String ofDays() {
        return (firstDay == null ? "" : " and t.due_date >= " + firstDay)
                + (lastDay == null ? "" : " and t.due_date <= " + lastDay);
    }
}
