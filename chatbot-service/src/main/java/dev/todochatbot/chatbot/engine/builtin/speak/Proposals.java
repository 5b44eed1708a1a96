package dev.todochatbot.chatbot.engine.builtin.speak;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.todochatbot.chatbot.engine.builtin.recall.TaskFacts;
import dev.todochatbot.chatbot.engine.builtin.recall.ToolUse.Call;

/** What is said where a message is not clear, and the words on the buttons. @param known tasks by id */
public record Proposals(Map<String, TaskFacts> known) {

    public static final String UNSURE = "I am not sure what you mean, so nothing has changed. Which of these is it?";
    public static final String NO_TITLE = "What shall I add? Tell me what is to be done.";
    public static final String TOO_LONG =
            "That is too long for a request, so nothing has changed. I can keep it as the notes of a task.";
    public static final String ADD = "Add it as a task";
    public static final String ADD_ANOTHER = "Add another task like it";
    public static final String ADD_NOTE = "Keep it as a task with notes";

    private static final int NAMED = 3;

    public static String thereAlready(List<TaskFacts> tasks) {
        return tasks.isEmpty()
                ? "That is the title of a task of yours, so nothing has changed. What shall I do?"
                : Words.quoted(tasks) + (tasks.size() == 1 ? " is" : " are")
                        + " on your list already, so nothing has changed. What shall I do?";
    }

    /** One sentence what this is for, with an example of the user's own tasks. */
    public static String notForUs(List<TaskFacts> open) {
        String example = open.isEmpty()
                ? "remind me to call Eva tomorrow at 5pm"
                : "move " + Words.isolated(open.getFirst().title()) + " to friday";
        return "I only look after your tasks: say “" + example + "”, for example. Nothing has changed.";
    }

    /** What these calls do, as an order. */
    public String words(List<Call> calls) {
        List<String> parts = calls.stream().map(this::words).distinct().toList();
        return parts.size() <= NAMED
                ? Words.joined(parts)
                : String.join(", ", parts.subList(0, NAMED)) + " and " + (parts.size() - NAMED) + " more";
    }

    private String words(Call call) {
        TaskFacts task = known.get(String.valueOf(call.arguments().get("task")));
        String title = task == null ? "it" : Words.quoted(task);
        return switch (call.tool()) {
            case "add_task" ->
                "Add “" + Words.isolated(String.valueOf(call.arguments().get("title"))) + "”" + details(call, "title");
            case "complete_task" -> "Complete " + title;
            case "reopen_task" -> "Reopen " + title;
            case "delete_task" -> "Delete " + title;
            case "restore_task" -> "Restore " + title;
            default -> "Change " + title + details(call, "task");
        };
    }

    private static String details(Call call, String besides) {
        var details = new ArrayList<String>();
        call.arguments().forEach((name, value) -> {
            if (!name.equals(besides)) {
                details.add(value == null ? "no " + name : name + " " + plain(value));
            }
        });
        return details.isEmpty() ? "" : ": " + String.join(", ", details);
    }

    private static String plain(Object value) {
        return switch (value) {
            case Collection<?> all -> all.stream().map(Proposals::plain).collect(Collectors.joining(", "));
            case Map<?, ?> fields ->
                fields.values().stream().map(Proposals::plain).collect(Collectors.joining(" "));
            default -> String.valueOf(value);
        };
    }
}
