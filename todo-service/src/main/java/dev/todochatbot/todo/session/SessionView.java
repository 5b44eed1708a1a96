package dev.todochatbot.todo.session;

import java.time.Instant;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A session as its user sees it.
 *
 * @param current whether it is the one that asks
 * @param userAgent what the client called itself when it signed in; empty where it did not
 */
@RegisterForReflection(registerFullHierarchy = true)
public record SessionView(UUID id, boolean current, Instant createdAt, Instant lastUsedAt, String userAgent) {}
