package dev.todochatbot.chatbot.assistant.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The arguments of a tool call as models send them: a JSON object, sometimes nothing, sometimes a string with one in it. */
public final class Arguments {
    /** Longer than all that a tool takes. */
    private static final int LONGEST = 100_000;

    private static final int TIMES_ENCODED = 3;
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private Arguments() {}

    /** @return {@code null} when they are not a JSON object, or too long */
    public static Map<String, Object> read(String text, ObjectMapper json) {
        if (text == null || text.isBlank() || text.equals("null")) return Map.of();
        if (text.length() > LONGEST) return null;
        try {
            var value = json.readTree(text);
            for (int i = 1; i < TIMES_ENCODED && value.isTextual(); i++) {
                if (value.asText().isBlank()) return Map.of();
                value = json.readTree(value.asText());
            }
            return value.isObject() ? storable(json.convertValue(value, OBJECT)) : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** Without NUL, which PostgreSQL stores in no text. */
    static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    private static Map<String, Object> storable(Map<?, ?> object) {
        var clean = new LinkedHashMap<String, Object>();
        object.forEach((name, value) -> clean.put(storable(String.valueOf(name)), storable(value)));
        return clean;
    }

    private static Object storable(Object value) {
        return switch (value) {
            case String text -> storable(text);
            case Map<?, ?> object -> storable(object);
            case List<?> list -> list.stream().map(Arguments::storable).toList();
            case null -> null;
            default -> value;
        };
    }
}
