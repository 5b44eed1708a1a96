package dev.todochatbot.understanding.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

import dev.todochatbot.understanding.language.Shape;
import dev.todochatbot.understanding.language.Token;

/**
 * Finds dates that were taken back at once: "tomorrow, no wait, friday" is friday.
 *
 * @param weak folded words that may stand beside what takes back
 */
record MindSpotter(Corrections corrections, Set<String> weak) {

    private static final int MOST_BETWEEN = 7;

    void spot(List<Token> tokens, List<Span> spans) {
        var dates = new HashMap<Integer, Span>();
        spans.stream()
                .filter(MindSpotter::isDate)
                .forEach(date -> dates.merge(date.from(), date, (one, other) -> one.to() >= other.to() ? one : other));
        var changed = new ArrayList<Span>();
        for (Span before : dates.values()) {
            Span meant = dates.get(behind(before, tokens, dates.keySet()));
            if (meant != null) {
                changed.add(new Span(before.from(), meant.to(), Kind.DATE, meant(before, meant), true));
            }
        }
        spans.addAll(changed);
    }

    private static boolean isDate(Span span) {
        return span.kind() == Kind.DATE && ((Time) span.value()).certain();
    }

    /** Where the next date begins, if a date is taken back before it; else -1. */
    private int behind(Span date, List<Token> tokens, Set<Integer> dates) {
        int at = date.to();
        boolean takenBack = false;
        while (at < tokens.size() && at - date.to() < MOST_BETWEEN) {
            if (dates.contains(at)) {
                return takenBack ? at : -1;
            }
            int correction = corrections.at(tokens, at);
            takenBack |= correction > 0;
            boolean between = tokens.get(at).shape() == Shape.POINT
                    || weak.contains(tokens.get(at).folded());
            if (correction == 0 && !between) {
                return -1;
            }
            at += Math.max(1, correction);
        }
        return -1;
    }

    /** "Tomorrow at 5, no, at 6" is tomorrow. */
    private static Time meant(Span before, Span meant) {
        var time = (Time) meant.value();
        var first = (Time) before.value();
        return time.days() == null && time.due() != null && first.days() != null ? time.on(first.days()) : time;
    }
}
