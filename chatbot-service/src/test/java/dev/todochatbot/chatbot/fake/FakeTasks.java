package dev.todochatbot.chatbot.fake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The tasks of one owner, with an event per change and undo by change set: as much of todo-service as tests need. */
public class FakeTasks {
    private final Map<String, Map<String, Object>> tasks = new LinkedHashMap<>();
    private final List<Map<String, Object>> events = new ArrayList<>();

    public synchronized Map<String, Object> add(String title, String changeSet) {
        var task = new LinkedHashMap<String, Object>();
        task.put("id", UUID.randomUUID().toString());
        task.put("number", tasks.size() + 1);
        task.put("title", title);
        task.put("status", "open");
        task.put("version", 1);
        task.put("deleted", false);
        tasks.put((String) task.get("id"), task);
        return event("created", task, Map.of(), Map.of("title", title), changeSet);
    }

    public synchronized Map<String, Object> change(
            String action, Map<String, Object> task, String field, Object value, String changeSet) {
        var before = task.get(field);
        if (value.equals(before)) {
            var unchanged = answer("unchanged", task, Map.of(), Map.of(), null);
            unchanged.put("task", task);
            return unchanged;
        }
        task.put(field, value);
        task.put("version", (int) task.get("version") + 1);
        return event(action, task, Collections.singletonMap(field, before), Map.of(field, value), changeSet);
    }

    /** The same tasks, to try something with. */
    synchronized FakeTasks copy() {
        var copy = new FakeTasks();
        tasks.forEach((id, task) -> copy.tasks.put(id, new LinkedHashMap<>(task)));
        copy.events.addAll(events);
        return copy;
    }

    private Map<String, Object> event(
            String action,
            Map<String, Object> task,
            Map<String, Object> before,
            Map<String, Object> after,
            String set) {
        var answer = answer(action, task, before, after, set);
        events.add(Map.copyOf(answer));
        answer.put("task", task);
        return answer;
    }

    private static Map<String, Object> answer(
            String action,
            Map<String, Object> task,
            Map<String, Object> before,
            Map<String, Object> after,
            String set) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("action", action);
        answer.put("taskId", task.get("id"));
        answer.put("number", task.get("number"));
        answer.put("title", task.get("title"));
        answer.put("before", before);
        answer.put("after", after);
        answer.put("changeSet", set);
        return answer;
    }

    public synchronized Map<String, Object> find(Object reference) {
        var text = String.valueOf(reference).replaceFirst("^#", "");
        return tasks.values().stream()
                .filter(task -> task.get("deleted").equals(false))
                .filter(task -> task.get("id").equals(text)
                        || task.get("number").toString().equals(text))
                .findFirst()
                .orElse(null);
    }

    public synchronized List<Map<String, Object>> open() {
        return tasks.values().stream()
                .filter(task -> task.get("deleted").equals(false))
                .toList();
    }

    /** Undoes a change set the other way round; empty when a value is no longer what it left. */
    public synchronized Map<String, Object> undo(String changeSet, String inChangeSet) {
        var changes = events.stream()
                .filter(event -> event.get("changeSet").equals(changeSet))
                .toList()
                .reversed();
        var undone = new ArrayList<Map<String, Object>>();
        for (var change : changes) {
            var task = tasks.get((String) change.get("taskId"));
            var before = (Map<?, ?>) change.get("before");
            var after = (Map<?, ?>) change.get("after");
            if (before.isEmpty()) undone.add(change("deleted", task, "deleted", true, inChangeSet));
            for (var field : before.keySet()) {
                if (!after.get(field).equals(task.get(field))) return Map.of();
                undone.add(change("restored", task, (String) field, before.get(field), inChangeSet));
            }
        }
        return Map.of("changeSet", inChangeSet, "restored", undone.size(), "events", undone);
    }
}
