package dev.todochatbot.todo.account;

import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The user as the wire shows them.
 *
 * @param timeZone IANA name
 * @param weekStart {@code monday} to {@code sunday}
 */
@RegisterForReflection(registerFullHierarchy = true)
public record User(UUID id, String email, String displayName, String timeZone, String weekStart) {}
