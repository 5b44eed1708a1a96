package dev.todochatbot.todo.task.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;

import dev.todochatbot.common.idempotency.Claim;
import dev.todochatbot.todo.task.Task;
import dev.todochatbot.todo.task.TaskJson;

/**
 * The answer to a creation, of which the database fills in what only it knows: so it can be kept by the statement that
 * makes the task.
 *
 * @param headers as JSON
 * @param parts of its body: what stands before, between and behind the number, the list and the position
 */
public record CreationAnswer(Claim claim, String headers, List<String> parts) {

    /** Over {@code owner} and {@code chosen}. */
    static final String BODY = """
            :part0 || owner.number || :part1 || '{"id":"' || chosen.id || '","name":' || to_json(chosen.name) || '}'
            || :part2 || '"' || owner.position || '"' || :part3""";

    /** Known before the database has said anything of it. */
    public static Map<String, String> headers(Task task) {
        return Map.of(HttpHeaders.LOCATION, "/api/v1/tasks/" + task.id(), HttpHeaders.ETAG, ETags.of(task));
    }

    static CreationAnswer of(Claim claim, Task draft, TaskJson json) {
        var body = json.tree(draft);
        // Nobody can have said the id before
        var mark = "of " + draft.id();
        for (var field : List.of("number", "list", "position")) body.put(field, mark);
        var headers = json.tree(headers(draft));
        return new CreationAnswer(claim, headers.toString(), around('"' + mark + '"', body.toString()));
    }

    private static List<String> around(String mark, String text) {
        var parts = new ArrayList<String>();
        var from = 0;
        for (var at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, from)) {
            parts.add(text.substring(from, at));
            from = at + mark.length();
        }
        parts.add(text.substring(from));
        return parts;
    }

    Map<String, Object> values() {
        return Map.of(
                "headers", headers,
                "part0", parts.get(0),
                "part1", parts.get(1),
                "part2", parts.get(2),
                "part3", parts.get(3));
    }
}
