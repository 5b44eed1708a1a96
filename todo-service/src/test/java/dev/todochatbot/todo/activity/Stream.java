package dev.todochatbot.todo.activity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import dev.todochatbot.todo.Person;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An open event stream, read by its lines. */
public final class Stream implements AutoCloseable {

    final HttpResponse<InputStream> response;
    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    public Stream(Person person, String lastEventId) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/v1/events"))
                .header("Authorization", "Bearer " + person.token())
                .header("Accept", "text/event-stream");
        if (lastEventId != null) request.header("Last-Event-ID", lastEventId);
        response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try (var reader = new BufferedReader(new InputStreamReader(response.body()))) {
            for (String line; (line = reader.readLine()) != null; ) lines.add(line);
        } catch (IOException e) {
            // closed by the test
        } finally {
            ended.countDown();
        }
    }

    /** The next event, as its fields by their names. */
    public Event next() throws InterruptedException {
        var fields = new ArrayList<String>();
        while (fields.stream().noneMatch(line -> line.startsWith("data:"))
                || !lines.isEmpty() && !lines.peek().isEmpty()) {
            var line = lines.poll(10, TimeUnit.SECONDS);
            assertNotNull(line, "an event arrives");
            fields.add(line);
        }
        return new Event(field(fields, "id"), field(fields, "event"), JsonPath.from(field(fields, "data")));
    }

    /** Waits until the service has ended the stream. */
    void awaitEnd() throws InterruptedException {
        assertTrue(ended.await(10, TimeUnit.SECONDS), "the stream ends");
    }

    private static String field(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .collect(Collectors.joining());
    }

    public record Event(String id, String name, JsonPath data) {}

    @Override
    public void close() {
        client.shutdownNow();
    }
}
