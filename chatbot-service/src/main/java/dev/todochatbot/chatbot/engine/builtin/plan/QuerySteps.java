package dev.todochatbot.chatbot.engine.builtin.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.chatbot.engine.builtin.plan.Step.Answer;
import dev.todochatbot.chatbot.engine.builtin.recall.TaskFacts;
import dev.todochatbot.chatbot.engine.builtin.recall.ToolUse.Call;
import dev.todochatbot.chatbot.engine.builtin.recall.Transcript;
import dev.todochatbot.chatbot.engine.builtin.speak.Listings;
import dev.todochatbot.chatbot.engine.builtin.speak.Listings.Event;
import dev.todochatbot.chatbot.engine.builtin.speak.Words;
import dev.todochatbot.understanding.request.Filter;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.request.Request.Kind;
import dev.todochatbot.understanding.request.Request.Show;
import dev.todochatbot.understanding.request.Target;
import dev.todochatbot.understanding.speech.Saying;

/** Answers to questions. They are looked up after the changes of the same message are made. */
final class QuerySteps {

    private final Titles titles;
    private final Words words;
    private final Listings listings;

    QuerySteps(Transcript transcript, Titles titles, Words words) {
        this.titles = titles;
        this.words = words;
        this.listings = new Listings(words, transcript::asSaid);
    }

    Step show(Show show) {
        return Step.answer(lookups -> {
            Resolution resolution = new Filters(lookups, titles)
                    .resolve(show.filter(), show.filter().status());
            if (!resolution.wanted().isEmpty()) {
                return Answer.wants(resolution.wanted().getFirst());
            }
            return Answer.of(
                    resolution.missing().isEmpty()
                            ? said(show, resolution)
                            : words.missing(resolution.missing().getFirst()));
        });
    }

    /** Nothing due then, or what is. */
    Step free(Request.Free free) {
        Filter then = Filter.OPEN.dueOn(free.due());
        return Step.answer(lookups -> {
            Resolution resolution = new Filters(lookups, titles).resolve(then, "open");
            return resolution.wanted().isEmpty()
                    ? Answer.of(listings.free(free.due(), resolution.found(), resolution.cut()))
                    : Answer.wants(resolution.wanted().getFirst());
        });
    }

    private String said(Show show, Resolution resolution) {
        List<TaskFacts> tasks = resolution.found();
        return switch (show.kind()) {
            case LISTS -> listings.lists(tasks);
            case TAGS -> listings.tags(tasks);
            case NEXT -> listings.next(tasks);
            case SUMMARY, LIST, COUNT ->
                listings.tasks(show.filter(), tasks, resolution.cut(), show.kind() == Kind.SUMMARY);
        };
    }

    Step describe(Resolver resolver, Request.Describe describe) {
        Resolution resolution = resolver.resolve(describe.target(), List.of("open", "done"), true);
        if (!resolution.wanted().isEmpty()) {
            return Step.look(resolution.wanted());
        }
        List<TaskFacts> tasks = new ArrayList<>(resolution.found());
        resolution.doubtful().forEach(tasks::addAll);
        if (tasks.isEmpty()) {
            boolean pointless = describe.target() instanceof Target.It || describe.target() instanceof Target.Them;
            return Step.say(
                    pointless
                            ? words.say(Saying.OUT_OF_SCOPE)
                            : words.notFound(Saying.FOUND_NO_TASK, resolution.missing()));
        }
        return Step.say(tasks.stream().map(listings::described).collect(Collectors.joining("\n")));
    }

    Step history(Request.History history) {
        Call call = history.period() == null ? Lookups.activity() : Lookups.activity(history.period());
        return Step.answer(lookups -> {
            var first = lookups.result(call);
            if (first.isPresent() && first.get().failed()) {
                return Answer.of(words.say(Saying.NOT_LOOKED_UP, first.get().problem()));
            }
            var wanted = lookups.wanted(call);
            return wanted.isPresent()
                    ? Answer.wants(wanted.get())
                    : Answer.of(happened(history, lookups.items(call).orElseThrow(), lookups.truncated(call)));
        });
    }

    /** @param cut whether there is more than that */
    private String happened(Request.History history, List<JsonNode> events, boolean cut) {
        var found = new LinkedHashMap<String, Event>();
        for (JsonNode event : events) {
            String action = event.path("action").asText();
            TaskFacts task = TaskFacts.of(event);
            boolean meant = history.text() == null || task != null && titles.mentions(history.text(), task);
            if (task != null && meant && (history.action() == null || action.equals(history.action()))) {
                found.putIfAbsent(event.path("id").asText(), new Event(task, action));
            }
        }
        String when = history.period() == null ? "" : history.period().said();
        return listings.happened(history.action(), when, found.values(), cut);
    }
}
