package dev.todochatbot.chatbot.engine.builtin;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What only the conversation so far makes clear. */
class FollowUpTest {

    @Test
    void itIsTheTaskOfTheTurnBefore() {
        var chat = Home.chat();
        chat.say("add wash the car");
        assertEquals(
                "update_task {\"task\":\"id-8\",\"due\":\"sunday\"}",
                chat.say("make that due sunday").changes());
        assertEquals(
                "update_task {\"task\":\"id-8\",\"title\":\"wax the car\"}",
                chat.say("rename it to wax the car").changes());
        assertEquals(
                "complete_task {\"task\":\"id-8\"}", chat.say("ok, it's done").changes());
    }

    @Test
    void whatWasDeletedIsBroughtBack() {
        var chat = Home.chat();
        chat.say("delete the toaster");
        chat.approved(2);
        String back = chat.say("actually restore it").changes();

        assertTrue(back.startsWith("undo_last_turn") || back.startsWith("restore_task"), back);
    }

    @Test
    void placesAreThoseOfTheListShownLast() {
        var chat = Home.chat();
        chat.say("show my open tasks");
        assertEquals(
                "complete_task {\"task\":\"id-3\"}",
                chat.say("finish the third one").changes());
        assertEquals(
                "delete_task {\"task\":\"id-7\"}",
                Home.chat().say("delete the last one").changes());
    }

    @Test
    void themAreAllTasksOfTheTurnBefore() {
        var chat = Home.chat();
        chat.say("add buy milk and buy eggs");
        assertEquals(
                "complete_task {\"task\":\"id-8\"}\ncomplete_task {\"task\":\"id-9\"}",
                chat.say("mark both as done").changes());
    }

    @Test
    void aTaskThatWasOnlyShownCanBeMeant() {
        var chat = Home.chat();
        chat.say("which tasks are planned for tomorrow");
        assertEquals(
                "update_task {\"task\":\"id-3\",\"due\":\"two days after 2026-11-22\"}",
                chat.say("push it back two days").changes());
    }

    @Test
    void itWithinASentenceIsWhatWasNamedBefore() {
        assertEquals(
                "update_task {\"task\":\"id-2\",\"due\":\"friday\",\"priority\":\"high\"}",
                Home.chat()
                        .say("move the toaster to friday and make it high priority")
                        .changes());
        assertEquals(
                "add_task {\"title\":\"call mom\",\"priority\":\"high\"}",
                Home.chat().say("add call mom and make it high priority").changes());
    }

    @Test
    void severalMatchesAreOfferedAndTheAnswerGoesOn() {
        var chat =
                new Chat(new FakeTodo().task("Water roses").task("Prune roses").task("Nap"));
        var offered = chat.say("roses are done");
        assertTrue(offered.changes().startsWith("offer_candidates "), offered.changes());
        assertTrue(
                offered.changes()
                        .endsWith(
                                "\"then\":{\"tool\":\"complete_task\",\"arguments\":{}},\"tasks\":[\"id-1\",\"id-2\"]}"),
                offered.changes());
        assertEquals(
                "complete_task {\"task\":\"id-2\"}", chat.say("the second one").changes());
    }

    @Test
    void candidatesAreChosenByTheirWordsToo() {
        var chat = new Chat(
                new FakeTodo().task("Call Eva").task("Call the electrician").task("Nap"));
        chat.say("move the call to friday");
        assertEquals(
                "update_task {\"due\":\"friday\",\"task\":\"id-2\"}",
                chat.say("the electrician").changes());
    }

    @Test
    void aParticipleTellsWhichOfTwoIsMeant() {
        var chat = new Chat(new FakeTodo().task("Water roses").task("Prune roses"));
        assertEquals(
                "complete_task {\"task\":\"id-1\"}",
                chat.say("the roses are watered").changes());
    }

    @Test
    void theWholeTitleWinsOverALongerOne() {
        var chat = new Chat(new FakeTodo().task("Call Eva").task("Call Eva about the party"));
        assertEquals(
                "delete_task {\"task\":\"id-1\"}", chat.say("delete call eva").changes());
    }

    @Test
    void aNewTimeKeepsTheDayAndANewDayKeepsTheTime() {
        var chat = new Chat(new FakeTodo().task("Meet Sam", Map.of("due", "friday")));
        assertEquals(
                "update_task {\"task\":\"id-1\",\"due\":\"2026-11-27T16:00\"}",
                chat.say("move the meeting with sam to 4pm").changes());
    }

    @Test
    void undoIsOneCall() {
        var chat = Home.chat();
        chat.say("finish repair the toaster");
        assertEquals("undo_last_turn {}", chat.say("oh no, bring it back").changes());
        assertEquals("undo_last_turn {}", chat.say("undo that please").changes());
    }

    @Test
    void redoUndoesTheUndo() {
        var chat = Home.chat();
        chat.say("finish repair the toaster");
        chat.say("undo");
        assertEquals("undo_change {\"changeSet\":\"c\"}", chat.say("redo").changes());
        assertEquals("", Home.chat().say("redo").changes());
    }

    @Test
    void whatIsInTheTrashIsFoundByItsTitle() {
        var chat = Home.chat();
        chat.approved(3);
        assertEquals(
                "restore_task {\"task\":\"id-3\"}",
                chat.say("restore the email to jonas from the trash").changes());
    }
}
