package dev.todochatbot.common.paging;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

@QuarkusTest
class PageTest {

    @Test
    void aPageHasFiftyItemsUnlessToldOtherwise() {
        when().get("/things").then().statusCode(200).body("items", hasSize(50));
    }

    @Test
    void theCursorLeadsToTheNextPage() {
        var cursor = given().get("/things?limit=2")
                .then()
                .body("items", contains(0, 1))
                .extract()
                .path("nextCursor");
        given().get("/things?limit=2&cursor=" + cursor).then().body("items", contains(2, 3));
    }

    @Test
    void theLastPageHasNoCursor() {
        assertNull(Page.of(List.of(1, 2), 2, row -> row).nextCursor());
        assertEquals(List.of(1, 2), Page.of(List.of(1, 2, 3), 2, row -> row).items());
    }
}
