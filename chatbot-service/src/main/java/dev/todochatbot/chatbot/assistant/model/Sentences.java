package dev.todochatbot.chatbot.assistant.model;

/** Cuts a text into sentences while it comes, looking at each character once. "1. Buy milk" is one sentence. */
final class Sentences {
    /** Words without an end are let through in pieces. */
    private static final int LONGEST = 1_000;

    private static final String ENDS = "!?…";
    private static final String CLOSING = "\"'”’)]";
    private static final int MOST_CLOSING = 8;
    private static final int NONE = -1;
    private static final int UNKNOWN = -2;

    private final StringBuilder text = new StringBuilder();
    private int from;
    private int seen;

    void add(String more) {
        text.delete(0, from);
        seen -= from;
        from = 0;
        text.append(more);
    }

    /** The next sentence with the white space after it; {@code null} when none is complete. */
    String next() {
        for (; seen < text.length(); seen++) {
            int end = endAt(seen);
            if (end == UNKNOWN) return null;
            if (end != NONE) return cut(end);
        }
        return null;
    }

    /** What is left, complete or not. */
    String rest() {
        return cut(text.length());
    }

    private String cut(int at) {
        int end = at;
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) end++;
        var sentence = text.substring(from, end);
        from = end;
        seen = end;
        return sentence;
    }

    /** Where a sentence whose last character may be this one ends. */
    private int endAt(int last) {
        char mark = text.charAt(last);
        if (mark == '\n' || last - from >= LONGEST && !Character.isHighSurrogate(mark)) return last + 1;
        boolean numbered = last > from && Character.isDigit(text.charAt(last - 1));
        if (ENDS.indexOf(mark) < 0 && (mark != '.' || numbered)) return NONE;
        int end = last + 1;
        while (end < text.length() && end - last <= MOST_CLOSING && CLOSING.indexOf(text.charAt(end)) >= 0) end++;
        if (end == text.length()) return UNKNOWN;
        return Character.isWhitespace(text.charAt(end)) ? end : NONE;
    }
}
