package dev.todochatbot.todo.quickadd;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

import dev.todochatbot.when.Due;

/**
 * A due as far as it has been said: any of a day, a time and a part of the day, or a moment. What was not said is
 * {@code null}.
 */
record Draft(LocalDate date, Clock clock, PartOfDay part, ZonedDateTime moment) {

    /** Of a due. */
    private static final int LAST_YEAR = 9999;

    static final Draft NOTHING = new Draft(null, null, null, null);

    static Draft on(LocalDate date) {
        return new Draft(date, null, null, null);
    }

    static Draft at(Clock clock) {
        return clock == null ? null : new Draft(null, clock, null, null);
    }

    static Draft in(PartOfDay part) {
        return new Draft(null, null, part, null);
    }

    static Draft at(ZonedDateTime moment) {
        return new Draft(null, null, null, moment);
    }

    /** Both together, unless they say the same thing twice. */
    Optional<Draft> and(Draft other) {
        var contradiction = date != null && other.date != null
                || clock != null && other.clock != null
                || part != null && other.part != null
                || moment != null && !other.equals(NOTHING)
                || other.moment != null && !equals(NOTHING);
        return contradiction
                ? Optional.empty()
                : Optional.of(new Draft(
                        date == null ? other.date : date,
                        clock == null ? other.clock : clock,
                        part == null ? other.part : part,
                        moment == null ? other.moment : moment));
    }

    /** What was said of the time, or {@code null}. */
    LocalTime time() {
        return clock != null ? clock.time(part) : part != null ? part.usual() : null;
    }

    /** The due that is meant: a bare time that is over today means tomorrow. */
    Due resolve(ZonedDateTime now) {
        if (moment != null) {
            return Due.AtTime.within(moment.toLocalDateTime(), moment.getZone());
        }
        if (time() == null) {
            return new Due.OnDay(date);
        }
        return Due.AtTime.within(dateTime(now.toLocalDateTime()), now.getZone());
    }

    private LocalDateTime dateTime(LocalDateTime now) {
        var today = now.toLocalDate();
        var day = date == null ? today : date;
        if (clock != null && clock.endsTheDay()) {
            return day.getYear() < LAST_YEAR ? day.plusDays(1).atStartOfDay() : day.atTime(LocalTime.MAX);
        }
        var said = day.atTime(time());
        if (said.isAfter(now) || !day.equals(today)) {
            return said;
        }
        if (clock != null
                && part == null
                && clock.mayMeanTheEvening()
                && said.plusHours(12).isAfter(now)) {
            return said.plusHours(12);
        }
        return date == null ? said.plusDays(1) : said;
    }
}
