package dev.todochatbot.understanding.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import dev.todochatbot.understanding.filling.Additions;
import dev.todochatbot.understanding.filling.Message;
import dev.todochatbot.understanding.language.Shape;
import dev.todochatbot.understanding.language.Token;
import dev.todochatbot.understanding.request.Intent;
import dev.todochatbot.understanding.request.Intent.Sort;
import dev.todochatbot.understanding.template.Filling;
import dev.todochatbot.understanding.template.Kind;
import dev.todochatbot.understanding.template.Match;
import dev.todochatbot.understanding.template.Span;
import dev.todochatbot.understanding.template.Template;
import dev.todochatbot.understanding.template.Template.Needs;
import dev.todochatbot.understanding.template.Template.Trust;
import dev.todochatbot.understanding.template.Time;

/**
 * Gathers what speaks for and against a reading.
 *
 * @param questions folded first words of questions
 * @param statements folded words that a statement or a condition begins with, and no title: I, if
 * @param verbs folded verbs that tasks begin with
 * @param lastVerbs those that tasks end with, in languages where they do
 * @param requests folded words of requests, which titles rarely hold
 * @param joints folded words between two requests
 */
record Witness(
        Set<String> questions,
        Set<String> statements,
        Set<String> verbs,
        Set<String> lastVerbs,
        Set<String> requests,
        Set<String> joints) {

    /** Of words that go on from the turn before the judge, who does not know it, has no clear idea. */
    private static final double LEAST_AGAIN = -2;

    /** "Finish the report" is a title for who does not know that there is such a task: so much of that is a change of it. */
    private static final double OF_BARE = 0.3;

    /** What is to be added is a title, and of so many words the judge sees little else. */
    private static final int LONG = 12;

    private static final double MOST_LITERAL = 4;
    private static final int MOST_REQUEST_WORDS = 2;

    Evidence of(Match match, Pointing pointing, Message message, Judged judged) {
        var values = new HashMap<String, Double>();
        Intent intent = match.template().intent();
        Trust trust = match.template().trust();
        long words = words(message);
        values.put("judge", judge(match.template(), pointing, words >= LONG, judged));
        values.put("literals", Math.min(MOST_LITERAL, match.literal()));
        values.put("explained", (double) match.explained() / Math.max(1, words));
        values.put("skipped", (double) match.skipped());
        values.put("slips", (double) match.slips());
        pointing.tell(values);
        sort(intent, message, values);
        if (trust == Trust.WISH) {
            values.put("wish", 1.0);
        }
        for (Filling filling : match.fillings()) {
            filled(filling, trust, message, values);
        }
        values.values().removeIf(value -> value == 0);
        return new Evidence(Map.copyOf(values));
    }

    /** A look-up that no template reads: what was spotted is its filter. */
    Evidence loose(Intent intent, List<Span> spans, Message message, Judged judged) {
        var values = new HashMap<String, Double>();
        values.put("judge", judged.log(intent));
        int explained = spans.stream().mapToInt(span -> span.to() - span.from()).sum();
        values.put("explained", (double) explained / Math.max(1, words(message)));
        sort(intent, message, values);
        values.values().removeIf(value -> value == 0);
        return new Evidence(Map.copyOf(values));
    }

    static Evidence nothing(Judged judged) {
        return new Evidence(Map.of("judge", judged.log(Intent.FOREIGN), "nothing", 1.0));
    }

    private static double judge(Template template, Pointing pointing, boolean isLong, Judged judged) {
        Intent intent = template.intent();
        if (intent == Intent.ANSWER) {
            // What is asked for is known: any words may answer it
            return 0;
        }
        if (intent.sort() == Sort.CONVERSATION) {
            return Math.max(LEAST_AGAIN, judged.log(intent));
        }
        return switch (template.trust()) {
            case BARE -> judged.log(Intent.BARE);
            case WISH -> judged.log(Intent.ADD, Intent.BARE);
            // What is to be added is a title, and of a long one the judge sees little else
            case FULL ->
                intent == Intent.ADD && isLong
                        ? judged.log(Intent.ADD, Intent.BARE)
                        : template.needs() != Needs.NOTHING && pointing.finds()
                                ? Math.max(judged.log(intent), judged.log(Intent.BARE) + Math.log(OF_BARE))
                                : judged.log(intent);
        };
    }

    private void sort(Intent intent, Message message, Map<String, Double> values) {
        Sort sort = intent.sort();
        switch (sort) {
            case CHANGE -> values.put("change", 1.0);
            case LOOKUP -> values.put("lookup", 1.0);
            case CONVERSATION -> values.put(intent == Intent.ANSWER ? "answer" : "again", 1.0);
            case TALK -> {}
        }
        if (sort == Sort.CHANGE && isQuestion(message)) {
            values.put("questionChange", 1.0);
        } else if (sort == Sort.LOOKUP && isQuestion(message)) {
            values.put("questionLookup", 1.0);
        }
    }

    private void filled(Filling filling, Trust trust, Message message, Map<String, Double> values) {
        List<Token> tokens = message.tokens();
        if (filling.kind() == Kind.LIST && !filling.span().real()) {
            values.merge("unrealList", 1.0, Double::sum);
        }
        if (!filling.kind().isOpen()) {
            return;
        }
        if (message.spans().stream()
                .anyMatch(span -> isDateWithin(span, filling) && !Additions.isOneOfSeveral(message, span))) {
            values.put("dateInside", 1.0);
        }
        if (filling.kind() != Kind.TEXT) {
            return;
        }
        if (trust == Trust.BARE) {
            values.put("bare", 1.0);
            boolean isLong = words(message) >= LONG;
            values.put(
                    "bareVerb",
                    !isLong && verbs.contains(tokens.get(filling.from()).folded()) ? 1.0 : 0);
        }
        if (trust != Trust.FULL && endsInVerb(tokens, filling)) {
            values.put("bareVerb", 1.0);
        }
        String first = tokens.get(filling.from()).folded();
        if (questions.contains(first) || trust == Trust.BARE && statements.contains(first)) {
            values.put("questionText", 1.0);
        }
        long words = IntStream.range(filling.from(), filling.to())
                .filter(at -> tokens.get(at).shape() == Shape.WORD
                        && requests.contains(tokens.get(at).folded()))
                .filter(at -> !isSecondVerb(tokens, filling.from(), at))
                .count();
        // "Add milk, eggs and bread" is no title that happens to hold the word
        if (trust == Trust.BARE && requests.contains(tokens.get(filling.from()).folded())) {
            words++;
        }
        values.merge("requestWords", (double) words, Double::sum);
        values.computeIfPresent("requestWords", (_, sum) -> Math.min(MOST_REQUEST_WORDS, sum));
    }

    /** "Sort and add labels" asks for nothing. */
    private boolean isSecondVerb(List<Token> tokens, int from, int at) {
        return at == from + 2
                && joints.contains(tokens.get(at - 1).folded())
                && verbs.contains(tokens.get(from).folded());
    }

    /** "Die Wohnung staubsaugen": what is to be done, in languages that say it last. */
    private boolean endsInVerb(List<Token> tokens, Filling filling) {
        return filling.to() - filling.from() > 1
                && !requests.contains(tokens.get(filling.from()).folded())
                && lastVerbs.contains(tokens.get(filling.to() - 1).folded());
    }

    private static boolean isDateWithin(Span span, Filling filling) {
        return span.kind() == Kind.DATE
                && ((Time) span.value()).certain()
                && span.from() >= filling.from()
                && span.to() <= filling.to();
    }

    /** It begins like one, or ends in its mark and is neither polite nor an order. */
    boolean isQuestion(Message message) {
        // "¿" opens a question, and politeness may stand behind it
        int first = 0;
        while (first < message.tokens().size() && message.tokens().get(first).shape() == Shape.POINT) {
            first++;
        }
        boolean polite = false;
        for (Span span : message.spans()) {
            if (span.kind() == Kind.COURTESY && span.from() <= first && span.to() > first) {
                first = span.to();
                polite = true;
            }
        }
        if (first >= message.tokens().size()) {
            return false;
        }
        String word = message.tokens().get(first).folded();
        boolean marked = "?".equals(message.tokens().getLast().raw());
        return questions.contains(word) || marked && !polite && !verbs.contains(word);
    }

    private static long words(Message message) {
        long words = 0;
        for (Token token : message.tokens()) words += token.shape() == Shape.POINT ? 0 : 1;
        return words;
    }
}
