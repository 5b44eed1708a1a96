package dev.todochatbot.todo.task.rest;

import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;

import dev.todochatbot.common.idempotency.Answer;
import dev.todochatbot.todo.task.write.Change;

/** How a change of a task is answered: with the task as it is afterwards. */
public final class TaskAnswers {

    private TaskAnswers() {}

    public static Answer created(Change change) {
        var task = change.task();
        var headers = Map.of(HttpHeaders.LOCATION, "/api/v1/tasks/" + task.id(), HttpHeaders.ETAG, ETags.of(task));
        return new Answer(201, headers, task, task);
    }

    static Answer changed(Change change) {
        return Answer.ok(change.task()).header(HttpHeaders.ETAG, ETags.of(change.task()));
    }
}
