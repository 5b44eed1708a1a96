package dev.todochatbot.todo.password;

import java.util.UUID;

/**
 * Fired inside the transaction that changes a password.
 *
 * @param sessionId the session that did it, which goes on; all others end
 */
public record PasswordChanged(UUID accountId, UUID sessionId) {}
