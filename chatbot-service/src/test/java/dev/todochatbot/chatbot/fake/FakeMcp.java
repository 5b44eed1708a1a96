package dev.todochatbot.chatbot.fake;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The tools of the fake todo-service, as JSON-RPC methods. */
class FakeMcp {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Map<String, Object>> TOOLS = List.of(
            tool("list_tasks", List.of("status", "query"), List.of()),
            tool("add_task", List.of("title"), List.of("title")),
            tool("update_task", List.of("task", "title", "due"), List.of("task")),
            tool("reschedule_task", List.of("task", "due"), List.of("task", "due")),
            tool("complete_task", List.of("task"), List.of("task")),
            tool("delete_task", List.of("task"), List.of("task")),
            tool("undo_change", List.of("changeSet"), List.of("changeSet")));

    private static Map<String, Object> tool(String name, List<String> arguments, List<String> required) {
        var properties = new java.util.LinkedHashMap<String, Object>();
        arguments.forEach(argument -> properties.put(argument, Map.of("type", "string")));
        return Map.of(
                "name", name,
                "description", name,
                "inputSchema", Map.of("type", "object", "properties", properties, "required", required));
    }

    private static List<?> required(String name) {
        return TOOLS.stream()
                .filter(tool -> tool.get("name").equals(name))
                .map(tool -> (List<?>) ((Map<?, ?>) tool.get("inputSchema")).get("required"))
                .findFirst()
                .orElseThrow();
    }

    Map<String, Object> answer(FakeTasks tasks, String method, Map<String, Object> parameters, String changeSet) {
        return switch (method) {
            case "initialize" ->
                Map.of(
                        "protocolVersion", "2025-06-18",
                        "capabilities", Map.of("tools", Map.of()),
                        "serverInfo", Map.of("name", "fake", "version", "1"));
            case "tools/list" -> Map.of("tools", TOOLS);
            case "tools/call" -> call(tasks, parameters, changeSet);
            default -> Map.of();
        };
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> call(FakeTasks tasks, Map<String, Object> parameters, String changeSet) {
        var arguments = (Map<String, Object>) parameters.getOrDefault("arguments", Map.of());
        var name = (String) parameters.get("name");
        if (!arguments.keySet().containsAll(required(name)) || name.equals("update_task") && arguments.size() < 2)
            return problem("validation_failed", "Something is missing.");
        if (arguments.get("title") instanceof String title && title.isBlank())
            return failed(Map.of(
                    "status",
                    400,
                    "code",
                    "validation_failed",
                    "detail",
                    "Some fields are not valid.",
                    "errors",
                    List.of(Map.of("field", "title", "message", "must not be blank"))));
        if (name.equals("list_tasks"))
            return result(Map.of("items", tasks.open(), "total", tasks.open().size(), "truncated", false));
        if (name.equals("add_task")) return result(tasks.add((String) arguments.get("title"), changeSet));
        if (name.equals("undo_change")) {
            var undone = tasks.undo((String) arguments.get("changeSet"), changeSet);
            return undone.isEmpty() ? problem("undo_conflict", "It was changed again since.") : result(undone);
        }
        var task = tasks.find(arguments.get("task"));
        if (task == null) return problem("not_found", "There is no task " + arguments.get("task") + ".");
        return result(
                switch (name) {
                    case "update_task", "reschedule_task" -> update(tasks, task, arguments, changeSet);
                    case "complete_task" -> tasks.change("completed", task, "status", "done", changeSet);
                    case "delete_task" -> tasks.change("deleted", task, "deleted", true, changeSet);
                    default -> throw new IllegalArgumentException(name);
                });
    }

    /** Changes one field; of all words for a day the fake knows one. */
    private static Map<String, Object> update(
            FakeTasks tasks, Map<String, Object> task, Map<String, Object> arguments, String changeSet) {
        var field = arguments.keySet().stream()
                .filter(name -> !name.equals("task"))
                .findFirst()
                .orElseThrow();
        var value = arguments.get(field);
        return tasks.change(
                "updated", task, field, "friday".equals(value) ? Map.of("date", "2026-11-27") : value, changeSet);
    }

    /** What each of these calls would do, tried on a copy. */
    @SuppressWarnings("unchecked")
    List<Object> preview(FakeTasks tasks, Map<String, Object> wish) {
        return ((List<Map<String, Object>>) wish.get("calls"))
                .stream()
                        .map(call -> Map.of("name", call.get("tool"), "arguments", call.get("arguments")))
                        .map(call -> call(tasks.copy(), (Map<String, Object>) (Map<?, ?>) call, "preview"))
                        .map(FakeMcp::content)
                        .toList();
    }

    private static Object content(Map<String, Object> result) {
        if (result.containsKey("structuredContent")) return result.get("structuredContent");
        try {
            var text = (Map<?, ?>) ((List<?>) result.get("content")).getFirst();
            return JSON.readValue((String) text.get("text"), Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> result(Map<String, Object> content) {
        return Map.of("content", List.of(), "structuredContent", content, "isError", false);
    }

    static Map<String, Object> inProgress() {
        return failed(Map.of("status", 409, "code", "idempotency_in_progress", "detail", "Still running."));
    }

    private static Map<String, Object> failed(Map<String, Object> problem) {
        try {
            var text = JSON.writeValueAsString(problem);
            return Map.of("content", List.of(Map.of("type", "text", "text", text)), "isError", true);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> problem(String code, String detail) {
        var problem = Map.<String, Object>of(
                "status", 409, "code", code, "detail", detail, "conflicts", List.of(Map.of("number", 1)));
        return failed(problem);
    }
}
