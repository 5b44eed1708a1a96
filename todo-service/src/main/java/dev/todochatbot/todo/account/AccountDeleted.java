package dev.todochatbot.todo.account;

import java.util.UUID;

/** Fired inside the transaction that deletes an account, just before its rows go. */
public record AccountDeleted(UUID accountId) {}
