package dev.todochatbot.todo.password;

import java.util.UUID;

/** Fired before the password of an account is compared again, for what a session alone may not do; whoever observes it may refuse. */
public record PasswordAsked(UUID accountId) {}
