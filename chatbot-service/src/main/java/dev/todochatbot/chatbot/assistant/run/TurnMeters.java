package dev.todochatbot.chatbot.assistant.run;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Singleton;

import dev.todochatbot.chatbot.assistant.turn.Turn;
import dev.todochatbot.chatbot.engine.Engine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

/** What an operator sees of turns: how many run, which engine answered them, how they ended, how long they took. */
@Singleton
public class TurnMeters {

    private final MeterRegistry registry;

    TurnMeters(MeterRegistry registry) {
        this.registry = registry;
        // There from the start, so that the first one counts as an increase
        for (var why : Fallback.values()) count(why, 0);
    }

    /** Why the built-in engine took a turn that a remote one should have had. */
    public enum Fallback {
        /** The user's tokens of today are used up. */
        LIMIT,
        /** The remote engine gave an error or nothing. */
        FAILED
    }

    public void watch(Map<?, ?> running) {
        registry.gaugeMapSize("chatbot.turns.running", Tags.empty(), running);
    }

    /** A turn that still counts as running was lost: it could not even be written down that it ended. */
    public void ended(Turn turn, Duration took) {
        var engine = Engine.BUILT_IN.equals(turn.engine) ? Engine.BUILT_IN : "remote";
        var outcome = turn.running() ? "lost" : turn.status;
        registry.timer("chatbot.turns", "engine", engine, "outcome", outcome).record(took);
    }

    public void fellBack(Fallback why) {
        count(why, 1);
    }

    private void count(Fallback why, double turns) {
        registry.counter("chatbot.engine.fallbacks", "reason", why.name().toLowerCase(Locale.ROOT))
                .increment(turns);
    }
}
