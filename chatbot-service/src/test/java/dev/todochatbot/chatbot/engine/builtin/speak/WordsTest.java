package dev.todochatbot.chatbot.engine.builtin.speak;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todochatbot.chatbot.engine.builtin.recall.TaskFacts;
import dev.todochatbot.understanding.request.Filter;
import dev.todochatbot.understanding.speech.Saying;
import dev.todochatbot.understanding.speech.Sayings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Dates, lengths, repetitions and listings in the words of a language. */
class WordsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Words words(String language) {
        return new Words(Sayings.of(language), LocalDateTime.parse("2026-11-21T10:00:00"), ZoneId.of("Europe/Berlin"));
    }

    private static TaskFacts task(String fields) throws Exception {
        return TaskFacts.of(JSON.readTree("{\"id\":\"t\",\"number\":1,\"title\":\"Milk\"," + fields + "}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            en      | due Fri 27 Nov, 17:00, high priority
            de      | fällig am Fr 27. Nov, 17:00, hohe Priorität
            es      | vence el vie 27 nov, 17:00, prioridad alta
            ur      | تاریخ جمعہ 27 نومبر، 17:00، اہم
            ur-Latn | tareekh Juma 27 Nov, 17:00, aham
            """)
    void aTaskIsDescribedInTheLanguage(String language, String said) throws Exception {
        var words = words(language);
        var task =
                task("\"priority\":\"high\",\"due\":{\"dateTime\":\"2026-11-27T17:00:00\",\"zone\":\"Europe/Berlin\"}");

        assertEquals(said, words.says().listed(words.details(task)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            en | FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR | every 2 weeks on Monday and Friday                  | every 2 weeks on Monday and Friday
            de | FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR | every 2 weeks on Monday and Friday                  | alle 2 Wochen am Mo und Fr
            de | FREQ=DAILY                         | every day after completion                          | jeden Tag nach Erledigung
            es | FREQ=MONTHLY                       | every month                                         | cada mes
            es | FREQ=MONTHLY;BYDAY=-1FR            | every month on the last Friday                      | every month on the last Friday
            de | FREQ=WEEKLY;UNTIL=20270101         | every week until 1 January 2027                     | every week until 1 January 2027
            """)
    void aRepetitionIsSaidInTheLanguageWhereItIsSimple(String language, String rule, String text, String said) {
        assertEquals(said, new Repetition(Sayings.of(language)).of(rule, text));
    }

    @Test
    void aRuleOfAnOfferIsSaidInWords() {
        assertEquals("every week", new Repetition(Sayings.of("en")).of("FREQ=WEEKLY", "FREQ=WEEKLY"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2026-11-27             | Fr 27. Nov
            2027-01-02             | Sa 2. Jan 2027
            2026-11-27T09:05       | Fr 27. Nov, 09:05
            2026-11-23..2026-11-29 | Mo 23. Nov – So 29. Nov
            am freitag             | am freitag
            """)
    void figuresOfADueAreSaidAndWordsStay(String due, String said) {
        assertEquals(said, words("de").days(due));
    }

    @ParameterizedTest
    @CsvSource({"ur, PT1H, 1 گھنٹہ", "ur, PT2H30M, 2 گھنٹے 30 منٹ", "de, PT45M, 45 Min"})
    void aLengthHasItsPlural(String language, String length, String said) {
        assertEquals(said, words(language).length(Duration.parse(length)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            en      | You have 1 open high-priority task overdue or due today in the list “Garden”:
            de      | Du hast 1 offene Aufgabe mit hoher Priorität mit verstrichenem Termin oder für heute in der Liste „Garden“:
            es      | Tienes 1 tarea pendiente de prioridad alta con fecha pasada o para hoy en la lista “Garden”:
            ur      | تاخیر شدہ یا آج کے لیے فہرست “\u2068Garden\u2069” میں اہم 1 باقی کام:
            ur-Latn | Aap ki list – overdue ya aaj ke liye list “Garden” mein aham 1 baqi task:
            """)
    void aListingSaysWhatItIsAbout(String language, String head) throws Exception {
        var filter = new Filter("open", "overdue", List.of("today"), "Garden", null, "high", null, null, false);

        String said = new Listings(words(language), due -> due)
                .tasks(filter, List.of(task("\"status\":\"open\"")), false, false);

        assertEquals(head, said.lines().findFirst().orElseThrow());
    }

    @Test
    void aLatinTitleIsIsolatedAmongUrdu() throws Exception {
        assertEquals(
                "“\u2068Milk\u2069” (#1) مکمل کر دیا۔", words("ur").say(Saying.COMPLETED, task("\"status\":\"done\"")));
    }
}
