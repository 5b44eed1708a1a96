package dev.todochatbot.chatbot.assistant.turn;

import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import dev.todochatbot.chatbot.todo.User;
import dev.todochatbot.chatbot.todo.session.Users;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;

/** Tells a turn's events to whoever listens: those that are stored, then those to come. */
@ApplicationScoped
public class TurnStream {
    private static final Duration PING = Duration.ofSeconds(15);
    private static final long RETRY = 500;

    private final TurnStore turns;
    private final TurnSignals signals;
    private final Users users;
    private final Sse sse;
    private volatile boolean draining;

    TurnStream(TurnStore turns, TurnSignals signals, Users users, Sse sse) {
        this.turns = turns;
        this.signals = signals;
        this.users = users;
        this.sse = sse;
    }

    /** Open streams would hold the shutdown up; the listener comes back to another replica, and misses nothing. */
    void drain(@Observes ShutdownDelayInitiatedEvent event) {
        draining = true;
    }

    void end(@Observes ShutdownEvent event) {
        draining = true;
    }

    /**
     * Ends with the turn, or with the listener's session.
     *
     * @param after the last event that the listener has, 0 for none
     */
    public Multi<OutboundSseEvent> follow(User listener, UUID turnId, int after) {
        return Multi.createFrom()
                .emitter(emitter -> Thread.ofVirtual()
                        .name("stream-" + turnId)
                        .start(() -> tell(listener, turnId, after, emitter)));
    }

    private void tell(User listener, UUID turnId, int after, MultiEmitter<? super OutboundSseEvent> emitter) {
        var ownerId = listener.id();
        var session = users.watch(listener);
        try (var waiter = signals.waiter(turnId)) {
            emitter.onTermination(waiter::wake);
            int last = after;
            long said = System.nanoTime();
            while (!emitter.isCancelled() && !session.ended()) {
                boolean over = !turns.running(ownerId, turnId);
                var events = turns.eventsAfter(ownerId, turnId, last);
                events.forEach(event -> emitter.emit(event(event)));
                if (!events.isEmpty()) last = events.getLast().id();
                if (over) break;
                // Not before the first event, which tells the listener what turn to come back for
                if (draining && last > 0) {
                    emitter.emit(sse.newEventBuilder()
                            .comment("bye")
                            .reconnectDelay(RETRY)
                            .build());
                    break;
                }
                said = events.isEmpty() ? pinged(said, emitter) : System.nanoTime();
                waiter.await();
            }
            emitter.complete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        } catch (RuntimeException e) {
            emitter.fail(e);
        }
    }

    private long pinged(long said, MultiEmitter<? super OutboundSseEvent> emitter) {
        if (System.nanoTime() - said < PING.toNanos()) return said;
        emitter.emit(sse.newEventBuilder().comment("ping").build());
        return System.nanoTime();
    }

    private OutboundSseEvent event(TurnEvent event) {
        return sse.newEventBuilder()
                .id(String.valueOf(event.id()))
                .name(event.type())
                .data(event.data())
                .build();
    }

    /** Waits until a turn has ended, here or on another replica. */
    public void awaitEnd(UUID ownerId, UUID turnId) {
        try (var waiter = signals.waiter(turnId)) {
            while (turns.running(ownerId, turnId)) waiter.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
