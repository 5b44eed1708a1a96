package dev.todochatbot.chatbot.assistant.model;

import java.util.ArrayList;
import java.util.List;

import dev.todochatbot.chatbot.assistant.turn.Turn;
import dev.todochatbot.chatbot.assistant.turn.Utterance;
import dev.todochatbot.chatbot.engine.Fence;
import dev.todochatbot.chatbot.engine.Tokens;

/** What an engine is shown of the turns before: always the last one whole, for "it" and "the third one" are in there. */
public final class History {
    public static final int TURNS = 30;
    static final String LEFT_OUT = "{\"left_out\":\"This was too long ago to be shown. Look it up again.\"}";
    private static final long TOKENS_OF_WHOLE = 15_000;

    private History() {}

    /** Whole turns, as many as are affordable. @param before the newest first @return the oldest first */
    public static List<Utterance> whole(List<Turn> before) {
        return joined(fitting(before.stream().map(History::said).toList(), TOKENS_OF_WHOLE));
    }

    /**
     * As many turns as there are tokens for. What tools gave goes first, the oldest first: it can be looked up again, and what
     * was said cannot.
     */
    public static List<Utterance> within(long tokens, List<Turn> before) {
        var turns = new ArrayList<>(before.stream().map(History::said).toList());
        long taken = turns.stream().mapToLong(History::tokens).sum();
        for (int i = turns.size() - 1; i > 0 && taken > tokens; i--) {
            taken -= tokens(turns.get(i));
            turns.set(i, withoutResults(turns.get(i)));
            taken += tokens(turns.get(i));
        }
        return joined(fitting(turns, tokens));
    }

    private static List<List<Utterance>> fitting(List<List<Utterance>> turns, long tokens) {
        long taken = 0;
        for (int i = 0; i < turns.size(); i++) {
            taken += tokens(turns.get(i));
            if (i > 0 && taken > tokens) return turns.subList(0, i);
        }
        return turns;
    }

    private static List<Utterance> joined(List<List<Utterance>> turns) {
        return turns.reversed().stream().flatMap(List::stream).toList();
    }

    private static List<Utterance> withoutResults(List<Utterance> turn) {
        return turn.stream()
                .map(said -> said.answers() == null || Tokens.in(said.text()) <= Tokens.in(LEFT_OUT)
                        ? said
                        : new Utterance(said.role(), LEFT_OUT, null, said.answers(), said.error()))
                .toList();
    }

    private static long tokens(List<Utterance> turn) {
        return turn.stream()
                .mapToLong(said -> Tokens.in(said.text())
                        + (said.calls() == null
                                ? 0
                                : said.calls().stream()
                                        .mapToLong(call -> Tokens.in(call.arguments()))
                                        .sum()))
                .sum();
    }

    /** A choice is stored with the title of its task, which are not the user's words. */
    private static List<Utterance> said(Turn turn) {
        if (turn.choice == null || turn.transcript.isEmpty()) return turn.transcript;
        var said = new ArrayList<>(turn.transcript);
        said.set(0, Utterance.user("(I chose this task: " + Fence.around(turn.request) + ")"));
        return said;
    }
}
