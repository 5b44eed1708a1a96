package dev.todochatbot.understanding.reading;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.todochatbot.understanding.account.Account;
import dev.todochatbot.understanding.account.Focus;
import dev.todochatbot.understanding.account.KnownTask;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.when.meaning.Speaker;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** A conversation with an account of some tasks; each turn knows what the one before said and did. */
final class Dialogue {

    private static final Understanding UNDERSTANDING = Understanding.of(List.of("en"));
    private static final Speaker SPEAKER = Speaker.at(ZonedDateTime.parse("2026-03-10T10:00:00+01:00[Europe/Berlin]"));

    private final List<KnownTask> tasks = new ArrayList<>();
    private Focus focus = Focus.NONE;

    Dialogue(String... titles) {
        for (String title : titles) {
            tasks.add(new KnownTask(id(title), tasks.size() + 1, title, null, false, List.of(), "Inbox"));
        }
    }

    private static String id(String title) {
        return "id of " + title;
    }

    /** The assistant has asked which of these is meant. */
    Dialogue offering(String... titles) {
        List<String> ids = List.of(titles).stream().map(Dialogue::id).toList();
        focus = new Focus(List.of(), ids, true, ids, List.of(), focus.last(), false, "en");
        return this;
    }

    /** The assistant has asked which of these readings is meant. */
    Dialogue choosing(String... words) {
        focus = new Focus(List.of(), List.of(), true, List.of(), List.of(words), focus.last(), false, "en");
        return this;
    }

    /** "it" is this task. */
    Dialogue about(String title) {
        focus = new Focus(List.of(id(title)), List.of(), false, List.of(), List.of(), null, true, "en");
        return this;
    }

    Decision decide(String message) {
        var account = new Account(tasks, List.of("Inbox", "Shopping", "Work"), Set.of("home"), focus);
        return UNDERSTANDING.understand(message, account, SPEAKER).decision();
    }

    List<Request> say(String message) {
        var clear = assertInstanceOf(Decision.Clear.class, decide(message), message);
        Request last = clear.requests().getLast();
        boolean changed = !(last instanceof Request.Show || last instanceof Request.Describe);
        focus = new Focus(List.of(), List.of(), false, List.of(), List.of(), last, changed, "en");
        return clear.requests();
    }
}
