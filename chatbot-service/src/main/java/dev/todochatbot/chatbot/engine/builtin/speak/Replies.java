package dev.todochatbot.chatbot.engine.builtin.speak;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.chatbot.engine.builtin.recall.TaskFacts;
import dev.todochatbot.chatbot.engine.builtin.recall.ToolUse;

/** What is said of changes: only what their results tell. */
public record Replies(LocalDateTime now, ZoneId zone) {

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
            return "That is settled.";
        }
        String title = Words.quoted(named);
        return switch (result.path("action").asText()) {
            case "created" -> "Added " + title + suffix(task) + ".";
            case "completed" -> "Completed " + title + "." + next(task);
            case "reopened" -> "Reopened " + title + ".";
            case "deleted" -> "Deleted " + title + ".";
            case "restored" -> "Restored " + title + ".";
            case "unchanged" -> title + " is that way already, nothing to change.";
            default -> "Changed " + title + ": " + Words.joined(changes(result, named)) + ".";
        };
    }

    private String suffix(TaskFacts task) {
        List<String> details = task == null ? List.of() : Words.details(task, now, zone);
        return details.isEmpty() ? "" : ", " + String.join(", ", details);
    }

    /** A task that repeats is open again with its next date. */
    private String next(TaskFacts task) {
        boolean again = task != null && !task.isDone() && task.recurrence() != null && task.date() != null;
        return again ? " It is due again on " + Words.due(task, now, zone) + "." : "";
    }

    private List<String> changes(JsonNode result, TaskFacts task) {
        var changes = new ArrayList<String>();
        result.path("after").fieldNames().forEachRemaining(field -> {
            JsonNode value = result.path("after").path(field);
            switch (field) {
                case "title" ->
                    changes.add("it was “"
                            + Words.isolated(result.path("before").path("title").asText()) + "”");
                case "due" -> changes.add(value.isNull() ? "no due date" : "due " + Words.due(task, now, zone));
                case "priority" ->
                    changes.add(value.asText().equals("none") ? "no priority" : value.asText() + " priority");
                case "tags" ->
                    changes.add(
                            value.isEmpty()
                                    ? "no tags"
                                    : "tagged "
                                            + task.tags().stream()
                                                    .map(tag -> "#" + tag)
                                                    .collect(Collectors.joining(" ")));
                case "list" -> changes.add("in the list " + task.list());
                case "notes" -> changes.add(value.asText("").isBlank() ? "no notes" : "notes “" + value.asText() + "”");
                case "recurrence" ->
                    changes.add(task.recurrence() == null ? "does not repeat" : "repeats " + task.recurrence());
                case "subtasks" -> changes.add(Words.counted(value.size(), "line") + " on its checklist");
                case "reminders" -> changes.add(value.isEmpty() ? "no reminders" : Words.reminders(value));
                case "start" ->
                    changes.add(
                            value.isNull()
                                    ? "no start"
                                    : "starting " + Words.day(LocalDate.parse(value.asText()), now));
                case "duration" ->
                    changes.add(
                            value.isNull() ? "no duration" : "taking " + Words.length(Duration.parse(value.asText())));
                default -> {}
            }
        });
        return changes.isEmpty() ? List.of("saved") : changes;
    }

    private static String failed(ToolUse use) {
        // Neither done nor not done, as far as anybody knows
        if (use.result().path("code").asText().equals("timeout")) return use.problem();
        if (use.tool().startsWith("undo") && use.result().path("conflicts").isEmpty()) {
            return "There is nothing to undo: nothing was changed in this conversation.";
        }
        return "Nothing was changed: " + use.problem().replaceFirst("[.]?$", ".");
    }

    private static String undone(ToolUse use) {
        var tasks = new ArrayList<String>();
        for (JsonNode event : use.result().path("events")) {
            TaskFacts task = TaskFacts.of(event);
            if (task != null && !tasks.contains(Words.quoted(task))) {
                tasks.add(Words.quoted(task));
            }
        }
        String which = tasks.isEmpty()
                ? ""
                : ": " + Words.joined(tasks.stream().limit(NAMED).toList()) + (tasks.size() > NAMED ? " and more" : "");
        // Undoing a change set by its id only happens to an undo
        return use.tool().equals("undo_change")
                ? "Redone" + which + "."
                : "Undone" + which + ". Everything is as it was before.";
    }

    private static String waiting(List<ToolUse> pending) {
        List<String> titles = pending.stream()
                .map(use -> use.result().path("task"))
                .map(task -> "“" + Words.isolated(task.path("title").asText()) + "” (#"
                        + task.path("number").asText() + ")")
                .distinct()
                .toList();
        String named = titles.size() <= NAMED
                ? Words.joined(titles)
                : String.join(", ", titles.subList(0, NAMED)) + " and " + (titles.size() - NAMED) + " more";
        String doing =
                switch (pending.getFirst().tool()) {
                    case "delete_task" -> "Deleting ";
                    case "complete_task" -> "Completing ";
                    case "reopen_task" -> "Reopening ";
                    case "add_task" -> "Adding ";
                    default -> "Changing ";
                };
        return doing
                + (pending.size() > 1
                        ? Words.counted(titles.size(), "task") + " waits for your approval: " + named + "."
                        : named + " waits for your approval.");
    }
}
