package dev.todochatbot.todo.wire;

import java.util.List;

import dev.todochatbot.todo.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

/** What holds for every address of the service. */
@QuarkusTest
class WireTest {

    Person ada;

    @BeforeEach
    void register() {
        ada = Person.register();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/lists",
                "/tasks",
                "/tasks/quick",
                "/tasks/quick?preview=true",
                "/tasks/batch",
                "/me/tokens",
                "/auth/register",
                "/auth/login",
                "/auth/refresh",
                "/auth/logout"
            })
    void aBodyThatIsNotJsonIsRefused(String path) {
        ada.asks()
                .contentType("text/plain")
                .body("milk")
                .post("/api/v1" + path)
                .then()
                .statusCode(415)
                .body("code", is("unsupported_media_type"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tasks",
                "/lists",
                "/tags",
                "/summary",
                "/activity",
                "/trash",
                "/me",
                "/me/sessions",
                "/me/tokens",
                "/me/export",
                "/me/calendar",
                "/statistics",
                "/export",
                "/events"
            })
    void nothingIsProducedAsXml(String path) {
        ada.asks()
                .accept("application/xml")
                .get("/api/v1" + path)
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("code", is("not_acceptable"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/auth/login    | {\"email\": \"a\\u0000@b.example\", \"password\": \"x\"}          | email",
                "/auth/login    | {\"email\": \"a@b.example\", \"password\": \"\\u0000\"}           | password",
                "/auth/register | {\"email\": \"a\\u0000@b.example\", \"password\": \"lovelyday\"}  | email",
                "/auth/refresh  | {\"refreshToken\": \"\\u0000\"}                                   | refreshToken",
                "/tasks         | {\"title\": \"a\", \"due\": \"\\u0000\"}                          | due",
                "/tasks         | {\"title\": \"a\", \"notes\": \"\\u0000\"}                        | notes",
                "/tasks         | {\"title\": \"a\", \"recurrence\": {\"rule\": \"\\u0000\"}}       | recurrence.rule",
                "/tasks/batch   | {\"operations\": [{\"op\": \"create\", \"task\": {\"title\": \"\\u0000\"}}]} | operations[0].task.title"
            })
    void aControlCharacterIsRefused(String path, String body, String field) {
        ada.asks().body(body).post("/api/v1" + path).then().statusCode(400).body("errors.field", contains(field));
    }

    @ParameterizedTest
    @CsvSource({
        "/tasks?q=a%00b, q",
        "/tasks?list=%00, list",
        "/tasks?tag=%07, tag",
        "/activity?actor=%00, actor",
        "/tasks?cursor=%00, cursor",
        "/tasks?status=, status",
        "/tasks?due=, due",
        "/tasks?due=2026-11-01.., due",
        "/tasks?due=TODAY, due",
        "/tasks?priority=, priority",
        "/tasks?sort=, sort",
        "/tasks?list=, list",
        "/tasks?tag=, tag",
        "/tasks?limit=, limit",
        "/tasks?cursor=, cursor",
        "/tasks?list=Nowhere, list",
        "/tasks?list=00000000-0000-0000-0000-000000000001, list",
        "/tasks?status=open&status=done, status",
        "/activity?from=, from",
        "/activity?to=+1000000000-01-01T00:00:00Z, to",
        "/activity?from=2026-02-31, from"
    })
    void aQueryParameterThatIsNotTakenIsNamed(String address, String parameter) {
        given().urlEncodingEnabled(false)
                .get("/api/v1" + address.strip().replace("+", "%2B"))
                .then()
                .statusCode(400)
                .body("errors.field", contains(parameter));
    }

    @Test
    void aPreviewIsYesOrNo() {
        ada.asks()
                .body("{\"text\": \"\"}")
                .post("/api/v1/tasks/quick?preview=maybe")
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("preview", "text"));
        ada.sees("/tasks").body("items.size()", is(0));
    }

    @Test
    void aPreviewTakesTheHeadersOfTheRealThing() {
        ada.asks()
                .header("Change-Set", "")
                .body("{\"text\": \"milk\"}")
                .post("/api/v1/tasks/quick?preview=true")
                .then()
                .statusCode(400)
                .body("errors.field", contains("Change-Set"));
    }

    @Test
    void aMethodThatThereIsNotIsToldBeforeAnybodyIsAskedForAToken() {
        for (var caller : List.of(RestAssured.given(), given()))
            caller.request("TRACE", "/api/v1/lists")
                    .then()
                    .statusCode(405)
                    .header("Allow", "GET, HEAD, OPTIONS, POST")
                    .body("code", is("method_not_allowed"));
    }

    @Test
    void aBatchNeedsNotSayWhetherItIsAtomic() {
        ada.asks()
                .body("{\"operations\": [{\"op\": \"create\", \"task\": {\"title\": \"a\"}}, {\"op\": \"complete\"}]}")
                .post("/api/v1/tasks/batch")
                .then()
                .statusCode(200)
                .body("results.status", contains(201, 400));
    }

    @Test
    void fieldsAreNamedAsTheWireNamesThem() {
        ada.asks()
                .body("{\"current\": \"x\", \"new\": \"short\"}")
                .put("/api/v1/me/password")
                .then()
                .statusCode(400)
                .body("errors.field", contains("new"));
        var id = ada.adds("a", "");
        ada.asks()
                .body("{}")
                .post("/api/v1/tasks/" + id + "/move")
                .then()
                .statusCode(400)
                .body("errors.field", contains("before"));
    }

    @Test
    void everyFieldThatIsWrongIsNamed() {
        var wrong = """
            {"title": "", "due": "no day at all", "list": "Nowhere", "tags": [""], "colour": 1,
             "recurrence": {"rule": "FREQ=SOMETIMES"}, "reminders": [{"before": "x"}]}""";
        ada.adds(wrong)
                .statusCode(400)
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "title", "due", "tags[0]", "colour", "recurrence.rule", "reminders[0].before"));
        var unknown = "{\"title\": \"\", \"due\": \"no day at all\", \"list\": \"Nowhere\"}";
        ada.adds(unknown).statusCode(400).body("errors.field", containsInAnyOrder("title", "due", "list"));
        var patch = "{\"title\": 5, \"priority\": \"urgent\", \"due\": {\"date\": \"2026-02-31\"}}";
        ada.asks()
                .body(patch)
                .patch("/api/v1/tasks/" + ada.adds("a", ""))
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("title", "priority", "due.date"));
        ada.asks()
                .body("{\"email\": \"nobody\", \"password\": \"short\", \"timeZone\": \"Mars\", \"displayName\": 5}")
                .post("/api/v1/auth/register")
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("email", "password", "timeZone", "displayName"));
    }

    @Test
    void aTokenThatEndsAfterAllTimeIsRefused() {
        ada.asks()
                .body("{\"name\": \"a\", \"scopes\": [\"tasks:read\"], \"expiresAt\": \"+99999-01-01T00:00:00Z\"}")
                .post("/api/v1/me/tokens")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("expiresAt"));
    }

    @Test
    void noAnswerIsSniffed() {
        for (var path : List.of(
                "/api/v1/tasks", "/api/v1/nothing", "/openapi", "/mcp", "/api/health", "/.well-known/jwks.json"))
            given().get(path).then().header("X-Content-Type-Options", "nosniff");
        RestAssured.get("/api/v1/tasks").then().statusCode(401).header("X-Content-Type-Options", "nosniff");
    }

    private RequestSpecification given() {
        return ada.asks();
    }
}
