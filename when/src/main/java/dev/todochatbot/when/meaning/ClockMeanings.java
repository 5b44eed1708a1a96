package dev.todochatbot.when.meaning;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** Times of day, ranges of them, moments, and lengths. */
final class ClockMeanings {

    private static final int LAST_YEAR = 9999;

    /** As the contract has it for a task: at most 30 days. */
    private static final Duration LONGEST = Duration.ofDays(30);

    private final Speaker speaker;

    ClockMeanings(Speaker speaker) {
        this.speaker = speaker;
    }

    /** A clock; {@code null} where there is no such time. */
    static Clock clock(String action, Object constant, Slots slots) {
        return switch (action) {
            case "clock" -> clock(slots, false);
            case "clock24" -> clock(slots, true);
            case "exactly" -> {
                var text = constant.toString();
                var colon = text.indexOf(':');
                yield Clock.exactly(
                        Integer.parseInt(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
            }
            case "past" -> past(slots, (Integer) constant);
            case "pastn" -> minutes(slots) ? past(slots, slots.number(0, "n")) : null;
            case "beforen" -> minutes(slots) ? past(slots, -slots.number(0, "n")) : null;
            default -> throw new IllegalArgumentException("no meaning is called " + action);
        };
    }

    private static boolean minutes(Slots slots) {
        var n = slots.number(0, "n");
        return n > 0 && n < 60;
    }

    /** @param exact of the 24 hours; so is one with a zero before it: "07:30" */
    private static Clock clock(Slots slots, boolean exact) {
        var together = slots.number("hhmm");
        var hour = together != null ? together / 100 : slots.number(0, "h", "hour", "count");
        var minute = together != null ? together % 100 : slots.number(0, "mm", "minutes");
        var clock = Clock.of(hour, minute, slots.number(0, "ss"), exact || slots.any("zero") != null);
        var half = slots.any("half");
        return half == null || clock == null ? clock : clock.half(half.toString());
    }

    private static Clock past(Slots slots, int minutes) {
        var mark = slots.any("mark", "noon", "hour");
        var clock = mark instanceof Clock known ? known : null;
        if (clock == null) return null;
        var exact = clock.endsTheDay() ? Clock.exactly(0, 0) : clock;
        var half = slots.any("half");
        var moved = exact.plus(minutes);
        return half == null ? moved : moved.half(half.toString());
    }

    /** What is said of a due; {@code null} where it is nothing possible. */
    Draft draft(String action, Object constant, Slots slots) {
        return switch (action) {
            case "at" -> Draft.at((Clock) slots.any("roughclock", "lunch", "clock"));
            case "range" -> range((Clock) slots.any("from"), (Clock) slots.any("until"));
            case "part" -> Draft.in(PartOfDay.of(constant != null ? constant : slots.any("daypart")));
            case "today" -> today(PartOfDay.of(slots.any("daypart")));
            case "tonight" -> today(PartOfDay.NIGHT);
            case "in" -> in(length(slots));
            case "inhalf" -> in(halves(slots));
            case "minutes" -> in(Duration.ofMinutes((Integer) constant));
            case "iso" -> iso(constant == null ? "" : constant.toString(), slots);
            default -> throw new IllegalArgumentException("no meaning is called " + action);
        };
    }

    private static Draft range(Clock from, Clock until) {
        var start = from.before(until);
        if (start.endsTheDay()) return null;
        return new Draft(null, false, null, start, null, null, start.until(until));
    }

    /** That part of today; once it is over, only the day. */
    private Draft today(PartOfDay part) {
        var over = !speaker.now().toLocalTime().isBefore(part.usual());
        return new Draft(speaker.today(), false, null, null, over ? null : part, null, null);
    }

    private Draft in(Duration wait) {
        return Draft.at(speaker.now().truncatedTo(ChronoUnit.MINUTES).plus(wait));
    }

    static Duration length(Slots slots) {
        var minutes = slots.number(0, "n") * (slots.any("timeunit").equals("hour") ? 60L : 1L);
        return Duration.ofMinutes(minutes + slots.number(0, "more"));
    }

    static Duration halves(Slots slots) {
        var unit = slots.any("timeunit");
        var half = unit == null || unit.equals("hour") ? Duration.ofMinutes(30) : Duration.ofSeconds(30);
        return half.multipliedBy(2L * slots.number(0, "n") + 1);
    }

    /** A length that a task may have; {@code null} for none and for more. */
    static Duration said(String action, Object constant, Slots slots) {
        var length =
                switch (action) {
                    case "length" -> length(slots);
                    case "halves" -> halves(slots);
                    case "dayslength" -> Duration.ofDays(slots.number(0, "n"));
                    default -> throw new IllegalArgumentException("no meaning is called " + action);
                };
        return length.compareTo(Duration.ofMinutes(1)) < 0 || length.compareTo(LONGEST) > 0 ? null : length;
    }

    /** RFC 3339, or without its offset the clock of the speaker. */
    private Draft iso(String offset, Slots slots) {
        try {
            var local = LocalDateTime.of(
                    slots.number("yyyy"),
                    slots.number("m"),
                    slots.number("d"),
                    slots.number("h"),
                    slots.number("mm"),
                    slots.number(0, "ss"));
            var zone = speaker.now().getZone();
            var moment = offset.isEmpty() ? local.atZone(zone) : at(local, offset, slots);
            return moment.getYear() < 1 || moment.getYear() > LAST_YEAR ? null : Draft.at(moment);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private ZonedDateTime at(LocalDateTime local, String sign, Slots slots) {
        var minutes = slots.number(0, "oh") * 60 + slots.number(0, "om");
        var offset = ZoneOffset.ofTotalSeconds(60 * (sign.equals("-") ? -minutes : minutes));
        return local.atOffset(offset).atZoneSameInstant(speaker.now().getZone());
    }
}
