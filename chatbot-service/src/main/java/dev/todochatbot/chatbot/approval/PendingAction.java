package dev.todochatbot.chatbot.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import dev.todochatbot.chatbot.conversation.OwnedId;
import dev.todochatbot.chatbot.todo.Receipt;
import dev.todochatbot.chatbot.todo.TodoTask;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Calls that wait for the user. {@code open → running → done | failed}, {@code open → declined}, and {@code running →
 * replaced} when a task has changed since; an open one past {@code expiresAt} has expired.
 */
@Entity
@IdClass(OwnedId.class)
public class PendingAction {
    private static final Duration LIFE = Duration.ofMinutes(15);

    @Id
    UUID ownerId;

    @Id
    UUID id;

    UUID turnId;
    UUID conversationId;
    String summary;

    @JdbcTypeCode(SqlTypes.JSON)
    List<PendingCall> calls;

    /** The tasks as they were when the user was asked. */
    @JdbcTypeCode(SqlTypes.JSON)
    List<TodoTask> tasks;

    String status;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Receipt> receipts;

    Instant createdAt;
    Instant expiresAt;

    /** How many of the calls have run: whoever takes over goes on from there. */
    int progress;

    Instant claimedAt;

    PendingAction() {}

    PendingAction(
            UUID ownerId,
            UUID id,
            UUID turnId,
            UUID conversationId,
            List<PendingCall> calls,
            List<TodoTask> tasks,
            Instant now) {
        this.ownerId = ownerId;
        this.id = id;
        this.turnId = turnId;
        this.conversationId = conversationId;
        this.summary = Summary.of(calls, tasks);
        this.calls = calls;
        this.tasks = tasks;
        this.status = "open";
        this.receipts = List.of();
        this.createdAt = now;
        this.expiresAt = now.plus(LIFE);
    }

    boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    List<PendingCall> remaining() {
        return calls.subList(progress, calls.size());
    }

    /** The decision that was made, for whoever asks again. */
    Decision decision() {
        return new Decision(Decision.Outcome.valueOf(status.toUpperCase(Locale.ROOT)), receipts);
    }

    public PendingActionView view() {
        return new PendingActionView(
                id, summary, calls, tasks.stream().map(TodoTask::id).toList(), expiresAt);
    }
}
