package dev.todochatbot.todo.task;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The fields that differ between two states of a task, in their wire form: what an event says and what undo compares. */
public record Difference(ObjectNode before, ObjectNode after) {

    public boolean isEmpty() {
        return after.isEmpty();
    }
}
