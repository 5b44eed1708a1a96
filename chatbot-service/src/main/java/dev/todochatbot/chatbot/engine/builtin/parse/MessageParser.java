package dev.todochatbot.chatbot.engine.builtin.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.todochatbot.chatbot.engine.builtin.language.Dates;
import dev.todochatbot.chatbot.engine.builtin.language.Phrase;
import dev.todochatbot.chatbot.engine.builtin.language.Tokenizer;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.request.Request.Add;
import dev.todochatbot.understanding.request.Request.Talk;
import dev.todochatbot.understanding.request.Request.Topic;
import dev.todochatbot.understanding.request.Target;
import dev.todochatbot.understanding.request.TaskChanges;

/** A whole message: its clauses, what they say about each other, and the requests that remain. */
public final class MessageParser {

    private static final Pattern PUT_IT_DOWN = Pattern.compile(
            "(?:please )?(?:(?:put|add|write|note|stick|get|jot|save|pop) (?:it|that|this|them)(?: (?:down|all))?(?: (?:on|to|in|into|onto) (?:my|the|our) (?:todo |task )?(?:list|todos|tasks))?|remind me(?: (?:of|about) (?:it|that|this))?|make (?:that|it|this) a task|add a task(?: for (?:it|that))?|create a task(?: for (?:it|that))?)(?: please)?");

    private static final Pattern REMIND_LATER =
            Patterns.of("(?:remind me|do it)(?: (?:of|about) (?:it|that|this))? <d>");
    private static final Pattern CHOOSING = Pattern.compile(
            "^(?:i (?:mean|meant|choose|pick|want)|take|choose|pick|it is|make it|that would be|the answer is) ");
    private static final int LONGEST_CHOICE = 6;

    private MessageParser() {}

    /** The requests in the order they were made; at least one. */
    public static List<Request> parse(String message) {
        Phrase phrase = Courtesy.withoutFillers(Tokenizer.read(message));
        var requests = new ArrayList<Request>();
        for (Phrase clause : ClauseSplitter.split(phrase)) {
            for (Request request : understood(clause, requests)) {
                merge(requests, request);
            }
        }
        List<Request> telling =
                requests.stream().filter(request -> !isAside(request)).toList();
        if (!telling.isEmpty()) {
            return telling;
        }
        return requests.isEmpty() ? List.of(new Talk(Topic.OUT_OF_SCOPE)) : List.of(requests.getLast());
    }

    /** The task that a short message chooses, if it is not a request of its own. */
    public static Optional<Target> choice(String message) {
        Phrase phrase =
                Courtesy.strip(Courtesy.withoutFillers(Tokenizer.read(message)).drop(CHOOSING));
        Target target = TargetParser.parse(phrase);
        boolean pointer = !(target instanceof Target.Title);
        boolean few = phrase.size() <= LONGEST_CHOICE;
        return few && (pointer || ClauseParser.ours(phrase).isEmpty()) ? Optional.of(target) : Optional.empty();
    }

    private static List<Request> understood(Phrase clause, List<Request> before) {
        Request last = before.isEmpty() ? null : before.getLast();
        if (last instanceof Add && Courtesy.strip(clause).is(PUT_IT_DOWN)) {
            return List.of();
        }
        var reminded = Courtesy.strip(clause).match(REMIND_LATER).flatMap(found -> Dates.due(found.get("d")));
        if (last instanceof Add && reminded.isPresent()) {
            return List.of(Request.update(new Target.It(), TaskChanges.due(reminded.get())));
        }
        if (last instanceof Request.Update update && ClauseSplitter.continues(clause)) {
            return List.of(Request.update(
                    update.target(), ChangePhrases.parse(clause.trimmed(), true).orElseThrow()));
        }
        return ClauseParser.parse(clause).stream()
                .map(request -> Pronouns.within(request, last))
                .toList();
    }

    /** What is said of "it" right after "it" was added belongs to the addition. */
    private static void merge(List<Request> requests, Request request) {
        boolean ofNewTask = !requests.isEmpty()
                && requests.getLast() instanceof Add
                && request instanceof Request.Update update
                && update.target() instanceof Target.It
                && update.changes().shift() == null
                && update.changes().removeTags().isEmpty();
        boolean ofSameTask = !requests.isEmpty()
                && requests.getLast() instanceof Request.Update earlier
                && request instanceof Request.Update later
                && earlier.target().equals(later.target());
        if (ofSameTask) {
            var earlier = (Request.Update) requests.removeLast();
            requests.add(earlier.with(((Request.Update) request).changes()));
        } else if (ofNewTask) {
            var add = (Add) requests.removeLast();
            requests.add(new Add(add.task().with(((Request.Update) request).changes())));
        } else {
            requests.add(request);
        }
    }

    /** Greetings and thanks beside a request, and what is not to be done. */
    private static boolean isAside(Request request) {
        return request instanceof Talk;
    }
}
