package dev.todochatbot.chatbot.engine.builtin;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Checklists, reminders, places, free days and explanations, read by templates. */
class NewRequestsTest {

    private final FakeTodo todo = new FakeTodo()
            .task("Groceries", Map.of("subtasks", List.of(Map.of("title", "bread"))))
            .task("Dentist", Map.of("due", "friday"))
            .task("Fix the tap");
    private final Chat chat = Chat.understanding(todo);

    @Test
    void linesOfAChecklistComeBehindThoseThatAreThere() {
        assertEquals("""
                update_task {"task":"id-1","subtasks":[{"title":"bread"},"oat milk"]}""", chat.say("add oat milk under groceries").changes());
    }

    @Test
    void aReminderComesBeforeTheDueOfATask() {
        assertEquals("""
                update_task {"task":"id-2","reminders":[{"before":"PT10M"}]}""", chat.say("remind me 10 minutes before the dentist").changes());
    }

    @Test
    void aReminderBeforeADueThatIsNotThereIsNoChange() {
        Chat.Turn turn = chat.say("remind me 10 minutes before fix the tap");

        assertEquals("", turn.changes());
        assertTrue(turn.reply().contains("no due date"), turn.reply());
    }

    @Test
    void theOrderOfTasksIsLeftAlone() {
        Chat.Turn turn = chat.say("move the dentist to the top");

        assertEquals("", turn.changes());
        assertTrue(turn.reply().contains("drag “Dentist” (#2)"), turn.reply());
    }

    @Test
    void aDayIsFreeWhenNothingIsDue() {
        assertTrue(chat.say("am i free tomorrow").reply().startsWith("Yes: nothing of yours is due"));
        assertTrue(chat.say("am i free on friday").reply().contains("“Dentist” (#2)"));
    }

    @Test
    void anExplanationTellsWhatWasUnderstoodAndDone() {
        chat.say("complete fix the tap");

        String reply = chat.say("why did you do that").reply();

        assertTrue(reply.contains("complete fix the tap") && reply.contains("Completed “Fix the tap” (#3)"), reply);
    }

    @Test
    void whereNothingWasDoneThereIsNothingToExplain() {
        assertTrue(chat.say("why did you do that").reply().contains("nothing to explain"));
    }
}
