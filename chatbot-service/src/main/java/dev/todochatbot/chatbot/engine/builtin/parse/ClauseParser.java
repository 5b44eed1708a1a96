package dev.todochatbot.chatbot.engine.builtin.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.todochatbot.chatbot.engine.builtin.language.Phrase;
import dev.todochatbot.chatbot.engine.builtin.language.Spelling;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.request.Request.Talk;
import dev.todochatbot.understanding.request.Request.Topic;

/** One clause: asks each family of requests in turn, and takes what nobody knows for something to do. */
final class ClauseParser {

    private static final Pattern FORBIDS = Pattern.compile(
            "^(?:do not|never|please do not|you must not|you should not|i do not want you to|i do not want to|i would rather you did not|stop|without|not|no) (?!forget|let me forget|remind|repeating|recurring|the repetition|the recurrence)(?:.+)");
    private static final Pattern FORGET = Pattern.compile("^(?:do not|never) (?:let me )?forget\\b.*");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "^(?:do not|never|please do not|you must not|you should not|i do not want (?:you )?to|i would rather you did not|stop) (?:ever |just |actually )?(?:add|create|make|delete|remove|erase|trash|complete|finish|mark|tick|check|cross|rename|move|change|touch|do|reopen|undo|postpone|reschedule|cancel|set|tag|clear|drop|update|edit|modify|put|buy|call|\\w+ing|[\\p{L}]+)\\b.*|^(?:not|without) .*");
    private static final Pattern NO_LONGER = Pattern.compile("^i do not want to .* any ?more$");
    private static final Pattern STATEMENT = Pattern.compile(
            "^(?:i|you|he|she|it|we|they|this|that|there|these|those|my|your|who|what|why|when|where|how|which|because|if|is|are|am|was|were|does|did|has|can|could|would|should|will|may i)\\b.*");
    private static final Pattern THING_OF_MINE = Pattern.compile("^my .*");
    private static final Pattern ASIDE = Pattern.compile(
            "^(?:ignore|disregard|pretend|repeat after|translate|tell (?:me|us) (?:a|an|about the|something|who|why|how|what)|sing|calculate|explain|define|generate|roleplay|act as|what|output|reveal|write me (?:a|an|some) (?:poem|story|song|joke|code|program|essay|python)|you are now|system ?:|convert|guess|play (?:a game|music))\\b.*|\\d+ ?[-+*/x] ?\\d+ ?=?|[\\p{Punct}\\s]+|(?:system|assistant|user) ?: .*");

    private ClauseParser() {}

    /** What the clause asks for; never empty. */
    static List<Request> parse(Phrase sentence) {
        Phrase clause = Courtesy.strip(sentence);
        List<Request> ours = ours(sentence);
        Phrase corrected = Spelling.corrected(sentence);
        if (!ours.isEmpty()) {
            boolean unexplained = corrected != sentence && isUnexplained(ours);
            return unexplained && !isUnexplained(ours(corrected)) ? ours(corrected) : ours;
        }
        List<Request> meant = corrected == sentence ? List.of() : ours(corrected);
        return meant.isEmpty() ? plain(clause, sentence) : meant;
    }

    /** A listing that looks for a word nobody explains, which may be mistyped. */
    private static boolean isUnexplained(List<Request> requests) {
        return requests.isEmpty()
                || requests.getFirst() instanceof Request.Show show
                        && show.filter().named() != null;
    }

    /** What the clause asks for by a phrasing of ours; empty when it has none. */
    static List<Request> ours(Phrase sentence) {
        if (sentence.trimmed().isEmpty()) {
            return List.of();
        }
        var talk = TalkParser.parse(sentence.trimmed());
        Phrase clause = Courtesy.strip(sentence);
        if (talk.isPresent() || clause.isEmpty()) {
            return talk.stream().toList();
        }
        return first(
                        UndoParser.parse(clause),
                        TalkParser.parse(clause),
                        TalkParser.otherPeople(clause),
                        forbidden(clause),
                        TextParser.notes(clause),
                        TextParser.tags(clause),
                        UpdateParser.seeminglyAdded(clause))
                .or(() -> some(AddParser.explicit(clause)))
                .or(() -> first(QueryParser.parse(asSentence(clause, sentence)), TextParser.rename(clause)))
                .or(() -> first(ReopenParser.order(clause), UpdateParser.order(clause), CompleteParser.order(clause)))
                .or(() -> first(DeleteParser.parse(clause), TextParser.changeTo(clause), ReopenParser.denial(clause)))
                .or(() -> some(AddParser.need(clause)))
                .or(() -> first(UpdateParser.statement(clause), CompleteParser.report(clause)))
                .orElse(List.of());
    }

    private static Optional<Request> forbidden(Phrase clause) {
        boolean forbids = clause.is(FORBIDS) && clause.is(FORBIDDEN) && !clause.is(FORGET) && !clause.is(NO_LONGER);
        return forbids ? Optional.of(new Talk(Topic.NOTHING_DONE)) : Optional.empty();
    }

    /** The question mark tells a question from a thing to do. */
    private static Phrase asSentence(Phrase clause, Phrase sentence) {
        boolean question =
                !sentence.isEmpty() && sentence.words().getLast().text().equals("?");
        boolean polite = !clause.text().equals(sentence.trimmed().text());
        return question && !polite ? clause.plus(sentence.from(sentence.size() - 1)) : clause;
    }

    private static List<Request> plain(Phrase clause, Phrase sentence) {
        boolean asks = asSentence(clause, sentence).text().endsWith("?");
        boolean states = clause.is(STATEMENT) && !clause.is(THING_OF_MINE);
        List<Request> additions = asks || states || clause.is(ASIDE) ? List.of() : AddParser.plain(clause);
        return additions.isEmpty() ? List.of(new Talk(Topic.OUT_OF_SCOPE)) : additions;
    }

    @SafeVarargs
    private static Optional<List<Request>> first(Optional<Request>... choices) {
        for (Optional<Request> choice : choices) {
            if (choice.isPresent()) {
                return Optional.of(List.of(choice.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<List<Request>> some(List<Request> requests) {
        return requests.isEmpty() ? Optional.empty() : Optional.of(requests);
    }
}
