package dev.todochatbot.chatbot.engine.builtin.speak;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import dev.todochatbot.chatbot.engine.builtin.recall.Json;
import dev.todochatbot.chatbot.engine.builtin.recall.TaskFacts;
import dev.todochatbot.chatbot.engine.builtin.recall.ToolUse.Call;
import dev.todochatbot.understanding.speech.Saying;

/** What is said where a message is not clear, and the words on the buttons. @param known tasks by id */
public record Proposals(Words words, Map<String, TaskFacts> known) {

    private static final int NAMED = 3;

    public String thereAlready(List<TaskFacts> tasks) {
        return words.say(Saying.THERE_ALREADY, tasks.size(), tasks);
    }

    /** One sentence what this is for, with an example of the user's own tasks. */
    public String notForUs(List<TaskFacts> open) {
        String example = open.isEmpty()
                ? words.say(Saying.EXAMPLE_TO_ADD)
                : words.say(
                        Saying.EXAMPLE_TO_MOVE, words.isolated(open.getFirst().title()));
        return words.say(Saying.NOT_FOR_US, example);
    }

    /** What these calls do, as an order. */
    public String words(List<Call> calls) {
        return words.first(NAMED, calls.stream().map(this::order).distinct().toList());
    }

    private String order(Call call) {
        TaskFacts task = known.get(String.valueOf(call.arguments().get("task")));
        String title = task == null ? words.say(Saying.IT) : words.quoted(task);
        return switch (call.tool()) {
            case "add_task" ->
                with(
                        call,
                        "title",
                        words.say(
                                Saying.ADD,
                                words.isolated(String.valueOf(call.arguments().get("title")))));
            case "complete_task" -> words.say(Saying.COMPLETE, title);
            case "reopen_task" -> words.say(Saying.REOPEN, title);
            case "delete_task" -> words.say(Saying.DELETE, title);
            case "restore_task" -> words.say(Saying.RESTORE, title);
            default -> with(call, "task", words.say(Saying.CHANGE, title));
        };
    }

    private String with(Call call, String besides, String order) {
        var details = new ArrayList<String>();
        call.arguments().forEach((name, value) -> {
            if (!name.equals(besides)) {
                details.add(detail(name, value));
            }
        });
        return details.isEmpty()
                ? order
                : words.say(Saying.DETAILED, order, words.says().listed(details));
    }

    private String detail(String name, Object value) {
        String text = String.valueOf(value);
        boolean none = value == null || text.isBlank() || value instanceof Collection<?> all && all.isEmpty();
        return switch (name) {
            case "title" -> words.say(Saying.TITLE, words.isolated(text));
            case "due" -> none ? words.say(Saying.NO_DUE) : words.say(Saying.DUE_ON, words.days(text));
            case "priority" -> words.priority(text);
            case "list" -> words.say(Saying.IN_THE_LIST, words.isolated(text));
            case "recurrence" ->
                none
                        ? words.say(Saying.REPEATS_NOT)
                        : words.say(Saying.REPEATS, new Repetition(words.says()).of(text, text));
            case "notes" -> none ? words.say(Saying.NO_NOTES) : words.say(Saying.NOTES, words.isolated(text));
            case "tags" ->
                none
                        ? words.say(Saying.NO_TAGS)
                        : words.say(
                                Saying.TAGGED,
                                Words.tags(((Collection<?>) value)
                                        .stream().map(String::valueOf).toList()));
            case "duration" -> none ? words.say(Saying.NO_DURATION) : words.say(Saying.TAKING, length(text));
            case "subtasks" -> words.say(Saying.CHECKLIST, ((Collection<?>) value).size());
            case "reminders" -> words.reminders(Json.tree(value));
            default -> text;
        };
    }

    private String length(String text) {
        try {
            return words.length(Duration.parse(text));
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
