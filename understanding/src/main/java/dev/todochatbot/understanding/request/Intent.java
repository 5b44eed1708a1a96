package dev.todochatbot.understanding.request;

import java.util.Locale;

/**
 * What a sentence wants, by the name that templates and the judge's sentences give it (in small letters). What each takes
 * is in {@code language/README.md}.
 */
public enum Intent {
    ADD(Sort.CHANGE),
    SUBTASK(Sort.CHANGE),
    COMPLETE(Sort.CHANGE),
    REOPEN(Sort.CHANGE),
    DELETE(Sort.CHANGE),
    RESTORE(Sort.CHANGE),
    DUE(Sort.CHANGE),
    REPEAT(Sort.CHANGE),
    PRIORITY(Sort.CHANGE),
    TAG(Sort.CHANGE),
    UNTAG(Sort.CHANGE),
    MOVE(Sort.CHANGE),
    RENAME(Sort.CHANGE),
    NOTE(Sort.CHANGE),
    REMIND(Sort.CHANGE),
    UNDO(Sort.CHANGE),
    REDO(Sort.CHANGE),

    LIST(Sort.LOOKUP),
    COUNT(Sort.LOOKUP),
    DESCRIBE(Sort.LOOKUP),
    HISTORY(Sort.LOOKUP),
    SUMMARY(Sort.LOOKUP),
    NEXT(Sort.LOOKUP),
    FREE(Sort.LOOKUP),
    LISTS(Sort.LOOKUP),
    TAGS(Sort.LOOKUP),
    EXPLAIN(Sort.LOOKUP),

    GREETING(Sort.TALK),
    THANKS(Sort.TALK),
    GOODBYE(Sort.TALK),
    HELP(Sort.TALK),
    OKAY(Sort.TALK),
    YES(Sort.TALK),
    NO(Sort.TALK),
    PROHIBIT(Sort.TALK),
    STILL_OPEN(Sort.TALK),

    /** Read only while an offer or a question stands, or after a turn: what they mean is inherited from it. */
    ANSWER(Sort.CONVERSATION),
    CORRECT(Sort.CONVERSATION),
    AGAIN(Sort.CONVERSATION),

    /** A title and no request: "buy milk". Only the judge knows this class; the templates' readings of it are {@link #ADD}. */
    BARE(Sort.CHANGE),
    /** Nothing for a todo list. Only the judge knows this class. */
    FOREIGN(Sort.TALK);

    /** What may come of it. */
    public enum Sort {
        CHANGE,
        LOOKUP,
        TALK,
        CONVERSATION
    }

    private final Sort sort;

    Intent(Sort sort) {
        this.sort = sort;
    }

    public Sort sort() {
        return sort;
    }

    /** As it is written in data: {@code still_open}. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
