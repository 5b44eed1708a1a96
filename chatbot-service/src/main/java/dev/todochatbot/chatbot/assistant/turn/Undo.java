package dev.todochatbot.chatbot.assistant.turn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import dev.todochatbot.chatbot.todo.User;
import dev.todochatbot.chatbot.todo.tool.CallOrigin;
import dev.todochatbot.chatbot.todo.tool.Receipt;
import dev.todochatbot.chatbot.todo.tool.TodoTools;
import dev.todochatbot.chatbot.todo.tool.ToolResult;

/** Takes back what a turn has changed. */
@ApplicationScoped
public class Undo {
    private final TodoTools tools;
    private final UndoneTurns undone;

    Undo(TodoTools tools, UndoneTurns undone) {
        this.tools = tools;
        this.undone = undone;
    }

    /**
     * @param origin of the undo itself, which is a change set too
     * @return what {@code undo_change} gave; its refusal (conflicts) when nothing was undone
     */
    public ToolResult undo(User user, Turn turn, CallOrigin origin) {
        var receipts = new ArrayList<Receipt>();
        long restored = 0;
        ToolResult result = null;
        for (var changed : turn.changeSets()) {
            result = tools.call(user, origin, "undo_change", Map.of("changeSet", changed.toString()));
            // What is undone already stays so, and is shown
            if (result.error()) return new ToolResult(true, result.content(), receipts);
            receipts.addAll(result.receipts());
            if (result.content().get("restored") instanceof Number more) restored += more.longValue();
        }
        if (result == null) return ToolResult.refusal("nothing_to_undo", "There is nothing to undo.");
        undone.mark(turn);
        var content = new LinkedHashMap<>(result.content());
        content.put("restored", restored);
        return new ToolResult(false, content, receipts);
    }
}
