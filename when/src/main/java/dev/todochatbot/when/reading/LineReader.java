package dev.todochatbot.when.reading;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.todochatbot.when.DayRange;
import dev.todochatbot.when.Due;
import dev.todochatbot.when.Occurrences;
import dev.todochatbot.when.Recurrence;
import dev.todochatbot.when.meaning.Draft;
import dev.todochatbot.when.meaning.Repeat;
import dev.todochatbot.when.meaning.RepeatEnd;
import dev.todochatbot.when.meaning.Speaker;
import dev.todochatbot.when.reading.Line.Kind;
import dev.todochatbot.when.reading.Line.Part;

/** Puts together what is certain in a line: a repetition with its end, and one due, whose parts may stand apart. */
final class LineReader {

    /** What has been understood makes an end of the text of what stands before it: "weekly at 9 tomorrow". */
    private static final int MOST_PASSES = 4;

    private static final String ALTERNATIVES = "alternatives";

    /** In words and marks: ", the first time on". */
    private static final int LONGEST_ONSET = 5;

    /** In words: "on the 5th of march at 9 or". */
    private static final int LONGEST_ALTERNATIVE = 8;

    private final Words words;
    private final Speaker speaker;
    private final Surroundings around;
    private final Certainty certainty;
    private final Rates rates;
    private final List<Part> parts = new ArrayList<>();

    private Repeat repeat;
    private RepeatEnd end = RepeatEnd.NEVER;
    private Draft draft = Draft.NOTHING;
    private Duration length;

    LineReader(Words words, Speaker speaker) {
        this.words = words;
        this.speaker = speaker;
        around = words.around();
        certainty = new Certainty(around, speaker.today());
        rates = new Rates(words);
    }

    Line read() {
        for (var pass = 0; pass < MOST_PASSES; pass++) {
            var before = parts.size();
            if (repeat == null) readRepeat();
            if (repeat != null) readEnd();
            readDues();
            around.look();
            if (parts.size() == before) break;
        }
        parts.sort(Comparator.comparingInt(Part::start));
        return line();
    }

    private Line line() {
        var dateSaid = draft.date() != null || draft.moment() != null;
        var timeSaid = draft.time() != null || draft.moment() != null || repeat != null && repeat.part() != null;
        if (repeat == null) {
            var due = draft.isNothing() ? null : draft.resolve(speaker.now());
            return new Line(due, dateSaid, timeSaid, null, due instanceof Due.AtTime ? length : null, parts);
        }
        var start = repeat.start(draft, speaker);
        var from = repeat.fromCompletion() ? Recurrence.From.COMPLETION : Recurrence.From.DUE;
        var recurrence = new Recurrence(end.endOf(repeat.rule(), start), from);
        var due = Occurrences.first(recurrence, start).orElse(start);
        return new Line(due, dateSaid, timeSaid, recurrence, due instanceof Due.AtTime ? length : null, parts);
    }

    private void readRepeat() {
        for (var place = next(0); place < words.size() && repeat == null; place = next(place + 1))
            for (var match : words.at("repeat", place))
                if (around.isFree(place, match.end()) && certainty.isCertain(place, match)) {
                    repeat = (Repeat) match.value();
                    take(place, match.end(), Kind.RECURRENCE);
                    break;
                }
    }

    /** From a place on the next one that is not within days from one to another, nor within half of a repetition. */
    private int next(int place) {
        return Math.max(end("dayrange", place), rates.end(place));
    }

    private void readEnd() {
        for (var place = 0; place < words.size(); place++) {
            if (draft.isNothing()) readBegin(place);
            if (!repeat.fromCompletion() && take("whendone", place) != null) repeat = repeat.countedFromCompletion();
            if (end == RepeatEnd.NEVER && take("end", place) instanceof RepeatEnd said) end = said;
        }
    }

    private Object take(String rule, int place) {
        for (var match : words.at(rule, place))
            if (around.isFree(place, match.end()) && around.isBounded(place, match.end())) {
                take(place, match.end(), Kind.RECURRENCE);
                return match.value();
            }
        return null;
    }

