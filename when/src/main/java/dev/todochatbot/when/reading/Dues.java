package dev.todochatbot.when.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import dev.todochatbot.when.DayRange;
import dev.todochatbot.when.language.ReadingSteps;
import dev.todochatbot.when.language.Strength;
import dev.todochatbot.when.language.Token;
import dev.todochatbot.when.meaning.CalendarDay;
import dev.todochatbot.when.meaning.Clock;
import dev.todochatbot.when.meaning.Draft;
import dev.todochatbot.when.reading.Piece.Lead;

/** The dues that begin at each token: a day and a time in any order, with the little words before them. */
final class Dues {

    /** "Friday, 5 march at 7 in the evening". */
    private static final int MOST_PIECES = 4;

    private static final int MOST_AT_ONE_PLACE = 8;

    /** "9 tomorrow"; alone it is a number. */
    private static final String BARE = "bare";

    private static final String PERIOD = "period";

    private static final List<String> RULES = List.of("date", "day", "distant", "time", "clock", "moment", BARE);

    /** Of one length what is said in fewer pieces: "so gegen 15 Uhr" is no Sunday; and "after friday" is no friday. */
    private static final Comparator<Candidate> LONGEST = Comparator.comparingInt(Candidate::end)
            .reversed()
            .thenComparingInt(due -> due.pieces().size())
            .thenComparingInt(due -> isAside(due.pieces().getFirst().lead()) ? 0 : 1);

    private final Chart chart;
    private final List<Token> tokens;
    private final LocalDate today;
    private final List<List<Candidate>> rests = new ArrayList<>();
    private final List<List<Candidate>> dues = new ArrayList<>();

    Dues(Chart chart, List<Token> tokens, LocalDate today) {
        this.chart = chart;
        this.tokens = tokens;
        this.today = today;
        for (var place = 0; place <= tokens.size(); place++) {
            rests.add(List.of());
            dues.add(List.of());
        }
        // What follows is known before it is asked for
        for (var place = tokens.size() - 1; place >= 0; place--) {
            var all = all(pieces(place));
            var rest = new ArrayList<>(all);
            rest.addAll(all(besides(place)));
            rests.set(place, rest);
            dues.set(place, all.stream().filter(Dues::isDue).toList());
        }
    }

    /** The longest first. */
    List<Candidate> at(int place) {
        return dues.get(place);
    }

    private static boolean isDue(Candidate due) {
        return due.pieces().size() > 1 || !due.pieces().getFirst().rule().equals(BARE);
    }

    private List<Candidate> all(List<Piece> pieces) {
        var found = new ArrayList<Candidate>();
        for (var piece : pieces) {
            found.add(Candidate.of(piece));
            for (var rest : rests.get(afterComma(piece.end()))) {
                ReadingSteps.add(1);
                if (rest.pieces().size() >= MOST_PIECES
                        || !mayFollow(piece, rest.pieces().getFirst())) continue;
                var together = Candidate.of(piece, rest);
                if (together != null) found.add(together);
            }
        }
        found.sort(LONGEST);
        return found.size() <= MOST_AT_ONE_PLACE ? found : List.copyOf(found.subList(0, MOST_AT_ONE_PLACE));
    }

    /** "Tomorrow morning", but no morning alone; and not "3/4", "4/5". */
    private boolean mayFollow(Piece piece, Piece next) {
        if (!tokens.get(next.start()).spaced()) return false;
        // With a time a day is as it is said: "after friday at 5"
        if (isAside(piece.lead()) && !piece.rule().equals(PERIOD)) return false;
        if (next.rule().equals(BARE) && piece.draft().numbered()) return false;
        return !next.rule().equals("beside") || piece.isDay() || piece.rule().equals("clock");
    }

    private int afterComma(int place) {
        return place < tokens.size() - 1 && tokens.get(place).isMark(",") ? place + 1 : place;
    }

