package dev.todochatbot.todo.quickadd;

import java.time.Duration;
import java.util.List;

import dev.todochatbot.todo.priority.Priority;
import dev.todochatbot.when.Due;
import dev.todochatbot.when.Recurrence;

/**
 * A line of text, understood.
 *
 * @param title what is to be done: everything that was not taken for something else; empty if nothing is left
 * @param due the day or moment, or {@code null}; never {@code null} beside a recurrence
 * @param tags in the order of the text, each once
 * @param list one of the known lists, spelled as it is known, or {@code null}
 * @param duration from a minute to 30 days, only beside a due with a time; else {@code null}
 * @param spans what was taken for what, in the order of the text, without overlap
 */
public record Understood(
        String title,
        Due due,
        Priority priority,
        List<String> tags,
        String list,
        Recurrence recurrence,
        Duration duration,
        List<Span> spans) {}
