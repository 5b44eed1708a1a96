package dev.todochatbot.todo.reminder;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todochatbot.when.Due;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The moment of a reminder is counted here, for what must not come late, and in the database, for what comes. */
@QuarkusTest
class MomentTest {

    static final Instant AT = Instant.parse("2030-06-01T09:30:00.123456789Z");

    static final List<String> ZONES = List.of(
            "UTC",
            "Europe/Berlin",
            "America/Havana",
            "America/Asuncion",
            "Africa/Cairo",
            "Asia/Beirut",
            "Australia/Lord_Howe",
            "Asia/Kathmandu",
            "Pacific/Kiritimati",
            "Pacific/Apia",
            "America/Scoresbysund");

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    private static Stream<Reminder> reminders() {
        var plain = Stream.of("PT0S", "PT30M", "PT26H", "PT8784H", "PT0.001S", "PT1H30M7.5S")
                .map(before -> Reminder.of(new UUID(1, 2), null, Duration.parse(before)));
        return Stream.concat(plain, Stream.of(Reminder.of(new UUID(1, 2), AT, null)))
                .flatMap(one -> Stream.of(
                        one,
                        new Reminder(one.id(), one.at(), one.before(), AT, null, null),
                        new Reminder(one.id(), one.at(), one.before(), AT, AT.plusSeconds(9), null),
                        new Reminder(one.id(), one.at(), one.before(), AT, null, AT)));
    }

    /** Every day of some years, those on which the clock is changed among them. */
    @Test
    void bothCountTheSame() throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        select alarm_moment(cast(? as jsonb), ?, ?, zone) from unnest(?) with ordinality z(zone, place) order by place""")) {
            statement.setArray(4, connection.createArrayOf("text", ZONES.toArray()));
            var days = LocalDate.of(2025, 1, 1)
                    .datesUntil(LocalDate.of(2027, 1, 1))
                    .toList();
            var all = reminders().toList();
            for (var day = 0; day < days.size(); day++) {
                var reminder = all.get(day % all.size());
                // Each day is looked at with the bare beginning of it, too
                for (var one : List.of(reminder, all.getFirst())) {
                    Due due = day % 5 == 4
                            ? new Due.AtTime(days.get(day).atTime(2, 30), ZoneId.of("Europe/Berlin"))
                            : new Due.OnDay(days.get(day));
                    statement.setString(1, json.writeValueAsString(one));
                    statement.setTimestamp(2, due instanceof Due.AtTime time ? Timestamp.from(time.instant()) : null);
                    statement.setObject(3, due.day());
                    try (var rows = statement.executeQuery()) {
                        for (var zone : ZONES) {
                            rows.next();
                            var counted = rows.getTimestamp(1);
                            var expected = one.next(due, ZoneId.of(zone));
                            assertEquals(
                                    expected == null ? null : expected.toEpochMilli(),
                                    counted == null ? null : counted.toInstant().toEpochMilli(),
                                    () -> zone + " " + due + " " + one);
                        }
                    }
                }
            }
        }
    }
}
