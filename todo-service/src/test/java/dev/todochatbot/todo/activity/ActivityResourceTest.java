package dev.todochatbot.todo.activity;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import dev.todochatbot.todo.Person;
import dev.todochatbot.todo.Somebody;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class ActivityResourceTest {

    @Test
    void everyChangeSaysWhoDidWhatNewestFirst() {
        var somebody = Somebody.registered();
        var ada = new Person(somebody.accessToken());
        var id = ada.adds("Draft", "\"priority\": \"low\"");
        ada.asks().header("Actor", "assistant").body("{\"title\": \"Final\"}").patch("/api/v1/tasks/" + id);
        var script = new Person(somebody.personalToken("backup script", "tasks:read", "tasks:write"));
        script.asks()
                .header("Actor", "assistant")
                .delete("/api/v1/tasks/" + id)
                .then()
                .statusCode(204);

        ada.sees("/activity")
                .body("items.action", contains("deleted", "updated", "created"))
                .body("items.actor.kind", contains("client", "assistant", "user"))
                .body("items[0].actor.name", is("backup script"))
                .body("items[1].before.title", is("Draft"))
                .body("items[1].after.title", is("Final"))
                .body("items[1].after.size()", is(1))
                .body("items[2].before", nullValue())
                .body("items[2].after.priority", is("low"));
        ada.sees("/activity?actor=assistant").body("items.title", contains("Final"));
        ada.sees("/activity?limit=1").body("items.action", contains("deleted"));
        String cursor = ada.sees("/activity?limit=2").extract().path("nextCursor");
        ada.sees("/activity?limit=2&cursor=" + cursor)
                .body("items.action", contains("created"))
                .body("nextCursor", nullValue());
    }

    @Test
    void aSpanOfTimeIncludesItsBeginningButNotItsEnd() {
        var ada = Person.register();
        ada.adds("now", "");
        String at = ada.sees("/activity").extract().path("items[0].at");
        ada.sees("/activity?from=" + at).body("items.title", contains("now"));
        ada.sees("/activity?to=" + at).body("items", empty());
        ada.sees("/activity?from=yesterday").statusCode(400).body("errors[0].field", is("from"));
        ada.sees("/activity?actor=robot").statusCode(400).body("errors[0].field", is("actor"));
    }

    @Test
    void aDayOfTheOwnersIsIncludedAtBothEnds() {
        // On the first of these islands it is always the day after the one on the second
        for (var zone : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago")) {
            var ada = Person.register(zone);
            var before = LocalDate.now(ZoneId.of(zone));
            ada.adds("now", "");
            var after = LocalDate.now(ZoneId.of(zone));
            ada.sees("/activity?from=%s&to=%s".formatted(before, after)).body("items.title", contains("now"));
            ada.sees("/activity?to=" + before.minusDays(1)).body("items", empty());
            ada.sees("/activity?from=" + after.plusDays(1)).body("items", empty());
        }
    }

    @Test
    void somebodyElsesActivityIsNotShown() {
        Person.register().adds("secret", "");
        Person.register().sees("/activity").body("items", empty());
    }
}
