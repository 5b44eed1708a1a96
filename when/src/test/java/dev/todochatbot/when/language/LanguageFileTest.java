package dev.todochatbot.when.language;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LanguageFileTest {

    @Test
    void theOwnersLanguageIsReadBeforeEnglish() {
        assertEquals(List.of("de", "en"), codes("de-AT"));
        assertEquals(List.of("en"), codes("en-US"));
        assertEquals(List.of("en"), codes("fi"));
        assertEquals(List.of("en"), codes("und"));
        assertTrue(Languages.all().containsAll(List.of(Locale.of("de"), Locale.of("en"), Locale.of("es"))));
    }

    private static List<String> codes(String locale) {
        return Languages.of(Locale.forLanguageTag(locale)).stream()
                .map(Language::code)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a the: x {b}\nb the: {a}", "a the: {a} x", "a%the: x", "a the x", "a the: [x", "a/ the: x"})
    void aFileThatMakesNoSenseIsRefused(String file) {
        assertThrows(RuntimeException.class, () -> LanguageFile.read("xx", file, true));
    }

    @Test
    void shortAbbreviationsAreOfTheirOwnLanguageOnly() {
        var file = "weekday =1: monday | mon. | mond.";

        assertEquals(3, firstWords(file, true));
        assertEquals(2, firstWords(file, false));
    }

    private static long firstWords(String file, boolean own) {
        return LanguageFile.read("xx", file, own).rule("weekday").steps().count();
    }

    @ParameterizedTest
    @CsvSource({"März,marz", "MIÉRCOLES,miercoles", "o’clock,o'clock", "Straße,strasse", "–,-"})
    void wordsAreComparedWithoutCaseAndAccents(String word, String folded) {
        assertEquals(folded, Folding.fold(word));
    }

    @Test
    void numbersAndWordsAreTokensOfTheirOwn() {
        var tokens = Tokens.of("5pm, o'clock friday's \"at 6\" 1.12.", List.of());

        assertEquals(
                List.of("5", "pm", ",", "o'clock", "friday's", "", "1", ".", "12", "."),
                tokens.stream().map(Token::word).toList());
        assertEquals(Token.Kind.VERBATIM, tokens.get(5).kind());
    }
}
