package dev.todochatbot.when.reading;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

import dev.todochatbot.when.DateOrder;
import dev.todochatbot.when.DayRange;
import dev.todochatbot.when.Due;
import dev.todochatbot.when.Recurrence;
import dev.todochatbot.when.language.Languages;
import dev.todochatbot.when.language.Tokens.Taken;
import dev.todochatbot.when.meaning.Draft;
import dev.todochatbot.when.meaning.Speaker;

/**
 * The one grammar for dates, times, lengths and repetitions as people say them. It reads in linear time, whatever the text,
 * and never fails: what is not understood is not there.
 */
public final class When {

    /** Of what is said alone, in code points: nobody says a date in more. */
    public static final int LONGEST = 200;

    private static final String BETWEEN = "..";

    private When() {}

    /** A due, said alone. */
    public record SaidDue(Due due, boolean dateSaid, boolean timeSaid, Duration duration) {}

    /**
     * A repetition, said alone.
     *
     * @param first its first occurrence, from now on or from the day on which it begins
     * @param dateSaid whether that day was said
     * @param timeSaid whether a time was said, which is then the first occurrence's
     */
    public record SaidRecurrence(
            Recurrence recurrence, Due first, boolean dateSaid, boolean timeSaid, Duration duration) {}

    /**
     * All that a text may say about time, certain or likely, in the order of the text; they may overlap.
     *
     * @param text of any length; it is read in linear time
     */
    public static List<Reading> readings(String text, Speaker speaker) {
        return new AllReadings(new Words(text, List.of(), speaker), speaker).read();
    }

    /** What {@link #readings} and {@link #over} find, for whom both want: the text is read once. */
    public record Spoken(List<Reading> readings, Optional<Over> over) {}

    /** @param text of any length; it is read in linear time */
    public static Spoken spoken(String text, Speaker speaker) {
        var words = new Words(text, List.of(), speaker);
        return new Spoken(new AllReadings(words, speaker).read(), over(words));
    }

    /**
     * What a line of text certainly says, put together; the rest of it is a title.
     *
     * @param taken what the caller has understood already, such as tags: in the order of the text, without overlap
     */
    public static Line line(String text, List<Taken> taken, Speaker speaker) {
        return new LineReader(new Words(text, taken, speaker), speaker).read();
    }

    /**
     * A due that is all of a text: as a person says it, or in ISO 8601. A date-time with an offset becomes the same moment
     * in the speaker's zone.
     *
     * @return empty unless the whole text is one due of at most {@value #LONGEST} characters
     * @throws ContradictionException if it names a day of the week on which its date is not
     */
    public static Optional<SaidDue> due(String text, Speaker speaker) {
        if (isTooLong(text)) return Optional.empty();
        var moment = IsoMoment.of(text.strip(), speaker.now().getZone());
        if (moment.isPresent()) return moment.map(due -> new SaidDue(due, true, true, null));
        var words = new Words(withoutEnd(text.strip()), List.of(), speaker);
        var whole = words.size() == 0
                ? List.<Candidate>of()
                : words.dues(0).stream()
                        .filter(due -> due.end() == words.size())
                        .toList();
        var fitting =
                whole.stream().filter(due -> due.draft().against() == null).findFirst();
        if (fitting.isPresent()) return fitting.map(due -> said(due.draft(), speaker));
        whole.stream().findFirst().ifPresent(due -> {
            throw new ContradictionException(due.draft().against(), due.draft().date());
        });
        return words.size() == 0 ? Optional.empty() : past(words).map(day -> said(Draft.on(day), speaker));
    }

    /** Whether a text is a due in any language there is, whenever and wherever it is said. */
    public static boolean mayBeDue(String text, ZonedDateTime now) {
        for (var locale : Languages.all())
            try {
                if (due(text, new Speaker(now, DateOrder.DMY, locale)).isPresent()) return true;
            } catch (ContradictionException elsewhere) {
                // It may fit when it is said
                return true;
            }
        return false;
    }

    private static Optional<LocalDate> past(Words words) {
        return words.at("past", 0).stream()
                .filter(match -> match.end() == words.size())
                .map(match -> (LocalDate) match.value())
                .findFirst();
    }

    static SaidDue said(Draft draft, Speaker speaker) {
        var due = draft.resolve(speaker.now());
        return new SaidDue(
                due,
                draft.date() != null || draft.moment() != null,
                due instanceof Due.AtTime,
                due instanceof Due.AtTime ? draft.length() : null);
    }

