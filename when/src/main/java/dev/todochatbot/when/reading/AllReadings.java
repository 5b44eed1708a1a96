package dev.todochatbot.when.reading;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.todochatbot.when.DayRange;
import dev.todochatbot.when.Recurrence;
import dev.todochatbot.when.meaning.Repeat;
import dev.todochatbot.when.meaning.Speaker;
import dev.todochatbot.when.reading.Reading.DueSaid;
import dev.todochatbot.when.reading.Reading.DurationSaid;
import dev.todochatbot.when.reading.Reading.Meaning;
import dev.todochatbot.when.reading.Reading.PeriodSaid;
import dev.todochatbot.when.reading.Reading.RecurrenceSaid;

/** From each token on, the longest due, repetition, period and length that may be meant there, and the longest certain ones. */
final class AllReadings {

    private final Words words;
    private final Speaker speaker;
    private final Surroundings around;
    private final Certainty certainty;
    private final Rates rates;
    private final List<Reading> found = new ArrayList<>();

    AllReadings(Words words, Speaker speaker) {
        this.words = words;
        this.speaker = speaker;
        around = words.around();
        certainty = new Certainty(around, speaker.today());
        rates = new Rates(words);
    }

    List<Reading> read() {
        var covered = 0;
        for (var place = 0; place < words.size(); place++) {
            var before = found.size();
            var end = Math.max(dues(place, covered), Math.max(repeats(place, covered), periods(place, covered)));
            if (found.size() > before) covered = Math.max(covered, end);
        }
        found.sort(Comparator.comparingInt(Reading::start));
        return found;
    }

    /** @param covered what begins inside a longer reading is a part of it, and not another one */
    private int dues(int place, int covered) {
        var longest = 0;
        var certain = false;
        for (var due : words.dues(place)) {
            if (due.end() <= covered || certain || due.draft().against() != null) continue;
            if (!around.isBounded(due.start(), due.end())) continue;
            certain = certainty.isCertain(due);
            if (longest > 0 && !certain) continue;
            var said = When.said(due.draft(), speaker);
            var meaning = new DueSaid(
                    said.due(),
                    words.start(due.pieces().getFirst().from()),
                    said.dateSaid(),
                    said.timeSaid(),
                    said.duration());
            longest = Math.max(longest, add(place, due.end(), certain, meaning));
            // "For next week" is due on its monday, and of the week
            var first = due.pieces().getFirst();
            if (due.pieces().size() == 1 && first.from() > place) period(first.from(), due.end());
        }
        return longest;
    }

    private int repeats(int place, int covered) {
        var longest = 0;
        for (var match : words.at("repeat", place))
            if (longest == 0 && match.end() > covered && around.isBounded(place, match.end())) {
                var repeat = (Repeat) match.value();
                var from = repeat.fromCompletion() ? Recurrence.From.COMPLETION : Recurrence.From.DUE;
                var meaning = new RecurrenceSaid(new Recurrence(repeat.rule(), from));
                longest = add(
                        place, match.end(), certainty.isCertain(place, match) && !rates.tell(place, match), meaning);
            }
        for (var match : words.at("length", place))
            if (longest == 0 && match.end() > covered && around.isBounded(place, match.end()))
                longest = add(place, match.end(), false, new DurationSaid((Duration) match.value()));
        return longest;
    }

    private int periods(int place, int covered) {
        for (var rule : List.of("period", "past"))
            for (var match : words.at(rule, place))
                if (match.end() > covered && around.isBounded(place, match.end())) return period(place, match.end());
        return 0;
    }

    /** @return where it ends; 0 where these tokens are none */
    private int period(int from, int to) {
        for (var rule : List.of("period", "past"))
            for (var match : words.at(rule, from))
                if (match.end() == to) {
                    var days =
                            match.value() instanceof LocalDate day ? new DayRange(day, day) : (DayRange) match.value();
                    return add(from, to, false, new PeriodSaid(days));
                }
        return 0;
    }

    private int add(int from, int to, boolean certain, Meaning meaning) {
        found.add(new Reading(words.start(from), words.end(to - 1), certain, meaning));
        return to;
    }
}
