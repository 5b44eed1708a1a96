package dev.todochatbot.common.request;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.common.problem.FieldError;

/**
 * Refuses characters that no text of ours has, wherever in a document they stand: control characters, one of which
 * PostgreSQL cannot store, and halves of surrogate pairs. Whether a text has lines and tabs is for its field to say.
 */
public final class Characters {

    private static final String MESSAGE = "must not contain control characters";

    private Characters() {}

    public static List<FieldError> refused(JsonNode document) {
        var errors = new ArrayList<FieldError>();
        look(document, "", errors);
        return errors;
    }

    static boolean areHarmless(String text) {
        return text.codePoints().allMatch(Characters::isHarmless);
    }

    private static void look(JsonNode node, String field, List<FieldError> errors) {
        if (node.isTextual() && !areHarmless(node.textValue())) errors.add(new FieldError(field, MESSAGE));
        for (int i = 0; i < node.size() && node.isArray(); i++) look(node.get(i), field + "[" + i + "]", errors);
        for (var member : node.properties()) {
            var inner = field.isEmpty() ? member.getKey() : field + "." + member.getKey();
            if (areHarmless(member.getKey())) look(member.getValue(), inner, errors);
            else errors.add(new FieldError(field, "must not have names with control characters"));
        }
    }

    private static boolean isHarmless(int character) {
        return character == '\n'
                || character == '\r'
                || character == '\t'
                || !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
    }
}
