package dev.todochatbot.chatbot.todo;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.UUID;

import dev.todochatbot.when.Home;

/**
 * Whose request this is, proven by the token and confirmed by todo-service.
 *
 * @param token the caller's own access token, for the calls made on their behalf; never logged, stored or shown
 * @param home where the user lives, and how they write dates
 * @param weekStart the first day of their week
 */
public record User(UUID id, String token, Home home, DayOfWeek weekStart) {
    public ZoneId zone() {
        return home.zone();
    }

    @Override
    public String toString() {
        return "User[" + id + "]";
    }
}
