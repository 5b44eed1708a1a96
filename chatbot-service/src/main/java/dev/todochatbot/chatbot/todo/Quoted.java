package dev.todochatbot.chatbot.todo;

import java.text.Bidi;

/** A title inside of a sentence. */
public final class Quoted {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private Quoted() {}

    /**
     * Words from right to left would turn the marks and numbers around them round; between these characters they do not.
     *
     * @see <a href="https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates">Unicode Annex 9, section 2.4</a>
     */
    public static String isolated(String title) {
        return Bidi.requiresBidi(title.toCharArray(), 0, title.length())
                ? FIRST_STRONG_ISOLATE + title + POP_ISOLATE
                : title;
    }
}
