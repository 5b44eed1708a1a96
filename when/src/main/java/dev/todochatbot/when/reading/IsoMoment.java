package dev.todochatbot.when.reading;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import dev.todochatbot.when.Due;

/** A date-time as machines write it (ISO 8601, RFC 3339), to any part of a second. */
final class IsoMoment {

    private IsoMoment() {}

    /** @return empty where it is none, or not in the years 1 to 9999 */
    static Optional<Due> of(String text, ZoneId zone) {
        try {
            var read = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
            var moment = read instanceof ZonedDateTime elsewhere
                    ? elsewhere.withZoneSameInstant(zone)
                    : ((LocalDateTime) read).atZone(zone);
            return moment.getYear() < 1 || moment.getYear() > Due.LAST_YEAR
                    ? Optional.empty()
                    : Optional.of(Due.AtTime.within(moment.toLocalDateTime(), zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
