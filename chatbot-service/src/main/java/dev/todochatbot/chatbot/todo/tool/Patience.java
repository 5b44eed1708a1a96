package dev.todochatbot.chatbot.todo.tool;

import java.time.Duration;

/** How long somebody waits for the answer to a call whose connection broke, or that still runs. */
public interface Patience {
    /** Of whoever takes every answer. */
    Patience ENDLESS = time -> {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    };

    /**
     * Waits between two tries, not longer than this.
     *
     * @return whether to try again; {@code false} at once where nobody waits any more
     */
    boolean pause(Duration time);
}
