package dev.todochatbot.todo.transfer;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import dev.todochatbot.todo.Person;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;

/** Files on their way in and out of somebody's account. */
public final class Files {

    private Files() {}

    public static ValidatableResponse sent(Person who, String query, String type, byte[] file) {
        return RestAssured.given()
                .auth()
                .oauth2(who.token())
                .contentType(type)
                .body(file)
                .post("/api/v1/import" + query)
                .then();
    }

    public static ValidatableResponse json(Person who, String file) {
        return sent(who, "", "application/json", file.getBytes(StandardCharsets.UTF_8));
    }

    public static ValidatableResponse csv(Person who, String file) {
        return csv(who, file, StandardCharsets.UTF_8);
    }

    public static ValidatableResponse csv(Person who, String file, Charset charset) {
        return sent(who, "?format=csv", "text/csv", file.getBytes(charset));
    }

    public static ValidatableResponse todoist(Person who, String file) {
        return sent(who, "?format=todoist", "text/csv", file.getBytes(StandardCharsets.UTF_8));
    }

    public static String exported(Person who, String format) {
        return who.sees("/export?format=" + format).statusCode(200).extract().asString();
    }
}
