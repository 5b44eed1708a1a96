package dev.todochatbot.chatbot.assistant;

import java.util.Map;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.todochatbot.chatbot.approval.ToolKind;

/**
 * A tool call that an engine has made.
 *
 * @param arguments {@code null} when they are not a JSON object
 * @param kind {@code null} for the loop's own tools and for one that does not exist
 */
record Call(ToolExecutionRequest request, Map<String, Object> arguments, ToolKind kind) {
    String id() {
        return request.id();
    }

    String tool() {
        return request.name();
    }

    String task() {
        return String.valueOf(arguments.get("task")).replaceFirst("^#", "");
    }
}
