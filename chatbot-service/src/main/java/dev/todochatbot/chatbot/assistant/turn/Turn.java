package dev.todochatbot.chatbot.assistant.turn;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;

import dev.todochatbot.chatbot.approval.Failure;
import dev.todochatbot.chatbot.approval.PendingActionView;
import dev.todochatbot.chatbot.approval.tool.ToolKind;
import dev.todochatbot.chatbot.conversation.OwnedId;
import dev.todochatbot.chatbot.todo.tool.Receipt;
import dev.todochatbot.chatbot.todo.tool.ToolResult;
import dev.todochatbot.understanding.speech.Sayings;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A turn as it is stored; its id is the change set of all it changes. While it runs, one replica holds its lease and is
 * the only writer: {@code revision} refuses everybody who has been overtaken.
 */
@Entity
@IdClass(OwnedId.class)
public class Turn {
    @Id
    public UUID ownerId;

    @Id
    public UUID id;

    public UUID conversationId;

    @Version
    public int revision;

    /** What the user said; where they chose a candidate, its title. */
    public String request;

    public UUID choice;

    /** The code of the language that the user is answered in; {@code null} in rows of the version before. */
    public String language;

    public String engine;
    public boolean fallback;
    public String status;
    public String response;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<ToolCall> toolCalls = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Receipt> receipts = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Candidate> candidates = List.of();

    /** The messages of this turn, as an engine sees them in later turns. */
    @JdbcTypeCode(SqlTypes.JSON)
    public List<Utterance> transcript = List.of();

    public UUID pendingActionId;

    @JdbcTypeCode(SqlTypes.JSON)
    public Failure problem;

    /** The turn whose changes this one has undone. */
    public UUID undoes;

    public boolean undone;

    /** Answered again by a later turn, and without any change to remember. */
    public boolean superseded;

    public Instant createdAt;

    Turn() {}

    public Turn(UUID ownerId, UUID id, UUID conversationId, String request, UUID choice, String engine, Instant now) {
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

    /** All that can be said in its language. */
    public Sayings says() {
        return Sayings.of(Locale.forLanguageTag(Objects.requireNonNullElse(language, "")));
    }

    TurnStatus status() {
        return TurnStatus.valueOf(status.toUpperCase(Locale.ROOT));
    }

    public void end(TurnStatus how) {
        status = how.name().toLowerCase(Locale.ROOT);
    }

    public boolean running() {
        return status() == TurnStatus.RUNNING;
    }

    /** Nothing has happened, because a service was away: the same can simply be asked again. */
    public boolean unserved() {
        return problem != null && problem.status() == 503 && receipts.isEmpty();
    }

    /** Whether a change may have been made that there is no receipt of. */
    public boolean unsure() {
        return toolCalls.stream()
                .filter(call -> ToolKind.known().get(call.tool()) != ToolKind.READ)
                .anyMatch(call -> call.outcome() == ToolCall.Outcome.FAILED && ToolResult.isUnsure(call.result()));
    }

    public boolean undoable() {
        return !running() && !undone && !receipts.isEmpty();
    }

    /** The change sets of this turn, the last one first: as they have to be undone. */
    public List<UUID> changeSets() {
        return receipts.stream().map(Receipt::changeSet).distinct().toList().reversed();
    }

    public void add(List<Receipt> more) {
        receipts = Stream.concat(receipts.stream(), more.stream()).toList();
    }

    public void add(ToolCall call) {
        toolCalls = Stream.concat(toolCalls.stream(), Stream.of(call)).toList();
    }

    public TurnView view(PendingActionView pending) {
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
