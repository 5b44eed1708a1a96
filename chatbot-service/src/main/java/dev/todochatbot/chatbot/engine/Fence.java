package dev.todochatbot.chatbot.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The fence around the text of tasks wherever a model reads it, so that it does not read like an instruction. It cannot be
 * closed from inside: angle brackets are escaped.
 */
public final class Fence {
    private static final String OPEN = "<data>";
    private static final String CLOSE = "</data>";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OF_TASKS = Set.of("title", "notes", "name", "tags", "question", "summary");
    /** A shorter word may be anything; it is no instruction either. */
    private static final int SHORTEST = 8;

    private final Map<Character, List<String>> known = new HashMap<>();

    /** @param results what tools gave, as JSON: the texts of tasks in there are known from then on */
    public Fence(List<String> results) {
        var texts = new HashSet<String>();
        results.forEach(result -> collect(read(result), false, texts));
        texts.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(text -> known.computeIfAbsent(text.charAt(0), _ -> new ArrayList<>())
                        .add(text));
    }

    public static String around(String text) {
        return OPEN + text.replace("<", "\\u003c").replace(">", "\\u003e") + CLOSE;
    }

    /** The texts that are fenced in a text, as they were. */
    public static List<String> contents(String text) {
        var contents = new ArrayList<String>();
        int from = text.indexOf(OPEN);
        while (from >= 0) {
            int end = text.indexOf(CLOSE, from);
            if (end < 0) break;
            contents.add(text.substring(from + OPEN.length(), end)
                    .replace("\\u003c", "<")
                    .replace("\\u003e", ">"));
            from = text.indexOf(OPEN, end);
        }
        return contents;
    }

    /** A text that was written with the marks of a fence, without them. */
    public static String removedFrom(String text) {
        return text.replace(OPEN, "").replace(CLOSE, "");
    }

    /** Fences the known texts in a text, from left to right, the longest first; what is fenced already stays. */
    public String in(String text) {
        var fenced = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int end = text.startsWith(OPEN, i) ? text.indexOf(CLOSE, i) : -1;
            if (end >= 0) {
                fenced.append(text, i, end + CLOSE.length());
                i = end + CLOSE.length();
                continue;
            }
            var found = at(text, i);
            fenced.append(found == null ? text.substring(i, i + 1) : around(found));
            i += found == null ? 1 : found.length();
        }
        return fenced.toString();
    }

    private String at(String text, int place) {
        for (var candidate : known.getOrDefault(text.charAt(place), List.of()))
            if (text.startsWith(candidate, place)) return candidate;
        return null;
    }

    private static JsonNode read(String result) {
        try {
            return JSON.readTree(result);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode().put("notes", result);
        }
    }

    private static void collect(JsonNode node, boolean ofTask, Set<String> texts) {
        if (node.isTextual()) {
            if (ofTask && node.textValue().length() >= SHORTEST) texts.add(node.textValue());
        } else if (node.isArray()) {
            node.forEach(item -> collect(item, ofTask, texts));
        } else {
            node.properties().forEach(field -> collect(field.getValue(), OF_TASKS.contains(field.getKey()), texts));
        }
    }
}
