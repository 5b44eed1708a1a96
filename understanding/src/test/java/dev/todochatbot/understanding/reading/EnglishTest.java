package dev.todochatbot.understanding.reading;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.todochatbot.understanding.account.Account;
import dev.todochatbot.understanding.account.Focus;
import dev.todochatbot.understanding.account.KnownTask;
import dev.todochatbot.understanding.reading.Decision.Clear;
import dev.todochatbot.understanding.reading.Decision.Doubtful;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.request.Target;
import dev.todochatbot.when.meaning.Speaker;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class EnglishTest {

    private static final Understanding ENGLISH = Understanding.of(List.of("en"));
    private static final Speaker SPEAKER = Speaker.at(ZonedDateTime.parse("2026-05-04T09:00:00Z"));

    private static Decision said(String message, String... titles) {
        var tasks = new ArrayList<KnownTask>();
        for (String title : titles) {
            tasks.add(new KnownTask(title, tasks.size() + 1, title, null, false, List.of(), "Inbox"));
        }
        var account = new Account(tasks, List.of("Inbox"), Set.of(), Focus.NONE);
        return ENGLISH.understand(message, account, SPEAKER).decision();
    }

    private static Request request(String message, String... titles) {
        return assertInstanceOf(Clear.class, said(message, titles)).requests().getFirst();
    }

    @Test
    void theVerbOfAReportSaysWhichTask() {
        var act = (Request.Act) request("I watered the roses", "Prune roses", "Water roses");
        assertEquals(Request.Action.COMPLETE, act.action());
        assertEquals("watered roses", ((Target.Title) act.target()).words());
    }

    @Test
    void theVerbOfAReportMayStandBehind() {
        var act = (Request.Act) request("the roses have been pruned", "Prune roses", "Water roses");
        assertEquals("pruned roses", ((Target.Title) act.target()).words().replace(" the ", " "));
    }

    @Test
    void whereNothingIsSaidToAddItAsksWhat() {
        assertEquals(
                Decision.Doubt.NO_TITLE,
                assertInstanceOf(Doubtful.class, said("set a reminder")).doubt());
    }

    @Test
    void whereAWordIsLeftOutNothingHappensToAllTasks() {
        var decision = said("cross volunteering off my todo list", "Pay rent", "Water roses");
        if (decision instanceof Clear clear) {
            assertFalse(clear.requests().getFirst().target() instanceof Target.All);
        }
    }

    @Test
    void allItemsOfAListAreNotAllTasks() {
        var act = (Request.Act) request("remove all items from the hardware list", "Pay rent");
        assertEquals("hardware", ((Target.All) act.target()).filter().list());
    }

    @Test
    void whatPointsIsNoTitle() {
        assertFalse(said("put them on my list", "Pay rent") instanceof Clear clear
                && clear.requests().getFirst() instanceof Request.Add);
    }

    @Test
    void aTaskMovesFromADayToAnother() {
        var update = (Request.Update) request("move the roses from monday to friday", "Water roses");
        assertEquals("friday", update.changes().due());
    }
}
