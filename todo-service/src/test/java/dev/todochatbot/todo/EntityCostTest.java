package dev.todochatbot.todo;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What accounts, lists, tokens and sessions cost, in statements: entities are as frugal as statements written by hand. */
@QuarkusTest
class EntityCostTest {

    private Somebody ann;
    private String list;

    @BeforeEach
    void register() {
        ann = Somebody.registered();
        list = ann.sends(Map.of("name", "Garden")).post("/api/v1/lists").path("id");
        ann.personalToken("script", "tasks:read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me", "/me/sessions", "/me/tokens", "/lists", "/lists/{list}"})
    void aReadIsOneStatement(String path) {
        costs(
                1,
                () -> ann.asks()
                        .get("/api/v1" + path.replace("{list}", list))
                        .then()
                        .statusCode(200));
    }

    @Test
    void aPageBehindAnotherIsOneStatement() {
        String cursor = ann.asks().get("/api/v1/lists?limit=1").path("nextCursor");
        costs(
                1,
                () -> ann.asks()
                        .get("/api/v1/lists?limit=1&cursor=" + cursor)
                        .then()
                        .statusCode(200));
    }

    @Test
    void signingInReadsTheAccountAndWritesTheSession() {
        costs(2, () -> Somebody.signIn(ann.email(), ann.password()).then().statusCode(200));
    }

    @Test
    void carryingOnReadsTheSessionAndTheAccountAndWritesTheSession() {
        costs(
                3,
                () -> Somebody.json(Map.of("refreshToken", ann.refreshToken()))
                        .post("/api/v1/auth/refresh")
                        .then()
                        .statusCode(200));
    }

    @Test
    void aSettingIsReadAndWritten() {
        costs(2, () -> patches(Map.of("weekStart", "sunday"), "/me").statusCode(200));
    }

    @Test
    void aTokenIsCountedAndWrittenAtOnce() {
        costs(1, () -> ann.personalToken("another", "tasks:read"));
    }

    @Test
    void aTokenThatIsRevokedIsOneStatement() {
        String id = ann.asks().get("/api/v1/me/tokens").path("items[0].id");
        costs(1, () -> ann.asks().delete("/api/v1/me/tokens/" + id).then().statusCode(204));
    }

    @Test
    void aListIsCheckedWrittenToldAndRead() {
        // The owner's lock, the name, how many there are, the list, its event, and the list as it is now
        costs(
                6,
                () -> ann.sends(Map.of("name", "Attic"))
                        .post("/api/v1/lists")
                        .then()
                        .statusCode(201));
        costs(6, () -> patches(Map.of("name", "Yard"), "/lists/" + list).statusCode(200));
    }

    private ValidatableResponse patches(Object body, String path) {
        return ann.sends(body).patch("/api/v1" + path).then();
    }

    private static void costs(int statements, Runnable action) {
        var executed = SqlStatements.during(action);
        assertEquals(statements, executed.size(), executed::toString);
    }
}
