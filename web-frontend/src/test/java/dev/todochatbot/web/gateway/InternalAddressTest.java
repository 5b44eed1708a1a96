package dev.todochatbot.web.gateway;

import dev.todochatbot.web.FakeServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class InternalAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal",
                "/internal/deleted-accounts",
                "/internal/deleted-accounts?cursor=1",
                "/Internal/deleted-accounts",
                "/INTERNAL/deleted-accounts",
                "//internal/deleted-accounts",
                "/./internal/deleted-accounts",
                "/x/../internal/deleted-accounts",
                "/x/%2e%2e/internal/deleted-accounts",
                "/%69nternal/deleted-accounts",
                "/%2569nternal/deleted-accounts",
                "/internal%2fdeleted-accounts",
                "/%2finternal%2fdeleted-accounts",
                "/internal;v=1/deleted-accounts",
                "/api/../internal/deleted-accounts",
                "/api/v1/../../internal/deleted-accounts",
                "/api/v1/%2e%2e/%2E%2E/internal/deleted-accounts",
                "/api/v1/..%2f..%2finternal%2fdeleted-accounts",
                "/api/v1/%252e%252e/%252e%252e/internal/deleted-accounts",
                "/api/v1/internal/deleted-accounts",
                "/api/v1//..//..//internal/deleted-accounts",
                "/.well-known/../internal/deleted-accounts",
                "/.well-known/%2e%2e%5cinternal%5cdeleted-accounts",
                "/mcp/../internal/deleted-accounts",
                "/calendar/../internal/deleted-accounts.ics",
                "/calendar/%2e./internal/deleted-accounts.ics",
                "/calendar/..;/internal/deleted-accounts.ics",
            })
    void whatTheServicesTellEachOtherIsNeverForwarded(String uri) {
        for (var method : new String[] {"GET", "POST"})
            given().urlEncodingEnabled(false)
                    .header("Sec-Fetch-Site", "same-origin")
                    .request(method, uri)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("code", equalTo("not_found"));
    }

    @Test
    void aPageOfThatNameBelowAnotherIsAPage() {
        given().get("/tags/internal").then().statusCode(200).contentType("text/html");
        given().get("/internals").then().statusCode(200).contentType("text/html");
    }

    @Test
    void whatIsNoEncodingStaysAsItIs() {
        assertTrue(InternalPath.isNamedIn("/%zz/%69nternal"));
        assertFalse(InternalPath.isNamedIn("/api/v1/tasks/100%"));
        assertFalse(InternalPath.isRoot("/api/v1/internal"));
    }
}
