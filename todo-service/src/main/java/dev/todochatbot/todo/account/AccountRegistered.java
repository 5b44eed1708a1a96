package dev.todochatbot.todo.account;

import java.util.UUID;

/** Fired inside the transaction that makes the account; whoever gives every account something observes it. */
public record AccountRegistered(UUID accountId) {}
