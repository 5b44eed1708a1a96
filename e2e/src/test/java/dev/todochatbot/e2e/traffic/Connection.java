package dev.todochatbot.e2e.traffic;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/** One kept HTTP/1.1 connection. An answer of 400 or more, and none at all, is a failure. */
final class Connection {

    static final Pattern ID = Pattern.compile("\"id\": ?\"([0-9a-f-]{36})\"");

    private final URI app;
    private final Person person;
    private final HttpClient client;
    private Instant lastWrite = Instant.now();

    Connection(URI app, Person person) {
        this.app = app;
        this.person = person;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(person.cookies())
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    void get(String path) throws InterruptedException {
        send("GET", path, null);
    }

    void preview() throws InterruptedException {
        send("POST", "/api/v1/tasks/quick?preview=true", "{\"text\": \"Water the plants tomorrow #home\"}");
    }

    void add() throws InterruptedException {
        var answer =
                send("POST", "/api/v1/tasks", "{\"title\": \"Sort the post\", \"due\": {\"date\": \"2030-01-01\"}}");
        var id = ID.matcher(answer);
        if (id.find()) {
            person.tally().wrote(id.group(1), lastWrite);
            lastWrite = Instant.now();
        }
    }

    /** @return the body of the answer, empty after a failure */
    String send(String method, String path, String body) throws InterruptedException {
        var begun = Instant.now();
        try {
            var answer = client.send(request(method, path, body).build(), BodyHandlers.ofString());
            if (answer.statusCode() < 400) {
                person.tally().succeeded(begun);
                return answer.body();
            }
            person.tally().failed(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        } catch (IOException e) {
            person.tally().failed(method + " " + path + ": " + e);
        }
        return "";
    }

    HttpRequest.Builder request(String method, String path, String body) {
        var request = HttpRequest.newBuilder(app.resolve(path))
                .headers(Traffic.origin(app).toArray(String[]::new))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) request.header("Content-Type", "application/json").timeout(Duration.ofSeconds(30));
        if (method.equals("POST"))
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        return request;
    }

    HttpClient client() {
        return client;
    }
}
