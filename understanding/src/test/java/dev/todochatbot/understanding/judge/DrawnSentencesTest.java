package dev.todochatbot.understanding.judge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.todochatbot.understanding.language.Language;
import dev.todochatbot.understanding.template.Templates;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DrawnSentencesTest {

    private static final Templates ENGLISH = Templates.of(Language.of("en"));
    private static final List<String> TITLES = List.of("jam", "pay the piper", "attic", "call zoe", "new kettle");
    private static final List<String> SAY = List.of(
            "(add|put|jot) {text} down",
            "(show|list) my (tasks|jobs) [please]",
            "(drop|delete) {text}",
            "{text} is done");

    @Test
    void theSameIsDrawnAgain() {
        assertEquals(drawn(TITLES, SAY), drawn(TITLES, SAY));
    }

    @Test
    void aTemplateMoreLeavesTheSentencesOfTheOthers() {
        var more = new ArrayList<>(SAY);
        more.addFirst("where is {text}");

        var others = drawn(TITLES, more);
        others.removeIf(sentence -> sentence.startsWith("where"));

        assertTrue(drawn(TITLES, SAY).containsAll(others), others.toString());
    }

    @Test
    void aTitleMoreChangesOnlyWhatHoldsIt() {
        var more = new ArrayList<>(TITLES);
        more.add(1, "zeppelin");

        var others = drawn(more, SAY);
        others.removeIf(sentence -> sentence.contains("zeppelin"));

        assertTrue(drawn(TITLES, SAY).containsAll(others), others.toString());
    }

    private static Set<String> drawn(List<String> titles, List<String> templates) {
        return new HashSet<>(new DrawnSentences(ENGLISH, titles).from(templates, 20));
    }
}
