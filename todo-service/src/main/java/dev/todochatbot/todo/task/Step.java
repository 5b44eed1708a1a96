package dev.todochatbot.todo.task;

import java.time.ZonedDateTime;

/** Makes of a task what a change wants it to be. */
interface Step {

    /** @param now in the zone of the owner */
    Task of(Task task, ZonedDateTime now);
}
