package dev.todochatbot.todo.task.write;

import java.util.HashMap;
import java.util.Map;

import dev.todochatbot.common.idempotency.Claim;
import dev.todochatbot.common.idempotency.Once;
import dev.todochatbot.todo.task.TaskJson;

/** What a repetition of a request will be answered, as a part of the statement that makes its change. */
final class Remembered {

    /** To be continued with the body, and {@code from} the effect. */
    static final String ANSWER = Claim.KEPT + ":status, :headers, ";

    private Remembered() {}

    /** The parameters of {@link #ANSWER}, and {@code :body}. */
    static Map<String, Object> values(Once<Change> once, Change change, TaskJson json) {
        var answer = once.answer().apply(change);
        var values = new HashMap<String, Object>(once.claim().values());
        values.put("status", answer.status());
        values.put("headers", json.text(answer.headers()));
        values.put("body", json.text(answer.kept()));
        return values;
    }
}
