package dev.todochatbot.chatbot.engine.builtin;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Accounts with more than one page holds. */
class PagingTest {
    private final FakeTodo todo = new FakeTodo();
    private final Chat chat = new Chat(todo);

    private void withTasks(int number) {
        for (int i = 1; i <= number; i++) todo.task("Chore no " + i);
    }

    @Test
    void aTaskBeyondTheFirstPageIsFoundByItsNumber() {
        withTasks(450);

        var turn = chat.say("complete task 430");

        assertEquals(1, turn.calls().size());
        assertTrue(turn.reply().contains("Chore no 430"), turn.reply());
    }

    @Test
    void aTaskThatDoesNotExistIsMissedAfterAllPages() {
        withTasks(250);

        var turn = chat.say("complete task 999");

        assertTrue(turn.calls().isEmpty());
        assertTrue(turn.reply().contains("999"), turn.reply());
    }

    @Test
    void aTaskBeyondTheFirstPageIsFoundByItsTitle() {
        withTasks(300);
        todo.task("Water the ferns");

        assertTrue(chat.say("complete water the ferns").reply().contains("Water the ferns"));
    }

    @Test
    void aSecondTaskOfThatNameOnALaterPageIsNotOverlooked() {
        todo.task("Water the ferns");
        withTasks(300);
        todo.task("Water the ferns");

        var turn = chat.say("complete water the ferns");

        assertTrue(turn.changes().startsWith("offer_candidates"), turn.changes());
    }

    @Test
    void allTasksAreCounted() {
        withTasks(450);

        assertTrue(chat.say("how many tasks do I have?").reply().contains("450"));
    }

    @Test
    void whatWasFinishedIsCountedOverAllPages() {
        for (int i = 1; i <= 230; i++) todo.done("Chore no " + i);

        assertTrue(chat.say("how many did I finish this week?").reply().contains("230 tasks"));
    }

    @Test
    void moreThanCanBeLookedThroughIsSaid() {
        withTasks(1_100);

        assertTrue(chat.say("how many tasks do I have?").reply().contains("more than 1000"));
    }
}
