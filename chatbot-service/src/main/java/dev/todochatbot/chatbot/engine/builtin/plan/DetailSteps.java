package dev.todochatbot.chatbot.engine.builtin.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.chatbot.engine.builtin.recall.Json;
import dev.todochatbot.chatbot.engine.builtin.recall.TaskFacts;
import dev.todochatbot.chatbot.engine.builtin.recall.ToolUse.Call;
import dev.todochatbot.chatbot.engine.builtin.speak.Words;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.request.Target;
import dev.todochatbot.understanding.speech.Saying;

/** What belongs to a task: the lines of its checklist, its reminders, its place. */
record DetailSteps(Resolver resolver, ChangeSteps changes, Words words) {

    private static final List<String> OPEN = List.of("open");

    /** The tool takes all lines that the checklist shall have: those that are there stay. */
    Step subtasks(Request.AddSubtasks more) {
        return changes.changed(
                resolver.resolve(more.parent(), OPEN, false),
                null,
                "update_task",
                Map.of("subtasks", more.titles()),
                task -> updated(task, "subtasks", kept(task.subtasks(), List.copyOf(more.titles()))));
    }

    /** A reminder before the due needs one. */
    Step remind(Request.Remind remind) {
        Map<String, Object> reminder = remind.before() == null
                ? Map.of("at", remind.at())
                : Map.of("before", remind.before().toString());
        Resolution resolution = resolver.resolve(remind.target(), OPEN, false);
        var undated = resolution.found().stream()
                .filter(task -> remind.before() != null && task.date() == null)
                .toList();
        if (!undated.isEmpty()) {
            return Step.say(words.say(Saying.NO_DUE_TO_REMIND_OF, undated.size(), undated));
        }
        return changes.changed(
                resolution,
                remind.otherwise(),
                "update_task",
                Map.of("reminders", List.of(reminder)),
                task -> updated(task, "reminders", kept(task.reminders(), List.of(reminder))));
    }

    /** No tool has an argument for the order of tasks. */
    Step place(Request.Place place) {
        Resolution resolution = resolver.resolve(place.target(), OPEN, false);
        if (!resolution.wanted().isEmpty()) {
            return Step.look(resolution.wanted());
        }
        var tasks = new ArrayList<>(resolution.found());
        resolution.doubtful().forEach(tasks::addAll);
        return Step.say(
                tasks.isEmpty() || place.target() instanceof Target.All
                        ? words.say(Saying.NOT_PLACED_IT)
                        : words.say(Saying.NOT_PLACED, tasks));
    }

    private static Call updated(TaskFacts task, String field, List<Object> all) {
        var arguments = new LinkedHashMap<String, Object>();
        arguments.put("task", task.id());
        arguments.put(field, all);
        return new Call("update_task", arguments);
    }

    private static List<Object> kept(JsonNode there, List<Object> more) {
        var all = new ArrayList<Object>();
        there.forEach(one -> all.add(Json.value(one)));
        all.addAll(more);
        return all;
    }
}
