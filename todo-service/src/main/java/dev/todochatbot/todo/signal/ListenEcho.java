package dev.todochatbot.todo.signal;

import java.util.UUID;

/**
 * What this process tells itself now and then, by another connection than the one it listens on: what comes back proves
 * that messages arrive. Where it could not be sent, that says nothing about listening.
 */
final class ListenEcho {

    private final ChangeNotifier notifier;
    private final ChangeListener.Pace pace;
    private final String payload;

    private long nextAt;
    private volatile long sentAt;
    private volatile boolean awaited;

    ListenEcho(ChangeNotifier notifier, UUID id, ChangeListener.Pace pace) {
        this.notifier = notifier;
        this.pace = pace;
        this.payload = "echo:" + id;
    }

    /** For a new connection, of which nothing is proven. */
    void begin() {
        awaited = false;
        nextAt = System.nanoTime();
    }

    /** Sends one where it is time to. False once one was sent and did not come back. */
    boolean isTrusted() {
        var now = System.nanoTime();
        if (now - nextAt >= 0) {
            nextAt = now + pace.echoEvery().toNanos();
            notifier.later(payload, this::sending, () -> awaited = false);
        }
        return !awaited || now - sentAt < pace.echoWithin().toNanos();
    }

    /** Whether this is ours. */
    boolean heard(String message) {
        if (!message.equals(payload)) return false;
        awaited = false;
        return true;
    }

    private void sending() {
        sentAt = System.nanoTime();
        awaited = true;
    }
}
