package dev.todochatbot.chatbot.engine.builtin.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.todochatbot.chatbot.engine.builtin.recall.TaskFacts;
import dev.todochatbot.chatbot.engine.builtin.recall.ToolUse.Call;

/**
 * What one request comes down to.
 *
 * @param lookups what must be looked up before it is known
 * @param calls the changes to make
 * @param offer the choice to leave to the user, or null
 * @param remarks what to say beside the results of the calls
 * @param answer what to say once all changes are made; it may still want to look something up
 */
record Step(List<Call> lookups, List<Call> calls, Offer offer, List<String> remarks, Function<Lookups, Answer> answer) {

    /** Which of these tasks the tool shall be called with. */
    record Offer(String question, String tool, Map<String, Object> arguments, List<TaskFacts> tasks) {}

    /** Words, or the look-up they need. */
    record Answer(String text, Call wanted) {

        static Answer of(String text) {
            return new Answer(text, null);
        }

        static Answer wants(Call lookup) {
            return new Answer(null, lookup);
        }
    }

    static Step look(List<Call> lookups) {
        return new Step(lookups, List.of(), null, List.of(), null);
    }

    static Step call(List<Call> calls, List<String> remarks) {
        return new Step(List.of(), calls, null, remarks, null);
    }

    static Step say(String words) {
        return new Step(List.of(), List.of(), null, List.of(words), null);
    }

    static Step answer(Function<Lookups, Answer> answer) {
        return new Step(List.of(), List.of(), null, List.of(), answer);
    }

    Step offering(Offer choice) {
        return new Step(lookups, calls, choice, remarks, answer);
    }

    Step saying(String words) {
        var all = new ArrayList<>(remarks);
        all.add(words);
        return new Step(lookups, calls, offer, List.copyOf(all), answer);
    }
}
