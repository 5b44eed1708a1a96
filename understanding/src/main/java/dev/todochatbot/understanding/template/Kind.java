package dev.todochatbot.understanding.template;

import java.util.Locale;

/** What a slot of a template takes. The first two are open and take any words, all others take one {@link Span}. */
public enum Kind {
    /** Words for a task of this account. The value is none: {@code reading} finds the task. */
    TASK,
    /** Any words: a title, a note. */
    TEXT,
    /** A due, a repetition or both, said as for a new task: a {@link Time}. */
    DATE,
    /** Days that are over or go on, or a week or month to look at: a {@link Time}. */
    PERIOD,
    /** An amount of time: "two days", "half an hour": a {@link Time}. */
    DURATION,
    /** A list; {@link Span#real()} where the account has it. The value is its name, a {@code String}. */
    LIST,
    /** A tag, with or without "#". The value is its name, a {@code String}. */
    TAG,
    /** none, low, medium or high, a {@code String}. */
    PRIORITY,
    /** In digits or words, an {@code Integer}. */
    NUMBER,
    /** "third", "2nd", "last" (-1), an {@code Integer}. */
    ORDINAL,
    /** Words in quotation marks, without the marks, a {@code String}. */
    QUOTE,
    /** Whose it is: "anna's". The value is the word, a {@code String}. */
    WORD,
    /** Not a slot: words of politeness, which a reading may skip. */
    COURTESY;

    private final String slot = name().toLowerCase(Locale.ROOT);

    /** The name of a slot that has none of its own. */
    public String slot() {
        return slot;
    }

    public boolean isOpen() {
        return this == TASK || this == TEXT;
    }
}
