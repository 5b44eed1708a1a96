package dev.todochatbot.todo;

import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;

/** A user with an account of their own, made for one test. */
public record Somebody(UUID id, String email, String password, String accessToken, String refreshToken) {

    private static final String PASSWORD = "a rather long one";

    public static Somebody registered() {
        return registered("UTC");
    }

    public static Somebody registered(String timeZone) {
        var email = "somebody-" + UUID.randomUUID() + "@example.com";
        var body = Map.of("email", email, "password", PASSWORD, "timeZone", timeZone);
        return of(
                email,
                PASSWORD,
                json(body)
                        .post("/api/v1/auth/register")
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath());
    }

    /** The same user in another session. */
    public Somebody signedInAgain() {
        return of(
                email,
                password,
                signIn(email, password).then().statusCode(200).extract().jsonPath());
    }

    public static Response signIn(String email, String password) {
        return json(Map.of("email", email, "password", password)).post("/api/v1/auth/login");
    }

    private static Somebody of(String email, String password, JsonPath session) {
        return new Somebody(
                session.getUUID("user.id"),
                email,
                password,
                session.getString("accessToken"),
                session.getString("refreshToken"));
    }

    /** A request with their access token. */
    public RequestSpecification asks() {
        return given().auth().oauth2(accessToken);
    }

    /** The same with a JSON body. */
    public RequestSpecification sends(Object body) {
        return asks().contentType(ContentType.JSON).body(body);
    }

    /** A request of nobody in particular with a JSON body. */
    public static RequestSpecification json(Object body) {
        return given().contentType(ContentType.JSON).body(body);
    }

    /** The secret of a new personal access token of theirs. */
    public String personalToken(String name, String... scopes) {
        return sends(Map.of("name", name, "scopes", scopes))
                .post("/api/v1/me/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
    }
}
