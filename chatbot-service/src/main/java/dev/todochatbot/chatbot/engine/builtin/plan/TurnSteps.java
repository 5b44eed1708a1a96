package dev.todochatbot.chatbot.engine.builtin.plan;

import java.util.List;
import java.util.Map;

import dev.todochatbot.chatbot.engine.builtin.recall.PastTurn;
import dev.todochatbot.chatbot.engine.builtin.recall.ToolUse;
import dev.todochatbot.chatbot.engine.builtin.recall.ToolUse.Call;
import dev.todochatbot.chatbot.engine.builtin.recall.Transcript;
import dev.todochatbot.chatbot.engine.builtin.speak.Replies;
import dev.todochatbot.chatbot.engine.builtin.speak.Words;
import dev.todochatbot.understanding.speech.Saying;

/** What is asked of the turns before. */
record TurnSteps(Transcript transcript, Words words) {

    /** The undo of an undo, where the last change of the conversation was one. */
    Step redo() {
        for (PastTurn turn : transcript.before().reversed()) {
            List<ToolUse> made = turn.uses().stream()
                    .filter(use -> use.isChange() && !use.failed() && !use.isPending())
                    .toList();
            if (!made.isEmpty()) {
                String undo = made.getLast().result().path("changeSet").asText("");
                boolean undone = made.getLast().tool().startsWith("undo") && !undo.isEmpty();
                return undone
                        ? Step.call(List.of(new Call("undo_change", Map.of("changeSet", undo))), List.of())
                        : Step.say(words.say(Saying.LAST_WAS_NO_UNDO));
            }
        }
        return Step.say(words.say(Saying.NOTHING_TO_REDO));
    }

    /** What the latest turn with a change understood, and what came of it. */
    Step explained() {
        for (PastTurn turn : transcript.before().reversed()) {
            List<ToolUse> made = turn.uses().stream()
                    .filter(use -> use.isChange() && !use.isOffer())
                    .toList();
            if (!made.isEmpty()) {
                return Step.say(
                        words.say(Saying.EXPLAINED, words.isolated(turn.message()), new Replies(words).of(made)));
            }
        }
        return Step.say(words.say(Saying.NOTHING_TO_EXPLAIN));
    }
}
