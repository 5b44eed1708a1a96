package dev.todochatbot.todo.quickadd;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What is said of one due in one breath: a day and a time in any order, with the little words before them. */
final class DuePhrases {

    private static final Expression LEAD =
            Expression.of("(?:due(?: date)?|deadline|scheduled|starting|beginning|on|by|for"
                    + "|before|until|till|at|from|(?:no|not) later than|the latest)(?::| |: )(?:the )?");

    private static final Expression BETWEEN = Expression.of(" ?,? ?");

    /** "A week from friday", "2 days before 24 December". */
    private static final Phrase<UnaryOperator<LocalDate>> DISTANCE = Phrase.of(
            "(?<n>" + Vocabulary.NUMBER + ") " + DayPhrases.UNIT + " (?<way>from|after|before)", (said, now) -> {
                var n = Vocabulary.number(said.group("n"));
                var back = said.group("way").equalsIgnoreCase("before");
                var unit = said.group("unit");
                return day -> DayPhrases.shift(day, back ? -n : n, unit);
            });

    /** "A day before a week after friday" is all that anybody says. */
    private static final int MOST_DISTANCES = 3;

    private DuePhrases() {}

    /** The longest due that begins at this place. */
    static Optional<Found<Draft>> at(String text, int start, ZonedDateTime now) {
        var found = part(text, start, now, Draft.NOTHING);
        for (var more = found; more.isPresent(); ) {
            found = more;
            more = and(text, more.get(), now);
        }
        return found;
    }

    private static Optional<Found<Draft>> and(String text, Found<Draft> said, ZonedDateTime now) {
        return BETWEEN.at(text, said.end())
                .map(Said::end)
                .filter(next -> next > said.end())
                .flatMap(next -> part(text, next, now, said.meaning()))
                .map(it -> new Found<>(said.start(), it.end(), it.meaning()));
    }

    /** One more part of a due, joined to what is known already. */
    private static Optional<Found<Draft>> part(String text, int start, ZonedDateTime now, Draft known) {
        return starts(text, start)
                .flatMap(it -> drafts(text, it, now, known))
                .flatMap(it -> it.meaning().and(known).map(all -> new Found<>(start, it.end(), all)).stream())
                .max(Comparator.comparingInt(it -> it.end()));
    }

    private static Stream<Integer> starts(String text, int start) {
        var starts = new ArrayList<>(List.of(start));
        for (var tries = 0; tries < 2; tries++) {
            LEAD.at(text, starts.getLast()).map(Said::end).ifPresent(starts::add);
        }
        return starts.stream().distinct();
    }

    private static Stream<Found<Draft>> drafts(String text, int start, ZonedDateTime now, Draft known) {
        var beside = known.date() == null
                ? Stream.<Found<Draft>>empty()
                : ClockPhrases.PART_BESIDE_DAY.at(text, start, now).stream();
        return Stream.of(
                        day(text, start, now)
                                .map(it -> new Found<>(it.start(), it.end(), Draft.on(it.meaning())))
                                .stream(),
                        Phrase.longest(ClockPhrases.ALL, text, start, now).stream(),
                        Phrase.longest(MomentPhrases.ALL, text, start, now).stream(),
                        beside)
                .flatMap(it -> it);
    }

    /** The longest day that begins at this place. */
    static Optional<Found<LocalDate>> day(String text, int start, ZonedDateTime now) {
        return day(text, start, now, MOST_DISTANCES);
    }

    private static Optional<Found<LocalDate>> day(String text, int start, ZonedDateTime now, int distances) {
        return Stream.of(
                        Phrase.longest(DayPhrases.ALL, text, start, now).stream(),
                        Phrase.longest(WeekdayPhrases.ALL, text, start, now).stream(),
                        Phrase.longest(CalendarPhrases.ALL, text, start, now).stream(),
                        Phrase.longest(HolidayPhrases.ALL, text, start, now).stream(),
                        distant(text, start, now, distances).stream())
                .flatMap(it -> it)
                .max(Comparator.comparingInt(it -> it.end()));
    }

    private static Optional<Found<LocalDate>> distant(String text, int start, ZonedDateTime now, int distances) {
        if (distances == 0) return Optional.empty();
        return DISTANCE.at(text, start, now)
                .flatMap(distance -> BETWEEN.at(text, distance.end())
                        .flatMap(between -> day(text, between.end(), now, distances - 1))
                        .flatMap(it -> Optional.ofNullable(distance.meaning().apply(it.meaning()))
                                .map(day -> new Found<>(start, it.end(), day))));
    }
}
