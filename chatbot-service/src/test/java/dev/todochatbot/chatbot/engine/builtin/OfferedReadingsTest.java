package dev.todochatbot.chatbot.engine.builtin;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A message that is not clear changes nothing: readings are offered, and the next message may choose one. */
class OfferedReadingsTest {

    private final Chat chat =
            Chat.understanding(new FakeTodo().task("Mow the lawn").task("Pay the rent"));

    /** The title of an open task and no more may mean anything. */
    @BeforeEach
    void offer() {
        String offer = chat.say("mow the lawn").changes();

        assertTrue(offer.startsWith("offer_readings "), offer);
        assertTrue(offer.contains("\"Complete “Mow the lawn” (#1)\""), offer);
        assertTrue(offer.contains("\"Add another task like it\""), offer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"the first one", "the first", "1"})
    void aPlaceChoosesAReading(String place) {
        assertEquals("complete_task {\"task\":\"id-1\"}", chat.say(place).changes());
    }

    @Test
    void theLastOneAddsATask() {
        assertEquals(
                "add_task {\"title\":\"mow the lawn\"}",
                chat.say("the last one").changes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"neither", "none of them"})
    void neitherChangesNothing(String no) {
        Chat.Turn turn = chat.say(no);

        assertEquals("", turn.changes());
        assertTrue(turn.reply().contains("nothing was changed"), turn.reply());
    }

    @Test
    void whatIsNoAnswerThatItKnowsIsNotAdded() {
        assertFalse(chat.say("not the lawn").changes().contains("add_task {"));
    }

    @Test
    void aRequestLetsTheOfferLapse() {
        assertEquals(
                "complete_task {\"task\":\"id-2\"}",
                chat.say("complete pay the rent").changes());
    }

    @Test
    void whatIsForSomebodyElseIsDeclinedWithAnExampleOfOnesOwn() {
        String offer = chat.say("play some jazz in the kitchen").changes();

        assertTrue(offer.startsWith("offer_readings ") && offer.contains("move Mow the lawn to friday"), offer);
        assertTrue(offer.contains("\"Add it as a task\""), offer);
        assertTrue(chat.say("yes").changes().startsWith("add_task "));
    }
}
