package dev.todochatbot.understanding.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.todochatbot.understanding.language.Shape;
import dev.todochatbot.understanding.language.Token;
import dev.todochatbot.when.DayRange;

/**
 * Finds when things are due that somebody asks for, beside single dates: "overdue", "without a date", "by friday", and
 * several of these, each of which will do: "overdue or due today".
 */
final class DueSpotter {

    private static final int MOST_PARTS = 5;
    private static final int LONGEST_LEAD = 2;

    private final PhraseTable<String> phrases = new PhraseTable<>();

    /** @param dues phrases by what they are: overdue, none, by, before, earlier, or, around */
    DueSpotter(Map<String, String> dues) {
        dues.forEach((said, kind) -> phrases.add(Arrays.asList(said.split(" ")), kind));
    }

    private record Part(int from, int to, List<String> dues, boolean dated) {
        Part(int from, int to, String due, boolean dated) {
            this(from, to, List.of(due), dated);
        }
    }

    /** @param spans with the dates and periods, to which it adds */
    void spot(String message, List<Token> tokens, LocalDate today, List<Span> spans) {
        List<PhraseTable.Found<String>> found = phrases.in(
                tokens.size(), at -> isWord(tokens.get(at)) ? tokens.get(at).folded() : null);
        if (found.isEmpty()) {
            return;
        }
        var run = new Run(
                found.stream().collect(Collectors.groupingBy(PhraseTable.Found::from)),
                spans.stream().filter(DueSpotter::isOfDays).collect(Collectors.groupingBy(Span::from)),
                today,
                span -> message.substring(
                                tokens.get(span.from()).from(),
                                tokens.get(span.to() - 1).to())
                        .toLowerCase(Locale.ROOT));
        var composed = new ArrayList<Span>();
        for (int at = 0; at < tokens.size(); at++) {
            run.from(at).ifPresent(composed::add);
        }
        spans.addAll(composed);
    }

    private static boolean isWord(Token token) {
        return token.shape() != Shape.QUOTE && token.shape() != Shape.LINK;
    }

    private static boolean isOfDays(Span span) {
        return (span.kind() == Kind.DATE || span.kind() == Kind.PERIOD)
                && span.value() instanceof Time time
                && time.days() != null;
    }

    private record Run(
            Map<Integer, List<PhraseTable.Found<String>>> found,
            Map<Integer, List<Span>> dates,
            LocalDate today,
            Function<Span, String> said) {

        /** The longest that begins there, if it says more than one date. */
        Optional<Span> from(int from) {
            Optional<Part> first = part(from);
            if (first.isEmpty()) {
                return Optional.empty();
            }
            var parts = new ArrayList<>(List.of(first.get()));
            Optional<Part> next = behind(first.get().to());
            while (next.isPresent() && parts.size() < MOST_PARTS) {
                parts.add(next.get());
                next = behind(next.get().to());
            }
            int to = parts.getLast().to();
            boolean one = parts.size() == 1;
            if (one && first.get().dated() || !one && isRead(from, to)) {
                return Optional.empty();
            }
            var dues = new LinkedHashSet<String>();
            parts.forEach(part -> dues.addAll(part.dues()));
            return Optional.of(new Span(from, to, Kind.PERIOD, Time.anyOf(List.copyOf(dues)), true));
        }

        /** "From monday to friday" is one date already. */
        private boolean isRead(int from, int to) {
            return IntStream.rangeClosed(from - LONGEST_LEAD, from)
                    .mapToObj(at -> dates.getOrDefault(at, List.of()))
                    .flatMap(List::stream)
                    .anyMatch(date -> date.to() >= to);
        }

        /** Another part behind a joint. */
        private Optional<Part> behind(int at) {
            return ends("or", at).flatMap(to -> part(around(to)).stream()).findFirst();
        }

        private int around(int from) {
            int at = from;
            for (Optional<Integer> next = longest("around", at); next.isPresent(); next = longest("around", at)) {
                at = next.get();
            }
            return at;
        }

        private Optional<Part> part(int from) {
            Optional<Part> said = Stream.of("overdue", "none")
                    .flatMap(kind -> longest(kind, from).map(to -> new Part(from, to, kind, false)).stream())
                    .findFirst();
            return said.or(() -> led("by", from))
                    .or(() -> led("before", from))
                    .or(() -> date(from)
                            .map(date -> longest("earlier", date.to())
                                    .map(to -> new Part(from, to, List.of("overdue", by(words(date))), false))
                                    .orElse(new Part(from, date.to(), words(date), true))));
        }

        private Optional<Part> led(String lead, int from) {
            return longest(lead, from)
                    .flatMap(this::date)
                    .map(date -> new Part(
                            from,
                            date.to(),
                            lead.equals("by") ? by(words(date)) : before(((Time) date.value()).days()),
                            false));
        }

        private static String by(String day) {
            return day.equals("today") ? day : "today.." + day;
        }

        /** The day itself is not before it, and what is before today is overdue. */
        private String before(DayRange days) {
            LocalDate end = days.from().minusDays(1);
            return end.isBefore(today) ? "overdue" : "today.." + end;
        }

        /** The longest, and of two as long the one that is looked at as a whole: "this week". */
        private Optional<Span> date(int from) {
            return dates.getOrDefault(from, List.of()).stream()
                    .max(Comparator.comparingInt(Span::to)
                            .thenComparing(date -> ((Time) date.value())
                                    .days()
                                    .from()
                                    .isBefore(((Time) date.value()).days().to())));
        }

        /** Without what leads to it: "due friday". */
        private String words(Span date) {
            Span bare = IntStream.range(date.from() + 1, Math.min(date.to(), date.from() + LONGEST_LEAD + 1))
                    .mapToObj(at -> dates.getOrDefault(at, List.of()))
                    .flatMap(List::stream)
                    .filter(span -> span.to() == date.to() && days(span).equals(days(date)))
                    .reduce(date, (_, last) -> last);
            String figures = ((Time) bare.value()).due();
            return figures != null ? figures : said.apply(bare);
        }

        private static DayRange days(Span date) {
            return ((Time) date.value()).days();
        }

        private Optional<Integer> longest(String kind, int from) {
            return ends(kind, from).max(Comparator.naturalOrder());
        }

        private Stream<Integer> ends(String kind, int from) {
            return found.getOrDefault(from, List.of()).stream()
                    .filter(phrase -> phrase.value().equals(kind))
                    .map(PhraseTable.Found::to);
        }
    }
}
