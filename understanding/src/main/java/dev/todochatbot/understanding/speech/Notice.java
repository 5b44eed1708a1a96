package dev.todochatbot.understanding.speech;

import java.util.List;

/** What the service itself says, whichever engine answers, with the placeholders of its text. */
public enum Notice implements Spoken {
    // What was done
    NUMBERED("title", "number"),
    UNNAMED("number"),
    MOVED("task"),
    ALTERED("task"),
    MORE_CHANGES("count"),
    ONLY_THIS("changes"),
    NOTHING_TOUCHED,
    NOTHING_HAS_CHANGED,
    NOT_DONE("why"),
    NOT_WORKED,
    ALREADY_MADE("count", "changes"),
    LAST_UNSURE,
    NOTHING_TO_DO,

    // What waits
    WAITS,
    STILL_WAITS,
    BUTTONS_DECIDE("summary"),
    WILL_ADD("count", "tasks"),
    WILL_CHANGE("count", "tasks"),
    WILL_COMPLETE("count", "tasks"),
    WILL_REOPEN("count", "tasks"),
    WILL_DELETE("count", "tasks"),
    WILL_RESCHEDULE("count", "tasks"),
    WILL_RESTORE("count", "tasks"),
    WILL_UNDO,
    WILL_CALL("tool", "count", "tasks"),

    // What ends a turn
    STOPPED,
    CUT_OFF,
    REPEATED_ITSELF,
    TOO_MANY_STEPS,
    TOO_MANY_TOKENS,
    TOKENS_USED_UP,
    TOOK_TOO_LONG,
    INTERRUPTED,
    ENGINE_FAILED,
    WENT_WRONG,
    TASKS_AWAY,
    TASKS_SILENT,
    SESSION_ENDED,

    // Where an engine says no more
    WHICH_ONE,
    WHAT_MEANT,
    NOTHING_HERE_TO_UNDO,
    NOT_DONE_LAST,
    TOOL_OFF;

    private final List<String> placeholders;

    Notice(String... placeholders) {
        this.placeholders = List.of(placeholders);
    }

    @Override
    public List<String> placeholders() {
        return placeholders;
    }
}
