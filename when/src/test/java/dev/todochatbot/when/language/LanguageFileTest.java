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

    @Test
    void whatIsWrittenInTwoScriptsIsReadInBothAndInThatOfTheLocaleFirst() {
        assertEquals(List.of("ur", "ur-Latn", "en"), codes("ur-PK"));
        assertEquals(List.of("ur-Latn", "ur", "en"), codes("ur-Latn-PK"));
        assertEquals(List.of("de", "en"), codes("de-Latn"));
        assertTrue(Languages.all().contains(Locale.forLanguageTag("ur-Latn")));
    }

    private static List<String> codes(String locale) {
        return Languages.of(Locale.forLanguageTag(locale)).stream()
                .map(Language::code)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a the: x {b}\nb the: {a}",
                "a the: {a} x",
                "a%the: x",
                "a the x",
                "a the: [x",
                "a/ the: x",
                "a the: x\nspell as: x=y"
            })
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
    @CsvSource({
        "März,marz",
        "MIÉRCOLES,miercoles",
        "o’clock,o'clock",
        "Straße,strasse",
        "–,-",
        "هفتے,ہفتے",
        "كل,کل",
        "۱٢,12",
        "،,','"
    })
    void wordsAreComparedWithoutCaseAndAccents(String word, String folded) {
        assertEquals(folded, Folding.fold(word));
    }

    @Test
    void lettersThatAreTheSameInALanguageMakeOneWord() {
        var file = LanguageFile.read(
                "xx", "spell as: ay=e ee=i tt=t\nset days: hafte itwar\nday =1: hafttay | meeti", true);

        assertTrue(file.has("days", "haftay"));
        assertEquals(
                "mitinge",
                file.spelled(Tokens.of("Meetingay", List.of())).getFirst().word());
        assertEquals("meetingay", Tokens.of("Meetingay", List.of()).getFirst().word());
    }

    @Test
    void whatIsInvisibleIsNoPartOfAWordAndNoBorderOfIt() {
        var tokens = Tokens.of("\u200fہفتے\u200cکو \u20675\u2069 بجے", List.of());

        assertEquals(
                List.of("ہفتےکو", "5", "بجے"), tokens.stream().map(Token::word).toList());
        assertTrue(tokens.stream().allMatch(Token::spaced));
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
