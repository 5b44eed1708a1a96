package dev.todochatbot.understanding.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.todochatbot.understanding.language.Form;
import dev.todochatbot.understanding.language.Language;
import dev.todochatbot.understanding.language.Shape;
import dev.todochatbot.understanding.language.Token;
import dev.todochatbot.when.meaning.Speaker;

/** Finds what closed slots can take, and politeness, wherever it stands in a message. */
public final class Spotters {

    private static final int MOST_AT_ONE_PLACE = 16;
    private static final int MOST_BEFORE_UNIT = 3;
    private static final Map<String, Integer> DAYS =
            Map.of("days", 1, "weekdays", 1, "weeks", 7, "months", 30, "years", 365);

    private final Language language;
    private final Graph courtesy;
    private final PhraseTable<Integer> numbers;
    private final PhraseTable<Integer> ordinals;
    private final PhraseTable<String> priorities;
    private final DueSpotter dues;

    Spotters(Language language, Graph courtesy) {
        this.language = language;
        this.courtesy = courtesy;
        numbers = table(language.numbers());
        ordinals = table(language.ordinals());
        priorities = table(language.priorities());
        dues = new DueSpotter(language.dues());
    }

    Graph courtesy() {
        return courtesy;
    }

    private static <T> PhraseTable<T> table(Map<String, T> values) {
        var table = new PhraseTable<T>();
        values.forEach((said, value) -> table.add(Arrays.asList(said.split(" ")), value));
        return table;
    }

    /**
     * @param message of which the tokens are
     * @param lists names of the lists that there are
     * @param tags those that there are, without "#"
     * @param speaker the account's owner, whose language may be another
     * @return in the order of the message; they may overlap
     */
    public List<Span> spot(
            String message, List<Token> tokens, Collection<String> lists, Collection<String> tags, Speaker speaker) {
        var spans = new ArrayList<Span>();
        new DateSpotter(message, tokens, Locale.forLanguageTag(language.code()), speaker).spot(spans);
        dues.spot(message, tokens, speaker.today(), spans);
        new NameSpotter(language, tokens).spot(lists, tags, spans);
        new MindSpotter(new Corrections(language.corrections()), language.weak()).spot(tokens, spans);
        words(numbers, Kind.NUMBER, tokens, spans);
        words(ordinals, Kind.ORDINAL, tokens, spans);
        words(priorities, Kind.PRIORITY, tokens, spans);
        for (int at = 0; at < tokens.size(); at++) {
            token(tokens.get(at), at, spans);
            courtesy(tokens, at, spans);
            amount(tokens, at, spans);
        }
        return bounded(spans, tokens.size());
    }

    private static List<Span> bounded(List<Span> spans, int size) {
        spans.sort(Comparator.comparingInt(Span::from));
        int[] counts = new int[size];
        spans.removeIf(span -> ++counts[span.from()] > MOST_AT_ONE_PLACE);
        return List.copyOf(spans);
    }

    private static <T> void words(PhraseTable<T> table, Kind kind, List<Token> tokens, List<Span> spans) {
        table.in(
                        tokens.size(),
                        at -> tokens.get(at).shape() == Shape.QUOTE
                                ? null
                                : tokens.get(at).folded())
                .forEach(found -> spans.add(new Span(found.from(), found.to(), kind, found.value(), true)));
    }

    private void token(Token token, int at, List<Span> spans) {
        String folded = token.folded();
        switch (token.shape()) {
            case NUMBER -> number(folded, Kind.NUMBER, at, spans);
            case WORD -> {
                int digits = digits(folded);
                if (isPossessive(folded) && !language.knows(folded.substring(0, folded.length() - 2))) {
                    spans.add(new Span(at, at + 1, Kind.WORD, folded, true));
                }
                if (digits > 0 && language.ordinalEndings().contains(folded.substring(digits))) {
                    number(folded.substring(0, digits), Kind.ORDINAL, at, spans);
                }
            }
            case MARK -> mark(token.raw().charAt(0), folded.substring(1), at, spans);
            case QUOTE ->
                spans.add(new Span(
                        at,
                        at + 1,
                        Kind.QUOTE,
                        token.raw().substring(1, token.raw().length() - 1),
                        true));
            case LINK -> {
                if (isPossessive(folded)) {
                    spans.add(new Span(at, at + 1, Kind.WORD, folded, true));
                }
            }
            case EMOJI, POINT -> {}
        }
    }

    private static boolean isPossessive(String word) {
        int mark = word.length() - 2;
        return mark > 0 && word.charAt(mark + 1) == 's' && "'’".indexOf(word.charAt(mark)) >= 0;
    }

    /** "A week", "two months", "a couple of years": in figures, for a month has no length. */
    private void amount(List<Token> tokens, int unit, List<Span> spans) {
        String two = unit == 0
                ? null
                : language.units()
                        .get(tokens.get(unit - 1).folded() + " "
                                + tokens.get(unit).folded());
        int first = two == null ? unit : unit - 1;
        String name = two == null ? language.units().get(tokens.get(unit).folded()) : two;
        for (int from = first - 1; name != null && from >= 0 && from >= first - MOST_BEFORE_UNIT; from--) {
            String word = tokens.get(from).folded();
            boolean small = language.weak().contains(word);
            Integer number = !word.isEmpty() && digits(word) == word.length() && word.length() < 4
                    ? Integer.valueOf(word)
                    : language.numbers().get(word);
            if (number != null || small && from == first - 1) {
                int count = number == null ? 1 : number;
                var time = new Time(
                        count + " " + (count == 1 ? name.substring(0, name.length() - 1) : name),
                        null,
                        Duration.ofDays((long) count * DAYS.get(name)),
                        null,
                        false,
                        false);
                spans.add(new Span(from, unit + 1, Kind.DURATION, time, true));
            }
            if (!small) {
                return;
            }
        }
    }

    private void mark(char mark, String said, int at, List<Span> spans) {
        if (mark == '#') {
            number(said, Kind.NUMBER, at, spans);
        } else if (language.priorities().containsKey(said)) {
            spans.add(new Span(at, at + 1, Kind.PRIORITY, language.priorities().get(said), true));
        }
    }

    private static int digits(String word) {
        int digits = 0;
        while (digits < word.length() && word.charAt(digits) >= '0' && word.charAt(digits) <= '9') {
            digits++;
        }
        return digits;
    }

    private static void number(String digits, Kind kind, int at, List<Span> spans) {
        boolean isNumber = !digits.isEmpty() && digits.length() < 7 && digits(digits) == digits.length();
        if (isNumber) {
            spans.add(new Span(at, at + 1, kind, Integer.valueOf(digits), true));
        }
    }

    private void courtesy(List<Token> tokens, int from, List<Span> spans) {
        int state = 0;
        for (int at = from; at < tokens.size() && at - from < MatchRun.LONGEST_SPAN; at++) {
            state = next(state, tokens.get(at));
            if (state == Graph.NONE || at > from && isGlued(tokens, at)) {
                return;
            }
            if (courtesy.ends(state).length > 0) {
                spans.add(new Span(from, at + 1, Kind.COURTESY, null, true));
            }
        }
    }

    /** "Thank-you cards" thank nobody. */
    private static boolean isGlued(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        return token.shape() == Shape.WORD
                && !token.spaced()
                && token.from() > tokens.get(at - 1).from();
    }

    private int next(int state, Token token) {
        for (Form form : token.forms()) {
            int next = courtesy.behind(state, form.word());
            if (next != Graph.NONE) {
                return next;
            }
        }
        return Graph.NONE;
    }
}
