package dev.todochatbot.todo.mcp;

import dev.todochatbot.common.identity.Caller;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.todo.activity.EventLog;
import dev.todochatbot.todo.change.UndoService;
import dev.todochatbot.todo.mcp.argument.UndoChange;
import dev.todochatbot.todo.mcp.schema.ArgumentSchema;
import dev.todochatbot.todo.mcp.schema.ResultSchema;
import dev.todochatbot.todo.task.write.Origin;
import io.quarkiverse.mcp.server.RawMessage;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolResponse;

/** The tool that takes back what other tools did. */
class UndoTool {

    private final ToolCalls calls;
    /** Nobody reads more; {@code restored} counts them all. */
    private static final int MOST_CHANGES = 1000;

    private final UndoService undo;
    private final EventLog log;
    private final Caller caller;

    UndoTool(ToolCalls calls, UndoService undo, EventLog log, Caller caller) {
        this.calls = calls;
        this.undo = undo;
        this.log = log;
        this.caller = caller;
    }

    @Tool(
            name = "undo_change",
            title = "Undo a change",
            description =
                    "Takes back everything that one change set did. Where something was changed again since, nothing"
                            + " is undone and the conflicts are named. An undo can be undone.",
            annotations = @Tool.Annotations(destructiveHint = true, idempotentHint = true, openWorldHint = false),
            inputSchema = @Tool.InputSchema(generator = ArgumentSchema.class),
            outputSchema = @Tool.OutputSchema(from = UndoReceipt.class, generator = ResultSchema.class))
    ToolResponse undoChange(RawMessage call) {
        return calls.write(call, UndoChange.class, UndoService.MOST_SECONDS, wish -> () -> receipt(wish));
    }

    private UndoReceipt receipt(UndoChange wish) {
        if (wish.changeSet() == null) {
            throw ProblemException.invalid("changeSet", "must not be null");
        }
        var undone = undo.undo(Origin.of(caller), wish.changeSet());
        return new UndoReceipt(
                undone.changeSet(), undone.restored(), log.of(caller.accountId(), undone.changeSet(), MOST_CHANGES));
    }
}
