package dev.todochatbot.todo.mcp;

/** What several tools say of the same argument. */
final class Words {

    static final String TASK = "The task's number (3) or id";

    static final String DUE = "When it is due: ISO 8601 (2026-11-30, 2026-11-30T17:00) or exactly as the user said it"
            + " (\"tomorrow 5pm\", \"next friday\", \"in 3 weeks\"). Do not compute dates: words are resolved in the"
            + " user's time zone, and the result says which date it became";

    static final String RECURRENCE =
            "How it repeats, as the user said it (\"every monday and thursday\", \"every 3 days"
                    + " after completion\"), or an RFC 5545 rule (FREQ=WEEKLY;BYDAY=MO)";

    static final String CURSOR = "The nextCursor of the answer before, for what comes after it";

    private Words() {}
}
