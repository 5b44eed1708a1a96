package dev.todochatbot.chatbot.todo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads the structured answers of todo-service's tools, and finds the committed changes in them. */
@ApplicationScoped
class ToolAnswers {
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final ObjectMapper json;

    ToolAnswers(ObjectMapper json) {
        this.json = json;
    }

    ToolResult read(boolean error, String text) {
        var shown = HiddenCharacters.removedFrom(text == null ? "" : text);
        Map<String, Object> content;
        try {
            content = json.readValue(shown, OBJECT);
        } catch (JsonProcessingException e) {
            return error
                    ? ToolResult.refusal("tool_failed", shown)
                    : new ToolResult(false, Map.of("text", shown), List.of());
        }
        return new ToolResult(error, content, error ? List.of() : receipts(content));
    }

    /** A change tool answers with one change, {@code undo_change} with the events that it wrote. */
    private List<Receipt> receipts(Map<String, Object> content) {
        var receipts = new ArrayList<Receipt>();
        if (content.get("changeSet") != null && content.get("action") != null) {
            receipts.add(receipt(content));
        }
        if (content.get("events") instanceof List<?> events) {
            events.forEach(event -> receipts.add(receipt(event)));
        }
        receipts.removeIf(receipt -> "unchanged".equals(receipt.action()));
        return receipts;
    }

    private Receipt receipt(Object change) {
        return json.convertValue(change, Receipt.class);
    }
}
