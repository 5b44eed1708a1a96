package dev.todochatbot.understanding.speech;

import java.util.List;
import java.util.Locale;

/** What can be said, with the placeholders of its text. One that is called {@code count} chooses among plural forms. */
public enum Saying {
    // Parts of sentences
    QUOTED("words"),
    TASK("title", "number"),
    COMMA,
    AND("before", "last"),
    AND_MORE("before", "count"),
    OR("before", "last"),
    DETAILED("what", "details"),

    // Days and times
    DAY("weekday", "day", "month"),
    DAY_OF_YEAR("weekday", "day", "month", "year"),
    DAY_AND_TIME("day", "time"),
    DAYS("from", "to"),
    MINUTES("count"),
    HOURS("count"),

    // What a task is
    OPEN,
    DONE,
    DUE("day"),
    NO_DUE,
    PRIORITY_HIGH,
    PRIORITY_MEDIUM,
    PRIORITY_LOW,
    PRIORITY_NONE,
    IN("list"),
    IN_THE_LIST("list"),
    REPEATS("rule"),
    REPEATS_NOT,
    EVERY_DAY("count"),
    EVERY_WEEK("count"),
    EVERY_MONTH("count"),
    EVERY_YEAR("count"),
    ON_DAYS("every", "days"),
    AFTER_COMPLETION("every"),
    TAGGED("tags"),
    NO_TAGS,
    TITLE("title"),
    TITLE_BEFORE("title"),
    NOTES("notes"),
    NO_NOTES,
    ALL_NOTES("notes"),
    CHECKLIST("count"),
    REMINDERS("count"),
    REMINDER,
    REMINDER_BEFORE("length"),
    NO_REMINDERS,
    STARTING("day"),
    NO_START,
    TAKING("length"),
    NO_DURATION,

    // What was done
    ADDED("task"),
    ADDED_WITH("task", "details"),
    COMPLETED("task"),
    DUE_AGAIN("day"),
    REOPENED("task"),
    DELETED("task"),
    RESTORED("task"),
    CHANGED("task", "changes"),
    SAVED,
    UNCHANGED("task"),
    SETTLED,
    UNDONE,
    UNDONE_TASKS("tasks"),
    REDONE,
    REDONE_TASKS("tasks"),
    NO_SUCH_LIST_SO_INBOX("list"),

    // What was not done
    NOTHING_CHANGED,
    REFUSED("why"),
    NOTHING_TO_UNDO,
    NOTHING_TO_REDO,
    LAST_WAS_NO_UNDO,
    ALREADY_OPEN("task"),
    ALREADY_DONE("task"),
    STAYS_OPEN("count", "tasks"),
    IS_DONE("tasks", "number"),
    NO_TASK_FOR("words"),
    NO_SUCH_TASK,
    TOO_MANY_TASKS,
    NOT_PLACED("task"),
    NOT_PLACED_IT,
    NO_DUE_TO_REMIND_OF("count", "tasks"),
    ADDING_WAITS("count", "tasks"),
    COMPLETING_WAITS("count", "tasks"),
    REOPENING_WAITS("count", "tasks"),
    DELETING_WAITS("count", "tasks"),
    CHANGING_WAITS("count", "tasks"),

    // What was not found
    NO_TASK_CALLED("words"),
    NO_TASK_WITH_NUMBER("words"),
    NO_LIST_CALLED("words"),
    NO_OPEN_TASK_LIKE_THAT,
    NO_DONE_TASK_LIKE_THAT,
    NOT_IN_TRASH,
    NOT_SO_MANY_LISTED,
    NOT_SO_MANY_TASKS,
    WHICH_TASK,
    WHICH_TASKS,
    GONE,
    NEAREST("tasks"),
    FOUND_NO_TASK("words"),
    NOT_LOOKED_UP("why"),

    // Questions back
    WHICH_TO_COMPLETE("count", "tasks"),
    WHICH_TO_REOPEN("count", "tasks"),
    WHICH_TO_DELETE("count", "tasks"),
    WHICH_TO_RESTORE("count", "tasks"),
    WHICH_TO_CHANGE("count", "tasks"),
    WHICH_DAY("task", "number"),
    WHICH_OFFERED,
    WHAT_TO_ADD,
    UNSURE,
    THERE_ALREADY("count", "tasks"),
    TOO_LONG,
    NOT_FOR_US("example"),
    EXAMPLE_TO_ADD,
    EXAMPLE_TO_MOVE("title"),
    TOO_MUCH,
    TOO_MANY_MESSAGES,

    // Words on buttons
    ADD_AS_TASK,
    ADD_ANOTHER,
    KEEP_AS_NOTES,
    ADD("title"),
    COMPLETE("task"),
    REOPEN("task"),
    DELETE("task"),
    RESTORE("task"),
    CHANGE("task"),
    IT,

    // Listings
    OPEN_TASKS("count", "repeating", "priority", "filters"),
    DONE_TASKS("count", "repeating", "priority", "filters"),
    ALL_TASKS("count", "repeating", "priority", "filters"),
    OVERDUE_TASKS("count", "repeating", "priority", "filters"),
    REPEATING,
    OF_PRIORITY_HIGH,
    OF_PRIORITY_MEDIUM,
    OF_PRIORITY_LOW,
    OF_PRIORITY_NONE,
    OVERDUE,
    WITHOUT_DUE,
    DUE_TODAY,
    DUE_THIS_WEEK,
    DUE_ON("day"),
    DUE_BY("day"),
    OF_LIST("list"),
    WITH_TAG("tag"),
    ABOUT("words"),
    NAMED("words"),
    LISTING_OF_NONE("tasks"),
    LISTING("tasks"),
    LISTING_OF_MORE("tasks"),
    DESCRIBED("task", "details"),
    HIGHLIGHTS("tasks", "high", "dated"),
    AND_SO_MANY_MORE("count"),
    FREE("day"),
    LISTS("count", "names"),
    TAGS("count", "names"),
    TASKS_OF("name", "count"),
    NEXT,
    NOTHING_NEXT,

    // What happened
    TASKS_COMPLETED("count", "when"),
    TASKS_CREATED("count", "when"),
    TASKS_DELETED("count", "when"),
    TASKS_UPDATED("count", "when"),
    TASKS_CHANGED("count", "when"),
    AT_LEAST("what"),
    HEADING("what"),
    WAS_CREATED,
    WAS_UPDATED,
    WAS_COMPLETED,
    WAS_REOPENED,
    WAS_DELETED,
    WAS_RESTORED,

    // Talk
    GREETING,
    THANKS,
    GOODBYE,
    HELP,
    OKAY,
    NOTHING_TO_APPROVE,
    ALL_RIGHT,
    OTHER_PEOPLE,
    OUT_OF_SCOPE,
    EXPLAINED("message", "did"),
    NOTHING_TO_EXPLAIN;

    static final String COUNT = "count";

    private final List<String> placeholders;

    Saying(String... placeholders) {
        this.placeholders = List.of(placeholders);
    }

    public List<String> placeholders() {
        return placeholders;
    }

    /** Its name in {@code says.yaml}: {@code no-such-task}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
