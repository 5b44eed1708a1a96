package dev.todochatbot.when.reading;

import java.time.LocalDate;

import dev.todochatbot.when.language.Strength;
import dev.todochatbot.when.reading.Piece.Lead;

/**
 * Tells what is certainly a date from what may be part of a title. A wrong silent date is worse than a missing one: a date
 * stands at an end of the text, behind a marker, or is unmistakable.
 */
final class Certainty {

    private final Surroundings around;
    private final Vetoes vetoes;
    private final LocalDate today;

    Certainty(Surroundings around, LocalDate today) {
        this.around = around;
        this.today = today;
        vetoes = new Vetoes(around);
    }

    boolean isCertain(Candidate due) {
        if (!around.isBounded(due.start(), due.end()) || due.draft().against() != null) return false;
        if (due.pieces().stream().anyMatch(piece -> piece.strength() == Strength.ALONE)) return false;
        if (isOver(due) || vetoes.forbid(due)) return false;
        var first = due.pieces().getFirst();
        if (due.pieces().size() == 1) {
            var marked = isMarked(first) || around.isBehindADate(first.start());
            return isCertain(first.start(), first.end(), first.strength(), marked);
        }
        var last = due.pieces().getLast();
        if (last.rule().equals("beside"))
            return around.isClosed(last.end()) || around.startsText(due.start()) && !around.isCapital(last.end());
        return switch (last.strength()) {
            case UNMISTAKABLE, PLAIN, AT_AN_END -> true;
            default -> isBrief(due.start(), last);
        };
    }

    /** "Friday at 9 call Ann". */
    private boolean isBrief(int start, Piece last) {
        return around.isFirmlyClosed(last.end())
                || last.strength() == Strength.MARKED && around.startsText(start) && isBeforeTitle(last.end());
    }

    /** "At 9 call Ann" begins with its time, "at 12 Elm Street" and "at 5% interest" do not. */
    private boolean isBeforeTitle(int end) {
        return !around.word(end).isEmpty() && !around.isCapital(end);
    }

    boolean isCertain(int start, Match repeat) {
        return around.isBounded(start, repeat.end())
                && isCertain(start, repeat.end(), repeat.strength(), around.isBehindADate(start));
    }

    /** "For 3:10 to Yuma" is a ticket; "for friday" is a due. */
    private static boolean isMarked(Piece piece) {
        return piece.isFirm()
                || piece.lead() == Lead.DUE
                || (piece.lead() == Lead.LOOSE || piece.lead() == Lead.AFTER) && piece.isDay();
    }

    private boolean isCertain(int start, int end, Strength strength, boolean marked) {
        return switch (strength) {
            case UNMISTAKABLE -> true;
            case PLAIN -> around.isClosed(end) || around.startsText(start) && !around.isCapital(end);
            case AT_AN_END ->
                around.endsText(end)
                        || around.startsText(start)
                        || around.isApart(start, end)
                        || marked && around.isClosed(end);
            case DOUBTFUL ->
                around.endsText(end)
                        || around.isApart(start, end)
                        || marked && around.isFirmlyClosed(end)
                        || around.startsText(start) && around.isClosedByMark(end);
            case MARKED -> around.isFirmlyClosed(end) || around.startsText(start) && isBeforeTitle(end);
            case NEEDS_A_MARKER -> marked && around.isFirmlyClosed(end);
            case ALONE -> false;
        };
    }

    /** Nobody plans what is over, except by calling it due: "photos of 12 march 2015". */
    boolean isOver(Candidate due) {
        return due.draft().date() != null && due.draft().date().isBefore(today) && !due.isCalledDue();
    }
}
