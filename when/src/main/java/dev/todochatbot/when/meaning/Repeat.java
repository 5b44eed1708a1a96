package dev.todochatbot.when.meaning;

import java.time.temporal.ChronoUnit;

import dev.todochatbot.when.Due;

/**
 * How often, as it was said.
 *
 * @param rule an RRULE without an end
 * @param part when on those days, or {@code null}
 */
public record Repeat(String rule, boolean fromCompletion, PartOfDay part) {

    private static final int MOST = 999;

    /** {@code null} where it is too rare to be meant. */
    static Repeat of(String frequency, int interval, String by, boolean fromCompletion) {
        if (interval < 1 || interval > MOST) return null;
        return new Repeat(
                "FREQ=" + frequency + (interval > 1 ? ";INTERVAL=" + interval : "") + (by.isEmpty() ? "" : ";" + by),
                fromCompletion,
                null);
    }

    Repeat at(PartOfDay when) {
        return new Repeat(rule, fromCompletion, when);
    }

    public Repeat countedFromCompletion() {
        return new Repeat(rule, true, part);
    }

    /** The earliest due: the said day, or today; a time that is over today starts tomorrow. */
    public Due start(Draft said, Speaker speaker) {
        var now = speaker.now();
        if (said.moment() != null) return said.resolve(now);
        var draft = said.part() == null ? said.in(part, false) : said;
        var day = draft.date() == null ? now.toLocalDate() : draft.date();
        if (draft.clock() != null && draft.clock().endsTheDay())
            return Draft.on(day).and(Draft.at(draft.clock())).orElseThrow().resolve(now);
        var time = draft.time();
        if (time != null) {
            var over = draft.date() == null && !day.atTime(time).isAfter(now.toLocalDateTime());
            return Due.AtTime.within((over ? day.plusDays(1) : day).atTime(time), now.getZone());
        }
        if (rule.startsWith("FREQ=HOURLY") && draft.date() == null)
            return Due.AtTime.within(
                    now.toLocalDateTime().truncatedTo(ChronoUnit.HOURS).plusHours(1), now.getZone());
        return new Due.OnDay(day);
    }
}
