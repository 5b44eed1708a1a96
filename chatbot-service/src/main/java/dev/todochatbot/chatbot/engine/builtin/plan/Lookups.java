package dev.todochatbot.chatbot.engine.builtin.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.chatbot.engine.builtin.plan.ToolUse.Call;
import dev.todochatbot.chatbot.engine.builtin.request.Filter;
import dev.todochatbot.chatbot.engine.builtin.request.Period;

/** What this turn has looked up already. */
record Lookups(List<ToolUse> uses) {

    private static final int MOST = 200;

    static Call tasks(Filter filter) {
        var arguments = new LinkedHashMap<String, Object>();
        arguments.put("status", filter.status());
        put(arguments, "due", filter.due());
        put(arguments, "list", filter.list());
        put(arguments, "tag", filter.tag());
        put(arguments, "priority", filter.priority());
        arguments.put("limit", MOST);
        return new Call("list_tasks", arguments);
    }

    static Call tasks(String status) {
        return tasks(Filter.OPEN.withStatus(status));
    }

    /** For accounts with more tasks than a listing shows. */
    static Call text(String status, String word) {
        var arguments = new LinkedHashMap<>(tasks(status).arguments());
        arguments.put("query", word);
        return new Call("list_tasks", arguments);
    }

    static Call activity() {
        return new Call("get_activity", Map.of());
    }

    static Call activity(Period period) {
        var arguments = new LinkedHashMap<String, Object>();
        put(arguments, "from", period.from());
        put(arguments, "to", period.to());
        return new Call("get_activity", arguments);
    }

    Optional<ToolUse> result(Call call) {
        return uses.stream().filter(use -> use.answers(call)).reduce((first, last) -> last);
    }

    /** The tasks of a listing; empty when it was not made yet. */
    Optional<List<TaskFacts>> listed(Call call) {
        return result(call).map(use -> {
            var tasks = new ArrayList<TaskFacts>();
            for (JsonNode item : use.result().path("items")) {
                TaskFacts task = TaskFacts.of(item);
                if (task != null) {
                    tasks.add(task);
                }
            }
            return List.copyOf(tasks);
        });
    }

    boolean truncated(Call call) {
        return result(call)
                .map(use -> use.result().path("truncated").asBoolean())
                .orElse(false);
    }

    private static void put(Map<String, Object> arguments, String name, String value) {
        if (value != null) {
            arguments.put(name, value);
        }
    }
}
