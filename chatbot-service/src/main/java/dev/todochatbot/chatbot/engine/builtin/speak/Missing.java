package dev.todochatbot.chatbot.engine.builtin.speak;

import java.util.List;

import dev.todochatbot.chatbot.engine.builtin.recall.TaskFacts;
import dev.todochatbot.understanding.speech.Saying;

/**
 * What fits no task, and the tasks that come near.
 *
 * @param saying how that is said
 * @param words what the user said, or null where it does not matter
 */
public record Missing(Saying saying, String words, List<TaskFacts> nearest) {

    public static Missing titled(String words, List<TaskFacts> nearest) {
        return new Missing(Saying.NO_TASK_CALLED, words, nearest);
    }

    public boolean isTitle() {
        return saying == Saying.NO_TASK_CALLED;
    }
}
