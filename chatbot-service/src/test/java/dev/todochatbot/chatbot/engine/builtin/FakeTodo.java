package dev.todochatbot.chatbot.engine.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The tools with tasks in memory, and of the policy only that deletes wait. It knows a few date words. */
final class FakeTodo {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<String, String> DAYS = Map.of(
            "today",
            "2026-11-21",
            "tomorrow",
            "2026-11-22",
            "friday",
            "2026-11-27",
            "sunday",
            "2026-11-22",
            "two days ago",
            "2026-11-19");

    private final List<ObjectNode> tasks = new ArrayList<>();
    private final List<ObjectNode> events = new ArrayList<>();
    private final List<String> lists = new ArrayList<>(List.of("Inbox"));

    FakeTodo list(String name) {
        lists.add(name);
        return this;
    }

    FakeTodo task(String title) {
        return task(title, Map.of());
    }

    FakeTodo task(String title, Map<String, Object> fields) {
        ObjectNode task = JSON.objectNode()
                .put("id", "id-" + (tasks.size() + 1))
                .put("number", tasks.size() + 1)
                .put("title", title)
                .put("notes", "")
                .put("status", "open")
                .put("priority", "none")
                .putNull("due")
                .putNull("recurrence");
        task.putArray("tags");
        task.putObject("list").put("id", "inbox").put("name", "Inbox");
        tasks.add(task);
        fields.forEach((name, value) -> set(task, name, MAPPER.valueToTree(value)));
        return this;
    }

    FakeTodo done(String title) {
        task(title).tasks.getLast().put("status", "done");
        event("completed", tasks.getLast());
        return this;
    }

    ObjectNode call(String tool, JsonNode arguments) {
        return switch (tool) {
            case "list_tasks" -> listing(arguments);
            case "get_activity" -> FakePage.of(events.reversed(), arguments, 100);
            case "add_task" -> add(arguments);
            case "delete_task" -> waiting(arguments);
            case "offer_candidates" -> offered(arguments);
            case "offer_readings" -> JSON.objectNode();
            case "undo_last_turn", "undo_change" -> undone();
            default -> changed(tool, arguments);
        };
    }

    private ObjectNode listing(JsonNode wanted) {
        String list = wanted.path("list").asText(null);
        if (list != null && lists.stream().noneMatch(list::equalsIgnoreCase)) {
            return problem("list", "There is no list " + list);
        }
        var items = tasks.stream()
                .filter(task -> !task.has("deletedAt"))
                .filter(task -> fits(task, wanted))
                .toList();
        return FakePage.of(items, wanted, wanted.path("limit").asInt(50));
    }

    private static boolean fits(ObjectNode task, JsonNode wanted) {
        String status = wanted.path("status").asText("open");
        String day = task.path("due").path("date").asText("");
        boolean due =
                switch (wanted.path("due").asText("")) {
                    case "" -> true;
                    case "today" -> day.equals("2026-11-21");
                    case "overdue" -> !day.isEmpty() && day.compareTo("2026-11-21") < 0;
                    case "none" -> day.isEmpty();
                    default -> day.equals(DAYS.get(wanted.path("due").asText()));
                };
        return due
                && task.path("title")
                        .asText()
                        .toLowerCase()
                        .contains(wanted.path("query").asText(""))
                && (status.equals("all") || status.equals(task.path("status").asText()))
                && (!wanted.has("list")
                        || wanted.path("list")
                                .asText()
                                .equalsIgnoreCase(task.path("list").path("name").asText()))
                && (!wanted.has("priority") || wanted.path("priority").equals(task.path("priority")))
                && (!wanted.has("tag")
                        || Stream.of(task.path("tags"))
                                .anyMatch(tags -> tags.toString()
                                        .contains(wanted.path("tag").asText())));
    }

    private ObjectNode add(JsonNode arguments) {
        if (arguments.has("list")
                && lists.stream().noneMatch(arguments.path("list").asText()::equalsIgnoreCase)) {
            return problem("list", "There is no list " + arguments.path("list").asText());
        }
        if (arguments.path("due").asText("").contains("blue moon")) {
            return problem("due", "Not a date I know");
        }
        task(arguments.path("title").asText());
        ObjectNode task = tasks.getLast();
        arguments.properties().forEach(field -> set(task, field.getKey(), field.getValue()));
        return result("created", task, JSON.objectNode(), JSON.objectNode());
    }

