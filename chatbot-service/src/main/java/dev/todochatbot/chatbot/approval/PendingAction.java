package dev.todochatbot.chatbot.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import dev.todochatbot.chatbot.approval.shown.PendingCall;
import dev.todochatbot.chatbot.approval.shown.ShownCall;
import dev.todochatbot.chatbot.approval.shown.ShownChange;
import dev.todochatbot.chatbot.approval.shown.Summary;
import dev.todochatbot.chatbot.conversation.OwnedId;
import dev.todochatbot.chatbot.todo.TodoTask;
import dev.todochatbot.chatbot.todo.tool.Receipt;
import dev.todochatbot.chatbot.todo.tool.ToolResult;
import dev.todochatbot.understanding.speech.Sayings;
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

    /** Whoever writes must have read the row as it is: a replica that has lost its lease writes nothing. */
    @Version
    int version;

    UUID turnId;
    UUID conversationId;
    String summary;

    /** The code of the language of its summary; {@code null} in rows of the version before. */
    String language;

    /** What will run: until the user decides, everything that was shown. */
    @JdbcTypeCode(SqlTypes.JSON)
    List<PendingCall> calls;

    /** The same calls as the user was shown them; {@code null} in rows of the version before. */
    @JdbcTypeCode(SqlTypes.JSON)
    List<ShownCall> shown;

    /** What its undos would change, by the ids of their calls: a column of its own, because the version before knows no such field. */
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, List<ShownChange>> changes;

    /** The calls that the user approved, in the order of {@code calls}; {@code null} until then. */
    @JdbcTypeCode(SqlTypes.JSON)
    List<ChosenCall> chosen;

    /** The tasks as they were when the user was asked. */
    @JdbcTypeCode(SqlTypes.JSON)
    List<TodoTask> tasks;

    String status;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Receipt> receipts;

    /** Why it failed. */
    @JdbcTypeCode(SqlTypes.JSON)
    Failure problem;

    Instant createdAt;
    Instant expiresAt;

    /** How many of the calls have run: whoever takes over goes on from there. */
    int progress;

    Instant claimedAt;

    /** Whether somebody else had begun it: then the next call may have been made already, and is made again. */
    @Transient
    boolean takenOver;

    PendingAction() {}

    PendingAction(
            UUID ownerId,
            UUID id,
            UUID turnId,
            UUID conversationId,
            String language,
            List<ShownCall> shown,
            List<TodoTask> tasks,
            Instant now) {
        this.ownerId = ownerId;
        this.id = id;
        this.turnId = turnId;
        this.conversationId = conversationId;
        this.summary = Summary.of(shown, Sayings.of(Locale.forLanguageTag(language == null ? "" : language)));
        this.language = language;
        this.shown = shown.stream().map(call -> call.with(null)).toList();
        this.changes = shown.stream()
                .filter(call -> call.changes() != null)
                .collect(Collectors.toMap(ShownCall::id, ShownCall::changes));
        this.calls = shown.stream().map(ShownCall::call).toList();
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

    /** Whether something of it has run already: then it is never open again. */
    boolean hasBegun() {
        return progress > 0 || !receipts.isEmpty();
    }

    /** What runs from now on, and nothing else. */
    void choose(Approval.Chosen choice) {
        if (chosen != null) return;
        chosen = choice.ids().stream().map(id -> new ChosenCall(id, null)).toList();
        calls = choice.calls();
    }

    /** Whether this is what was decided already. */
    boolean isOf(Approval.Chosen choice) {
        if (chosen == null) return true;
        return calls.equals(choice.calls())
                && chosen.stream().map(ChosenCall::id).toList().equals(choice.ids());
    }

    /** Whether a chosen call has other arguments than those that were shown. @param place among the chosen ones */
    boolean isEdited(int place) {
        var id = chosen.get(place).id();
        return shown().stream().anyMatch(call -> call.id().equals(id) && !call.isOf(calls.get(place)));
    }

    /** One more call has run. */
    void ran(ToolResult result) {
        var all = new ArrayList<>(chosen);
        all.set(progress, new ChosenCall(all.get(progress).id(), result.error()));
        chosen = List.copyOf(all);
        receipts = Stream.concat(receipts.stream(), result.receipts().stream()).toList();
        if (result.error() && problem == null) problem = Failure.of(result);
        progress++;
    }

    /** The calls as they are shown, of every version's rows. */
    List<ShownCall> shown() {
        if (shown != null)
            return changes == null
                    ? shown
                    : shown.stream()
                            .map(call -> call.with(changes.get(call.id())))
                            .toList();
        return IntStream.range(0, calls.size())
                .mapToObj(i -> ShownCall.of(
                        String.valueOf(i),
                        calls.get(i),
                        ToolResult.UNKNOWN,
                        calls.get(i).among(tasks)))
                .toList();
    }

    /** The decision that was made, for whoever asks again. */
    Decision decision() {
        return new Decision(
                Decision.Outcome.valueOf(status.toUpperCase(Locale.ROOT)),
                receipts,
                problem == null ? null : problem.problem());
    }

    public PendingActionView view() {
        var calls = shown();
        var touched = calls.stream().flatMap(ShownCall::touched).distinct().toList();
        return new PendingActionView(id, summary, calls, touched, expiresAt);
    }
}
