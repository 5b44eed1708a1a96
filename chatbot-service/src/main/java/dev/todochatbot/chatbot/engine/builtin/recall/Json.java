package dev.todochatbot.chatbot.engine.builtin.recall;

import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Arguments and results of tools. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    public static JsonNode tree(Object value) {
        return read(write(value));
    }

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The object in a text; an empty one where the text is none, as other engines' transcripts may hold. */
    public static JsonNode read(String text) {
        try {
            JsonNode node = text == null || text.isBlank() ? null : MAPPER.readTree(text);
            return node == null ? JsonNodeFactory.instance.objectNode() : node;
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.objectNode().put("detail", text);
        }
    }

    public static Object value(JsonNode node) {
        return MAPPER.convertValue(node, Object.class);
    }
}
