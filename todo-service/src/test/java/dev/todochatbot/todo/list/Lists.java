package dev.todochatbot.todo.list;

import java.util.Map;

import dev.todochatbot.todo.Person;
import io.restassured.response.ValidatableResponse;

/** Somebody's lists, and what they do with them. */
record Lists(Person owner) {

    /** The id of a new one. */
    String makes(String name) {
        return owner.asks()
                .body(Map.of("name", name))
                .post("/api/v1/lists")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    ValidatableResponse changes(String list, String changeSet, String patch) {
        return owner.in(changeSet).body(patch).patch("/api/v1/lists/" + list).then();
    }

    ValidatableResponse deletes(String list, String changeSet) {
        return owner.in(changeSet).delete("/api/v1/lists/" + list).then();
    }
}
