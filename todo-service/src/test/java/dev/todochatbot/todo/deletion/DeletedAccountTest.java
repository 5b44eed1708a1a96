package dev.todochatbot.todo.deletion;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import dev.todochatbot.common.paging.Cursor;
import dev.todochatbot.todo.MovableClock;
import dev.todochatbot.todo.Somebody;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class DeletedAccountTest {

    private static final String PATH = "/internal/deleted-accounts";

    @Inject
    DeletedAccounts accounts;

    @Inject
    MovableClock clock;

    @Inject
    AgroalDataSource database;

    @Test
    void whoAsksLearnsTheIdsOfDeletedAccountsOnce() {
        var before = end();
        var ann = deleted();
        var bob = deleted();
        var cursor = given().get(PATH + "?limit=1&cursor={cursor}", before)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("items", contains(ann), "size()", equalTo(2))
                .extract()
                .<String>path("nextCursor");
        var last = page(cursor);
        assertThat(last.getList("items"), hasItem(bob));
        assertThat(last.getList("items"), not(hasItem(ann)));
        assertThat(page(end()).getList("items"), not(hasItems(ann, bob)));
    }

    @Test
    void aCursorThatIsNotKnownAnyMoreBeginsAnew() {
        var ann = deleted();
        var restored = Cursor.encode(new DeletedAccounts.Deletion(Long.MAX_VALUE, UUID.randomUUID()));
        assertThat(all(restored), hasItem(ann));
    }

    /** A deletion that commits later must not hide behind one that was read already. */
    @Test
    void deletionsBecomeVisibleInTheOrderOfTheirNumbers() throws Exception {
        var slow = Somebody.registered();
        var quick = Somebody.registered();
        var cursor = end();
        var finished = new CountDownLatch(1);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("delete from account where id = '" + slow.id() + "'");
            Thread.ofVirtual().start(() -> {
                delete(quick);
                finished.countDown();
            });
            assertTrue(page(cursor).getList("items").isEmpty());
            connection.commit();
        }
        assertTrue(finished.await(10, TimeUnit.SECONDS));
        assertThat(all(cursor), hasItems(slow.id().toString(), quick.id().toString()));
    }

    @Test
    void theIdsAreForgottenAfterNinetyDays() {
        var ann = deleted();
        accounts.forget();
        assertThat(all(null), hasItem(ann));
        clock.later(DeletedAccounts.KEPT.plus(Duration.ofHours(1)), accounts::forget);
        assertThat(all(null), not(hasItem(ann)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "X-Real-IP"})
    void whatComesThroughAProxyFindsNothing(String header) {
        given().header(header, "10.0.0.7").get(PATH).then().statusCode(404).body("code", equalTo("not_found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cursor=x", "limit=0", "limit=1001", "limit=many"})
    void whatIsNotUnderstoodIsRefused(String query) {
        given().get(PATH + "?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void theContractForClientsDoesNotNameIt() {
        given().accept("application/yaml").get("/openapi").then().body(not(containsString("deleted-accounts")));
    }

    private static String deleted() {
        var somebody = Somebody.registered();
        delete(somebody);
        return somebody.id().toString();
    }

    private static void delete(Somebody somebody) {
        assertEquals(
                204,
                somebody.sends(Map.of("password", somebody.password()))
                        .delete("/api/v1/me")
                        .statusCode());
    }

    private static JsonPath page(String cursor) {
        var request = given();
        if (cursor != null) request.queryParam("cursor", cursor);
        return request.get(PATH).then().statusCode(200).extract().jsonPath();
    }

    private static List<String> all(String cursor) {
        var all = new ArrayList<String>();
        for (var page = page(cursor); !page.getList("items").isEmpty(); page = page(page.getString("nextCursor")))
            all.addAll(page.getList("items", String.class));
        return all;
    }

    /** The cursor behind all deletions so far. */
    private static String end() {
        deleted();
        String cursor = null;
        for (var page = page(null); !page.getList("items").isEmpty(); page = page(cursor))
            cursor = page.getString("nextCursor");
        return cursor;
    }
}
