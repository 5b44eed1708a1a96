package dev.todochatbot.todo.quickadd;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import dev.todochatbot.when.language.Verbatim;

/** Finds {@code #tag}, {@code +list}, {@code +"two words"} and {@code !high} in a line, in one pass; quoted ones are none. */
final class MarkReader {

    /** In code points. */
    private static final int LONGEST_TAG = 40;

    private final String text;
    private final Collection<String> lists;
    private final List<Mark> found = new ArrayList<>();
    private boolean hasList;
    private boolean hasPriority;

    private MarkReader(String text, Collection<String> lists) {
        this.text = text;
        this.lists = lists;
    }

    /** In the order of the text, without overlap; at most one list and one priority. */
    static List<Mark> read(String text, Collection<String> lists) {
        var reader = new MarkReader(text, lists);
        var verbatim = Verbatim.in(text).iterator();
        var quoted = verbatim.hasNext() ? verbatim.next() : null;
        for (var place = 0; place < text.length(); place++) {
            while (quoted != null && quoted.end() <= place) quoted = verbatim.hasNext() ? verbatim.next() : null;
            if (quoted != null && quoted.start() <= place) {
                place = quoted.end() - 1;
                continue;
            }
            var mark = reader.startsWord(place) ? reader.at(place) : null;
            if (mark == null) continue;
            reader.found.add(mark);
            place = mark.end() - 1;
        }
        return reader.found;
    }

    private boolean startsWord(int place) {
        if (place == 0) return true;
        var before = text.charAt(place - 1);
        return Character.isWhitespace(before)
                || "([,;:/–—".indexOf(before) >= 0
                || !found.isEmpty() && found.getLast().end() == place;
    }

    private Mark at(int place) {
        return switch (text.charAt(place)) {
            case '#' -> tag(place);
            case '+' -> hasList ? null : list(place);
            case '!' -> hasPriority ? null : priority(place);
            default -> null;
        };
    }

    /** A tag has a letter, so that "issue #12" stays what it is. */
    private Mark tag(int place) {
        var end = place + 1;
        var length = 0;
        var letters = false;
        while (end < text.length() && isOfTag(text.codePointAt(end))) {
            letters |= Character.isLetter(text.codePointAt(end));
            end += Character.charCount(text.codePointAt(end));
            if (++length > LONGEST_TAG) return null;
        }
        return letters && endsWord(end) ? new Mark(place, end, Span.Kind.TAG, text.substring(place + 1, end)) : null;
    }

    private static boolean isOfTag(int character) {
        return character == '-'
                || character == '_'
                || Character.isLetter(character)
                || switch (Character.getType(character)) {
                    case Character.DECIMAL_DIGIT_NUMBER,
                            Character.LETTER_NUMBER,
                            Character.OTHER_NUMBER,
                            Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }

    /** Not "#a's", "#a/1", "#a.1". */
    private boolean endsWord(int end) {
        if (end >= text.length()) return true;
        var next = text.charAt(end);
        if (Character.isLetterOrDigit(next) || next == '_') return false;
        if (end + 1 >= text.length()) return true;
        var beyond = text.codePointAt(end + 1);
        return switch (next) {
            case '\'', '’' -> !Character.isLetter(beyond);
            case '/', '.', ':' -> !Character.isDigit(beyond);
            case '-' -> !Character.isLetterOrDigit(beyond);
            default -> true;
        };
    }

    /** The longest known name that fits. */
    private Mark list(int place) {
        var list = lists.stream()
                .map(name -> list(name, place))
                .filter(mark -> mark != null)
                .max(Comparator.comparingInt(Mark::end))
                .orElse(null);
        hasList = list != null;
        return list;
    }

    private Mark list(String name, int place) {
        for (var quote : List.of("\"", "")) {
            var mark = "+" + quote + name + quote;
            var end = place + mark.length();
            if (text.regionMatches(true, place, mark, 0, mark.length())
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end))))
                return new Mark(place, end, Span.Kind.LIST, name);
        }
        return null;
    }

    private Mark priority(int place) {
        var end = place + 1;
        while (end < text.length() && end - place <= Priorities.LONGEST && Character.isLetterOrDigit(text.charAt(end)))
            end++;
        var priority = Priorities.marked(text.substring(place + 1, end));
        hasPriority = priority != null && endsWord(end);
        return hasPriority ? new Mark(place, end, Span.Kind.PRIORITY, priority) : null;
    }
}
