package dev.todochatbot.todo.transfer.row;

/** The beginning of a text, for a message or where no more fits. */
public final class Excerpt {

    private static final int SHORT = 60;

    private Excerpt() {}

    public static String of(String text) {
        return of(text, SHORT);
    }

    /** @param most characters (code points), the mark of what is left out among them */
    public static String of(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) return text;
        return text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
