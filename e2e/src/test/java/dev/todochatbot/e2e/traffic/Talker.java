package dev.todochatbot.e2e.traffic;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/** Talks to the assistant and reads every turn to its end, taking a broken stream up again. */
final class Talker {

    private static final Pattern TURN = Pattern.compile("\"turnId\": ?\"([0-9a-f-]{36})\"");
    private static final Pattern DONE = Pattern.compile("\"status\": ?\"done\"");
    private static final Pattern TASK = Pattern.compile("\"taskId\": ?\"([0-9a-f-]{36})\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Person person;
    private final Connection connection;
    private String conversation = "";

    Talker(Person person, URI chat) {
        this.person = person;
        this.connection = new Connection(chat, person);
    }

    void talk() throws InterruptedException {
        if (conversation.isEmpty()) {
            var id = Connection.ID.matcher(connection.send("POST", "/api/v1/conversations", "{}"));
            if (!id.find()) return;
            conversation = id.group(1);
        }
        var begun = Instant.now();
        var request = connection
                .request(
                        "POST",
                        "/api/v1/conversations/" + conversation + "/messages",
                        "{\"message\": \"add a task to air the room\"}")
                .header("Accept", "text/event-stream")
                .build();
        follow(request, begun);
    }

    private void follow(HttpRequest first, Instant begun) throws InterruptedException {
        var reader = new EventReader();
        var turn = new String[] {""};
        var done = new String[] {""};
        var request = first;
        for (int attempt = 0; done[0].isEmpty(); attempt++) {
            try {
                var how = reader.read(connection, request, event -> {
                    var id = TURN.matcher(event.data());
                    if (event.name().equals("turn") && id.find()) turn[0] = id.group(1);
                    if (event.name().equals("done") || event.name().equals("error")) done[0] = event.data();
                    return done[0].isEmpty();
                });
                if (!how.isEmpty()) person.tally().cut("turn: " + how);
            } catch (IOException e) {
                person.tally().failed("POST messages, attempt " + attempt + ": " + e);
                if (turn[0].isEmpty()) return;
            }
            if (!done[0].isEmpty()) {
                finished(done[0], attempt > 0, begun);
            } else if (turn[0].isEmpty() || Instant.now().isAfter(begun.plus(PATIENCE))) {
                person.tally().failed("a turn never ended");
                return;
            } else {
                Thread.sleep(Duration.ofMillis(500));
                request = connection
                        .request("GET", "/api/v1/turns/" + turn[0] + "/events", null)
                        .headers("Accept", "text/event-stream", "Last-Event-ID", reader.id())
                        .build();
            }
        }
    }

    private void finished(String turn, boolean resumed, Instant begun) {
        var task = TASK.matcher(turn);
        if (DONE.matcher(turn).find() && task.find()) {
            person.tally().succeeded(begun);
            person.tally().turned(resumed);
            person.tally().wrote(task.group(1), begun);
        } else {
            person.tally().failed("turn: " + turn);
        }
    }
}
