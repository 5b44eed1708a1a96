package dev.todochatbot.common.request;

import java.util.ArrayList;
import java.util.List;

/** A text taken apart at a mark, in linear time: what {@code String.split} does with a regular expression. */
public final class Parts {

    private Parts() {}

    /** One more than there are marks, so at least one; between two marks side by side, and at an end, it is empty. */
    public static List<String> of(String text, char mark) {
        var parts = new ArrayList<String>();
        var from = 0;
        for (var at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, from)) {
            parts.add(text.substring(from, at));
            from = at + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }
}
