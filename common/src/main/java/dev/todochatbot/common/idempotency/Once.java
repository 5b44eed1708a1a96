package dev.todochatbot.common.idempotency;

import java.util.function.Function;

/**
 * By what an effect is remembered. The effect writes it itself, by the parts of {@link Claim} in its own statement, so that
 * the memory costs no round trip more.
 *
 * @param answer what the effect's request is answered
 */
public record Once<T>(Claim claim, Function<T, Answer> answer) {}
