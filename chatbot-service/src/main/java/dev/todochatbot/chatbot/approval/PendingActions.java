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

import dev.todochatbot.chatbot.approval.shown.ShownCall;
import dev.todochatbot.chatbot.conversation.OwnedId;
import dev.todochatbot.chatbot.todo.TodoTask;
import dev.todochatbot.chatbot.todo.tool.ToolResult;
import dev.todochatbot.common.ambient.Ids;
import dev.todochatbot.common.problem.ProblemException;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.hibernate.StatelessSession;

/** The rows of what waits. Every step of a decision is one short transaction; none is held while a tool runs. */
@ApplicationScoped
@Transactional
public class PendingActions {
    /** A replica that has said nothing for so long about an action it was running is gone. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private static final String INTERRUPTED = "The service was restarted while it was carried out. "
            + "What is not in the receipts was not done, except perhaps the next one.";

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

    /** Stores what a turn wants to do, until the user decides. @param language the code of the one it is shown in */
    public PendingActionView ask(
            UUID ownerId,
            UUID turnId,
            UUID conversationId,
            String language,
            List<ShownCall> calls,
            List<TodoTask> tasks) {
        var action =
                new PendingAction(ownerId, ids.next(), turnId, conversationId, language, calls, tasks, clock.instant());
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
        session.createMutationQuery("update PendingAction set status = 'declined', version = version + 1"
                        + " where ownerId = :owner and turnId = :turn and status = 'open'")
                .setParameter("owner", ownerId)
                .setParameter("turn", turnId)
                .executeUpdate();
    }

    /** @throws ProblemException 404 */
    PendingAction find(UUID ownerId, UUID id) {
        return Optional.ofNullable(session.get(PendingAction.class, new OwnedId(ownerId, id)))
                .orElseThrow(ProblemException::notFound);
    }

    /**
     * Takes an action for running it, as only one caller at a time can; a decided one comes back as it is.
     *
     * @return empty when somebody else is running it
     * @throws ProblemException 404; 400 for an approval that does not fit; 409 {@code approval_closed}
     */
    Optional<PendingAction> claim(UUID ownerId, UUID id, Approval approval) {
        var action = locked(ownerId, id);
        var choice = approval.of(action.shown());
        var now = clock.instant();
        switch (action.status) {
            case "done", "failed" -> {
                if (!action.isOf(choice)) throw closed("Something else was decided before.");
                return Optional.of(action);
            }
            case "running" -> {
                if (!action.isOf(choice)) throw closed("Something else was decided before.");
                if (action.claimedAt.plus(LEASE).isAfter(now)) return Optional.empty();
                if (action.expired(now)) {
                    giveUp(action);
                    return Optional.of(action);
                }
                action.takenOver = true;
            }
            case "open" -> {
                if (action.expired(now)) throw expired();
            }
            default -> throw closed("It was " + action.status + " before.");
        }
        action.choose(choice);
        action.status = "running";
        action.claimedAt = now;
        write(action);
        return Optional.of(action);
    }

    /**
     * Keeps the lease, right before a call is made.
     *
     * @throws org.hibernate.StaleStateException like every other step, when somebody else has taken the action over
     */
    void hold(PendingAction action) {
        action.claimedAt = clock.instant();
        write(action);
    }

    /** Remembers how far it came, in case this replica comes no further. */
    void progressed(PendingAction action, ToolResult result) {
        action.ran(result);
        action.claimedAt = clock.instant();
        write(action);
    }

    /** Gives an action back of which nothing could be carried out now. */
    void release(PendingAction action) {
        action.status = "open";
        action.calls = action.shown().stream().map(ShownCall::call).toList();
        action.chosen = null;
        write(action);
    }

    /** All that could run has run. @param problem why not all of it could; {@code null} where it could, or a call says it */
    Decision decide(PendingAction action, Failure problem) {
        if (action.problem == null) action.problem = problem;
        return close(action, action.problem == null ? Decision.Outcome.DONE : Decision.Outcome.FAILED);
    }

    private Decision close(PendingAction action, Decision.Outcome outcome) {
        action.status = outcome.name().toLowerCase(Locale.ROOT);
        write(action);
        decided.fire(ActionDecided.of(action));
        return action.decision();
    }

    /** Asks again, about the tasks as they are now; empty when nothing is left to do. */
    Optional<PendingActionView> replace(PendingAction action, List<ShownCall> calls, List<TodoTask> tasks) {
        action.status = "replaced";
        write(action);
        var next = calls.isEmpty()
                ? Optional.<PendingActionView>empty()
                : Optional.of(ask(action.ownerId, action.turnId, action.conversationId, action.language, calls, tasks));
        replaced.fire(new ActionReplaced(
                action.ownerId, action.id, next.map(PendingActionView::id).orElse(null)));
        return next;
    }

    /** @throws ProblemException 404; 409 {@code approval_closed}, also for one that has expired */
    Decision decline(UUID ownerId, UUID id) {
        var action = locked(ownerId, id);
        return switch (action.status) {
            case "declined" -> action.decision();
            case "open" -> {
                if (action.expired(clock.instant())) throw expired();
                yield close(action, Decision.Outcome.DECLINED);
            }
            default -> throw closed("It was " + action.status + " before.");
        };
    }

    @RegisterForReflection(registerFullHierarchy = true)
    record Key(UUID ownerId, UUID id) {}

    /** What a replica has begun that is gone, and that nobody has taken over. */
    List<Key> abandoned() {
        return session.createQuery(
                        "select ownerId, id from PendingAction where status = 'running' and claimedAt < :then"
                                + " order by claimedAt",
                        Key.class)
                .setParameter("then", clock.instant().minus(LEASE.multipliedBy(2)))
                .setMaxResults(50)
                .list();
    }

    /** Says of such an action what is known. */
    void endAbandoned(Key key) {
        var action = locked(key.ownerId, key.id);
        boolean gone = action.claimedAt.isBefore(clock.instant().minus(LEASE.multipliedBy(2)));
        if (action.status.equals("running") && gone) giveUp(action);
    }

    private void giveUp(PendingAction action) {
        decide(action, new Failure(503, "interrupted", INTERRUPTED));
    }

    /** Only by whoever has read the row as it is. Who was refused is refused again. */
    private void write(PendingAction action) {
        int read = action.version;
        try {
            session.update(action);
        } catch (RuntimeException e) {
            action.version = read;
            throw e;
        }
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

    private static ProblemException expired() {
        return closed("It has expired; ask again.");
    }

    private static ProblemException closed(String detail) {
        return ProblemException.conflict("approval_closed", detail);
    }
}
