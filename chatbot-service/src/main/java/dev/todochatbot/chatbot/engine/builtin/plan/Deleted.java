package dev.todochatbot.chatbot.engine.builtin.plan;

import java.util.LinkedHashMap;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.chatbot.engine.builtin.recall.TaskFacts;
import dev.todochatbot.chatbot.engine.builtin.recall.ToolUse.Call;
import dev.todochatbot.chatbot.engine.builtin.recall.Transcript;
import dev.todochatbot.understanding.request.Target;
import dev.todochatbot.understanding.speech.Saying;

/** Tasks in the trash, which no listing shows: the activity tells which they are. */
record Deleted(Transcript transcript, Lookups lookups, Titles titles) {

    Resolution resolve(Target target) {
        Call call = Lookups.activity();
        var events = lookups.items(call);
        if (events.isEmpty()) {
            return Resolution.wanted(call);
        }
        List<TaskFacts> trashed = trashed(events.get());
        List<TaskFacts> meant =
                switch (target) {
                    case Target.Numbers numbers ->
                        trashed.stream()
                                .filter(task -> numbers.numbers().contains(task.number()))
                                .toList();
                    case Target.All all -> trashed;
                    case Target.Title title -> titles.find(title.words(), trashed, false);
                    default ->
                        trashed.stream()
                                .filter(task -> transcript.focus().contains(task.id()))
                                .toList();
                };
        boolean several = target instanceof Target.Title && meant.size() > 1;
        var wanted = lookups.wanted(call);
        if (meant.isEmpty() && wanted.isPresent()) {
            return Resolution.wanted(wanted.get());
        }
        if (meant.isEmpty()) {
            return target instanceof Target.Title title
                    ? Resolution.missing(title.words(), List.of())
                    : Resolution.missing(Saying.NOT_IN_TRASH);
        }
        if (target instanceof Target.All) {
            return Resolution.swept(meant, false);
        }
        return several ? Resolution.doubtful(meant) : Resolution.found(meant);
    }

    private static List<TaskFacts> trashed(List<JsonNode> events) {
        var state = new LinkedHashMap<String, TaskFacts>();
        var seen = new LinkedHashMap<String, String>();
        // The newest event of a task comes first and tells where it is now
        for (JsonNode event : events) {
            String action = event.path("action").asText();
            if (event.hasNonNull("taskId")
                    && seen.putIfAbsent(event.get("taskId").asText(), action) == null
                    && action.equals("deleted")) {
                TaskFacts task = TaskFacts.of(event);
                if (task != null) {
                    state.put(task.id(), task);
                }
            }
        }
        return List.copyOf(state.values());
    }
}
