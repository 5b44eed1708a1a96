package dev.todochatbot.todo.token;

import java.time.Instant;
import java.util.Set;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

import dev.todochatbot.common.validation.OneOf;
import dev.todochatbot.common.validation.Text;

/**
 * A personal access token to be made.
 *
 * @param name who uses it: its changes are made by {@code client:<name>}
 * @param expiresAt a year from now where it is missing
 */
record NewPersonalToken(
        @NotNull @Text(min = 1, max = 100) String name,

        @NotEmpty(message = "must name a scope")
        Set<
                        @NotNull
                        @OneOf(
                                value = {"tasks:read", "tasks:write"},
                                message = "must be tasks:read or tasks:write")
                        String>
                scopes,

        @Future(message = "must be in the future") Instant expiresAt) {

    NewPersonalToken {
        name = name == null ? null : name.strip();
    }
}
