package dev.todochatbot.todo.task.wish;

/**
 * Which list a task is to be moved to.
 *
 * @param named its id or its name, whatever the case; null means the Inbox
 */
public record ListWish(String named) {}
