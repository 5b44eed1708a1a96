package dev.todochatbot.chatbot.engine.builtin;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Several requests in one message, each of which is done. */
class SeveralRequestsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            the lawn is mowed, and add buy grass seed for saturday            | complete_task {"task":"id-5"} + add_task {"title":"buy grass seed","due":"saturday"}
            delete the toaster and add buy a new toaster                      | delete_task {"task":"id-2"} + add_task {"title":"buy a new toaster"}
            mark toaster as done, move phone bill to friday and add buy bread | complete_task {"task":"id-2"} + update_task {"task":"id-1","due":"friday"} + add_task {"title":"buy bread"}
            add buy stamps; complete the lawn; delete email jonas             | add_task {"title":"buy stamps"} + complete_task {"task":"id-5"} + delete_task {"task":"id-3"}
            I paid the phone bill. Also add buy stamps.                       | complete_task {"task":"id-1"} + add_task {"title":"buy stamps"}
            add buy paint and delete the toaster                              | add_task {"title":"buy paint"} + delete_task {"task":"id-2"}
            the phone bill is not paid, it's due friday                       | update_task {"task":"id-1","due":"friday"}
            wash the car and remind me tomorrow                               | add_task {"title":"wash the car","due":"tomorrow"}
            """)
    void eachRequestIsDone(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            don't delete the toaster, but complete the lawn  | complete_task {"task":"id-5"}
            complete the piano lesson and delete the toaster | delete_task {"task":"id-2"}
            """)
    void aRefusedPartLeavesTheOthers(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            hey, could you please mark the lawn as done and add buy milk? thanks! | complete_task {"task":"id-5"} + add_task {"title":"buy milk"}
            would you mind deleting the toaster?                                  | delete_task {"task":"id-2"}
            I was wondering if you could add buy milk                             | add_task {"title":"buy milk"}
            it would be great if you could move the phone bill to friday          | update_task {"task":"id-1","due":"friday"}
            please be so kind and delete task 3                                   | delete_task {"task":"id-3"}
            I was hoping you'd mark the lawn as done                              | complete_task {"task":"id-5"}
            plese mark toaster done thx                                           | complete_task {"task":"id-2"}
            remind me 2 call mom tmrw at 5                                        | add_task {"title":"call mom","due":"tomorrow at 5"}
            """)
    void politenessIsPartOfNoRequest(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }
}
