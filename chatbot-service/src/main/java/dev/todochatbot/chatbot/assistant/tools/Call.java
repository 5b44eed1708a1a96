package dev.todochatbot.chatbot.assistant.tools;

import java.util.Map;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.todochatbot.chatbot.approval.tool.ToolKind;

/**
 * A tool call that an engine has made.
 *
 * @param arguments {@code null} when they are not a JSON object
 * @param kind {@code null} for the loop's own tools and for one that does not exist
 * @param reach how its task was found
 * @param task the task's id where it was looked up, else as the engine names it; {@code null} for a call without one
 */
public record Call(
        ToolExecutionRequest request, Map<String, Object> arguments, ToolKind kind, Reach reach, String task) {
    static Call of(ToolExecutionRequest request, Map<String, Object> arguments, ToolKind kind) {
        var task = arguments == null ? null : arguments.get("task");
        return new Call(request, arguments, kind, Reach.NAMED, task == null ? null : plain(String.valueOf(task)));
    }

    /** "#3", 3.0 and 3 are one task. */
    private static String plain(String task) {
        var text = task.strip();
        if (text.startsWith("#")) text = text.substring(1);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    Call found(Reach how, String taskId) {
        return new Call(request, arguments, kind, how, taskId);
    }

    boolean isChange() {
        return kind == ToolKind.CHANGE;
    }

    String id() {
        return request.id();
    }

    String tool() {
        return request.name();
    }
}
