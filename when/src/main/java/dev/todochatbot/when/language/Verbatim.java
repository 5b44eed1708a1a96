package dev.todochatbot.when.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The parts of a text that mean only themselves: what is in quotes, web addresses and e-mail addresses. Found in one pass:
 * where a quote closes is looked up once for all that may open before it.
 */
public final class Verbatim {

    /** Offsets in UTF-16 units. */
    public record Part(int start, int end) {}

    private static final Set<String> ELISIONS =
            Set.of("n", "em", "til", "till", "tis", "twas", "cause", "bout", "round");

    private static final int LONGEST_ELISION = 5;

    private final String text;
    private final Map<Character, Integer> closings = new HashMap<>();
    private int runEnd;
    private int lastScheme;
    private int lastAt;

    private Verbatim(String text) {
        this.text = text;
    }

    /** In their order, without overlap. */
    public static List<Part> in(String text) {
        var verbatim = new Verbatim(text);
        var parts = new ArrayList<Part>();
        for (var place = 0; place < text.length(); place++) {
            var end = verbatim.end(place);
            if (end > place) {
                parts.add(new Part(place, end));
                place = end - 1;
            }
        }
        ReadingSteps.add(text.length());
        return parts;
    }

    /** Where the part ends that begins here; -1 where none does. */
    private int end(int place) {
        if (Tokens.isSpace(text.charAt(place))) return -1;
        var quoted = mayOpen(place) ? quoted(place) : -1;
        return quoted >= 0 ? quoted : address(place);
    }

    private boolean mayOpen(int place) {
        if (place == 0) return true;
        var before = text.codePointBefore(place);
        return before != '+' && !isLetter(before) && !isNumber(before);
    }

    private int quoted(int place) {
        var open = text.charAt(place);
        return switch (open) {
            case '"', '`' -> closing(open, place, it -> text.charAt(it) == open);
            // An apostrophe is no end
            case '\'' ->
                leavesOut(place) ? -1 : closing(open, place, it -> text.charAt(it) == open && !isLetterAt(it + 1));
            case '“' -> closing(open, place, it -> text.charAt(it) == '”');
            case '«' -> closing(open, place, it -> text.charAt(it) == '»');
            case '„' -> closing(open, place, it -> text.charAt(it) == '“' || text.charAt(it) == '”');
            case '‘' -> {
                var end = leavesOut(place) ? -1 : closing(open, place, it -> text.charAt(it) == '’');
                yield end >= 0 && isLetterAt(end) ? -1 : end;
            }
            default -> -1;
        };
    }

    /** The apostrophe of "the '90s", "rock 'n' roll" and "get 'em" opens nothing. */
    private boolean leavesOut(int place) {
        var end = place + 1;
        while (end < text.length() && end - place <= LONGEST_ELISION + 1 && isLetterAt(end)) end++;
        if (end == place + 1) return end >= text.length() || text.charAt(end) != '"' && !isOpening(text.charAt(end));
        return ELISIONS.contains(text.substring(place + 1, end).toLowerCase(Locale.ROOT));
    }

    private static boolean isOpening(char character) {
        return "¿¡([#@…".indexOf(character) >= 0;
    }

    /** Behind the first closing mark after a place; -1 where there is none. Nothing is looked at twice. */
    private int closing(char open, int place, IntPredicate closes) {
        var known = closings.getOrDefault(open, 0);
        if (known <= place) {
            known = place + 1;
            while (known < text.length() && !closes.test(known)) known++;
            ReadingSteps.add(known - place);
            closings.put(open, known);
        }
        return known < text.length() ? known + 1 : -1;
    }

    /** {@code word://word} and {@code word@word.word}, up to the next space. */
    private int address(int place) {
        if (place >= runEnd) readRun(place);
        return lastScheme > place || lastAt > place ? runEnd : -1;
    }

    private void readRun(int start) {
        runEnd = start;
        while (runEnd < text.length() && !Tokens.isSpace(text.charAt(runEnd))) runEnd++;
        ReadingSteps.add(runEnd - start);
        lastScheme = -1;
        lastAt = -1;
        var dot = -1;
        for (var place = start; place < runEnd - 1; place++) {
            if (text.charAt(place) == '.') dot = place;
            if (place + 3 < runEnd && text.startsWith("://", place)) lastScheme = place;
        }
        for (var place = start; place < dot - 1; place++) if (text.charAt(place) == '@') lastAt = place;
    }

    private boolean isLetterAt(int place) {
        return place < text.length() && isLetter(text.codePointAt(place));
    }

    private static boolean isLetter(int codePoint) {
        return Character.isLetter(codePoint);
    }

    /** All of the kind "number", not the decimal digits only. */
    private static boolean isNumber(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }
}
