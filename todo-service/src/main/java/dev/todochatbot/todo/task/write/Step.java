package dev.todochatbot.todo.task.write;

import java.time.ZonedDateTime;

import dev.todochatbot.todo.task.Task;

/** Makes of a task what a change wants it to be. */
interface Step {

    /** @param now in the zone of the owner */
    Task of(Task task, ZonedDateTime now);
}