    /**
     * A repetition that is all of a text, with its end, its time and its first day where they are said.
     *
     * @return empty unless the whole text is one, of at most {@value #LONGEST} characters
     */
    public static Optional<SaidRecurrence> recurrence(String text, Speaker speaker) {
        if (isTooLong(text)) return Optional.empty();
        var line = line(text, List.of(), speaker);
        return line.recurrence() == null || !line.isAllOf(text)
                ? Optional.empty()
                : Optional.of(new SaidRecurrence(
                        line.recurrence(), line.due(), line.dateSaid(), line.timeSaid(), line.duration()));
    }

    /**
     * A length of time that is all of a text: "an hour and a half", "90 min", {@code PT1H30M}.
     *
     * @return empty unless the whole text is one, from a minute to 30 days
     */
    public static Optional<Duration> duration(String text, Speaker speaker) {
        if (isTooLong(text)) return Optional.empty();
        var said = text.strip();
        if (said.startsWith("P")) return iso(said);
        var words = new Words(said, List.of(), speaker);
        return words.size() == 0
                ? Optional.empty()
                : words.at("length", 0).stream()
                        .filter(match -> match.end() == words.size())
                        .map(match -> (Duration) match.value())
                        .findFirst();
    }

    private static Optional<Duration> iso(String said) {
        try {
            var duration = Duration.parse(said);
            var fits = duration.compareTo(Duration.ofMinutes(1)) >= 0 && duration.compareTo(Duration.ofDays(30)) <= 0;
            return fits ? Optional.of(duration) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /**
     * A day, a week, a month, a year, or {@code FROM..TO}, each end a day as {@link #due} reads it.
     *
     * @return empty unless the whole text says so; also if it ends before it begins
     */
    public static Optional<DayRange> period(String text, Speaker speaker) {
        if (isTooLong(text)) return Optional.empty();
        var between = text.indexOf(BETWEEN);
        if (between < 0 || text.indexOf(BETWEEN, between + BETWEEN.length()) >= 0) return onePeriod(text, speaker);
        var from = onePeriod(text.substring(0, between), speaker);
        var to = onePeriod(text.substring(between + BETWEEN.length()), speaker);
        return from.isPresent()
                        && to.isPresent()
                        && !to.get().to().isBefore(from.get().from())
                ? Optional.of(new DayRange(from.get().from(), to.get().to()))
                : Optional.empty();
    }

    private static Optional<DayRange> onePeriod(String text, Speaker speaker) {
        var words = new Words(text.strip(), List.of(), speaker);
        if (words.size() == 0) return Optional.empty();
        return words.at("period", 0).stream()
                .filter(match -> match.end() == words.size())
                .map(match -> (DayRange) match.value())
                .findFirst()
                .or(() -> due(text, speaker)
                        .map(said -> new DayRange(said.due().day(), said.due().day())));
    }

    /** @param start offset of the first UTF-16 unit; the end is the offset behind the last one */
    public record Over(int start, int end, DayRange days) {}

    /**
     * The last time in a text that is over or goes on, for what has been done in it: "this week", "since monday". A day of the
     * week or of the month is the last such one.
     *
     * @param text of any length; it is read in linear time
     */
    public static Optional<Over> over(String text, Speaker speaker) {
        return over(new Words(text, List.of(), speaker));
    }

    private static Optional<Over> over(Words words) {
        var around = words.around();
        Over last = null;
        for (var place = 0; place < words.size(); place++)
            for (var match : words.at("over", place))
                if (around.isBounded(place, match.end()) && (last == null || words.end(match.end() - 1) > last.end())) {
                    last = new Over(words.start(place), words.end(match.end() - 1), (DayRange) match.value());
                    break;
                }
        return Optional.ofNullable(last);
    }

    private static boolean isTooLong(String text) {
        return text.length() > LONGEST && text.codePointCount(0, text.length()) > LONGEST;
    }

    /** A sentence ends in a mark; a number keeps its point. */
    private static String withoutEnd(String text) {
        var end = text.length();
        while (end > 0 && ".!,۔،".indexOf(text.charAt(end - 1)) >= 0) end--;
        var keeps = end > 0 && end < text.length() && text.charAt(end - 1) >= '0' && text.charAt(end - 1) <= '9';
        return text.substring(0, keeps ? end + 1 : end);
    }
}
