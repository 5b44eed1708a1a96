package dev.todochatbot.todo;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Somebody who works on tasks, with an account of their own, so that tests share nothing. */
public record Person(String token) {

    public static Person register() {
        return register("Europe/Berlin");
    }

    public static Person register(String zone) {
        return new Person(Somebody.registered(zone).accessToken());
    }

    /** A request of theirs, JSON where it has a body. */
    public RequestSpecification asks() {
        return RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** A request whose changes belong to this change set. */
    public RequestSpecification in(String changeSet) {
        return asks().header("Change-Set", changeSet);
    }

    public ValidatableResponse undoes(String changeSet) {
        return asks().post("/api/v1/changes/" + changeSet + "/undo").then();
    }

    /** A new task, made by these members. */
    public ValidatableResponse adds(String task) {
        return asks().body(task).post("/api/v1/tasks").then();
    }

    /** The id of a new task of this title. */
    public String adds(String title, String members) {
        return adds("{\"title\": \"%s\"%s}".formatted(title, members.isEmpty() ? "" : ", " + members))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public ValidatableResponse sees(String path, Object... parameters) {
        return asks().get("/api/v1" + path, parameters).then();
    }
}
