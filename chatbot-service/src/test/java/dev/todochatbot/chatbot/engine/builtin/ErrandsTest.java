package dev.todochatbot.chatbot.engine.builtin;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Several things to do in one message, each with a date of its own, and what only looks like it. */
class ErrandsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            dentist on friday and pay rent on monday                 | dentist @ on friday + pay rent @ on monday
            dentist on friday and rent on monday                     | dentist @ on friday + rent @ on monday
            dentist friday, rent monday                              | dentist @ friday + rent @ monday
            add dentist on friday and pay rent on monday             | dentist @ on friday + pay rent @ on monday
            remind me of the dentist on friday and to pay rent on monday | dentist @ on friday + pay rent @ on monday
            I need to call the dentist on friday and pay rent on monday | call the dentist @ on friday + pay rent @ on monday
            buy milk today and bread tomorrow                        | buy milk @ today + bread @ tomorrow
            on friday dentist and on monday pay rent                 | dentist @ on friday + pay rent @ on monday
            friday dentist and monday rent                           | dentist @ friday + rent @ monday
            dentist on friday then pay rent on monday                | dentist @ on friday + pay rent @ on monday
            dentist on friday plus haircut on saturday               | dentist @ on friday + haircut @ on saturday
            dentist on friday, pay rent on monday and gym on tuesday | dentist @ on friday + pay rent @ on monday + gym @ on tuesday
            buy milk and eggs on friday and pay rent on monday       | buy milk and eggs @ on friday + pay rent @ on monday
            plan the party for friday and the brunch for sunday      | plan the party @ for friday + brunch @ for sunday
            gym every monday and yoga on friday                      | gym @ every monday + yoga @ on friday
            call Ann tomorrow at 9 and Bob at 10                     | call Ann @ tomorrow at 9 + Bob @ 2026-11-22 at 10
            meet Ann at 5 and Bob at 6 on friday                     | meet Ann @ 2026-11-27 at 5 + Bob @ at 6 on friday
            """)
    void whatHasADateOfItsOwnIsATaskOfItsOwn(String message, String tasks) {
        assertEquals(tasks, added(message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            review on wednesday and thursday                 | review on wednesday and thursday
            meet Ann on friday and saturday                  | meet Ann on friday and saturday
            pack for monday and tuesday                      | pack for monday and tuesday
            trip from monday to friday and sleep             | trip from monday to friday and sleep
            paint the shed between monday and friday         | paint the shed between monday and friday
            between monday and friday paint the shed         | between monday and friday paint the shed
            plan the party on friday and saturday's brunch   | plan the party on friday and saturday's brunch
            book flight on friday and hotel                  | book flight on friday and hotel
            dentist on friday and pay rent                   | dentist on friday and pay rent
            dentist and pay rent on monday                   | dentist and pay rent @ on monday
            buy milk and bread on friday                     | buy milk and bread @ on friday
            wash and dry the car on saturday                 | wash and dry the car @ on saturday
            salt and pepper by friday                        | salt and pepper @ by friday
            swim every monday and thursday                   | swim @ every monday and thursday
            take pills every day at 8am and 8pm              | take pills at 8am and 8pm @ every day
            """)
    void whatIsOneThingStaysOne(String message, String tasks) {
        assertEquals(tasks, added(message));
    }

    /** Title and the words for when, of each task that is added. */
    private static String added(String message) {
        return String.join(
                " + ",
                Home.chat().say(message).calls().stream()
                        .map(call -> call.replaceFirst("^add_task \\{\"title\":\"([^\"]*)\"", "$1")
                                .replaceFirst(",\"(?:due|recurrence)\":\"([^\"]*)\"", " @ $1")
                                .replaceFirst("}$", ""))
                        .toList());
    }
}
