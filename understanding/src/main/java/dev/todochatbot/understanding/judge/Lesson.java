package dev.todochatbot.understanding.judge;

import dev.todochatbot.understanding.request.Intent;

/**
 * A sentence to learn from.
 *
 * @param weight how much it counts; 1 for one that a person wrote for this
 * @param heldBack whether it is not learnt from but tried
 */
public record Lesson(String say, Intent intent, float weight, boolean heldBack) {

    private static final int ONE_OF = 10;

    /** One of those that a person wrote: a tenth of them, always the same, is held back. */
    static Lesson written(String say, Intent intent, float weight) {
        return new Lesson(say, intent, weight, Math.floorMod(say.hashCode(), ONE_OF) == 0);
    }

    /** Made of what others wrote. */
    static Lesson made(String say, Intent intent, float weight) {
        return new Lesson(say, intent, weight, false);
    }

    /** Whether a person wrote this sentence for the judge. */
    boolean isWritten() {
        return weight >= Lessons.WRITTEN;
    }
}
