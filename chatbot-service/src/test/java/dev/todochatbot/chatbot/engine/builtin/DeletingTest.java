package dev.todochatbot.chatbot.engine.builtin;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is deleted, and what only sounds like it. */
class DeletingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            delete the lawn task                    | delete_task {"task":"id-5"}
            remove number 4 please                  | delete_task {"task":"id-4"}
            delete 2 and 4                          | delete_task {"task":"id-2"} + delete_task {"task":"id-4"}
            take toilet paper off the shopping list | delete_task {"task":"id-4"}
            cancel email jonas                      | delete_task {"task":"id-3"}
            clear completed tasks                   | delete_task {"task":"id-6"}
            delete everything overdue               | delete_task {"task":"id-5"}
            delete the lawn, not the toaster        | delete_task {"task":"id-5"}
            """)
    void ordersDelete(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            the toaster can go from my list     | delete_task {"task":"id-2"}
            I don't need to email Jonas anymore | delete_task {"task":"id-3"}
            no need to mow the lawn anymore     | delete_task {"task":"id-5"}
            """)
    void tasksNobodyNeedsAnyMoreAreDeleted(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            delete repair the toaster without asking me again | delete_task {"task":"id-2"}
            """)
    void permissionInAdvanceIsNoPartOfTheTitle(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            don't delete the toaster   |
            please do not add anything |
            never mind                 |
            """)
    void whatIsForbiddenIsNotDone(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            throw out the old newspapers | add_task {"title":"throw out the old newspapers"}
            take out the trash           | add_task {"title":"take out the trash"}
            clear the gutters            | add_task {"title":"clear the gutters"}
            """)
    void householdChoresAreNoOrders(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }
}
