package dev.todochatbot.chatbot.fake;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import io.restassured.RestAssured;

/** Listens to a stream of server-sent events, as far as a test wants to. */
public final class Stream implements AutoCloseable {
    private final HttpResponse<java.util.stream.Stream<String>> response;
    private final Iterator<String> lines;

    public record Event(String id, String type, String data) {}

    private Stream(HttpRequest request) throws IOException, InterruptedException {
        response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
        lines = response.body().iterator();
    }

    public static Stream of(Person person, String method, String path, String body, String lastEventId) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/v1" + path))
                .header("Authorization", "Bearer " + person.token())
                .header("Accept", "text/event-stream")
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (lastEventId != null) request.header("Last-Event-ID", lastEventId);
        try {
            return new Stream(request.build());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public int status() {
        return response.statusCode();
    }

    /** The next event; null when the stream has ended. */
    public Event next() {
        String id = null;
        String type = null;
        var data = new ArrayList<String>();
        while (lines.hasNext()) {
            var line = lines.next();
            if (line.isEmpty() && type != null) return new Event(id, type, String.join("\n", data));
            if (line.startsWith("id:")) id = line.substring(3).strip();
            if (line.startsWith("event:")) type = line.substring(6).strip();
            if (line.startsWith("data:")) data.add(line.substring(5).strip());
        }
        return null;
    }

    public List<Event> rest() {
        var events = new ArrayList<Event>();
        for (var event = next(); event != null; event = next()) events.add(event);
        return events;
    }

    @Override
    public void close() {
        response.body().close();
    }
}
