package dev.todochatbot.understanding.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A text with named placeholders, taken apart once. */
record Wording(List<Part> parts) {

    sealed interface Part {
        record Literal(String text) implements Part {}

        record Placeholder(String name) implements Part {}
    }

    /** @throws IllegalArgumentException if a brace has no counterpart */
    static Wording of(String text) {
        var parts = new ArrayList<Part>();
        int from = 0;
        while (from < text.length()) {
            int open = text.indexOf('{', from);
            int literalEnd = open < 0 ? text.length() : open;
            if (literalEnd > from) {
                parts.add(new Part.Literal(text.substring(from, literalEnd)));
            }
            if (open < 0) {
                break;
            }
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("a { without its }");
            }
            parts.add(new Part.Placeholder(text.substring(open + 1, close)));
            from = close + 1;
        }
        return new Wording(List.copyOf(parts));
    }

    List<String> placeholders() {
        return parts.stream()
                .filter(Part.Placeholder.class::isInstance)
                .map(part -> ((Part.Placeholder) part).name())
                .toList();
    }

    /** Where there is nothing to put in, one of the spaces around goes with it. */
    String filled(Map<String, String> values) {
        var text = new StringBuilder();
        boolean spaceGoes = false;
        for (Part part : parts) {
            switch (part) {
                case Part.Literal(var literal) ->
                    text.append(spaceGoes && literal.startsWith(" ") ? literal.substring(1) : literal);
                case Part.Placeholder(var name) -> text.append(values.get(name));
            }
            boolean nothing = part instanceof Part.Placeholder(var name)
                    && values.get(name).isEmpty();
            spaceGoes = nothing && text.isEmpty();
            if (nothing && !text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
                text.setLength(text.length() - 1);
            }
        }
        return text.toString();
    }
}
