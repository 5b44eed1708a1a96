package dev.todochatbot.e2e.traffic;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Steady traffic of one person through both front ends, for what happens to the processes meanwhile: reads and writes on
 * connections that are kept, on fresh ones, open event streams, streamed turns of the assistant. Needs nothing but the
 * JDK: {@code java Traffic.java TODO_URL CHAT_URL FILE} says "begun", runs as long as FILE exists and then writes its
 * figures as a line of JSON.
 */
final class Traffic {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int LISTENERS = 3;

    private Traffic() {}

    static void main(String[] arguments) throws Exception {
        // A connection that was closed under a request is what is looked for: nothing is tried twice
        System.setProperty("jdk.httpclient.disableRetryConnect", "true");
        var todo = URI.create(arguments[0]);
        var chat = URI.create(arguments[1]);
        var running = Path.of(arguments[2]);
        var tally = new Tally();
        var person = Person.register(todo, tally);
        var listeners = new ArrayList<Listener>();
        for (int i = 0; i < LISTENERS; i++) listeners.add(new Listener(person));
        var talker = new Talker(person, chat);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ends = new ArrayList<Future<?>>();
            listeners.forEach(listener -> ends.add(threads.submit(listener)));
            for (int i = 0; i < 3; i++) {
                var kept = person.connection();
                ends.add(threads.submit(() -> repeat(running, () -> kept.get("/api/v1/tasks?limit=20"))));
            }
            for (int i = 0; i < 2; i++) {
                var kept = person.connection();
                // A POST, because clients try a GET again by themselves; the preview changes nothing
                ends.add(threads.submit(() -> repeat(running, kept::preview)));
            }
            ends.add(threads.submit(
                    () -> repeat(running, () -> person.connection().preview())));
            ends.add(threads.submit(
                    () -> repeat(running, () -> person.connection().get("/config.json"))));
            var writer = person.connection();
            ends.add(threads.submit(() -> repeat(running, writer::add)));
            ends.add(threads.submit(() -> repeat(running, talker::talk)));
            System.err.println("begun");
            while (Files.exists(running)) Thread.sleep(PAUSE);
            for (var end : ends.subList(LISTENERS, ends.size())) end.get();
            for (var listener : listeners) listener.leaveAfter(tally.changes());
            for (var end : ends.subList(0, LISTENERS)) end.get();
        }
        System.out.println(tally.json(person.tasks(), listeners));
        System.exit(0);
    }

    private static Void repeat(Path running, Step step) throws Exception {
        while (Files.exists(running)) {
            step.run();
            Thread.sleep(PAUSE);
        }
        return null;
    }

    interface Step {
        void run() throws Exception;
    }

    /** What a browser on an unencrypted address sends besides: its page's origin (see SameOrigin of the front end). */
    static List<String> origin(URI app) {
        return List.of("Origin", app.getScheme() + "://" + app.getAuthority());
    }
}
