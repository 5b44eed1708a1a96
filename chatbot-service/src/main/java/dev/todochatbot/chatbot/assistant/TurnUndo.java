package dev.todochatbot.chatbot.assistant;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.todochatbot.chatbot.assistant.turn.TurnStore;
import dev.todochatbot.chatbot.assistant.turn.Undo;
import dev.todochatbot.chatbot.todo.User;
import dev.todochatbot.chatbot.todo.tool.CallOrigin;
import dev.todochatbot.chatbot.todo.tool.ToolResult;
import dev.todochatbot.common.ambient.Ids;
import dev.todochatbot.common.problem.ProblemException;

/** The undo of a turn by its button. */
@ApplicationScoped
class TurnUndo {
    private final TurnStore turns;
    private final Undo undo;
    private final Ids ids;

    TurnUndo(TurnStore turns, Undo undo, Ids ids) {
        this.turns = turns;
        this.undo = undo;
        this.ids = ids;
    }

    /** @throws ProblemException 404; 409 when there is nothing to undo, or with the {@code conflicts} */
    Undone undo(User user, UUID turnId) {
        var turn = turns.find(user.id(), turnId);
        if (!turn.undoable()) throw ProblemException.conflict("nothing_to_undo", "This turn has nothing to undo.");
        var changeSet = ids.next();
        var result = undo.undo(user, turn, new CallOrigin(changeSet, turn.id + "/undo/" + turn.revision));
        if (result.error()) throw refusal(result);
        var made = result.receipts().isEmpty()
                ? changeSet
                : result.receipts().getLast().changeSet();
        return new Undone(made, ((Number) result.content().get("restored")).longValue());
    }

    private static ProblemException refusal(ToolResult result) {
        var code = String.valueOf(result.content().getOrDefault("code", "undo_failed"));
        var refusal = ProblemException.conflict(code, result.detail());
        var conflicts = result.content().get("conflicts");
        return conflicts == null ? refusal : refusal.with("conflicts", conflicts);
    }
}
