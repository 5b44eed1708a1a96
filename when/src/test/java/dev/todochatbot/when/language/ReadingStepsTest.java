package dev.todochatbot.when.language;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReadingStepsTest {

    private static final int LONG = 1_000;

    @Test
    void whoPaysIsToldOfEachStepAndGetsWhatIsRead() {
        var paid = new AtomicInteger();

        var read = ReadingSteps.charged(paid::addAndGet, () -> {
            ReadingSteps.add(3);
            ReadingSteps.add(4);
            return "read";
        });
        ReadingSteps.add(5);

        assertEquals("read", read);
        assertEquals(7, paid.get());
    }

    @Test
    void allStepsAreCounted() {
        var before = ReadingSteps.total();

        ReadingSteps.add(LONG);

        assertTrue(ReadingSteps.total() >= before + LONG);
    }

    @Test
    void eachCharacterIsPaidForWhereverItIsLookedAt() {
        var blank = verbatim(" ".repeat(LONG));
        var word = verbatim("x".repeat(LONG));
        var quote = verbatim("\"" + "x".repeat(LONG));

        assertTrue(blank >= LONG, "the text");
        assertTrue(word >= blank + LONG, "and whether a word is an address");
        assertTrue(quote >= word + LONG, "and where a quotation ends");
        assertTrue(cost(() -> Tokens.of(" ".repeat(LONG), List.of())) >= blank + LONG, "and the tokens");
    }

    @Test
    void theEndOfAQuotationIsLookedForOnce() {
        assertTrue(verbatim("\" ".repeat(LONG)) <= 10 * LONG);
        assertTrue(verbatim(" 'a".repeat(LONG)) <= 15 * LONG);
    }

    private static int verbatim(String text) {
        return cost(() -> Verbatim.in(text));
    }

    private static int cost(Runnable reading) {
        var steps = new AtomicInteger();
        ReadingSteps.charged(steps::addAndGet, () -> {
            reading.run();
            return "";
        });
        return steps.get();
    }
}
