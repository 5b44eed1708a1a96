package dev.todochatbot.understanding.account;

import java.util.List;

/** A task, as far as somebody may speak of it. {@code notes} and {@code list} may be null. */
public record KnownTask(
        String id, int number, String title, String notes, boolean done, List<String> tags, String list) {}
