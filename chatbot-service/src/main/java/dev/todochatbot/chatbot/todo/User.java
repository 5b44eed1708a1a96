package dev.todochatbot.chatbot.todo;

import java.time.ZoneId;
import java.util.UUID;

/**
 * Whose request this is, proven by the token and confirmed by todo-service.
 *
 * @param token the caller's own access token, for the calls made on their behalf; never logged, stored or shown
 * @param zone where the user lives
 */
public record User(UUID id, String token, ZoneId zone) {
    @Override
    public String toString() {
        return "User[" + id + "]";
    }
}
