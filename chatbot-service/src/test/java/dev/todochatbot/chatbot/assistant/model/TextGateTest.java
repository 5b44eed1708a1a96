package dev.todochatbot.chatbot.assistant.model;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TextGateTest {
    private final StringBuilder shown = new StringBuilder();
    private final TextGate gate =
            new TextGate(shown::append, sentence -> sentence.contains("deleted"), () -> "Nothing has changed.");

    private void heard(String text) {
        for (var word : text.split("(?<= )")) gate.feed(word);
    }

    @Test
    void aSentenceIsShownAsSoonAsItIsWhole() {
        heard("You have two tasks. The first");

        assertEquals("You have two tasks. ", shown.toString());
        gate.end();
        assertEquals("You have two tasks. The first", gate.text());
    }

    @Test
    void aClaimIsNeverShownButCorrectedOnce() {
        heard("Sure. I deleted it. I deleted that too. Anything else?");
        assertEquals("Sure. ", shown.toString());

        gate.end();

        assertEquals("Sure. Nothing has changed. Anything else?", gate.text());
        assertEquals(gate.text(), shown.toString().strip());
    }

    @Test
    void aClaimBeforeItsToolCallsIsLeftToBeSaidAfterwards() {
        heard("Looking. I deleted it.");
        gate.endBeforeTools();
        heard("It waits for you.");
        gate.end();

        assertEquals("Looking.\n\nIt waits for you.", gate.text().replaceAll(" +\n", "\n"));
    }

    @Test
    void linesOfAListStayWhole() {
        heard("1. Water roses\n2. deleted scenes");
        gate.end();

        assertEquals("1. Water roses\nNothing has changed.", gate.text());
    }

    @Test
    void wordsWithoutAnEndAreShownInPieces() {
        heard("on and on ".repeat(150));
        assertTrue(shown.length() > 1_000, "shown so far: " + shown.length());

        gate.end();

        assertEquals("on and on ".repeat(150).strip(), gate.text());
    }
}
