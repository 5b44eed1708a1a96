package dev.todochatbot.todo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
class OpenApiTest {

    private static final Path COMMITTED = Path.of("openapi.yaml");

    /** What the front ends' types are made of; {@code ./mvnw test -Dtest=OpenApiTest -Dopenapi.write …} writes it anew. */
    @Test
    void theCommittedDocumentIsWhatTheServicePublishes() throws IOException {
        var published = given().accept("application/yaml")
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (System.getProperty("openapi.write") != null) Files.writeString(COMMITTED, published);
        assertEquals(
                Files.readString(COMMITTED),
                published,
                "run ./mvnw test -pl todo-service -am -Dtest=OpenApiTest -Dsurefire.failIfNoSpecifiedTests=false -Dopenapi.write");
    }

    @Test
    void peopleCanBrowseIt() {
        when().get("/docs/").then().statusCode(200).body(containsString("swagger-ui"));
    }
}
