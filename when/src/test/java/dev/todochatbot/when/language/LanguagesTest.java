package dev.todochatbot.when.language;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource({
        "de-AT, de en",
        "en-US, en",
        "fi, en",
        "gsw, en",
        "und, en",
        "de-Latn, de en",
        "ur-PK, ur ur-Latn en",
        "ur-Latn-PK, ur-Latn ur en"
    })
    void theOwnersLanguageIsReadBeforeEnglishAndTheScriptOfTheLocaleFirst(String locale, String codes) {
        assertEquals(codes, codes(Languages.of(Locale.forLanguageTag(locale))));
    }

    /** {@code qaz.words} stands beside the tests. */
    @Test
    void aFileIsAllThatALanguageNeeds() {
        var languages = Languages.of(Locale.of("qaz"));

        assertEquals("qaz en", codes(languages));
        assertFalse(languages.getFirst().rule("day").steps().toList().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../language/de", "de.words", "d", "german", "de/", "", "DE?"})
    void aLocaleThatIsNoCodeNamesNoFile(String language) {
        assertEquals("en", codes(Languages.of(Locale.of(language))));
    }

    @ParameterizedTest
    @CsvSource({
        "ur, کل, ur en",
        "ur, call Ann, ur-Latn en",
        "ur, کل Ann, ur ur-Latn en",
        "ur, 5 ۵, en",
        "ur, \"کل\" now, ur-Latn en",
        "de, کل, de en",
        "de, 5, de en"
    })
    void whatIsWrittenInTwoScriptsIsReadWhereThereAreLettersOfIt(String locale, String text, String codes) {
        assertEquals(codes, codes(Languages.of(Locale.of(locale), Tokens.of(text, List.of()))));
    }

    @Test
    void onlyLanguagesWithAFileAreKnown() {
        var all = Languages.all();

        assertTrue(all.containsAll(List.of(
                Locale.of("de"), Locale.of("en"), Locale.of("es"), Locale.of("ur"), Locale.forLanguageTag("ur-Latn"))));
        assertFalse(all.contains(Locale.of("fi")));
    }

    private static String codes(List<Language> languages) {
        return String.join(" ", languages.stream().map(Language::code).toList());
    }
}
