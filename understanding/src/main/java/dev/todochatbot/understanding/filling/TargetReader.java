package dev.todochatbot.understanding.filling;

import dev.todochatbot.understanding.request.Target;

/** What the words of a {@code {task}} mean: a number, a place, a pronoun, all of a kind, several of these, or a title. */
public interface TargetReader {

    /** @param from the first token, {@code to} is behind the last one */
    Target read(Message message, int from, int to);
}
