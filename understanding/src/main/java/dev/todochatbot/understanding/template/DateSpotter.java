package dev.todochatbot.understanding.template;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.todochatbot.understanding.language.Shape;
import dev.todochatbot.understanding.language.Token;
import dev.todochatbot.understanding.template.Places.Place;
import dev.todochatbot.when.DayRange;
import dev.todochatbot.when.meaning.Speaker;
import dev.todochatbot.when.reading.Reading;
import dev.todochatbot.when.reading.Reading.DueSaid;
import dev.todochatbot.when.reading.Reading.DurationSaid;
import dev.todochatbot.when.reading.Reading.PeriodSaid;
import dev.todochatbot.when.reading.Reading.RecurrenceSaid;
import dev.todochatbot.when.reading.When;
import dev.todochatbot.when.reading.When.SaidRecurrence;

/** Finds what a message says about time, as the module {@code when} reads it. */
final class DateSpotter {

    private final String message;
    private final List<Token> tokens;
    private final Speaker speaker;
    private final OwnersWords owners;
    private final Places places;

    /** @param language that the message is in; the owner's may be another */
    DateSpotter(String message, List<Token> tokens, Locale language, Speaker owner) {
        this.message = message;
        this.tokens = tokens;
        this.speaker = new Speaker(owner.now(), owner.dateOrder(), language);
        this.owners = new OwnersWords(owner, language);
        this.places = new Places(tokens);
    }

    void spot(List<Span> spans) {
        var spoken = When.spoken(withoutPossessives(), speaker);
        for (Reading reading : spoken.readings()) {
            places.of(reading.start(), reading.end()).ifPresent(place -> spot(reading, place, spans));
        }
        together(spoken.readings(), spans);
        spoken.over()
                .ifPresent(over -> places.of(over.start(), over.end())
                        .ifPresent(place -> add(place, Kind.PERIOD, over(place, over.days(), spans), spans)));
    }

    /** "Today's" says when as "today" does; every character keeps its place. */
    private String withoutPossessives() {
        if (tokens.isEmpty()) {
            return "";
        }
        var text = new StringBuilder(message).delete(tokens.getLast().to(), message.length());
        for (Token token : tokens) {
            int end = token.raw().length();
            boolean possessive = end > 2
                    && "'’".indexOf(token.raw().charAt(end - 2)) >= 0
                    && token.raw().charAt(end - 1) == 's'
                    && token.shape() == Shape.WORD;
            if (possessive) {
                text.replace(token.to() - 2, token.to(), "  ");
            }
        }
        return text.toString();
    }

    /** What is over for what was done is ahead for what is due: "friday", and "kal", which is yesterday and tomorrow. */
    private Time over(Place place, DayRange days, List<Span> spans) {
        return spans.stream()
                .filter(span -> days.from().equals(days.to()))
                .filter(span -> span.kind() == Kind.DATE && span.from() >= place.from() && span.to() == place.to())
                .max(Comparator.comparingInt(Span::from))
                .map(span -> new Time(((Time) span.value()).due(), null, null, days, true, false))
                .orElseGet(() -> period(place, days, true));
    }

    private void spot(Reading reading, Place place, List<Span> spans) {
        switch (reading.meaning()) {
            case DueSaid due -> {
                if (!isDialled(place)) {
                    add(place, Kind.DATE, time(due, reading, reading.start()), spans);
                }
                behindNumber(place, reading, spans);
                // "By friday", and "friday" too
                places.of(due.from(), reading.end())
                        .filter(bare -> bare.from() > place.from())
                        .ifPresent(bare -> add(bare, Kind.DATE, time(due, reading, due.from()), spans));
            }
            case RecurrenceSaid _ -> {
                if (owners.speakAlike() || !owners.mayReadMore() || !repeated(place, reading.certain(), spans)) {
                    add(place, Kind.DATE, new Time(null, words(place), null, null, reading.certain(), false), spans);
                }
            }
            case PeriodSaid(DayRange days) -> {
                add(place, Kind.PERIOD, period(place, days, reading.certain()), spans);
                end(place, spans);
            }
            case DurationSaid(Duration length) ->
                add(
                        place,
                        Kind.DURATION,
                        new Time(owners.length(length), null, length, null, reading.certain(), false),
                        spans);
        }
    }

    /** Of "call 555 1234 tomorrow" no number is a time. */
    private boolean isDialled(Place place) {
        return place.from() > 0
                && tokens.get(place.from()).shape() == Shape.NUMBER
                && tokens.get(place.from() - 1).shape() == Shape.NUMBER;
    }

    /** Of "task 1 until tonight" the number may be the task's. */
    private void behindNumber(Place place, Reading reading, List<Span> spans) {
        boolean number = tokens.get(place.from()).shape() == Shape.NUMBER && place.to() - place.from() > 1;
        if (!number || !owners.mayReadMore()) {
            return;
        }
        int start = tokens.get(place.from()).to();
        for (Reading rest : When.readings(message.substring(start, place.end()), speaker)) {
            if (rest.meaning() instanceof DueSaid due && start + rest.end() == place.end()) {
                String words =
                        message.substring(start + due.from(), place.end()).toLowerCase(Locale.ROOT);
                var days =
                        due.dateSaid() ? new DayRange(due.due().day(), due.due().day()) : null;
                boolean certain = isDialled(place) ? rest.certain() : reading.certain();
                var time = new Time(owners.due(words, due.due()), null, null, days, certain, due.timeSaid());
                places.of(start + due.from(), place.end()).ifPresent(behind -> add(behind, Kind.DATE, time, spans));
                return;
            }
        }
    }

