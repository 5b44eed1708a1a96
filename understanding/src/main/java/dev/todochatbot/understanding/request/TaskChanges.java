package dev.todochatbot.understanding.request;

import java.util.ArrayList;
import java.util.List;

/**
 * What is to change in a task. Null leaves a field alone, {@link #NOTHING} clears it.
 *
 * @param due date words
 * @param shift an amount of time by which the due moves, with its direction: "2 days later"
 * @param priority none, low, medium, high, or {@link #RAISE} and {@link #LOWER}
 * @param appendNotes whether the notes come after those that are there
 */
public record TaskChanges(
        String title,
        String notes,
        boolean appendNotes,
        String due,
        String shift,
        String priority,
        List<String> addTags,
        List<String> removeTags,
        String list,
        String recurrence) {

    public static final String NOTHING = "";
    public static final String RAISE = "raise";
    public static final String LOWER = "lower";
    public static final String ALL_TAGS = "*";

    private static final TaskChanges NONE =
            new TaskChanges(null, null, false, null, null, null, List.of(), List.of(), null, null);

    public static TaskChanges title(String title) {
        return new TaskChanges(title, null, false, null, null, null, List.of(), List.of(), null, null);
    }

    public static TaskChanges notes(String notes, boolean append) {
        return new TaskChanges(null, notes, append, null, null, null, List.of(), List.of(), null, null);
    }

    public static TaskChanges due(String due) {
        return new TaskChanges(null, null, false, due, null, null, List.of(), List.of(), null, null);
    }

    public static TaskChanges shift(String shift) {
        return new TaskChanges(null, null, false, null, shift, null, List.of(), List.of(), null, null);
    }

    public static TaskChanges priority(String priority) {
        return new TaskChanges(null, null, false, null, null, priority, List.of(), List.of(), null, null);
    }

    public static TaskChanges addTags(List<String> tags) {
        return new TaskChanges(null, null, false, null, null, null, tags, List.of(), null, null);
    }

    public static TaskChanges removeTags(List<String> tags) {
        return new TaskChanges(null, null, false, null, null, null, List.of(), tags, null, null);
    }

    public static TaskChanges list(String list) {
        return new TaskChanges(null, null, false, null, null, null, List.of(), List.of(), list, null);
    }

    public static TaskChanges recurrence(String recurrence) {
        return new TaskChanges(null, null, false, null, null, null, List.of(), List.of(), null, recurrence);
    }

    public static TaskChanges none() {
        return NONE;
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** Both changes; where they speak of the same field, the other's. */
    public TaskChanges and(TaskChanges other) {
        return new TaskChanges(
                later(title, other.title),
                later(notes, other.notes),
                appendNotes || other.appendNotes,
                later(due, other.due),
                later(shift, other.shift),
                later(priority, other.priority),
                joined(addTags, other.addTags),
                joined(removeTags, other.removeTags),
                later(list, other.list),
                later(recurrence, other.recurrence));
    }

    private static String later(String mine, String other) {
        return other != null ? other : mine;
    }

    private static List<String> joined(List<String> mine, List<String> other) {
        var all = new ArrayList<>(mine);
        all.addAll(other);
        return List.copyOf(all);
    }
}
