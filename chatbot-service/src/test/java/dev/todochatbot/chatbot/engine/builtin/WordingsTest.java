package dev.todochatbot.chatbot.engine.builtin;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Requests in the many words that people have for them. */
class WordingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            call 555 1234 tomorrow                    | call 555 1234,"due":"tomorrow"
            sort and add labels                       | sort and add labels
            add a task to sort and add labels         | sort and add labels
            meeting tomorrow at 5 for an hour         | meeting,"due":"tomorrow at 5","duration":"PT1H"
            multiply the recipe by 5                  | multiply the recipe by 5
            walk around 5 lakes                       | walk around 5 lakes
            drop the parcel at the post office        | drop the parcel at the post office
            schedule plumber                          | schedule plumber
            schedule the kids for saturday            | schedule the kids,"due":"for saturday"
            schedule a call with the bank for monday  | call with the bank,"due":"for monday"
            need socks, add them to the list          | socks
            we're out of milk, add it                 | milk
            I need new shoes, put them on my list     | new shoes
            to do: buy paint, important               | buy paint,"priority":"high"
            to-do buy paint                           | buy paint
            hey there, would you be so kind as to add buy paint, thanks a million        | buy paint
            hi, could you do me a favour and add buy paint to my list? thank you so much | buy paint
            if it's not too much trouble, could you remind me to buy paint               | buy paint
            """)
    void whatIsToBeDoneIsAdded(String message, String added) {
        String title = added.replaceFirst("(,.*)?$", "\"$1");
        assertEquals(
                "add_task {\"title\":\"" + title + "}", Home.chat().say(message).changes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            delay the email by 3 business days           | update_task {"task":"id-3","due":"3 weekdays after 2026-11-22"}
            push the toaster back two working days       | update_task {"task":"id-2","due":"in 2 weekdays"}
            finish the lawn by tomorrow                  | update_task {"task":"id-5","due":"tomorrow"}
            get the lawn done by friday                  | update_task {"task":"id-5","due":"friday"}
            change the toaster to repair the radio       | update_task {"task":"id-2","title":"repair the radio"}
            toaster should be renamed to fix the radio   | update_task {"task":"id-2","title":"fix the radio"}
            rename 2 to fix the radio                    | update_task {"task":"id-2","title":"fix the radio"}
            complete #3                                  | complete_task {"task":"id-3"}
            complete all tasks tagged work               | complete_task {"task":"id-3"}
            complete the first task                      | complete_task {"task":"id-1"}
            delete the first task                        | delete_task {"task":"id-1"}
            complete the piano lesson and delete the toaster       | delete_task {"task":"id-2"}
            good morning! please mark the toaster as done, you're the best | complete_task {"task":"id-2"}
            """)
    void tasksThatAreThereAreChanged(String message, String calls) {
        assertEquals(calls, Home.chat().say(message).changes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list my tasks sorted by priority",
                "show everything sorted by due date",
                "what's on my plate",
                "how does my week look"
            })
    void allTasksAreListed(String message) {
        var turn = Home.chat().say(message);
        assertEquals(List.of("list_tasks {\"status\":\"open\",\"limit\":200}"), turn.lookups());
        assertTrue(turn.calls().isEmpty(), turn.changes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"show everything except work", "show all tasks except the ones tagged work"})
    void whatIsLeftOutOfAListingIsNotShown(String message) {
        String reply = Home.chat().say(message).reply();
        assertTrue(reply.contains("Mow the lawn") && !reply.contains("Email Jonas"), reply);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            when is the phone bill due?       | Pay phone bill
            is the toaster done yet?          | Repair the toaster
            should I delete the toaster?      | Repair the toaster
            how many tasks are overdue        | 1 overdue task
            what is urgent?                   | Pay phone bill
            """)
    void questionsAreAnsweredAndChangeNothing(String message, String mentioned) {
        var turn = Home.chat().say(message);
        assertTrue(turn.reply().contains(mentioned) && turn.calls().isEmpty(), turn.reply() + turn.changes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            tomorrow            | {"task":"id-2","due":"tomorrow"}
            for tomorrow please | {"task":"id-2","due":"tomorrow"}
            and on friday       | {"task":"id-2","due":"friday"}
            """)
    void aDateAloneIsOfTheTaskThatWasJustAdded(String message, String update) {
        var chat = new Chat(new FakeTodo().task("Nap", Map.of()));
        chat.say("add call the plumber");
        assertEquals("update_task " + update, chat.say(message).changes());
    }
}
