package dev.todochatbot.when.reading;

import java.util.ArrayList;
import java.util.List;

import dev.todochatbot.when.meaning.Draft;

/** A due that may be meant: pieces that stand together and do not contradict each other. */
record Candidate(List<Piece> pieces, Draft draft) {

    static Candidate of(Piece piece) {
        return new Candidate(List.of(piece), piece.draft());
    }

    /** @return {@code null} where they contradict each other */
    static Candidate of(Piece first, Candidate rest) {
        return first.draft()
                .and(rest.draft)
                .map(draft -> {
                    var pieces = new ArrayList<Piece>();
                    pieces.add(first);
                    pieces.addAll(rest.pieces);
                    return new Candidate(List.copyOf(pieces), draft);
                })
                .orElse(null);
    }

    int start() {
        return pieces.getFirst().start();
    }

    int end() {
        return pieces.getLast().end();
    }

    boolean isCalledDue() {
        return pieces.getFirst().lead() == Piece.Lead.DUE;
    }
}
