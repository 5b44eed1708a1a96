package dev.todochatbot.todo.task.wish;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import dev.todochatbot.common.validation.Text;

/**
 * One line of a checklist as a caller gives it.
 *
 * @param id of a line that the task already has; null makes a new one
 * @param done null means not done
 */
public record NewSubtask(
        UUID id, @NotNull @Text(min = 1, max = 200) String title, Boolean done) {

    public NewSubtask {
        title = title == null ? null : title.strip();
    }
}
