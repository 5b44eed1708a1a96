package dev.todochatbot.todo.task.write;

import java.util.Set;

import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.todo.task.Task;

/**
 * The versions a caller is willing to change.
 *
 * @param versions null for any
 */
public record Expected(Set<Integer> versions) {

    public static final Expected ANY = new Expected(null);

    void check(Task task) {
        if (versions != null && !versions.contains(task.version()))
            throw new ProblemException(412, "stale_version", "The task has changed since it was read.")
                    .with("version", task.version());
    }
}
