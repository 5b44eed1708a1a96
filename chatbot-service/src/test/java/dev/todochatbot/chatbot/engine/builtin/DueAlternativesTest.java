package dev.todochatbot.chatbot.engine.builtin;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Several dues in one question or order, each of which will do. */
class DueAlternativesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            what is overdue or due today                    | overdue, today
            show tasks that are overdue or due today        | overdue, today
            list everything overdue and due today           | overdue, today
            overdue or due today                            | overdue, today
            overdue and today's tasks                       | overdue, today
            anything late or due today?                     | overdue, today
            how many tasks are overdue or due today         | overdue, today
            high priority tasks that are overdue or due today | overdue, today
            what is due today or overdue                    | today, overdue
            what's overdue or due this week                 | overdue, this week
            what is overdue or due tomorrow                 | overdue, tomorrow
            tasks overdue or due by friday                  | overdue, today..friday
            what is due friday or earlier                   | overdue, today..friday
            what is overdue or has no due date              | overdue, none
            what is due today, overdue or undated           | today, overdue, none
            what is due today or tomorrow                   | today, tomorrow
            what is due on monday or tuesday                | monday, tuesday
            what is overdue                                 | overdue
            what is overdue today                           | overdue
            what is due today                               | today
            what is due between monday and friday           | between monday and friday
            """)
    void eachOfThemIsLookedUp(String message, String dues) {
        var asked = Home.chat().say(message);

        assertEquals("", asked.changes());
        assertEquals(
                dues,
                String.join(
                        ", ",
                        asked.lookups().stream()
                                .map(call -> call.replaceFirst(".*\"due\":\"([^\"]*)\".*", "$1"))
                                .toList()));
    }

    @Test
    void theAnswerNamesThemAllAndWhatTheyAre() {
        var reply = Home.chat().say("what is overdue or due today").reply();

        assertTrue(reply.startsWith("You have 2 open tasks overdue or due today"), reply);
        assertTrue(reply.contains("“Mow the lawn”") && reply.contains("“Pay phone bill”"), reply);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            complete everything overdue or due today   | complete_task id-5, complete_task id-1
            complete everything due today              | complete_task id-1
            mark everything overdue or due today as done | complete_task id-5, complete_task id-1
            delete everything due today or tomorrow    | delete_task id-1, delete_task id-3
            move everything overdue or due today to friday | update_task id-5, update_task id-1
            move everything overdue to today           | update_task id-5
            """)
    void whatIsToBeDoneToThemIsDoneToAllOfThem(String message, String calls) {
        var turn = Home.chat().say(message);

        assertEquals(
                calls,
                String.join(
                        ", ",
                        turn.calls().stream()
                                .map(call -> call.replaceFirst("^(\\w+) .*\"task\":\"([^\"]*)\".*", "$1 $2"))
                                .toList()));
        assertEquals(turn.calls(), turn.swept());
    }

    @ParameterizedTest
    @ValueSource(strings = {"review on wednesday and thursday", "read on monday and tuesday"})
    void somethingToDoOnOneOfSeveralDaysIsNoQuestion(String message) {
        assertEquals(
                "add_task {\"title\":\"" + message + "\"}",
                Home.chat().say(message).changes());
    }
}
