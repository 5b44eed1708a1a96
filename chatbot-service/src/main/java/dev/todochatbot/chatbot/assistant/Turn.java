package dev.todochatbot.chatbot.assistant;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;

import dev.todochatbot.chatbot.approval.Failure;
import dev.todochatbot.chatbot.approval.PendingActionView;
import dev.todochatbot.chatbot.approval.ToolKind;
import dev.todochatbot.chatbot.conversation.OwnedId;
import dev.todochatbot.chatbot.todo.Receipt;
import dev.todochatbot.chatbot.todo.ToolResult;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A turn as it is stored; its id is the change set of all it changes. While it runs, one replica holds its lease and is
 * the only writer: {@code revision} refuses everybody who has been overtaken.
 */
@Entity
@IdClass(OwnedId.class)
class Turn {
    @Id
    UUID ownerId;

    @Id
    UUID id;

    UUID conversationId;

    @Version
    int revision;

    /** What the user said; where they chose a candidate, its title. */
    String request;

    UUID choice;
    String engine;
    boolean fallback;
    String status;
    String response;

    @JdbcTypeCode(SqlTypes.JSON)
    List<ToolCall> toolCalls = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    List<Receipt> receipts = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    List<Candidate> candidates = List.of();

    /** The messages of this turn, as an engine sees them in later turns. */
    @JdbcTypeCode(SqlTypes.JSON)
    List<Utterance> transcript = List.of();

    UUID pendingActionId;

    @JdbcTypeCode(SqlTypes.JSON)
    Failure problem;

    /** The turn whose changes this one has undone. */
    UUID undoes;

    boolean undone;

    /** Answered again by a later turn, and without any change to remember. */
    boolean superseded;

    Instant createdAt;

    Turn() {}

    Turn(UUID ownerId, UUID id, UUID conversationId, String request, UUID choice, String engine, Instant now) {
        this.ownerId = ownerId;
        this.id = id;
        this.conversationId = conversationId;
        this.request = request;
        this.choice = choice;
        this.engine = engine;
        this.status = "running";
        this.response = "";
        this.createdAt = now;
    }

    TurnStatus status() {
        return TurnStatus.valueOf(status.toUpperCase(Locale.ROOT));
    }

    void end(TurnStatus how) {
        status = how.name().toLowerCase(Locale.ROOT);
    }

    boolean running() {
        return status() == TurnStatus.RUNNING;
    }

    /** Nothing has happened, because a service was away: the same can simply be asked again. */
    boolean unserved() {
        return problem != null && problem.status() == 503 && receipts.isEmpty();
    }

    /** Whether a change may have been made that there is no receipt of. */
    boolean unsure() {
        return toolCalls.stream()
                .filter(call -> ToolKind.known().get(call.tool()) != ToolKind.READ)
                .anyMatch(call -> call.outcome() == ToolCall.Outcome.FAILED && ToolResult.isUnsure(call.result()));
    }

    boolean undoable() {
        return !running() && !undone && !receipts.isEmpty();
    }

    /** The change sets of this turn, the last one first: as they have to be undone. */
    List<UUID> changeSets() {
        return receipts.stream().map(Receipt::changeSet).distinct().toList().reversed();
    }

    void add(List<Receipt> more) {
        receipts = Stream.concat(receipts.stream(), more.stream()).toList();
    }

    void add(ToolCall call) {
        toolCalls = Stream.concat(toolCalls.stream(), Stream.of(call)).toList();
    }

    TurnView view(PendingActionView pending) {
        return new TurnView(
                conversationId,
                id,
                engine,
                status(),
                response,
                toolCalls,
                receipts,
                pending == null ? List.of() : List.of(pending),
                candidates.stream().map(Candidate::view).toList(),
                undoable());
    }
}
