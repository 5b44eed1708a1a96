package dev.todochatbot.todo.task;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What must hold between the fields of a task, beside what each of them may be. */
public final class TaskRules {

    private TaskRules() {}

    /**
     * The fields that do not go together.
     *
     * @param changed only rules that these take part in are looked at: what was so before is not theirs
     */
    public static List<String> broken(Task task, ObjectNode changed) {
        // A series without a due has no occurrence to complete
        if ((changed.has("due") || changed.has("recurrence")) && task.recurrence() != null && task.due() == null)
            return List.of("due", "recurrence");
        // A task has no duration without a time: it would be lost at once
        if (changed.hasNonNull("duration") && task.duration() == null) return List.of("due", "duration");
        return List.of();
    }
}
