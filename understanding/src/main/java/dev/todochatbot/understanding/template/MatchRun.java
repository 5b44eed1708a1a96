package dev.todochatbot.understanding.template;

import java.util.ArrayList;
import java.util.List;

import dev.todochatbot.understanding.language.Form;
import dev.todochatbot.understanding.language.Shape;
import dev.todochatbot.understanding.language.Token;

/**
 * One message going through the automaton. At each position it holds, for each state that is alive, the best few readings up
 * to there; from these the readings of the positions behind are made. A state counts twice: before its words, and within the
 * open slot that leads to it.
 */
final class MatchRun {

    static final int LONGEST_SPAN = 15;

    private static final int AHEAD = LONGEST_SPAN + 1;
    private static final int MOST_VISITS = 250_000;
    private static final float STRONG = 1.0f;
    private static final float WEAK = 0.35f;
    private static final float CLOSED = 0.3f;
    private static final float OPEN_WORD = 0.05f;
    private static final float OPEN_POINT = 0.2f;
    private static final float SKIP_STRONG = 1.0f;
    private static final float SKIP_WEAK = 0.3f;
    /** Of politeness and punctuation. Not quite nothing: what has too much of it is nothing that a template says. */
    private static final float SKIP_LIGHT = 0.02f;

    private static final float MOST_SKIPPED = 2.6f;
    private static final float NEVER = Float.MAX_VALUE;

    private final Graph graph;
    private final Matcher.Words words;
    private final List<Token> tokens;
    private final List<List<Span>> spans;
    /** Of the positions that a span from the one that is looked at may reach: by position, modulo their number. */
    private final Frontier[] frontiers;

    private int visits;
    /** Of the position that is being looked at: politeness that begins there, and what it costs to leave out its word. */
    private final List<Span> polite = new ArrayList<>();

    private float toSkip;

    MatchRun(Graph graph, Matcher.Words words, List<Token> tokens, List<Span> spans) {
        this.graph = graph;
        this.words = words;
        this.tokens = tokens;
        this.spans = byStart(spans, tokens.size());
        frontiers = new Frontier[Math.min(AHEAD, tokens.size() + 1)];
        for (int i = 0; i < frontiers.length; i++) {
            frontiers[i] = new Frontier();
        }
    }

    private static List<List<Span>> byStart(List<Span> spans, int size) {
        var starts = new ArrayList<List<Span>>(size);
        for (int i = 0; i < size; i++) {
            starts.add(List.of());
        }
        for (Span span : spans) {
            if (span.to() - span.from() <= LONGEST_SPAN) {
                if (starts.get(span.from()).isEmpty()) {
                    starts.set(span.from(), new ArrayList<>());
                }
                starts.get(span.from()).add(span);
            }
        }
        return starts;
    }

    Matches run(List<Template> templates) {
        var ends = new MatchEnds(templates);
        frontier(0).offer(frontier(0).place(0, 0), Partial.START);
        for (int at = 0; at <= tokens.size() && visits <= MOST_VISITS; at++) {
            Frontier frontier = frontier(at);
            if (at < tokens.size()) {
                look(at);
            }
            for (int place = 0; place < frontier.places(); place++) {
                if (frontier.state(place) != Graph.NONE) {
                    visits++;
                    visit(frontier, place, at, ends);
                }
            }
            frontier.clear();
        }
        return new Matches(ends.best(), visits, visits <= MOST_VISITS);
    }

    private void look(int at) {
        toSkip = costOutside(tokens.get(at));
        polite.clear();
        for (Span span : spans.get(at)) {
            switch (span.kind()) {
                case COURTESY -> polite.add(span);
                // Whose tasks are meant is never left out
                case WORD -> toSkip = NEVER;
                default -> {}
            }
        }
    }

    private void visit(Frontier frontier, int place, int at, MatchEnds ends) {
        int state = frontier.state(place) / 2;
        Partial reading = frontier.reading(place, 0);
        for (int rank = 1; reading != null; rank++) {
            if (at < tokens.size()) {
                step(state, reading, at);
            } else if (graph.ends(state).length > 0 && mayStand(reading, at)) {
                ends.add(graph.ends(state), left(reading, at));
            }
            reading = frontier.reading(place, rank);
        }
    }

