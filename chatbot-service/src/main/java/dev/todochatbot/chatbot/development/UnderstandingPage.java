package dev.todochatbot.chatbot.development;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import dev.todochatbot.understanding.account.Account;
import dev.todochatbot.understanding.account.Focus;
import dev.todochatbot.understanding.account.KnownTask;
import dev.todochatbot.understanding.reading.Understanding;
import dev.todochatbot.when.DateOrder;
import dev.todochatbot.when.meaning.Speaker;
import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How the built-in assistant understands a sentence, as {@code benchmarks/understanding.sh trace} prints it. */
@Path("/dev/understanding")
@Produces("text/html;charset=UTF-8")
@IfBuildProfile("dev")
class UnderstandingPage {
    private static final List<String> LANGUAGES = List.of("en", "de", "es", "ur", "ur-Latn");
    private static final String TASKS =
            "Pay phone bill\nToilet paper\nMow the lawn\nPrepare the slides\nCall the dentist";
    private static final String PAGE = """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Understanding</title>
            <style>body{font:1rem system-ui;margin:2rem}label{display:block}pre{white-space:pre-wrap}</style>
            <h1>How a sentence is understood</h1>
            <form>
            <p><label>Sentence <input name="say" dir="auto" size="80" autofocus value="%s"></label>
            <p><label>Locale of the user <input name="locale" value="%s"></label>
            <p><label>Open tasks, one a line <textarea name="tasks" dir="auto" rows="8" cols="60">%s</textarea></label>
            <p><button>Trace</button>
            </form>
            <pre dir="auto">%s</pre>
            """;

    private final Clock clock;

    UnderstandingPage(Clock clock) {
        this.clock = clock;
    }

    /** Read when they are first wanted: this takes a second. */
    private static final class Languages {
        private static final Understanding ALL = Understanding.of(LANGUAGES);
    }

    /** @param tasks titles of the open ones, one a line */
    @GET
    @Blocking
    @Operation(hidden = true)
    public String page(
            @QueryParam("say") @DefaultValue("") String say,
            @QueryParam("locale") @DefaultValue("en") String locale,
            @QueryParam("tasks") @DefaultValue(TASKS) String tasks) {
        var trace = say.isBlank() ? "" : trace(say, locale, tasks.lines().toList());
        return PAGE.formatted(escaped(say), escaped(locale), escaped(tasks), escaped(trace));
    }

    private String trace(String say, String locale, List<String> titles) {
        var tasks = IntStream.range(0, titles.size())
                .mapToObj(i ->
                        new KnownTask("task-" + (i + 1), i + 1, titles.get(i).strip(), null, false, List.of(), "Inbox"))
                .filter(task -> !task.title().isEmpty())
                .toList();
        var account = new Account(tasks, List.of("Inbox", "Shopping", "Work", "Home"), Set.of("work"), Focus.NONE);
        var speaker = new Speaker(
                clock.instant().atZone(clock.getZone()), DateOrder.DMY, Locale.forLanguageTag(locale.strip()));
        return Languages.ALL.understand(say, account, speaker).trace().text();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
