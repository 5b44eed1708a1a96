package dev.todochatbot.chatbot.engine.builtin;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Sentences that share words with tasks and are not about them. */
class UnmeantTest {

    private static Chat busy() {
        return new Chat(new FakeTodo()
                .list("Shopping")
                .task("Mow the lawn", Map.of("due", "friday"))
                .task("Call the dentist")
                .task("Pay the electricity bill", Map.of("due", "today"))
                .task("Pack for Lisbon")
                .task("Fix the kitchen tap")
                .task("Return library books")
                .task("Write quarterly report", Map.of("tags", List.of("work")))
                .task("Clean out the garage")
                .task("Take the dog to the vet")
                .task("Book flights"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            set up the lawn on friday             | set up the lawn,"due":"on friday"
            turn in the report by friday          | turn in the report,"due":"by friday"
            hand in the quarterly report          | hand in the quarterly report
            bring back the library books on monday | bring back the library books,"due":"on monday"
            take out the dog tonight              | take out the dog,"due":"tonight"
            put together a present for the party  | put together a present for the party
            clean up the lawn                     | clean up the lawn
            clean the kitchen                     | clean the kitchen
            put up a fence around the lawn on sunday | put up a fence around the lawn,"due":"on sunday"
            drop off the dog at the vet tomorrow  | drop off the dog at the vet,"due":"tomorrow"
            """)
    void anotherVerbIsAnotherTask(String message, String added) {
        String title = added.replaceFirst("(,.*)?$", "\"$1");
        assertEquals("add_task {\"title\":\"" + title + "}", busy().say(message).changes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop off the books at the library",
                "clear the garage",
                "check in for the flight",
                "check on the dog",
                "check out the new dentist",
                "look up flights to Lisbon",
                "tag the dog",
                "label the boxes in the garage",
                "update the report to include Lisbon",
                "replace the kitchen tap with a new one",
                "the dentist called",
                "the lawn is dry",
                "the garage is full",
                "we had a team offsite last year",
                "should I delete the dentist?",
                "shall I move the report to friday?",
                "what if I move the dentist to friday?",
                "can you tell me if I should do the lawn today",
                "if it rains, move the lawn to sunday",
                "unless Ana calls, cancel the flights",
                "I might move the report to friday"
            })
    void noTaskThatIsThereIsChanged(String message) {
        var turn = busy().say(message);
        assertTrue(
                turn.calls().stream().allMatch(call -> call.startsWith("offer_") || call.startsWith("add_task ")),
                turn.changes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            complete the dentist, no wait, the lawn   | complete_task {"task":"id-1"}
            delete the lawn, sorry, the report        | delete_task {"task":"id-7"}
            move the lawn to monday, no, tuesday      | update_task {"task":"id-1","due":"tuesday"}
            move the report to tomorrow, or rather friday | update_task {"task":"id-7","due":"friday"}
            call the bank tomorrow, no wait, friday   | add_task {"title":"call the bank","due":"friday"}
            add buy bread for monday — no, tuesday    | add_task {"title":"buy bread","due":"tuesday"}
            """)
    void whatIsTakenBackInTheSameSentenceIsNotDone(String message, String calls) {
        assertEquals(calls, busy().say(message).changes());
    }
}
