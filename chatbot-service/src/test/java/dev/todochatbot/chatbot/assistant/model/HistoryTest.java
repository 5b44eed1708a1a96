package dev.todochatbot.chatbot.assistant.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.todochatbot.chatbot.assistant.turn.Turn;
import dev.todochatbot.chatbot.assistant.turn.Utterance;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class HistoryTest {
    private static final String LONG = "{\"items\":\"" + "x".repeat(3_989) + "\"}";

    /** A request, a look-up of about 1,000 tokens, and an answer. */
    private static Turn turn(String request) {
        var turn = new Turn(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), request, null, "", Instant.EPOCH);
        var call = new Utterance.Call("c", "list_tasks", "{}");
        turn.transcript = new ArrayList<>(List.of(
                Utterance.user(request),
                new Utterance("assistant", null, List.of(call), null, null),
                new Utterance("tool", LONG, null, call, null),
                Utterance.assistant("done")));
        return turn;
    }

    /** The newest first. */
    private static List<Turn> turns(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> turn("request " + (count - i)))
                .toList();
    }

    private static List<String> requests(List<Utterance> shown) {
        return shown.stream()
                .filter(said -> said.role().equals("user"))
                .map(Utterance::text)
                .toList();
    }

    private static List<Boolean> results(List<Utterance> shown) {
        return shown.stream()
                .filter(said -> said.role().equals("tool"))
                .map(said -> !said.text().equals(History.LEFT_OUT))
                .toList();
    }

    @Test
    void whatFitsIsShownAsItWas() {
        var shown = History.within(4_000, turns(3));

        assertEquals(List.of("request 1", "request 2", "request 3"), requests(shown));
        assertEquals(List.of(true, true, true), results(shown));
    }

    @Test
    void theOldestResultsGoBeforeAnythingThatWasSaid() {
        var shown = History.within(2_500, turns(4));

        assertEquals(List.of("request 1", "request 2", "request 3", "request 4"), requests(shown));
        assertEquals(List.of(false, false, true, true), results(shown));
    }

    @Test
    void thenTheOldestTurnsGoWhole() {
        var shown = History.within(1_060, turns(30));

        var kept = requests(shown);
        assertEquals("request 30", kept.getLast());
        assertEquals(kept.size(), results(shown).size(), "no call without its result");
        assertEquals(1, results(shown).stream().filter(whole -> whole).count());
        assertEquals(true, kept.size() > 1 && kept.size() < 30, kept.toString());
    }

    @Test
    void theLastTurnIsAlwaysWhole() {
        assertEquals(List.of(true), results(History.within(10, turns(2))));
    }

    @Test
    void theBuiltInEngineReadsWholeTurns() {
        var shown = History.whole(turns(30));

        assertEquals(14, requests(shown).size());
        assertEquals(14, results(shown).stream().filter(whole -> whole).count());
    }
}
