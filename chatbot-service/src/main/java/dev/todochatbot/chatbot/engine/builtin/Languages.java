package dev.todochatbot.chatbot.engine.builtin;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import dev.todochatbot.understanding.reading.Understanding;
import io.quarkus.runtime.Startup;

/** What the engine understands, read once: the first message of a day waits no longer than the others. */
@Singleton
class Languages {

    @Startup
    @Produces
    @Singleton
    Understanding understanding(BuiltInSettings settings) {
        return Understanding.of(settings.languages());
    }
}
