package dev.todochatbot.chatbot.engine.builtin.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.todochatbot.chatbot.engine.builtin.recall.TaskFacts;
import dev.todochatbot.chatbot.engine.builtin.recall.ToolUse.Call;

/** The calls that leave a choice to the user; nothing is changed until they choose. */
final class Offers {

    private Offers() {}

    /** A reading in its own words, and what is done when it is chosen. */
    record Choice(String words, List<Call> calls) {}

    /** Which of these tasks the tool shall be called with. */
    static Call candidates(String question, String tool, Map<String, Object> arguments, List<TaskFacts> tasks) {
        var then = new LinkedHashMap<String, Object>();
        then.put("tool", tool);
        then.put("arguments", arguments);
        var offer = new LinkedHashMap<String, Object>();
        offer.put("question", question);
        offer.put("then", then);
        offer.put("tasks", tasks.stream().map(TaskFacts::id).toList());
        return new Call("offer_candidates", offer);
    }

    static Call readings(String question, List<Choice> choices) {
        var offer = new LinkedHashMap<String, Object>();
        offer.put("question", question);
        offer.put("choices", choices.stream().map(Offers::choice).toList());
        return new Call("offer_readings", offer);
    }

    private static Map<String, Object> choice(Choice choice) {
        var said = new LinkedHashMap<String, Object>();
        said.put("words", choice.words());
        said.put("calls", choice.calls().stream().map(Offers::call).toList());
        return said;
    }

    private static Map<String, Object> call(Call call) {
        var said = new LinkedHashMap<String, Object>();
        said.put("tool", call.tool());
        said.put("arguments", call.arguments());
        if (call.swept()) {
            said.put("swept", true);
        }
        return said;
    }
}
