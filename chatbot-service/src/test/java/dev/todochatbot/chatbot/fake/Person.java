package dev.todochatbot.chatbot.fake;

import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;

/** Somebody with an account of their own, for one test. */
public class Person {
    private final UUID id = UUID.randomUUID();
    private final String token = TestTokens.of(id);

    public UUID id() {
        return id;
    }

    public String bearer() {
        return "Bearer " + token;
    }

    String token() {
        return token;
    }

    public Stream stream(String method, String path, String body) {
        return Stream.of(this, method, path, body, null);
    }

    public Stream streamFrom(String lastEventId, String path) {
        return Stream.of(this, "GET", path, null, lastEventId);
    }

    /** Begins an empty conversation. */
    public String conversation() {
        return request()
                .post("/api/v1/conversations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public FakeTasks tasks() {
        return FakeTodoService.tasksOf(id.toString());
    }

    /** Adds tasks 1, 2, 3 … and gives them numbers in that order. */
    public Person with(String... titles) {
        for (var title : titles) tasks().add(title, UUID.randomUUID().toString());
        return this;
    }

    /** @param locale that of the account */
    public Person speaking(String locale) {
        FakeTodoService.speaks(id.toString(), locale);
        return this;
    }

    public Object field(int number, String name) {
        var task = tasks().find(number);
        return task == null ? null : task.get(name);
    }

    public RequestSpecification request() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public ValidatableResponse says(String message) {
        return request().body(Map.of("message", message)).post("/api/v1/chat").then();
    }

    public ValidatableResponse says(String conversationId, String message) {
        return request()
                .body(Map.of("message", message, "conversationId", conversationId))
                .post("/api/v1/chat")
                .then();
    }

    public ValidatableResponse posts(String path, Object... parameters) {
        return request().post("/api/v1" + path, parameters).then();
    }

    public ValidatableResponse gets(String path, Object... parameters) {
        return request().get("/api/v1" + path, parameters).then();
    }
}
