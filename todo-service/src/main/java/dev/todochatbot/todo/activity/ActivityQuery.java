package dev.todochatbot.todo.activity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

import jakarta.ws.rs.QueryParam;

import dev.todochatbot.common.identity.Actor;
import dev.todochatbot.common.problem.ProblemException;

/**
 * Which events; what is null does not matter.
 *
 * @param from RFC 3339, this moment included
 * @param to RFC 3339, this moment not included
 * @param actor a kind of {@link Actor}
 */
public record ActivityQuery(
        @QueryParam("from") String from,
        @QueryParam("to") String to,
        @QueryParam("actor") String actor) {

    Instant since() {
        return instant("from", from).orElse(Instant.EPOCH);
    }

    Instant until() {
        return instant("to", to).orElse(Instant.parse("9999-12-31T23:59:59Z"));
    }

    String actorKind() {
        if (actor != null
                && Arrays.stream(Actor.Kind.values())
                        .noneMatch(kind -> kind.word().equals(actor)))
            throw ProblemException.invalid("actor", "must be one of user, assistant, client, system");
        return actor;
    }

    private static Optional<Instant> instant(String field, String text) {
        try {
            return Optional.ofNullable(text).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeParseException e) {
            throw ProblemException.invalid(field, "must be an RFC 3339 moment, 2026-11-30T08:00:00Z");
        }
    }
}
