package dev.todochatbot.chatbot.engine.builtin;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What the same words mean where somebody lives, and how they write dates. */
class SpeakerTest {

    private static Chat says(String now, String locale) {
        return new Chat(new FakeTodo().task("Pay rent"), "Now: " + now + "\nLocale: " + locale + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-21T23:30 America/Los_Angeles | en-US, dates as mdy | 2026-11-20 | 2026-11-16
            2026-11-22T00:30 Pacific/Auckland    | en-NZ, dates as dmy | 2026-11-21 | 2026-11-16
            2026-11-23T09:00 America/Sao_Paulo   | pt-BR, dates as dmy | 2026-11-22 | 2026-11-23
            """)
    void daysAreThoseOfTheirZone(String now, String locale, String yesterday, String monday) {
        assertEquals(
                "get_activity {\"from\":\"" + yesterday + "\",\"to\":\"" + yesterday + "\"}",
                says(now, locale).say("what did I do yesterday").lookups().getFirst());
        assertEquals(
                monday,
                says(now, locale)
                        .say("what did I do this week")
                        .lookups()
                        .getFirst()
                        .replaceFirst(".*\"from\":\"([^\"]*)\".*", "$1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mdy | add_task {"title":"call Ann 31/31","due":"tomorrow"} | call Ann 31/31 tomorrow
            mdy | add_task {"title":"call Ann","due":"on 12/25"}       | call Ann on 12/25
            dmy | add_task {"title":"call Ann","due":"on 25/12"}       | call Ann on 25/12
            """)
    void numbersAreReadInTheirOrder(String order, String call, String message) {
        assertEquals(
                call,
                says("2026-11-21T10:00 Europe/Berlin", "en, dates as " + order)
                        .say(message)
                        .changes());
    }

    @Test
    void wordsOfTheirLanguageAreDates() {
        assertEquals(
                "add_task {\"title\":\"Oma anrufen\",\"due\":\"am freitag um 15 uhr\"}",
                says("2026-11-21T10:00 Europe/Berlin", "de-DE, dates as dmy")
                        .say("Oma anrufen am Freitag um 15 Uhr")
                        .changes());
    }

    @Test
    void aTimeIsMovedByHoursInTheZoneOfTheReader() {
        var tokyo = Map.of("dateTime", "2026-11-22T09:00:00", "zone", "Asia/Tokyo");
        var chat = new Chat(new FakeTodo().task("Call Kenji", Map.of("due", tokyo)));

        assertEquals(
                "update_task {\"task\":\"id-1\",\"due\":\"2026-11-22T03:00\"}",
                chat.say("push the call to kenji back by 2 hours").changes());
    }
}
