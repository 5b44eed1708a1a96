package dev.todochatbot.chatbot.engine.builtin.language;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.todochatbot.when.DayRange;
import dev.todochatbot.when.Due;
import dev.todochatbot.when.meaning.Speaker;
import dev.todochatbot.when.reading.ContradictionException;
import dev.todochatbot.when.reading.Line;
import dev.todochatbot.when.reading.Reading;
import dev.todochatbot.when.reading.Reading.DueSaid;
import dev.todochatbot.when.reading.Reading.PeriodSaid;
import dev.todochatbot.when.reading.When;
import dev.todochatbot.when.reading.When.SaidDue;
import dev.todochatbot.when.reading.When.SaidRecurrence;

/**
 * Where a phrase speaks of time, as the module {@code when} reads it. The words stay words, for todo-service resolves them by
 * the same grammar; here they are only told from the rest.
 */
public final class Dates {

    private static final ScopedValue<Dates> CURRENT = ScopedValue.newInstance();

    /** Nobody says a date or a repetition in more words. */
    private static final int MOST_WORDS = 24;

    private final Speaker speaker;
    /** Parsers ask for the same words again and again. */
    private final Map<String, Optional<SaidDue>> dues = new HashMap<>();

    private final Map<String, Optional<SaidRecurrence>> recurrences = new HashMap<>();
    private final Map<String, Line> lines = new HashMap<>();

    private Dates(Speaker speaker) {
        this.speaker = speaker;
    }

    /** Reads what somebody says; everything else here is to be called within. */
    public static <T> T saidBy(Speaker speaker, Supplier<T> reading) {
        return ScopedValue.where(CURRENT, new Dates(speaker)).call(reading::get);
    }

    /** The due, if the words are nothing else. */
    public static Optional<SaidDue> read(String words) {
        return CURRENT.get().dues.computeIfAbsent(words, Dates::readNow);
    }

    private static Optional<SaidDue> readNow(String words) {
        try {
            return When.due(words, CURRENT.get().speaker);
        } catch (ContradictionException e) {
            // Only todo-service can say what is wrong with it
            return Optional.of(new SaidDue(null, true, false, null));
        }
    }

    /** The words of the due, if the phrase is nothing else. */
    public static Optional<String> due(Phrase phrase) {
        return whole(phrase, words -> read(words).isPresent());
    }

    /** The words of the repetition, if the phrase is nothing else. */
    public static Optional<String> recurrence(Phrase phrase) {
        return whole(phrase, words -> CURRENT.get().repeated(words).isPresent());
    }

    private Optional<SaidRecurrence> repeated(String words) {
        return recurrences.computeIfAbsent(words, said -> When.recurrence(said, speaker));
    }

    private static Optional<String> whole(Phrase phrase, Predicate<String> is) {
        if (phrase.isEmpty() || phrase.size() > MOST_WORDS) return Optional.empty();
        return Optional.of(phrase.said().toLowerCase(Locale.ROOT)).filter(is);
    }

    /** Whether the words are an amount of time: "two days", "half an hour". */
    public static boolean isSpan(String words) {
        return read(moved(words, "after", LocalDate.EPOCH)).isPresent()
                || length(words).isPresent();
    }

    /** The words for a day that is so many days or weeks away from another. */
    public static String moved(String span, String way, LocalDate from) {
        return span + " " + way + " " + from;
    }

    /** A length of hours and minutes, or of days. */
    public static Optional<Duration> length(String words) {
        return When.duration(words, CURRENT.get().speaker);
    }

    public static ZoneId zone() {
        return CURRENT.get().speaker.now().getZone();
    }

    public static LocalDate today() {
        return CURRENT.get().speaker.today();
    }

    /** Which words stand amidst what is certainly about time: the point in "on Nov. 5" ends no sentence. */
    public static BitSet amidst(Phrase phrase) {
        var amidst = new BitSet();
        for (var reading : When.readings(phrase.said(), CURRENT.get().speaker))
            if (reading.certain()) amidst.set(phrase.saidAt(reading.start()), phrase.saidAt(reading.end() - 1));
        return amidst;
    }

    /** The time that is over or goes on and is spoken of last: "this week", "since monday". */
    public static Optional<Over> over(Phrase phrase) {
        var text = phrase.said();
        return When.over(text, CURRENT.get().speaker)
                .map(found -> new Over(
                        words(text, found.start(), found.end()),
                        found.days(),
                        phrase.slice(0, phrase.saidAt(found.start())),
                        phrase.from(phrase.saidAt(found.end() - 1) + 1)));
    }

