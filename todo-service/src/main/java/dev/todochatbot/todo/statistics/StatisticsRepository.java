package dev.todochatbot.todo.statistics;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todochatbot.when.Due;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.hibernate.Session;

/** Counts what an owner has done and has left. */
@Singleton
class StatisticsRepository {

    private final Session session;
    private final ObjectMapper json;
    private final Clock clock;

    StatisticsRepository(Session session, ObjectMapper json, Clock clock) {
        this.session = session;
        this.json = json;
        this.clock = clock;
    }

    /** A completion, in milliseconds since 1970, of what was due at a moment: PostgreSQL does not know every zone of Java's. */
    private record Timed(long at, Due due) {

        boolean isOnTime() {
            return due instanceof Due.AtTime time && at <= time.instant().toEpochMilli();
        }
    }

    @RegisterForReflection(registerFullHierarchy = true)
    private record Counted(Statistics statistics, List<Timed> timed) {

        Statistics all() {
            return statistics.andOnTime(timed.stream().filter(Timed::isOnTime).count());
        }
    }

    /** @return empty where the days are reversed or too many, seen from the owner's today */
    Optional<Statistics> statistics(UUID owner, StatisticsQuery query) {
        return session.createNativeQuery("select cast((" + StatisticsSql.ALL + ") as text)", String.class)
                .setParameter("owner", owner)
                .setParameter("now", clock.instant().toString())
                .setParameter("since", query.from(), String.class)
                .setParameter("until", query.to(), String.class)
                .uniqueResultOptional()
                .map(this::read);
    }

    private Statistics read(String text) {
        try {
            return json.readValue(text, Counted.class).all();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
