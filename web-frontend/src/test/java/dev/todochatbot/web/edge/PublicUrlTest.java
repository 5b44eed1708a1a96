package dev.todochatbot.web.edge;

import java.util.Map;

import dev.todochatbot.web.FakeServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** Behind a proxy that asks for us by another {@code Host} than the browser's. */
@QuarkusTest
@TestProfile(PublicUrlTest.BehindAProxy.class)
@QuarkusTestResource(FakeServices.class)
class PublicUrlTest {

    public static class BehindAProxy implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("PUBLIC_URL", "https://Todo.example.com:443/");
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, https://todo.example.com, 200",
                "-, http://inside:3000, 200",
                "same-origin, https://todo.example.com, 200",
                "-, http://todo.example.com, 403",
                "-, https://todo.example.com:8443, 403",
                "-, https://todo.example.com.evil.example, 403",
                "-, https://chat.example.com, 403",
                "cross-site, https://todo.example.com, 403",
                "same-site, https://todo.example.com, 403",
            })
    void aPageOfThePublicAddressIsOurs(String site, String origin, int status) {
        var request = given().header("Host", "inside:3000")
                .header("Origin", origin)
                .contentType("application/json")
                .body("{}");
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        var answer = request.post("/api/v1/tasks").then().statusCode(status);
        if (status == 403) {
            answer.body("code", equalTo("cross_origin"), "detail", containsString("PUBLIC_URL"));
        }
    }
}