    private List<Piece> besides(int place) {
        return chart.at("beside", place).stream()
                .map(match -> piece("beside", place, place, match, null))
                .toList();
    }

    private List<Piece> pieces(int place) {
        var pieces = new ArrayList<Piece>();
        pieces(place, place, null, pieces);
        for (var match : chart.at("lead", place)) {
            var lead = Lead.valueOf(match.value().toString().toUpperCase(Locale.ROOT));
            if (isAside(lead)) aside(place, match.end(), lead, pieces);
            else pieces(place, match.end(), lead, pieces);
        }
        return pieces;
    }

    private static boolean isAside(Lead lead) {
        return lead == Lead.AFTER || lead == Lead.BEFORE;
    }

    /** "After the weekend" is its monday, "after friday" the saturday, "before next week" the sunday. */
    private void aside(int start, int place, Lead lead, List<Piece> pieces) {
        var said = new ArrayList<Piece>();
        pieces(start, place, lead, said);
        for (var piece : said) {
            if (!piece.isDay() || piece.draft().time() != null) continue;
            var days = chart.at(PERIOD, place).stream()
                    .filter(match -> match.end() == piece.end())
                    .map(match -> (DayRange) match.value())
                    .findFirst();
            if (lead == Lead.BEFORE)
                days.map(range -> range.from().minusDays(1))
                        .filter(day -> !day.isBefore(today))
                        .ifPresent(day -> pieces.add(piece.on(day, PERIOD)));
            else if (days.isPresent()) pieces.add(piece.on(days.get().to().plusDays(1), PERIOD));
            else pieces.add(piece.on(piece.draft().date().plusDays(1), piece.rule()));
        }
    }

    private void pieces(int start, int place, Lead lead, List<Piece> pieces) {
        for (var rule : RULES)
            for (var match : chart.at(rule, place)) pieces.add(piece(rule, start, place, match, lead));
        for (var weekday : chart.at("anyday", place)) withWeekday(start, place, weekday, lead, pieces);
        for (var date : chart.at("date", place)) withWeekdayBehind(start, place, date, lead, pieces);
    }

    private Piece piece(String rule, int start, int place, Match match, Lead lead) {
        return new Piece(start, place, match.end(), draft(match.value()), match.strength(), lead, rule);
    }

    private Draft draft(Object value) {
        return switch (value) {
            case Draft draft -> draft;
            case Clock clock -> Draft.at(clock);
            case LocalDate date -> Draft.on(date);
            case CalendarDay day -> Draft.on(day.from(today), null);
            default -> throw new IllegalStateException("no due is " + value);
        };
    }

    /** "Friday, the 5th of march". */
    private void withWeekday(int start, int place, Match weekday, Lead lead, List<Piece> pieces) {
        var between = afterComma(weekday.end());
        for (var date : chart.at("date", between)) add(start, place, date.end(), weekday, date, lead, pieces);
    }

    /** "5 march, friday", "5 march (friday)". */
    private void withWeekdayBehind(int start, int place, Match date, Lead lead, List<Piece> pieces) {
        var between = afterComma(date.end());
        for (var weekday : chart.at("anyday", between)) add(start, place, weekday.end(), weekday, date, lead, pieces);
        if (between < tokens.size() && tokens.get(between).isMark("("))
            for (var weekday : chart.at("anyday", between + 1))
                if (weekday.end() < tokens.size() && tokens.get(weekday.end()).isMark(")"))
                    add(start, place, weekday.end() + 1, weekday, date, lead, pieces);
    }

    private void add(int start, int from, int end, Match weekday, Match date, Lead lead, List<Piece> pieces) {
        var day = DayOfWeek.of((Integer) weekday.value());
        var number = (CalendarDay) date.value();
        var fits = number.on(day, today);
        var draft = fits.isPresent() ? Draft.on(fits.get(), null) : Draft.on(number.from(today), day);
        pieces.add(new Piece(start, from, end, draft, Strength.UNMISTAKABLE, lead, "date"));
    }
}
