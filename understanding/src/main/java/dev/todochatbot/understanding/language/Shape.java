package dev.todochatbot.understanding.language;

/** What a token looks like. */
public enum Shape {
    WORD,
    NUMBER,
    /** Words in quotation marks, which nothing reads. */
    QUOTE,
    /** {@code #tag}, {@code !high}, {@code !p1}. */
    MARK,
    /** An address or a path, which nothing reads. */
    LINK,
    EMOJI,
    /** Punctuation. */
    POINT
}
