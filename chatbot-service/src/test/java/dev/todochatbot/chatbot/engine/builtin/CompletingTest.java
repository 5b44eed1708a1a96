package dev.todochatbot.chatbot.engine.builtin;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Orders and reports that something is done, or is not. */
class CompletingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            please set task 2 to done               | complete_task {"task":"id-2"}
            check off toaster and lawn              | complete_task {"task":"id-2"} + complete_task {"task":"id-5"}
            mark tasks 2, 4 and 5 as complete       | complete_task {"task":"id-2"} + complete_task {"task":"id-4"} + complete_task {"task":"id-5"}
            cross toilet paper off my shopping list | complete_task {"task":"id-4"}
            mark all garden tasks as done           | complete_task {"task":"id-7"}
            complete everything except the toaster  | complete_task {"task":"id-1"} + complete_task {"task":"id-3"} + complete_task {"task":"id-4"} + complete_task {"task":"id-5"} + complete_task {"task":"id-7"}
            """)
    void ordersComplete(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            I paid the phone bill                                   | complete_task {"task":"id-1"}
            emailed jonas                                           | complete_task {"task":"id-3"}
            the lawn is mowed                                       | complete_task {"task":"id-5"}
            I'm through with the lawn                               | complete_task {"task":"id-5"}
            got the windows washed                                  | complete_task {"task":"id-7"}
            lawn mowed                                              | complete_task {"task":"id-5"}
            lawn's mowed                                            | complete_task {"task":"id-5"}
            I managed to repair the toaster                         | complete_task {"task":"id-2"}
            I've taken care of the toaster and the lawn             | complete_task {"task":"id-2"} + complete_task {"task":"id-5"}
            toaster done                                            | complete_task {"task":"id-2"}
            I paid the phone bill, mowed the lawn and emailed Jonas | complete_task {"task":"id-1"} + complete_task {"task":"id-5"} + complete_task {"task":"id-3"}
            """)
    void reportsComplete(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            I fixed the toaster          | complete_task {"task":"id-2"}
            I have already cut the grass | complete_task {"task":"id-5"}
            windows are clean            | complete_task {"task":"id-7"}
            """)
    void otherWordsForTheSameThingDo(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            maek toaster as doen  | complete_task {"task":"id-2"}
            mark tosater as done  | complete_task {"task":"id-2"}
            I finised the toaster | complete_task {"task":"id-2"}
            """)
    void typingMistakesAreForgiven(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            reopen renew insurance                 | reopen_task {"task":"id-6"}
            task 6 isn't done after all            | reopen_task {"task":"id-6"}
            I didn't renew the insurance after all | reopen_task {"task":"id-6"}
            put renew insurance back on my list    | reopen_task {"task":"id-6"}
            """)
    void whatIsDoneIsReopened(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mark insurance as done    |
            reopen the toaster        |
            I have not mowed the lawn |
            """)
    void whatIsThatWayAlreadyIsLeftAlone(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            I returned the phone
            finish the essay
            mark task 77 as done
            """)
    void onlyWhatIsMeantIsTouched(String message) {
        assertTrue(Home.chat().say(message).calls().stream().noneMatch(call -> call.startsWith("complete")), message);
    }
}
