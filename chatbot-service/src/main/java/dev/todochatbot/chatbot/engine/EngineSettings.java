package dev.todochatbot.chatbot.engine;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which engine answers, and how much of it a user may have. */
@ConfigMapping(prefix = "todochatbot.engine")
public interface EngineSettings {
    /** An OpenAI-compatible endpoint is used when one of the two is given; a local one often needs no key. */
    Optional<String> remoteKey();

    Optional<String> remoteUrl();

    @WithDefault("gpt-5-mini")
    String remoteModel();

    /** How often an engine is asked within one turn. */
    @WithDefault("12")
    int stepsPerTurn();

    @WithDefault("90s")
    Duration timePerTurn();

    /** How long an engine may say nothing before it counts as failed. */
    @WithDefault("30s")
    Duration silence();

    /** Tokens of the remote engine that one turn may use, and one user on one day (UTC). */
    @WithDefault("60000")
    long tokensPerTurn();

    @WithDefault("400000")
    long tokensPerDay();

    default boolean remote() {
        return remoteKey().isPresent() || remoteUrl().isPresent();
    }
}
