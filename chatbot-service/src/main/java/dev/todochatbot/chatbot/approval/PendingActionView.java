package dev.todochatbot.chatbot.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.todochatbot.chatbot.approval.shown.ShownCall;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What waits for the user's approval: all calls of a turn that need it, together.
 *
 * @param summary what will be done, in words
 * @param taskIds the tasks it touches
 * @param expiresAt from then on it can no longer be approved
 */
@Schema(name = "PendingAction")
public record PendingActionView(
        UUID id, String summary, List<ShownCall> calls, List<UUID> taskIds, Instant expiresAt) {}
