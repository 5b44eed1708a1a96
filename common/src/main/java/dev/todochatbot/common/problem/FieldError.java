package dev.todochatbot.common.problem;

/**
 * One thing wrong with a request.
 *
 * @param field where: a member as {@code due.date} or {@code tags[2]}, a query parameter or a header by its name
 * @param message what, as a sentence without its subject: {@code must not be blank}
 */
public record FieldError(String field, String message) {}
