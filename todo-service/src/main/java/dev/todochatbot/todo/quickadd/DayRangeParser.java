package dev.todochatbot.todo.quickadd;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

import dev.todochatbot.when.DayRange;

/** Days from the first to the last, as people say them. */
public final class DayRangeParser {

    private static final String TO = "..";

    private static final List<Phrase<DayRange>> PHRASES = List.of(
            Phrase.of("(?<which>this|last|previous|next) week", (said, now) -> {
                var monday = DayPhrases.monday(now.toLocalDate()).plusWeeks(shift(said.group("which")));
                return new DayRange(monday, monday.plusDays(6));
            }),
            Phrase.of("(?<which>this|last|previous|next) month", (said, now) -> {
                var first = now.toLocalDate().withDayOfMonth(1).plusMonths(shift(said.group("which")));
                return new DayRange(first, first.plusMonths(1).minusDays(1));
            }),
            Phrase.of("(?<which>this|last|previous|next) year", (said, now) -> {
                var first = now.toLocalDate().withDayOfYear(1).plusYears(shift(said.group("which")));
                return new DayRange(first, first.plusYears(1).minusDays(1));
            }),
            Phrase.of(
                    "(?:the )?(?:last|past|previous) (?<n>" + Vocabulary.NUMBER + ") days",
                    (said, now) -> new DayRange(
                            now.toLocalDate().minusDays(Vocabulary.number(said.group("n")) - 1L), now.toLocalDate())),
            Phrase.of(
                    "(?:the )?(?:next|coming) (?<n>" + Vocabulary.NUMBER + ") days",
                    (said, now) -> new DayRange(
                            now.toLocalDate(), now.toLocalDate().plusDays(Vocabulary.number(said.group("n")) - 1L))));

    private DayRangeParser() {}

    /**
     * A day, a week, a month, a year, or {@code FROM..TO}, each end a day as {@link DueParser} reads it.
     *
     * @return empty unless the whole text says so; also if it ends before it begins
     */
    public static Optional<DayRange> parse(String text, ZonedDateTime now) {
        var words = text.strip();
        var between = words.indexOf(TO);
        if (between >= 0 && words.indexOf(TO, between + TO.length()) < 0) {
            var from = parse(words.substring(0, between), now);
            var to = parse(words.substring(between + TO.length()), now);
            return from.isPresent()
                            && to.isPresent()
                            && !to.get().to().isBefore(from.get().from())
                    ? Optional.of(new DayRange(from.get().from(), to.get().to()))
                    : Optional.empty();
        }
        return Phrase.longest(PHRASES, words, 0, now)
                .filter(found -> found.end() == words.length())
                .map(Found::meaning)
                .or(() -> DueParser.parse(words, now).map(due -> new DayRange(due.day(), due.day())));
    }

    private static int shift(String which) {
        return switch (Vocabulary.lower(which)) {
            case "this" -> 0;
            case "next" -> 1;
            default -> -1;
        };
    }
}
