package dev.todochatbot.todo.account;

import java.util.UUID;

/**
 * The user as the wire shows them.
 *
 * @param timeZone IANA name
 * @param weekStart {@code monday} to {@code sunday}
 */
public record User(UUID id, String email, String displayName, String timeZone, String weekStart) {}
