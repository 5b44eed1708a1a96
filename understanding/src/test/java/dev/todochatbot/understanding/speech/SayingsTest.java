package dev.todochatbot.understanding.speech;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import dev.todochatbot.understanding.language.DataException;
import dev.todochatbot.understanding.language.LanguageFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SayingsTest {

    private final Sayings english = Sayings.of("en");

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "ur", "ur-Latn"})
    void everyLanguageSaysEverything(String language) {
        Sayings says = Sayings.of(language);
        for (Spoken saying : Stream.<Spoken>concat(Stream.of(Saying.values()), Stream.of(Notice.values()))
                .toList()) {
            Object[] values = saying.placeholders().stream()
                    .map(name -> name.equals(Spoken.COUNT) ? (Object) 2 : "x")
                    .toArray();
            assertTrue(!says.say(saying, values).isBlank(), saying.key());
        }
    }

    /** What "it" and "the second" mean is found in replies by these numbers. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "ur", "ur-Latn"})
    void everyLanguageNamesATaskWithItsNumber(String language) {
        assertTrue(Sayings.of(language).say(Saying.TASK, "Milk", 21).contains("#21"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            0 | no open tasks
            1 | 1 open task
            2 | 2 open tasks
            """)
    void aNumberChoosesTheForm(int count, String said) {
        assertEquals(said, english.say(Saying.OPEN_TASKS, count, "", "", ""));
    }

    @ParameterizedTest
    @CsvSource({"de-AT, de", "es, es", "ur-PK, ur", "ur-Latn-PK, ur-Latn", "fr-FR, en", "und, en"})
    void aLocaleHasItsLanguageOrEnglish(String locale, String language) {
        assertEquals(language, Sayings.of(Locale.forLanguageTag(locale)).code());
    }

    @Test
    void whatIsEmptyLeavesNoGap() {
        assertEquals(
                "3 repeating open tasks due friday", english.say(Saying.OPEN_TASKS, 3, "repeating", "", "due friday"));
        assertEquals("I found no tasks completed.", english.say(Saying.TASKS_COMPLETED, 0, ""));
        assertEquals("yours", Wording.of("{no} yours").filled(Map.of("no", "")));
    }

    @Test
    void namesAreJoined() {
        assertEquals("", english.all(List.of()));
        assertEquals("a", english.all(List.of("a")));
        assertEquals("a, b and c", english.all(List.of("a", "b", "c")));
        assertEquals("a or b", english.any(List.of("a", "b")));
    }

    @Test
    void aValueIsNoTemplate() {
        assertEquals("Completed {task} {count}.", english.say(Saying.COMPLETED, "{task} {count}"));
    }

    @Test
    void aDayHasItsYearWhereItIsSaid() {
        var day = LocalDate.of(2026, 11, 27);

        assertEquals("Fri 27 Nov", english.day(day, false));
        assertEquals("Fri 27 Nov 2026", english.day(day, true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1  | one
            2  | few
            22 | few
            5  | many
            12 | many
            14 | many
            0  | many
            """)
    void pluralsFollowTheRulesOfTheLanguage(int number, String category) {
        var polish = PluralRules.of(Map.of(
                "one", "n = 1",
                "few", "n % 10 = 2..4 and n % 100 != 12..14",
                "many", "n = 0 or n % 10 = 0,1,5..9 and n != 1 or n % 100 = 12..14"));

        assertEquals(category, polish.category(number));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            completed: "Completed {task}."          | completed: "Completed {title}."               | knows no {title}
            completed: "Completed {task}."          | completed: "Completed."                       | does not say [task]
            completed: "Completed {task}."          | complted: "Completed {task}."                 | is nothing that is said
            completed: "Completed {task}."          | completed: "Completed {task."                 | a { without its }
            completed: "Completed {task}."          | completed: {one: "{task}", other: "{task}"}   | no number
            reopened: "Reopened {task}."            |                                               | lacks [reopened]
            stopped: "Stopped."                     |                                               | lacks [stopped]
            only-this: "Only this has changed: {changes}" | only-this: "Only this has changed."     | does not say [changes]
            reminders: {one: "{count} reminder", other: "{count} reminders"} | reminders: {one: "a"} | other
            reminders: {one: "{count} reminder", other: "{count} reminders"} | reminders: {One: "a", other: "b"} | no plural category: One
            Sat, Sun]                               | Sat]                                          | needs 7 names
            plurals: {one: "n = 1"}                 | plurals: {one: "i is 1"}                      | no plural rule
            plurals: {one: "n = 1"}                 | plural: {one: "n = 1"}                        | is not known
            """)
    void whatCannotBeSaidIsRefused(String there, String instead, String why) throws Exception {
        try (var stream = LanguageFile.stream("en", "says.yaml")) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(text.contains(there), there);
            var file = LanguageFile.read(
                    "en/says.yaml", new StringReader(text.replace(there, instead == null ? "" : instead)));

            var refused = assertThrows(DataException.class, () -> Sayings.of("en", file));

            assertTrue(refused.getMessage().contains(why), refused.getMessage());
        }
    }
}
