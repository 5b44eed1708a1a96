package dev.todochatbot.understanding.filling;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class InfinitivesTest {

    private static final Infinitives INFINITIVES = Infinitives.of(
            text -> text.toLowerCase(Locale.ROOT),
            Map.of(
                    "rausbringen", Map.of("zu", List.of("rauszubringen")),
                    "nehmen", Map.of("zu", List.of("zu nehmen"), "past", List.of("genommen"))));

    @Test
    void theVerbAtTheEndOfATitleBecomesAnInfinitive() {
        assertEquals("den Müll rausbringen", INFINITIVES.in("den Müll rauszubringen"));
        assertEquals("die Pille nehmen", INFINITIVES.in("die Pille zu nehmen"));
    }

    @Test
    void theVerbStaysAsItWasTyped() {
        assertEquals("die Pille NEHMEN", INFINITIVES.in("die Pille zu NEHMEN"));
    }

    @Test
    void otherTitlesStay() {
        assertEquals("die Pille genommen", INFINITIVES.in("die Pille genommen"));
        assertEquals("rauszubringen den Müll", INFINITIVES.in("rauszubringen den Müll"));
        assertEquals("zu nehmen", INFINITIVES.in("zu nehmen"));
        assertEquals("", INFINITIVES.in(""));
    }
}
