package dev.todochatbot.chatbot.engine.builtin.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import dev.todochatbot.chatbot.engine.builtin.recall.ToolUse.Call;

/**
 * What one request comes down to.
 *
 * @param lookups what must be looked up before it is known
 * @param calls the changes to make
 * @param offer the call that leaves a choice to the user, or null
 * @param remarks what to say beside the results of the calls
 * @param answer what to say once all changes are made; it may still want to look something up
 */
record Step(List<Call> lookups, List<Call> calls, Call offer, List<String> remarks, Function<Lookups, Answer> answer) {

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

    Step offering(Call choice) {
        return new Step(lookups, calls, choice, remarks, answer);
    }

    Step saying(String words) {
        var all = new ArrayList<>(remarks);
        all.add(words);
        return new Step(lookups, calls, offer, List.copyOf(all), answer);
    }
}