    /** Of "from monday to friday" friday may be meant alone: "move it from monday to friday". */
    private void end(Place period, List<Span> spans) {
        for (int at = period.from() + 2; at < period.to() && owners.mayReadMore(); at++) {
            int start = tokens.get(at).from();
            String tail = message.substring(start, period.end());
            for (Reading reading : When.readings(tail, speaker)) {
                boolean whole = reading.start() == 0 && reading.end() == tail.length();
                if (whole && reading.meaning() instanceof DueSaid due && due.from() == 0) {
                    var days = due.dateSaid()
                            ? new DayRange(due.due().day(), due.due().day())
                            : null;
                    String words = tail.toLowerCase(Locale.ROOT);
                    var time = new Time(
                            owners.due(words, due.due()),
                            null,
                            due.duration(),
                            days,
                            reading.certain(),
                            due.timeSaid());
                    add(new Place(start, period.end(), at, period.to()), Kind.DATE, time, spans);
                    return;
                }
            }
        }
    }

    private Time period(Place place, DayRange days, boolean certain) {
        return new Time(owners.days(words(place), days), null, null, days, certain, false);
    }

    private Time time(DueSaid due, Reading reading, int from) {
        String words = message.substring(from, reading.end()).toLowerCase(Locale.ROOT);
        var days = due.dateSaid() ? new DayRange(due.due().day(), due.due().day()) : null;
        return new Time(
                owners.due(words, due.due()), null, length(due.duration()), days, reading.certain(), due.timeSaid());
    }

    /** Null where the words of the due say it. */
    private Duration length(Duration said) {
        return owners.speakAlike() ? null : said;
    }

    /** "Every monday" and "at 9" beside each other are one, and so are a day "for" a length. */
    private void together(List<Reading> readings, List<Span> spans) {
        for (int i = 0; i < readings.size() && owners.mayReadMore(); i++) {
            Reading first = readings.get(i);
            Reading last = first;
            for (int j = i + 1; j < readings.size() && isNear(last, readings.get(j)); j++) {
                Reading next = readings.get(j);
                boolean within = first.meaning() instanceof RecurrenceSaid && next.end() > last.end();
                if ((next.start() >= last.end() || within)
                        && !(next.meaning() instanceof PeriodSaid)
                        && !(first.meaning() instanceof PeriodSaid)) {
                    last = next;
                    boolean certain = first.certain() || last.certain();
                    places.of(first.start(), last.end()).ifPresent(place -> together(place, certain, spans));
                    if (first == readings.get(j - 1)
                            && first.meaning() instanceof DueSaid due
                            && next.meaning() instanceof DurationSaid(Duration length)) {
                        Reading day = first;
                        places.of(first.start(), next.end()).ifPresent(place -> {
                            Time said = time(due, day, day.start());
                            add(
                                    place,
                                    Kind.DATE,
                                    new Time(said.due(), null, length, said.days(), day.certain(), said.timeSaid()),
                                    spans);
                        });
                    }
                }
            }
        }
    }

    /** At most one word stands between. */
    private boolean isNear(Reading one, Reading other) {
        return places.firstBehind(other.start()) - places.firstBehind(one.end()) <= 1 && owners.mayReadMore();
    }

    private void together(Place place, boolean certain, List<Span> spans) {
        String words = words(place);
        if (!repeated(place, certain, spans)) {
            owners.due(words, speaker).ifPresent(said -> {
                var days = said.dateSaid()
                        ? new DayRange(said.due().day(), said.due().day())
                        : null;
                String due = owners.due(words, said.due());
                add(
                        place,
                        Kind.DATE,
                        new Time(due, null, length(said.duration()), days, certain, said.timeSaid()),
                        spans);
            });
        }
    }

    private boolean repeated(Place place, boolean certain, List<Span> spans) {
        String words = words(place);
        Optional<SaidRecurrence> repeated = When.recurrence(words, speaker);
        repeated.ifPresent(said -> {
            boolean theirs = owners.has(words, said);
            String begins = said.dateSaid() || !theirs && said.timeSaid() ? owners.figures(said.first()) : null;
            String rule = theirs ? words : said.recurrence().rule();
            add(
                    place,
                    Kind.DATE,
                    new Time(begins, rule, length(said.duration()), null, certain, said.timeSaid()),
                    spans);
        });
        return repeated.isPresent();
    }

    private String words(Place place) {
        return message.substring(place.start(), place.end()).toLowerCase(Locale.ROOT);
    }

    private static void add(Place place, Kind kind, Time time, List<Span> spans) {
        spans.add(new Span(place.from(), place.to(), kind, time, true));
    }
}
