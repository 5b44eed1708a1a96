package dev.todochatbot.todo.activity;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** What happened to a task, to a list, or to the trash. */
public enum Action {
    CREATED,
    UPDATED,
    COMPLETED,
    REOPENED,
    DELETED,
    RESTORED,
    MOVED,
    REMINDED,
    LIST_CREATED,
    LIST_UPDATED,
    LIST_DELETED,
    TRASH_EMPTIED;

    /** The word on the wire and in the log. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Action of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
