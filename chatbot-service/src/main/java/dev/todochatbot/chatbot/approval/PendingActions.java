package dev.todochatbot.chatbot.approval;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import dev.todochatbot.chatbot.todo.Receipt;
import dev.todochatbot.chatbot.todo.TodoTask;
import dev.todochatbot.common.ambient.Ids;
import dev.todochatbot.common.problem.ProblemException;
import org.hibernate.StatelessSession;

/** The rows of what waits. Every step of a decision is one short transaction; none is held while a tool runs. */
@ApplicationScoped
@Transactional
public class PendingActions {
    /** A replica that has said nothing for so long about an action it was running is gone. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final StatelessSession session;
    private final Event<ActionDecided> decided;
    private final Event<ActionReplaced> replaced;
    private final Ids ids;
    private final Clock clock;

    PendingActions(
            StatelessSession session,
            Event<ActionDecided> decided,
            Event<ActionReplaced> replaced,
            Ids ids,
            Clock clock) {
        this.session = session;
        this.decided = decided;
        this.replaced = replaced;
        this.ids = ids;
        this.clock = clock;
    }

    /** Stores what a turn wants to do, until the user decides. */
    public PendingActionView ask(
            UUID ownerId, UUID turnId, UUID conversationId, List<PendingCall> calls, List<TodoTask> tasks) {
        var action = new PendingAction(ownerId, ids.next(), turnId, conversationId, calls, tasks, clock.instant());
        session.insert(action);
        return action.view();
    }

    /** What waits, the oldest first; of one conversation, or of all where it is null. */
    public List<PendingActionView> open(UUID ownerId, UUID conversationId) {
        var query = session.createQuery(
                        "from PendingAction where ownerId = :owner and status = 'open' and expiresAt > :now"
                                + (conversationId == null ? "" : " and conversationId = :conversation")
                                + " order by id",
                        PendingAction.class)
                .setParameter("owner", ownerId)
                .setParameter("now", clock.instant());
        if (conversationId != null) query.setParameter("conversation", conversationId);
        return query.list().stream().map(PendingAction::view).toList();
    }

    /** Closes what still waits of a turn that is undone. */
    public void withdraw(UUID ownerId, UUID turnId) {
        session.createMutationQuery("update PendingAction set status = 'declined'"
                        + " where ownerId = :owner and turnId = :turn and status = 'open'")
                .setParameter("owner", ownerId)
                .setParameter("turn", turnId)
                .executeUpdate();
    }

    /**
     * Takes an action for running it, as only one caller at a time can; a decided one comes back as it is.
     *
     * @return empty when somebody else is running it
     * @throws ProblemException 404, or 409 {@code approval_closed}
     */
    Optional<PendingAction> claim(UUID ownerId, UUID id) {
        var action = locked(ownerId, id);
        var now = clock.instant();
        switch (action.status) {
            case "done", "failed" -> {
                return Optional.of(action);
            }
            case "running" -> {
                if (action.claimedAt.plus(LEASE).isAfter(now)) return Optional.empty();
            }
            case "open" -> {
                if (action.expired(now)) throw closed("It has expired; ask again.");
            }
            default -> throw closed("It was " + action.status + " before.");
        }
        action.status = "running";
        action.claimedAt = now;
        session.update(action);
        return Optional.of(action);
    }

    /** Remembers how far it came, in case this replica comes no further. */
    void progressed(PendingAction action, List<Receipt> receipts) {
        action.receipts = receipts;
        action.progress++;
        action.claimedAt = clock.instant();
        session.update(action);
    }

    /** Gives an action back that could not be carried out now. */
    void release(PendingAction action) {
        action.status = "open";
        session.update(action);
    }

    Decision decide(PendingAction action, Decision.Outcome outcome) {
        action.status = outcome.name().toLowerCase(Locale.ROOT);
        session.update(action);
        var decision = action.decision();
        decided.fire(new ActionDecided(action.ownerId, action.turnId, action.summary, decision));
        return decision;
    }

    /** Asks again, about the tasks as they are now; empty when nothing is left to do. */
    Optional<PendingActionView> replace(PendingAction action, List<PendingCall> calls, List<TodoTask> tasks) {
        if (!action.receipts.isEmpty()) decide(action, Decision.Outcome.FAILED);
        action.status = "replaced";
        session.update(action);
        var next = calls.isEmpty()
                ? Optional.<PendingActionView>empty()
                : Optional.of(ask(action.ownerId, action.turnId, action.conversationId, calls, tasks));
        replaced.fire(new ActionReplaced(
                action.ownerId, action.id, next.map(PendingActionView::id).orElse(null)));
        return next;
    }

    Decision decline(UUID ownerId, UUID id) {
        var action = locked(ownerId, id);
        return switch (action.status) {
            case "declined" -> action.decision();
            case "open" -> decide(action, Decision.Outcome.DECLINED);
            default -> throw closed("It was " + action.status + " before.");
        };
    }

    private PendingAction locked(UUID ownerId, UUID id) {
        return session
                .createQuery("from PendingAction where ownerId = :owner and id = :id", PendingAction.class)
                .setParameter("owner", ownerId)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .stream()
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    private static ProblemException closed(String detail) {
        return ProblemException.conflict("approval_closed", detail);
    }
}
