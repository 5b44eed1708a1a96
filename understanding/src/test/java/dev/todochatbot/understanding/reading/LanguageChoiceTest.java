package dev.todochatbot.understanding.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.todochatbot.understanding.language.Form;
import dev.todochatbot.understanding.language.Shape;
import dev.todochatbot.understanding.language.Token;
import dev.todochatbot.understanding.reading.LanguageChoice.Candidate;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LanguageChoiceTest {

    private static final List<String> SHORT = List.of("a", "b", "c");

    @Test
    void whoKnowsMoreWordsIsLikelier() {
        assertEquals(List.of("de", "en"), sorted(SHORT, Set.of("a"), Set.of("b", "c")));
    }

    @Test
    void theUsersLanguageIsTriedToo() {
        assertEquals(List.of("de", "en"), sorted(SHORT, Set.of("a"), Set.of("a", "b", "c")));
    }

    @Test
    void aLongMessageIsNotReadInALanguageThatIsPlainlyNotMeant() {
        var message = new ArrayList<String>();
        for (int round = 0; round < 10; round++) message.addAll(SHORT);

        assertEquals(List.of("de"), sorted(message, Set.of("a"), Set.of("a", "b", "c")));
        assertEquals(List.of("en", "de"), sorted(message, Set.of("a", "b"), Set.of("b", "c")));
    }

    @Test
    void lettersTellWhichLanguagesArePossible() {
        assertTrue(LanguageChoice.isMostlyArabic("دودھ لانا ok"));
        assertFalse(LanguageChoice.isMostlyArabic("add دودھ to my list"));
        assertFalse(LanguageChoice.isMostlyArabic("3 ?"));
    }

    private static List<String> sorted(List<String> message, Set<String> english, Set<String> german) {
        return LanguageChoice.sorted(
                        List.of(candidate("en", message, english), candidate("de", message, german)),
                        Locale.ENGLISH,
                        null)
                .stream()
                .map(Candidate::code)
                .toList();
    }

    private static Candidate<String> candidate(String code, List<String> message, Set<String> known) {
        var tokens = new ArrayList<Token>();
        for (String word : message) {
            int at = 2 * tokens.size();
            List<Form> forms = known.contains(word) ? List.of(new Form(0, 0)) : List.of();
            tokens.add(new Token(word, word, forms, at, at + 1, true, Shape.WORD));
        }
        return new Candidate<>(code, code, tokens);
    }
}
