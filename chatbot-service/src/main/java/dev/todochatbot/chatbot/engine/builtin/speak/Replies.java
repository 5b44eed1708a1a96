package dev.todochatbot.chatbot.engine.builtin.speak;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.chatbot.engine.builtin.recall.TaskFacts;
import dev.todochatbot.chatbot.engine.builtin.recall.ToolUse;
import dev.todochatbot.understanding.speech.Saying;

/** What is said of changes: only what their results tell. */
public record Replies(Words words) {

    private static final int NAMED = 12;

    public String of(List<ToolUse> uses) {
        var sentences = new ArrayList<String>();
        List<ToolUse> pending = uses.stream().filter(ToolUse::isPending).toList();
        uses.stream().filter(use -> !use.isPending()).map(this::done).forEach(sentences::add);
        if (!pending.isEmpty()) {
            sentences.add(waiting(pending));
        }
        return String.join(" ", sentences);
    }

    private String done(ToolUse use) {
        if (use.failed()) {
            return failed(use);
        }
        if (use.tool().startsWith("undo")) {
            return undone(use);
        }
        JsonNode result = use.result();
        TaskFacts task = TaskFacts.of(result.path("task"));
        TaskFacts named = task == null ? TaskFacts.of(result) : task;
        if (named == null) {
            return words.say(Saying.SETTLED);
        }
        return switch (result.path("action").asText()) {
            case "created" -> added(named, task);
            case "completed" -> words.say(Saying.COMPLETED, named) + next(task);
            case "reopened" -> words.say(Saying.REOPENED, named);
            case "deleted" -> words.say(Saying.DELETED, named);
            case "restored" -> words.say(Saying.RESTORED, named);
            case "unchanged" -> words.say(Saying.UNCHANGED, named);
            default -> words.say(Saying.CHANGED, named, changes(result, named));
        };
    }

    private String added(TaskFacts named, TaskFacts task) {
        List<String> details = task == null ? List.of() : words.details(task);
        return details.isEmpty()
                ? words.say(Saying.ADDED, named)
                : words.say(Saying.ADDED_WITH, named, words.says().listed(details));
    }

    /** A task that repeats is open again with its next date. */
    private String next(TaskFacts task) {
        boolean again = task != null && !task.isDone() && task.recurrence() != null && task.date() != null;
        return again ? " " + words.say(Saying.DUE_AGAIN, words.due(task)) : "";
    }

    private List<String> changes(JsonNode result, TaskFacts task) {
        var changes = new ArrayList<String>();
        result.path("after").fieldNames().forEachRemaining(field -> {
            String change = change(field, result, task);
            if (!change.isEmpty()) changes.add(change);
        });
        return changes.isEmpty() ? List.of(words.say(Saying.SAVED)) : changes;
    }

    private String change(String field, JsonNode result, TaskFacts task) {
        JsonNode value = result.path("after").path(field);
        return switch (field) {
            case "title" ->
                words.say(
                        Saying.TITLE_BEFORE,
                        words.isolated(result.path("before").path("title").asText()));
            case "due" -> value.isNull() ? words.say(Saying.NO_DUE) : words.say(Saying.DUE, words.due(task));
            case "priority" -> words.priority(value.asText());
            case "tags" ->
                value.isEmpty() ? words.say(Saying.NO_TAGS) : words.say(Saying.TAGGED, Words.tags(task.tags()));
            case "list" -> words.say(Saying.IN_THE_LIST, words.isolated(String.valueOf(task.list())));
            case "notes" ->
                value.asText("").isBlank()
                        ? words.say(Saying.NO_NOTES)
                        : words.say(Saying.NOTES, words.isolated(value.asText()));
            case "recurrence" ->
                task.recurrence() == null
                        ? words.say(Saying.REPEATS_NOT)
                        : words.say(Saying.REPEATS, words.repetition(task));
            case "subtasks" -> words.say(Saying.CHECKLIST, value.size());
            case "reminders" -> words.reminders(value);
            case "start" ->
                value.isNull()
                        ? words.say(Saying.NO_START)
                        : words.say(Saying.STARTING, words.day(LocalDate.parse(value.asText())));
            case "duration" ->
                value.isNull()
                        ? words.say(Saying.NO_DURATION)
                        : words.say(Saying.TAKING, words.length(Duration.parse(value.asText())));
            default -> "";
        };
    }

    private String failed(ToolUse use) {
        // Neither done nor not done, as far as anybody knows
        if (use.result().path("code").asText().equals("timeout")) return use.problem();
        if (use.tool().startsWith("undo") && use.result().path("conflicts").isEmpty()) {
            return words.say(Saying.NOTHING_TO_UNDO);
        }
        return words.say(Saying.REFUSED, use.problem().replaceFirst("[.]?$", "."));
    }

    private String undone(ToolUse use) {
        var tasks = new ArrayList<String>();
        for (JsonNode event : use.result().path("events")) {
            TaskFacts task = TaskFacts.of(event);
            if (task != null && !tasks.contains(words.quoted(task))) {
                tasks.add(words.quoted(task));
            }
        }
        // Undoing a change set by its id only happens to an undo
        boolean redo = use.tool().equals("undo_change");
        if (tasks.isEmpty()) {
            return words.say(redo ? Saying.REDONE : Saying.UNDONE);
        }
        return words.say(redo ? Saying.REDONE_TASKS : Saying.UNDONE_TASKS, words.first(NAMED, tasks));
    }

    private String waiting(List<ToolUse> pending) {
        List<String> tasks = pending.stream()
                .map(use -> use.result().path("task"))
                .map(task -> words.say(
                        Saying.TASK,
                        words.isolated(task.path("title").asText()),
                        task.path("number").asText()))
                .distinct()
                .toList();
        Saying waits =
                switch (pending.getFirst().tool()) {
                    case "delete_task" -> Saying.DELETING_WAITS;
                    case "complete_task" -> Saying.COMPLETING_WAITS;
                    case "reopen_task" -> Saying.REOPENING_WAITS;
                    case "add_task" -> Saying.ADDING_WAITS;
                    default -> Saying.CHANGING_WAITS;
                };
        return words.say(waits, tasks.size(), words.first(NAMED, tasks));
    }
}
