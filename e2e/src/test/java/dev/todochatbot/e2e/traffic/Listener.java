package dev.todochatbot.e2e.traffic;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** Keeps the stream of all changes open, as the app does: after an end it comes back behind the last event it has. */
final class Listener implements Callable<Void> {

    private static final Duration RETRY = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Person person;
    private final EventReader reader = new EventReader();
    private volatile int seen;
    private int resumed;
    private int missed;
    private volatile int wanted = Integer.MAX_VALUE;
    private volatile Instant giveUp = Instant.MAX;

    Listener(Person person) {
        this.person = person;
    }

    @Override
    public Void call() throws InterruptedException {
        var connection = person.connection();
        for (int attempt = 0; !done(); attempt++) {
            // From the very first event on: a new account has none
            var last = reader.id().isEmpty() ? "0" : reader.id();
            var request = connection
                    .request("GET", "/api/v1/events", null)
                    .headers("Accept", "text/event-stream", "Last-Event-ID", last);
            try {
                if (attempt > 0) resumed++;
                var how = reader.read(connection, request.build(), this::heard);
                if (!how.isEmpty() && !done()) person.tally().cut("GET /api/v1/events: " + how);
            } catch (IOException e) {
                person.tally().failed("GET /api/v1/events: " + e);
            }
            if (!done()) Thread.sleep(RETRY);
        }
        missed += Math.max(0, wanted - seen);
        return null;
    }

    /** Ids of one person's events have no gaps. */
    private boolean heard(EventReader event) {
        int id = Integer.parseInt(event.id());
        if (id != seen + 1) missed += Math.max(1, id - seen - 1);
        seen = id;
        return !done();
    }

    /** Leaves when it has heard so many changes, or when they do not come. */
    void leaveAfter(int changes) throws InterruptedException {
        giveUp = Instant.now().plus(PATIENCE);
        wanted = changes;
        while (!done()) Thread.sleep(Duration.ofMillis(100));
        reader.leave();
    }

    private boolean done() {
        return seen >= wanted || Instant.now().isAfter(giveUp);
    }

    int resumed() {
        return resumed;
    }

    int missed() {
        return missed;
    }
}
