package dev.todochatbot.todo.mcp.argument;

/** What several tools say of the same argument. */
final class Words {

    static final String TASK = "The task's number (3) or id";

    static final String DUE = "When it is due: ISO 8601 (2026-11-30, 2026-11-30T17:00) or exactly as the user said it"
            + " (\"tomorrow 5pm\", \"next friday\", \"in 3 weeks\"). Do not compute dates: words are resolved in the"
            + " user's time zone, and the result says which date it became";

    static final String RECURRENCE =
            "How it repeats, as the user said it (\"every monday and thursday\", \"every 3 days"
                    + " after completion\"), or an RFC 5545 rule (FREQ=WEEKLY;BYDAY=MO)";

    static final String START =
            "The first day on which to think of it, not before: ISO 8601 (2026-11-28) or exactly as the"
                    + " user said it (\"next monday\"). A day without a time";

    static final String DURATION =
            "How long it takes, from a minute to 30 days: ISO 8601 (PT30M) or as the user said it"
                    + " (\"30 min\"). Only where the due has a time";

    static final String CURSOR = "The nextCursor of the answer before, for what comes after it";

    private Words() {}
}