    /** @param said the words for it, which stand between the others */
    public record Over(String said, DayRange days, Phrase before, Phrase after) {}

    /** Days or a period to look at, wherever the phrase speaks of it: "due by friday", "next week's tasks". */
    public static Separated days(Phrase phrase) {
        var text = phrase.said();
        var readings = When.readings(text, CURRENT.get().speaker);
        return longest(readings, PeriodSaid.class::isInstance)
                .or(() -> longest(readings, meaning -> meaning instanceof DueSaid due && due.dateSaid()))
                .map(found -> new Separated(
                        words(text, found.meaning() instanceof DueSaid due ? due.from() : found.start(), found.end()),
                        null,
                        null,
                        phrase.withoutSaid(List.of(new Span(found.start(), found.end())))))
                .orElse(new Separated(null, null, null, phrase));
    }

    private static Optional<Reading> longest(List<Reading> readings, Predicate<Reading.Meaning> kind) {
        return readings.stream()
                .filter(reading -> kind.test(reading.meaning()))
                .max(Comparator.comparingInt(reading -> reading.end() - reading.start()));
    }

    /** Some characters of {@link Phrase#said()}. */
    record Span(int start, int end) {}

    /**
     * @param due the words of a date as the user said them, or null; beside a repetition the day on which it begins, if that is said
     * @param recurrence the words of a repetition with its time, or null
     * @param duration how long it takes from the time of the due on (ISO 8601), or null
     * @param rest what is left
     */
    public record Separated(String due, String recurrence, String duration, Phrase rest) {

        public boolean hasDate() {
            return due != null || recurrence != null;
        }
    }

    /** Takes what is certainly about time off a title, of which something has to be left. */
    public static Separated separate(Phrase phrase) {
        var dates = CURRENT.get();
        var text = phrase.said();
        var line = dates.lines.computeIfAbsent(text, said -> When.line(said, List.of(), dates.speaker));
        var rest = line.parts().isEmpty()
                ? phrase
                : phrase.withoutSaid(line.parts().stream()
                                .map(part -> new Span(part.start(), part.end()))
                                .toList())
                        .trimmed();
        if (line.parts().isEmpty() || rest.isEmpty()) return new Separated(null, null, null, phrase);
        // How long it takes may be said with the time ("2pm-3pm"), or in words of its own ("for an hour")
        var said = Stream.<Predicate<Line.Part>>of(part -> true, part -> part.kind() != Line.Kind.DURATION)
                .map(parts -> words(text, line, parts))
                .toList();
        if (line.recurrence() == null) {
            var words = said.stream()
                    .filter(due -> isUnderstood(due, line))
                    .findFirst()
                    .orElseGet(() -> iso(line.due()));
            return new Separated(words, null, behind(line, read(words).map(SaidDue::duration)), rest);
        }
        var words = said.stream()
                .filter(repeat -> dates.repeated(repeat).isPresent())
                .findFirst()
                .orElse(said.getFirst());
        var begins = read(words(text, line, part -> part.kind() == Line.Kind.DUE))
                .filter(SaidDue::dateSaid)
                .map(_ -> iso(line.due()));
        return new Separated(
                begins.orElse(null), words, behind(line, dates.repeated(words).map(SaidRecurrence::duration)), rest);
    }

    private static boolean isUnderstood(String words, Line line) {
        return read(words).filter(said -> line.due().equals(said.due())).isPresent();
    }

    /** A length that is not said by the words for the time already. */
    private static String behind(Line line, Optional<Duration> said) {
        return line.duration() == null || said.isPresent()
                ? null
                : line.duration().toString();
    }

    private static String words(String text, Line line, Predicate<Line.Part> parts) {
        return line.parts().stream()
                .filter(parts)
                .map(part -> words(text, part.start(), part.end()))
                .collect(Collectors.joining(" "));
    }

    private static String words(String text, int start, int end) {
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static String iso(Due due) {
        return switch (due) {
            case Due.OnDay(var date) -> date.toString();
            case Due.AtTime time ->
                time.dateTime()
                        .atZone(time.zone())
                        .withZoneSameInstant(zone())
                        .toLocalDateTime()
                        .toString();
        };
    }
}