    /** Day and time may stand apart ("at 6pm feed the cat tomorrow"). */
    private void readDues() {
        var certain = new ArrayList<Candidate>();
        for (var place = 0; place < words.size(); place++) {
            // The days of another repetition are none of this one's
            var range = Math.max(end("weekrange", place), end(repeat == null ? "dayrange" : "repeat", place));
            range = Math.max(range, rates.end(place));
            if (range > place) {
                place = range - 1;
                continue;
            }
            var due = certain(place);
            if (due == null) continue;
            if (!isOneOfSeveral(due)) certain.add(due);
            place = due.end() - 1;
        }
        certain.sort(BY_WEIGHT);
        for (var due : certain) draft.and(due.draft()).ifPresent(all -> take(due, all));
    }

    /** "From 1 december to 24 december", "from january". */
    private void readBegin(int place) {
        if (end == RepeatEnd.NEVER && take("span", place) instanceof DayRange(var from, var to)) {
            end = new RepeatEnd(0, to);
            draft = Draft.on(from);
        }
        if (draft.date() == null && take("begin", place) instanceof LocalDate from) draft = Draft.on(from);
    }

    /** The place, or where days from one to another end that begin here: none of them is the due. Beside a repetition they are its ends. */
    private int end(String range, int place) {
        for (var match : words.at(range, place))
            if (around.isFree(place, match.end()) && around.isBounded(place, match.end())) return match.end();
        return place;
    }

    /** What is called due, then what has a number, then the last one said. */
    private static final Comparator<Candidate> BY_WEIGHT = Comparator.<Candidate>comparingInt(
                    due -> due.pieces().getFirst().lead() == Piece.Lead.DUE ? 0 : 1)
            .thenComparingInt(due -> due.pieces().getFirst().isFirm() ? 0 : 1)
            .thenComparingInt(due -> due.draft().numbered() ? 0 : 1)
            .thenComparing(Comparator.comparingInt(Candidate::start).reversed());

    private Candidate certain(int place) {
        for (var due : words.dues(place))
            if (around.isFree(due.start(), due.end())) {
                // "3 june 2020" is not the next 3 june
                if (certainty.isOver(due)) return null;
                if (certainty.isCertain(due)) return due;
            }
        return null;
    }

    /** "On monday or tuesday": nobody knows which. */
    private boolean isOneOfSeveral(Candidate due) {
        if (around.is(ALTERNATIVES, due.end()) && due.end() + 1 < words.size())
            for (var other : words.dues(due.end() + 1)) if (isAnother(due, other)) return true;
        if (!around.is(ALTERNATIVES, due.start() - 1)) return false;
        for (var place = Math.max(0, due.start() - 1 - LONGEST_ALTERNATIVE); place < due.start() - 1; place++)
            for (var other : words.dues(place))
                if (other.end() == due.start() - 1 && isAnother(due, other)) return true;
        return false;
    }

    private boolean isAnother(Candidate due, Candidate other) {
        return around.isBounded(other.start(), other.end())
                && due.draft().and(other.draft()).isEmpty();
    }

    private void take(Candidate due, Draft all) {
        draft = all;
        var start = due.start();
        for (var piece : due.pieces())
            if (piece.draft().length() != null) {
                length = piece.draft().length();
                if (start < piece.start()) take(start, piece.start(), Kind.DUE);
                take(piece.start(), piece.end(), Kind.DURATION);
                start = piece.end();
            }
        if (start < due.end()) take(start, due.end(), Kind.DUE);
        if ((draft.time() != null || draft.moment() != null) && length == null) takeLength(due.end());
        if (repeat != null && due.draft().date() != null) takeAround(due);
    }

    /** "Every week, first on 1 february", "every week from monday onwards". */
    private void takeAround(Candidate begin) {
        for (var place = Math.max(0, begin.start() - LONGEST_ONSET); place < begin.start(); place++)
            for (var match : words.at("onset", place))
                if (match.end() == begin.start() && around.isFree(place, match.end()) && around.isBehindADate(place))
                    take(place, match.end(), Kind.RECURRENCE);
        take("onward", begin.end());
    }

    /** "At 5pm for an hour". */
    private void takeLength(int place) {
        for (var lead : words.at("lengthlead", place))
            for (var match : words.at("length", lead.end()))
                if (length == null && around.isFree(place, match.end()) && around.isBounded(place, match.end())) {
                    length = (Duration) match.value();
                    take(place, match.end(), Kind.DURATION);
                }
    }

    private void take(int from, int to, Kind kind) {
        around.take(from, to);
        // A comma between the parts of a date is neither's
        parts.add(new Part(words.start(from), words.end(to - 1), kind));
    }
}
