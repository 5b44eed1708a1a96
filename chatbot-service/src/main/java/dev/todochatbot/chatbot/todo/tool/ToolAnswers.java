package dev.todochatbot.chatbot.todo.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todochatbot.chatbot.todo.HiddenCharacters;

/** Reads the structured answers of todo-service's tools, and finds the committed changes in them. */
@ApplicationScoped
class ToolAnswers {
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final ObjectMapper json;

    ToolAnswers(ObjectMapper json) {
        this.json = json;
    }

    ToolResult read(TodoMcp.Answer answer) {
        var failure = answer.error();
        if (failure != null) {
            var code = failure.ofArguments() ? "invalid_arguments" : "tool_failed";
            return ToolResult.refusal(code, shown(String.valueOf(failure.message())));
        }
        var result = answer.result();
        boolean error = result.path("isError").asBoolean();
        var structured = result.path("structuredContent");
        return structured.isObject() ? read(error, structured) : read(error, text(result));
    }

    /** An error has a text only: what a client finds in structured content must fit the tool's schema. */
    private ToolResult read(boolean error, String text) {
        try {
            var content = json.readTree(text);
            if (content != null && content.isObject()) return read(error, content);
        } catch (JsonProcessingException e) {
            // Words, then
        }
        return error
                ? ToolResult.refusal("tool_failed", shown(text))
                : new ToolResult(false, Map.of("text", shown(text)), List.of());
    }

    private ToolResult read(boolean error, JsonNode object) {
        try {
            Map<String, Object> content = json.readValue(shown(object.toString()), OBJECT);
            return new ToolResult(error, content, error ? List.of() : receipts(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(JsonNode result) {
        var texts = new StringJoiner("\n");
        for (var part : result.path("content"))
            if (part.path("text").isTextual()) texts.add(part.get("text").asText());
        return texts.toString();
    }

    private static String shown(String text) {
        return HiddenCharacters.removedFrom(text);
    }

    /** A change tool answers with one change, {@code undo_change} with the events that it wrote. */
    private List<Receipt> receipts(Map<String, Object> content) {
        var receipts = new ArrayList<Receipt>();
        if (content.get("changeSet") != null && content.get("action") != null) {
            receipts.add(receipt(content));
        }
        if (content.get("events") instanceof List<?> events) {
            // One of a list, or of the trash, is no task's receipt
            events.stream()
                    .filter(event -> event instanceof Map<?, ?> members && members.get("taskId") != null)
                    .forEach(event -> receipts.add(receipt(event)));
        }
        receipts.removeIf(receipt -> "unchanged".equals(receipt.action()));
        return receipts;
    }

    private Receipt receipt(Object change) {
        return json.convertValue(change, Receipt.class);
    }
}
