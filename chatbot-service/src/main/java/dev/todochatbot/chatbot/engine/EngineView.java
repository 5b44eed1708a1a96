package dev.todochatbot.chatbot.engine;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which engine answers a user's next turn.
 *
 * @param engine its name: {@code built-in}, or the remote model's
 * @param provider whose it is: {@code openai} (or whatever speaks as it does), {@code anthropic}, {@code groq} or {@code
 *     ollama}; {@code null} for the built-in one
 * @param fallback whether the built-in one stands in for the remote one: its tokens are used up, or it failed in the
 *     user's last turn
 * @param left what is left of the limits; {@code null} where the engine has none
 */
record EngineView(
        String engine,
        @Schema(nullable = true) String provider,
        boolean remote,
        boolean fallback,
        Limits limits,
        @Schema(nullable = true) Left left) {
    record Limits(int stepsPerTurn, long secondsPerTurn, long tokensPerTurn, long tokensPerDay) {}

    record Left(long tokensToday) {}
}
