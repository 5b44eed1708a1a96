package dev.todochatbot.todo.mcp;

import java.util.List;

import dev.todochatbot.todo.activity.Event;

/** What {@code get_activity} found, newest first. */
public record Activity(List<Event> items) {}
