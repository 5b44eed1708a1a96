package dev.todochatbot.understanding.request;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What the user wants to add; everything but the title may be null or empty. Dates are words.
 *
 * @param duration how long it takes from the time of its due on (ISO 8601), where the words of the due do not say so
 * @param remindBefore how long before its due to remind of it
 */
public record NewTask(
        String title,
        String notes,
        String due,
        String priority,
        List<String> tags,
        String list,
        String recurrence,
        String duration,
        Duration remindBefore) {

    /** A title is one line. */
    public NewTask {
        title = oneLine(title);
    }

    public NewTask(
            String title,
            String notes,
            String due,
            String priority,
            List<String> tags,
            String list,
            String recurrence,
            String duration) {
        this(title, notes, due, priority, tags, list, recurrence, duration, null);
    }

    public static NewTask titled(String title) {
        return new NewTask(title, null, null, null, List.of(), null, null, null);
    }

    /** The same with what a following sentence says about "it". */
    public NewTask with(TaskChanges changes) {
        var all = new LinkedHashSet<>(tags);
        all.addAll(changes.addTags());
        return new NewTask(
                changes.title() != null ? changes.title() : title,
                changes.notes() != null ? changes.notes() : notes,
                changes.due() != null ? changes.due() : due,
                changes.priority() != null ? changes.priority() : priority,
                List.copyOf(all),
                changes.list() != null ? changes.list() : list,
                changes.recurrence() != null ? changes.recurrence() : recurrence,
                duration,
                remindBefore);
    }

    private static String oneLine(String title) {
        return title.codePoints()
                .map(letter -> Character.isISOControl(letter) ? ' ' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
