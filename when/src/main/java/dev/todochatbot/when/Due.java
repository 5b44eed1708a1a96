package dev.todochatbot.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a task is due: a day, or a moment in a zone. A day is not midnight: it stays a day wherever its owner travels.
 *
 * <p>On the wire {@code {"date": "2026-11-30"}} or {@code {"dateTime": "2026-11-30T17:00:00", "zone": "Europe/Berlin"}};
 * no due at all is {@code null}. Years are 1 to 9999 (RFC 3339), of a moment in UTC as well.
 */
@Schema(oneOf = {Due.OnDay.class, Due.AtTime.class})
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(Due.OnDay.class), @JsonSubTypes.Type(Due.AtTime.class)})
public sealed interface Due {

    int LAST_YEAR = 9999;

    /** The calendar day, in the zone of the due itself where it has one. */
    @JsonIgnore
    LocalDate day();

    /** The same kind of due (and time, and zone) on another day. */
    Due onDay(LocalDate day);

    /** A day without a time. */
    record OnDay(@JsonProperty(required = true) LocalDate date) implements Due {
        public OnDay {
            requireYear(date);
        }

        @Override
        public LocalDate day() {
            return date;
        }

        @Override
        public Due onDay(LocalDate day) {
            return new OnDay(day);
        }
    }

    /**
     * A wall-clock time, to the second, in a zone. A time that the zone skips moves forward by the length of the gap; of
     * a time that comes twice the earlier one is meant ({@link LocalDateTime#atZone}).
     */
    record AtTime(
            @JsonProperty(required = true) LocalDateTime dateTime,

            @JsonProperty(required = true) @Schema(implementation = String.class)
            ZoneId zone)
            implements Due {
        public AtTime {
            Objects.requireNonNull(dateTime, "dateTime");
            Objects.requireNonNull(zone, "zone");
            requireYear(dateTime.toLocalDate());
            requireYear(utc(dateTime, zone).toLocalDate());
            dateTime = dateTime.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toLocalDateTime();
        }

        /** The same, but on the last or the first day that both have where the years of a due end earlier in UTC. */
        public static AtTime within(LocalDateTime dateTime, ZoneId zone) {
            var year = utc(dateTime, zone).getYear();
            if (year >= 1 && year <= LAST_YEAR) return new AtTime(dateTime, zone);
            var day = year < 1 ? LocalDate.of(1, 1, 2) : LocalDate.of(LAST_YEAR, 12, 30);
            return new AtTime(day.atTime(dateTime.toLocalTime()), zone);
        }

        private static LocalDateTime utc(LocalDateTime dateTime, ZoneId zone) {
            return dateTime.atZone(zone).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
        }

        @JsonIgnore
        public Instant instant() {
            return dateTime.atZone(zone).toInstant();
        }

        @Override
        public LocalDate day() {
            return dateTime.toLocalDate();
        }

        @Override
        public Due onDay(LocalDate day) {
            return new AtTime(day.atTime(dateTime.toLocalTime()), zone);
        }
    }

    private static void requireYear(LocalDate date) {
        Objects.requireNonNull(date, "date");
        if (date.getYear() < 1 || date.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("the year must be 1 to 9999");
        }
    }
}
