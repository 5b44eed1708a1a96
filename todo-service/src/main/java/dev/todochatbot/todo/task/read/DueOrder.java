package dev.todochatbot.todo.task.read;

/**
 * The order of dues: by the instant, whatever zone a moment is told in. A day stands at its end in the owner's zone, so
 * behind the moments of that day. Moments and days have an index each, because the zone of the owner may change.
 */
final class DueOrder {

    private static final String ZONE = "(select zone from z)";

    /** The end of a day, which no moment has: those are whole seconds. */
    private static final String END_OF_DAY = "((%s + time '23:59:59.999') at time zone " + ZONE + ")";

    private static final String CURSOR = "cast(:key as timestamptz)";
    private static final String DAY_OF_CURSOR = "cast(" + CURSOR + " at time zone " + ZONE + " as date)";

    private DueOrder() {}

    static SortBranch[] branches() {
        return new SortBranch[] {moments(), days(), SortBranch.without("t.due_date")};
    }

    private static SortBranch moments() {
        return new SortBranch(
                "t.due_at",
                "t.due_at is not null",
                "t.due_at",
                "(t.due_at, t.id) %s (" + CURSOR + ", :id)",
                DueBounds::ofMoments);
    }

    /** Behind a moment come the days from its own on; behind a day only those of the same day with a later id, too. */
    private static SortBranch days() {
        var id = "(select case when %s = %s then cast(:id as uuid) else '00000000-0000-0000-0000-000000000000' end)"
                .formatted(END_OF_DAY.formatted(DAY_OF_CURSOR), CURSOR);
        return new SortBranch(
                END_OF_DAY.formatted("t.due_date"),
                "t.due_at is null and t.due_date is not null",
                "t.due_date",
                "(t.due_date, t.id) %s ((select " + DAY_OF_CURSOR + "), " + id + ")",
                DueBounds::ofDays);
    }
}
