package dev.todochatbot.when.reading;

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
        DUE
    }

    boolean isDay() {
        return draft.date() != null;
    }
}
