package dev.todochatbot.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Somebody signed in, who calls the front ends as their pages do. */
record Account(Whole whole, String email, String password, String cookie) {

    static Account registered(Whole whole) throws IOException, InterruptedException {
        var email = "e2e-" + UUID.randomUUID() + "@example.org";
        var body = "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, Person.PASSWORD);
        var todo = whole.todo();
        var answer = Api.call("POST", todo, "/session/registration", body, "Origin", todo.toString());
        assertEquals(201, answer.statusCode(), answer.body());
        var cookie = answer.headers().allValues("set-cookie").stream()
                .map(set -> set.substring(0, set.indexOf(';')))
                .collect(Collectors.joining("; "));
        return new Account(whole, email, Person.PASSWORD, cookie);
    }

    /** @param headers names and values in turn */
    HttpResponse<String> get(URI app, String path, String... headers) throws IOException, InterruptedException {
        return call("GET", app, path, null, headers);
    }

    HttpResponse<String> post(URI app, String path, String body, String... headers)
            throws IOException, InterruptedException {
        return call("POST", app, path, body, headers);
    }

    private HttpResponse<String> call(String method, URI app, String path, String body, String... headers)
            throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(
                "Cookie",
                cookie,
                "Origin",
                app.toString(),
                "Idempotency-Key",
                UUID.randomUUID().toString()));
        all.addAll(List.of(headers));
        return Api.call(method, app, path, body, all.toArray(String[]::new));
    }
}
