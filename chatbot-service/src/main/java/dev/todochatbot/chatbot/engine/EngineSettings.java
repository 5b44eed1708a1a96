package dev.todochatbot.chatbot.engine;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which engine answers, and how much of it a user may have. */
@ConfigMapping(prefix = "todochatbot.engine")
public interface EngineSettings {
    /** Any OpenAI-compatible endpoint: used when its key or its address is given, for a local one often needs no key. */
    Remote openai();

    Remote anthropic();

    Remote groq();

    /** A server on this machine or near it, which needs no key. */
    Remote ollama();

    /** What is known of an engine from outside; it is configured when it has a key or an address. */
    interface Remote {
        Optional<String> key();

        Optional<String> url();

        String model();

        default boolean configured() {
            return key().isPresent() || url().isPresent();
        }
    }

    /** How often an engine is asked within one turn. */
    @WithDefault("12")
    int stepsPerTurn();

    @WithDefault("90s")
    Duration timePerTurn();

    /** How long an engine may say nothing before it counts as failed. */
    @WithDefault("30s")
    Duration silence();

    /** Tokens, as they are estimated, that earlier turns may take of what a remote engine is shown. */
    @WithDefault("15000")
    long historyTokens();

    /** Tokens of the remote engine that one turn may use, and one user on one day (UTC). */
    @WithDefault("60000")
    long tokensPerTurn();

    @WithDefault("400000")
    long tokensPerDay();
}
