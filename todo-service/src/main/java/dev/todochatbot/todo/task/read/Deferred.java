package dev.todochatbot.todo.task.read;

/** What is put off: a task that starts after the owner's today, and is not due by today. */
public final class Deferred {

    /** The condition in SQL, true or false, over a row of {@code task} and a row {@code z(now, today, zone)} of the owner's. */
    public static final String SQL = """
            (start_date is not null and start_date > (select today from z) and (due_date is null or
                case when due_at is null then due_date
                else cast(due_at at time zone (select zone from z) as date) end > (select today from z)))""";

    private Deferred() {}

    /** @param wish {@code also}, {@code none} or {@code only} */
    static String condition(String wish) {
        return switch (wish) {
            case "none" -> " and not " + SQL;
            case "only" -> " and " + SQL;
            default -> "";
        };
    }
}
