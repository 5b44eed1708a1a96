package dev.todochatbot.todo.account;

import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import dev.todochatbot.todo.Somebody;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static dev.todochatbot.todo.Somebody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

/** A zone that came to the time zone database after the release of PostgreSQL. */
@QuarkusTest
class NewerZoneTest {

    private static final String NEWER = "Antarctica/Newer_Than_PostgreSQL";

    @BeforeAll
    static void javaKnowsIt() {
        if (!ZoneRulesProvider.getAvailableZoneIds().contains(NEWER)) ZoneRulesProvider.registerProvider(new Newer());
    }

    @Test
    void nobodyRegistersInIt() {
        var email = "newer-" + UUID.randomUUID() + "@example.com";

        json(Map.of("email", email, "password", "a rather long one", "timeZone", NEWER))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(400)
                .body("code", equalTo("validation_failed"))
                .body("errors.field", contains("timeZone"));

        json(Map.of("email", email, "password", "a rather long one", "timeZone", "UTC"))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(201);
    }

    @Test
    void nobodyMovesThere() {
        var ann = Somebody.registered("Europe/Berlin");

        ann.sends(Map.of("timeZone", NEWER, "displayName", "Ann"))
                .patch("/api/v1/me")
                .then()
                .statusCode(400)
                .body("errors.field", contains("timeZone"));

        ann.asks()
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("timeZone", equalTo("Europe/Berlin"))
                .body("displayName", not("Ann"));
    }

    /** The days of a list are those of the account, whatever is in a due. */
    @Test
    void aTaskMayBeDueInIt() {
        var ann = Somebody.registered("Europe/Berlin");

        ann.sends(Map.of("title", "Land", "due", Map.of("dateTime", "2031-01-01T10:00:00", "zone", NEWER)))
                .post("/api/v1/tasks")
                .then()
                .statusCode(201)
                .body("due.zone", equalTo(NEWER));

        for (var address : new String[] {
            "/tasks?due=2030-12-31..2031-01-01&sort=due", "/tasks?deferred=none", "/summary", "/statistics", "/export"
        }) ann.asks().get("/api/v1" + address).then().statusCode(200);
    }

    private static final class Newer extends ZoneRulesProvider {
        @Override
        protected Set<String> provideZoneIds() {
            return Set.of(NEWER);
        }

        @Override
        protected ZoneRules provideRules(String zone, boolean forCaching) {
            return ZoneOffset.ofHours(5).getRules();
        }

        @Override
        protected NavigableMap<String, ZoneRules> provideVersions(String zone) {
            return new TreeMap<>(Map.of("2099a", provideRules(zone, false)));
        }
    }
}
