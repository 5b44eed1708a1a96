package dev.todochatbot.e2e.traffic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Predicate;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Reads server-sent events (WHATWG HTML, 9.2) of one answer. */
final class EventReader {

    private String name = "";
    private String id = "";
    private String data = "";
    private volatile InputStream open = InputStream.nullInputStream();

    /**
     * @param more is told each event, and says whether to go on
     * @return how it was cut; empty if it ended between two events, as the server wanted it
     * @throws IOException if there is no answer, or one of another status than 200
     */
    String read(Connection connection, HttpRequest request, Predicate<EventReader> more)
            throws IOException, InterruptedException {
        var answer = connection.client().send(request, BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200)
            throw new IOException(
                    answer.statusCode() + " " + new String(answer.body().readAllBytes(), UTF_8));
        open = answer.body();
        try (var lines = new BufferedReader(new InputStreamReader(open, UTF_8))) {
            for (String line; (line = lines.readLine()) != null; ) {
                if (!line.isEmpty()) {
                    take(line);
                } else if (!data.isEmpty()) {
                    var goOn = more.test(this);
                    name = data = "";
                    if (!goOn) return "";
                }
            }
            return data.isEmpty() ? "" : "in the middle of an event";
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Ends what {@link #read} reads. */
    void leave() {
        try {
            open.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String line) {
        if (line.startsWith("event:")) name = line.substring(6).strip();
        if (line.startsWith("id:")) id = line.substring(3).strip();
        if (line.startsWith("data:")) data += line.substring(5).strip();
    }

    String name() {
        return name;
    }

    /** Of the last event that had one; empty before. */
    String id() {
        return id;
    }

    String data() {
        return data;
    }
}
