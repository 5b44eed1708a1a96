package dev.todochatbot.todo.task;

import java.util.UUID;

/**
 * What a caller calls a task by: its id or its number.
 *
 * @param id null where the number is given
 * @param number null where the id is given
 */
public record TaskRef(UUID id, Integer number) {

    public static TaskRef of(UUID id) {
        return new TaskRef(id, null);
    }

    public static TaskRef of(int number) {
        return new TaskRef(null, number);
    }

    public Object value() {
        return id != null ? id : number;
    }
}
