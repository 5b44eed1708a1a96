package dev.todochatbot.chatbot.engine.builtin;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Several requests in one message, each of which is done. */
class SeveralRequestsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            the lawn is mowed, and add buy grass seed for saturday            | complete_task {"task":"id-5"} + add_task {"title":"buy grass seed","due":"for saturday"}
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
            put the toaster on friday and add call Ana tomorrow      | update_task {"task":"id-2","due":"friday"} + add_task {"title":"call Ana","due":"tomorrow"}
            wash the car and add call Ana tomorrow                   | add_task {"title":"wash the car"} + add_task {"title":"call Ana","due":"tomorrow"}
            wash the car and also add call Ana                       | add_task {"title":"wash the car"} + add_task {"title":"call Ana"}
            buy milk, eggs and bread, then add call Ana              | add_task {"title":"buy milk, eggs and bread"} + add_task {"title":"call Ana"}
            gym and add call Ana                                     | add_task {"title":"gym"} + add_task {"title":"call Ana"}
            remind me to swim and add buy soap                       | add_task {"title":"swim"} + add_task {"title":"buy soap"}
            add milk to shopping and add call Ana                    | add_task {"title":"milk","list":"Shopping"} + add_task {"title":"call Ana"}
            put olive oil on the shopping list and add call Ana      | add_task {"title":"olive oil","list":"Shopping"} + add_task {"title":"call Ana"}
            rename task 3 to Email Petra and add call Ana            | update_task {"task":"id-3","title":"Email Petra"} + add_task {"title":"call Ana"}
            what is due today and add call Ana                       | add_task {"title":"call Ana"}
            add a note to the toaster: call the shop and add a fuse  | update_task {"task":"id-2","notes":"call the shop and add a fuse"}
            """)
    void whatIsAddedBesideIsARequestOfItsOwn(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }

    @Test
    void aTaskIsRescheduledAndAnotherAddedInOneSentence() {
        var chat = new Chat(Home.tasks().task("Send expense report for the Lisbon trip"));

        var turn = chat.say("Move the expense report to 2pm today and add get a card for Ana tomorrow");

        assertEquals(
                List.of(
                        "update_task {\"task\":\"id-8\",\"due\":\"2pm today\"}",
                        "add_task {\"title\":\"get a card for Ana\",\"due\":\"tomorrow\"}"),
                turn.calls());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            don't delete the toaster, but complete the lawn  | complete_task {"task":"id-5"}
            complete task 77 and delete the toaster | delete_task {"task":"id-2"}
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
            remind me 2 call mom tmrw at 5                                        | add_task {"title":"call mom","due":"tmrw at 5"}
            """)
    void politenessIsPartOfNoRequest(String message, String calls) {
        assertEquals(
                calls == null ? "" : calls,
                String.join(" + ", Home.chat().say(message).calls()));
    }
}
