package dev.todochatbot.todo.quickadd;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

import dev.todochatbot.when.Due;

/** From when a repetition is counted that was said without a date, or with one. */
final class RepeatStart {

    private RepeatStart() {}

    /** The earliest due: the said day, or today; a time that is over today starts tomorrow. */
    static Due of(Repeat repeat, Draft said, ZonedDateTime now) {
        if (said.moment() != null) {
            return said.resolve(now);
        }
        var draft = repeat.part() == null || said.part() != null
                ? said
                : new Draft(said.date(), said.clock(), repeat.part(), null);
        var day = draft.date() == null ? now.toLocalDate() : draft.date();
        var time = draft.time();
        if (time != null) {
            var over = draft.date() == null && !day.atTime(time).isAfter(now.toLocalDateTime());
            return Due.AtTime.within((over ? day.plusDays(1) : day).atTime(time), now.getZone());
        }
        if (repeat.rule().startsWith("FREQ=HOURLY") && draft.date() == null) {
            return Due.AtTime.within(
                    now.toLocalDateTime().truncatedTo(ChronoUnit.HOURS).plusHours(1), now.getZone());
        }
        return new Due.OnDay(day);
    }
}