    private void step(int state, Partial reading, int at) {
        if (reading.isInside()) {
            float cost = costWithin(tokens.get(at));
            Frontier next = frontier(at + 1);
            int place = next.place(2 * state + 1, reading.score() - cost);
            if (place != Graph.NONE) {
                next.offer(place, reading.further(cost));
            }
        }
        if (mayStand(reading, at)) {
            read(state, reading, at);
            skip(state, reading, at);
        }
    }

    /** An open slot does not end in punctuation. */
    private boolean mayStand(Partial reading, int at) {
        return !reading.isInside() || tokens.get(at - 1).shape() != Shape.POINT;
    }

    private static Partial left(Partial reading, int at) {
        return reading.isInside() ? reading.closed(at) : reading;
    }

    private void read(int state, Partial reading, int at) {
        Token token = tokens.get(at);
        Frontier next = frontier(at + 1);
        for (Form form : token.forms()) {
            int target = graph.behind(state, form.word());
            if (target != Graph.NONE) {
                float gain = words.weak()[form.word()] ? WEAK : STRONG;
                int place = next.place(2 * target, reading.score() + gain - form.cost());
                if (place != Graph.NONE) {
                    float information = words.information()[form.word()];
                    next.offer(place, left(reading, at).word(gain, information, form.cost()));
                }
            }
        }
        if (!spans.get(at).isEmpty()) {
            int closed = graph.closed(state);
            for (int edge = 0; edge < graph.count(closed); edge++) {
                close(graph.slot(closed, edge), graph.target(closed, edge), reading, at);
            }
        }
        boolean opens = token.shape() != Shape.POINT && (reading.isInside() || reading.opened() == Partial.OUTSIDE);
        int open = graph.open(state);
        for (int edge = 0; edge < graph.count(open) && opens; edge++) {
            int key = 2 * graph.target(open, edge) + 1;
            float cost = costWithin(token);
            int place = next.place(key, reading.score() - cost);
            if (place != Graph.NONE) {
                next.offer(place, left(reading, at).open(at, graph.slot(open, edge), cost));
            }
        }
    }

    private void close(Node.Slot slot, int target, Partial reading, int at) {
        for (Span span : spans.get(at)) {
            if (span.kind() == slot.kind()) {
                close(slot, span, target, reading);
            }
        }
    }

    private void close(Node.Slot slot, Span span, int target, Partial reading) {
        Frontier behind = frontier(span.to());
        int place = behind.place(2 * target, reading.score() + CLOSED);
        if (place != Graph.NONE) {
            var filling = new Filling(slot.name(), slot.kind(), span.from(), span.to(), span);
            behind.offer(place, left(reading, span.from()).span(CLOSED, filling));
        }
    }

    private void skip(int state, Partial reading, int at) {
        for (Span span : polite) {
            skip(state, reading, at, span.to(), SKIP_LIGHT, span.to() - at);
        }
        boolean third = reading.opened() == Partial.BEHIND_TWO_WEAK && toSkip == SKIP_WEAK;
        // A strong word behind an open slot is a part of what the slot takes
        if (!third && (!reading.isInside() || toSkip < SKIP_STRONG)) {
            skip(state, reading, at, at + 1, toSkip, tokens.get(at).shape() == Shape.MARK ? 1 : 0);
        }
    }

    private void skip(int state, Partial reading, int at, int to, float cost, int told) {
        if (reading.skipped() + cost > MOST_SKIPPED) {
            return;
        }
        Frontier behind = frontier(to);
        int place = behind.place(2 * state, reading.score() - cost);
        if (place != Graph.NONE) {
            behind.offer(place, left(reading, at).skip(cost, told, cost == SKIP_WEAK));
        }
    }

    private float costOutside(Token token) {
        return switch (token.shape()) {
            case POINT, EMOJI, MARK -> SKIP_LIGHT;
            case QUOTE, LINK, NUMBER -> SKIP_STRONG;
            case WORD -> {
                if (words.telling().contains(token.folded())) {
                    yield NEVER;
                }
                yield words.skipped().contains(token.folded()) ? SKIP_WEAK : SKIP_STRONG;
            }
        };
    }

    private static float costWithin(Token token) {
        return switch (token.shape()) {
            case POINT -> OPEN_POINT;
            // What they say is kept, wherever they stand
            case MARK -> 0;
            default -> OPEN_WORD;
        };
    }

    private Frontier frontier(int at) {
        return frontiers[at % frontiers.length];
    }
}
