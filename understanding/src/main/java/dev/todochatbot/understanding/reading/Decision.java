package dev.todochatbot.understanding.reading;

import java.util.List;

import dev.todochatbot.understanding.request.Request;

/** What comes of a message. */
public sealed interface Decision {

    /** Understood: do these in their order. */
    record Clear(List<Request> requests) implements Decision {}

    /** Ours, but not sure: offer these, the likeliest first, and "add it as a task". Nothing changes. */
    record Doubtful(List<Reading> nearest) implements Decision {}

    /** Most likely nothing for a todo list. Nothing changes. */
    record NotForUs(List<Reading> nearest) implements Decision {}
}
