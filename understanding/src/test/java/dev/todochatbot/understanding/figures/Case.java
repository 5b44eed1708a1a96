package dev.todochatbot.understanding.figures;

import java.util.List;
import java.util.Set;

import dev.todochatbot.understanding.account.Account;

/**
 * A sentence of a set, and what should come of it.
 *
 * @param kind what the set calls it
 * @param right any of these is right
 * @param unseen whether its sentence must not be looked at
 * @param titles of new tasks, each with its alternatives; empty where they are not told
 */
record Case(
        String set,
        String kind,
        String text,
        Sort sort,
        Set<Outcome> right,
        Account account,
        boolean unseen,
        List<List<String>> titles) {

    enum Sort {
        QUESTION,
        ORDER,
        TALK,
        FOREIGN
    }

    static final Set<Outcome> LOOK = Set.of(Outcome.LOOKED_UP);
    static final Set<Outcome> DO = Set.of(Outcome.CHANGED, Outcome.ASKED);
    static final Set<Outcome> SAY = Set.of(Outcome.TALKED, Outcome.DECLINED, Outcome.LOOKED_UP);
    static final Set<Outcome> LEAVE = Set.of(Outcome.TALKED, Outcome.DECLINED, Outcome.LOOKED_UP, Outcome.ASKED);
}
