package dev.todochatbot.chatbot.assistant.turn;

import java.util.List;
import java.util.UUID;

import dev.todochatbot.chatbot.approval.PendingActionView;
import dev.todochatbot.chatbot.todo.tool.Receipt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the user asked and what came of it.
 *
 * @param response never empty once the turn has ended
 * @param receipts what was changed, as todo-service committed it, approved actions included
 * @param pendingActions what waits for the user now
 * @param undoable whether {@code POST /turns/{id}/undo} has something to undo
 */
@Schema(name = "Turn")
public record TurnView(
        UUID conversationId,
        UUID turnId,
        String engine,
        TurnStatus status,
        String response,
        List<ToolCall> toolCalls,
        List<Receipt> receipts,
        List<PendingActionView> pendingActions,
        List<CandidateView> candidates,
        boolean undoable) {}
