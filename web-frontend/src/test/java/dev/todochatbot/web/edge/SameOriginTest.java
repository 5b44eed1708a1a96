package dev.todochatbot.web.edge;

import dev.todochatbot.web.FakeServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
class SameOriginTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "same-origin, -, 200",
                "same-origin, http://todo.test:30000, 200",
                "same-site, http://todo.test:30001, 403",
                "cross-site, http://evil.example, 403",
                "none, -, 403",
                "cross-site, http://todo.test:30000, 403",
                "-, http://todo.test:30000, 200",
                "-, http://TODO.test:30000, 200",
                "-, http://todo.test:30001, 403",
                "-, http://todo.test, 403",
                "-, http://evil.example, 403",
                "-, http://todo.test:30000.evil.example, 403",
                "-, null, 403",
                "-, -, 403",
            })
    void changesAreTakenFromOurOwnPagesOnly(String site, String origin, int status) {
        for (var path : new String[] {"/api/v1/tasks", "/api/v1/conversations", "/session/registration"}) {
            var request = given().header("Host", "todo.test:30000")
                    .contentType("application/json")
                    .body("{}");
            if (site != null) {
                request.header("Sec-Fetch-Site", site);
            }
            if (origin != null) {
                request.header("Origin", origin);
            }
            var answer = request.post(path).then();
            if (status == 403) {
                answer.statusCode(403).contentType("application/problem+json").body("code", equalTo("cross_origin"));
            } else {
                answer.statusCode(path.equals("/session/registration") ? 201 : 200);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"POST", "PUT", "PATCH", "DELETE"})
    void everyMethodThatChangesSomethingNeedsTheProof(String method) {
        given().header("Sec-Fetch-Site", "cross-site")
                .request(method, "/api/v1/tasks/1")
                .then()
                .statusCode(403);
    }

    @Test
    void readingNeedsNoProof() {
        given().header("Sec-Fetch-Site", "cross-site")
                .get("/api/v1/tasks")
                .then()
                .statusCode(200);
    }

    @Test
    void aRequestWithItsOwnTokenNeedsNoProof() {
        given().header("Authorization", "Bearer tcp_abc")
                .post("/api/v1/tasks")
                .then()
                .statusCode(200);
    }

    @Test
    void signingInAndOutNeedTheProofWhateverElseTheyCarry() {
        given().header("Authorization", "Bearer tcp_abc")
                .post("/session")
                .then()
                .statusCode(403);
        given().header("Authorization", "Bearer tcp_abc")
                .delete("/session")
                .then()
                .statusCode(403);
    }

    @Test
    void aProgramWithoutATokenMayAskMcpHowToGetOneButAForeignPageMayNot() {
        given().post("/mcp").then().statusCode(200);
        given().header("Origin", "http://evil.example").post("/mcp").then().statusCode(403);
    }
}