    private ObjectNode changed(String tool, JsonNode arguments) {
        ObjectNode task = find(arguments);
        if (task == null) {
            return problem("task", "There is no such task");
        }
        ObjectNode before = JSON.objectNode();
        ObjectNode after = JSON.objectNode();
        arguments.properties().stream()
                .filter(field -> !field.getKey().equals("task"))
                .forEach(field -> {
                    before.set(field.getKey(), task.path(field.getKey()));
                    set(task, field.getKey(), field.getValue());
                    after.set(field.getKey(), task.path(field.getKey()));
                });
        return switch (tool) {
            case "complete_task" -> result("completed", task.put("status", "done"), before, after);
            case "reopen_task" -> result("reopened", task.put("status", "open"), before, after);
            case "restore_task" -> result("restored", (ObjectNode) task.without("deletedAt"), before, after);
            default -> result("updated", task, before, after);
        };
    }

    /** What the approval does later. */
    FakeTodo trash(int number) {
        event("deleted", tasks.get(number - 1).put("deletedAt", "2026-11-21T10:00:00Z"));
        return this;
    }

    private ObjectNode waiting(JsonNode arguments) {
        ObjectNode task = find(arguments);
        if (task == null) {
            return problem("task", "There is no such task");
        }
        ObjectNode result = JSON.objectNode().put("outcome", "pending").put("detail", "The user must approve it.");
        result.putObject("task")
                .put("number", task.path("number").asInt())
                .put("title", task.path("title").asText());
        return result;
    }

    private ObjectNode offered(JsonNode arguments) {
        ObjectNode result = JSON.objectNode();
        ArrayNode offered = result.putArray("offered");
        arguments
                .path("tasks")
                .forEach(id -> tasks.stream()
                        .filter(task -> task.path("id").equals(id))
                        .forEach(task -> offered.addObject()
                                .put("taskId", id.asText())
                                .put("number", task.path("number").asInt())
                                .put("title", task.path("title").asText())));
        return result;
    }

    private ObjectNode undone() {
        if (events.isEmpty()) {
            return problem(null, "There is nothing to undo");
        }
        ObjectNode result = JSON.objectNode().put("changeSet", "c").put("restored", 1);
        result.putArray("events").add(events.removeLast());
        return result;
    }

    private ObjectNode find(JsonNode arguments) {
        String task = arguments.path("task").asText();
        return tasks.stream()
                .filter(one -> one.path("id").asText().equals(task)
                        || one.path("number").asText().equals(task))
                .findFirst()
                .orElse(null);
    }

    private void set(ObjectNode task, String field, JsonNode value) {
        switch (field) {
            case "due" -> {
                task.set("due", value.isObject() ? value : JSON.nullNode());
                if (DAYS.containsKey(value.asText())) {
                    task.putObject("due").put("date", DAYS.get(value.asText()));
                }
            }
            case "list" -> task.putObject("list").put("id", value.asText()).put("name", value.asText());
            case "recurrence" -> task.putObject("recurrence").put("text", value.asText());
            default -> task.set(field, value);
        }
    }

    private void event(String action, ObjectNode task) {
        events.add(JSON.objectNode()
                .put("id", events.size() + 1)
                .put("action", action)
                .put("taskId", task.path("id").asText())
                .put("number", task.path("number").asInt())
                .put("title", task.path("title").asText()));
    }

    private ObjectNode result(String action, ObjectNode task, ObjectNode before, ObjectNode after) {
        event(action, task);
        ObjectNode result = JSON.objectNode()
                .put("action", action)
                .put("taskId", task.path("id").asText())
                .put("number", task.path("number").asInt())
                .put("title", task.path("title").asText())
                .put("changeSet", "c");
        result.set("before", before);
        result.set("after", after);
        return result.set("task", task.deepCopy());
    }

    private static ObjectNode problem(String field, String detail) {
        ObjectNode problem = JSON.objectNode().put("code", "validation_failed").put("detail", detail);
        if (field != null) {
            problem.putArray("errors").addObject().put("field", field).put("message", detail);
        }
        return problem;
    }
}
