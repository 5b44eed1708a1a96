package dev.todochatbot.when.language;

/** How much has to stand around words before they are certainly a date, and no part of a title. */
public enum Strength {
    /** Nothing: "in 3 days", "2027-01-19". */
    UNMISTAKABLE('!'),
    /** It begins the text, or no other word of its phrase follows: "friday", not "friday meeting". */
    PLAIN(' '),
    /** It stands at an end of the text, or behind a marker: "17:00". */
    AT_AN_END('+'),
    /** The same, and nothing follows: "sun", "3/4", "the 2nd". */
    DOUBTFUL('~'),
    /** It has its marker in it, and nothing follows: "at 5", "in march". */
    MARKED('@'),
    /** Only behind a marker: "on christmas". */
    NEEDS_A_MARKER('^'),
    /** Only where it is all that is said: "may". */
    ALONE('?');

    private final char mark;

    Strength(char mark) {
        this.mark = mark;
    }

    static Strength of(char mark) {
        for (var strength : values()) if (strength.mark == mark) return strength;
        throw new IllegalArgumentException("no strength is written " + mark);
    }
}
