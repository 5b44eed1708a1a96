package dev.todochatbot.chatbot.engine.builtin;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** The engine says of each call whether its task was named or found by a filter. */
class SweepingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mark all as done",
                "mark all garden tasks as done",
                "complete everything except the toaster",
                "move all to friday",
                "move everything to friday",
                "complete all overdue",
                "close all in garden",
                "set all tasks to high priority",
            })
    void whatIsAskedForAllOrByAFilterIsSwept(String message) {
        Chat.Turn turn = Home.chat().say(message);

        assertFalse(turn.calls().isEmpty(), turn.reply());
        assertEquals(turn.calls(), turn.swept());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "complete task 2",
                "mark tasks 2, 4 and 5 as complete",
                "check off toaster and lawn",
                "I paid the phone bill, mowed the lawn and emailed Jonas",
                "move the toaster to friday",
                "add all hands meeting",
            })
    void whatIsAskedByNameIsNot(String message) {
        Chat.Turn turn = Home.chat().say(message);

        assertFalse(turn.calls().isEmpty(), turn.reply());
        assertEquals(List.of(), turn.swept());
    }

    @Test
    void whatIsNamedBesideASetIsNotPartOfIt() {
        Chat.Turn turn = Home.chat().say("complete task 2 and mark all garden tasks as done");

        assertEquals(List.of("complete_task {\"task\":\"id-7\"}"), turn.swept());
    }

    @Test
    void themOfAListingIsASetAndThemOfNamedTasksIsNot() {
        Chat listed = Home.chat();
        listed.say("show my garden tasks");
        Chat.Turn all = listed.say("mark them as done");
        assertEquals(all.calls(), all.swept());

        Chat named = Home.chat();
        named.say("move toaster and lawn to friday");
        assertEquals(List.of(), named.say("mark them as done").swept());
    }
}
