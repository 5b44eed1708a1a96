package dev.todochatbot.understanding.reading;

import java.util.function.Supplier;

/**
 * How a message came to be understood, for people who look into it.
 *
 * @param written it is only written where somebody does
 */
public record Trace(Supplier<String> written) {

    public String text() {
        return written.get();
    }
}
