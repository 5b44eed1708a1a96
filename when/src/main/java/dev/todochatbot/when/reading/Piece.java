package dev.todochatbot.when.reading;

import java.time.LocalDate;

import dev.todochatbot.when.language.Strength;
import dev.todochatbot.when.meaning.Draft;

/**
 * One thing that was said of a due, with what introduces it.
 *
 * @param start the first token, the lead included
 * @param from the first token behind the lead
 * @param end the token behind it
 * @param lead how firmly a lead calls it a date, or {@code null} without one
 * @param rule that read it
 */
record Piece(int start, int from, int end, Draft draft, Strength strength, Lead lead, String rule) {

    enum Lead {
        FIRM,
        LOOSE,
        DUE,
        /** The day that is said is over then. */
        AFTER,
        /** Days that are said together have not begun yet. */
        BEFORE
    }

    /** The same on another day. */
    Piece on(LocalDate day, String rule) {
        return new Piece(
                start,
                from,
                end,
                new Draft(day, draft.numbered(), draft.against(), null, null, null, null),
                strength,
                lead,
                rule);
    }

    /** Whether what introduces it leaves no doubt that it is a date. */
    boolean isFirm() {
        return lead == Lead.FIRM || lead == Lead.BEFORE;
    }

    boolean isDay() {
        return draft.date() != null;
    }
}
