package dev.todochatbot.understanding.filling;

import dev.todochatbot.understanding.request.Target;
import dev.todochatbot.understanding.template.Filling;

/** What the words of a {@code {task}} mean: a number, a place, a pronoun, all of a kind, several of these, or a title. */
public interface TargetReader {

    /** @param from the first token, {@code to} is behind the last one */
    Target read(Message message, int from, int to);

    /** What a slot of a match means; in a report the verb belongs to it: "I paid the rent". */
    default Target read(Fillings fillings, Filling task) {
        return read(fillings.message(), task.from(), task.to());
    }
}
