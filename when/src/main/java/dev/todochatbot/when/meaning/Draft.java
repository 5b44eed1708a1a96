package dev.todochatbot.when.meaning;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

import dev.todochatbot.when.Due;

/**
 * A due as far as it has been said: any of a day, a time and a part of the day, or a moment. What was not said is
 * {@code null}.
 *
 * @param numbered whether the day was said by its number
 * @param against the day of the week that was said beside a day that is on another one
 * @param length how long it takes, from its time on
 */
public record Draft(
        LocalDate date,
        boolean numbered,
        DayOfWeek against,
        Clock clock,
        PartOfDay part,
        ZonedDateTime moment,
        Duration length) {

    /** Of a due. */
    private static final int LAST_YEAR = 9999;

    public static final Draft NOTHING = new Draft(null, false, null, null, null, null, null);

    public static Draft on(LocalDate date) {
        return new Draft(date, false, null, null, null, null, null);
    }

    public static Draft on(LocalDate date, DayOfWeek against) {
        return new Draft(date, true, against, null, null, null, null);
    }

    public static Draft at(Clock clock) {
        return new Draft(null, false, null, clock, null, null, null);
    }

    static Draft in(PartOfDay part) {
        return new Draft(null, false, null, null, part, null, null);
    }

    static Draft at(ZonedDateTime moment) {
        return new Draft(null, false, null, null, null, moment, null);
    }

    /** Both together, unless they say the same thing twice. */
    public Optional<Draft> and(Draft other) {
        var contradiction = date != null && other.date != null
                || clock != null && other.clock != null
                || part != null && other.part != null && part != other.part
                || moment != null && !other.equals(NOTHING)
                || other.moment != null && !equals(NOTHING);
        return contradiction
                ? Optional.empty()
                : Optional.of(new Draft(
                        date == null ? other.date : date,
                        numbered || other.numbered,
                        against == null ? other.against : against,
                        clock == null ? other.clock : clock,
                        part == null ? other.part : part,
                        moment == null ? other.moment : moment,
                        length == null ? other.length : length));
    }

    public Draft in(PartOfDay usual, boolean unlessSaid) {
        return usual == null || unlessSaid && (clock != null || part != null)
                ? this
                : new Draft(date, numbered, against, clock, usual, moment, length);
    }

    /** What was said of the time, or {@code null}. */
    public LocalTime time() {
        return clock != null ? clock.time(part) : part != null ? part.usual() : null;
    }

    public boolean isNothing() {
        return date == null && time() == null && moment == null;
    }

    /** The due that is meant: a bare time that is over today means tomorrow. */
    public Due resolve(ZonedDateTime now) {
        if (moment != null) return Due.AtTime.within(moment.toLocalDateTime(), moment.getZone());
        if (time() == null) return new Due.OnDay(date);
        return Due.AtTime.within(dateTime(now.toLocalDateTime()), now.getZone());
    }

    private LocalDateTime dateTime(LocalDateTime now) {
        var today = now.toLocalDate();
        var day = date == null ? today : date;
        if (clock != null && clock.endsTheDay())
            return day.getYear() < LAST_YEAR ? day.plusDays(1).atStartOfDay() : day.atTime(LocalTime.MAX);
        if (clock != null && clock.isOfTheNight(part)) return day.plusDays(1).atTime(time());
        var said = day.atTime(time());
        if (said.isAfter(now) || !day.equals(today)) return said;
        if (clock != null
                && part == null
                && clock.mayMeanTheEvening()
                && said.plusHours(12).isAfter(now)) return said.plusHours(12);
        return date == null ? said.plusDays(1) : said;
    }
}
