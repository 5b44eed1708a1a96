package dev.todochatbot.chatbot.assistant.turn;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import dev.todochatbot.chatbot.approval.PendingAction;
import dev.todochatbot.chatbot.conversation.OwnedId;
import dev.todochatbot.common.problem.ProblemException;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.hibernate.StatelessSession;

/** The rows of turns. */
@ApplicationScoped
@Transactional
public class TurnStore {
    private final StatelessSession session;

    TurnStore(StatelessSession session) {
        this.session = session;
    }

    public void insert(Turn turn) {
        session.insert(turn);
    }

    public void save(Turn turn) {
        session.update(turn);
    }

    /**
     * Keeps the lease of a running turn, right before it changes something.
     *
     * @return whether this replica still has it: nobody else has written the turn since
     */
    public boolean hold(Turn turn) {
        return session.createNativeMutationQuery("""
                        update turn set heartbeat_at = now()
                        where owner_id = :owner and id = :id and status = 'running' and revision = :revision""")
                        .setParameter("owner", turn.ownerId)
                        .setParameter("id", turn.id)
                        .setParameter("revision", turn.revision)
                        .executeUpdate()
                == 1;
    }

    public Turn find(UUID ownerId, UUID id) {
        return maybe(ownerId, id).orElseThrow(ProblemException::notFound);
    }

    public Optional<Turn> maybe(UUID ownerId, UUID id) {
        return Optional.ofNullable(session.get(Turn.class, new OwnedId(ownerId, id)));
    }

    /** For a change from outside of a run, such as a decision: waits for whoever else changes it. */
    public Turn locked(UUID ownerId, UUID id) {
        return session
                .createQuery("from Turn where ownerId = :owner and id = :id", Turn.class)
                .setParameter("owner", ownerId)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .stream()
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    @RegisterForReflection(registerFullHierarchy = true)
    private record Row(Turn turn, PendingAction pending) {}

    public TurnView view(UUID ownerId, UUID id) {
        return session.createQuery("""
                        select t, p from Turn t
                        left join PendingAction p on p.ownerId = t.ownerId and p.id = t.pendingActionId
                            and p.status in ('open', 'running') and p.expiresAt > instant
                        where t.ownerId = :owner and t.id = :id""", Row.class).setParameter("owner", ownerId).setParameter("id", id).list().stream()
                .findFirst()
                .map(row -> row.turn.view(row.pending == null ? null : row.pending.view()))
                .orElseThrow(ProblemException::notFound);
    }

    /** Earlier turns of a conversation as an engine remembers them, the newest first. */
    public List<Turn> before(Turn turn, int most) {
        return session.createQuery("""
                        from Turn where ownerId = :owner and conversationId = :conversation and id < :id
                            and status <> 'running' and not superseded
                        order by id desc""", Turn.class)
                .setParameter("owner", turn.ownerId)
                .setParameter("conversation", turn.conversationId)
                .setParameter("id", turn.id)
                .setMaxResults(most)
                .list();
    }

    /** The last turn before this one that changed something and still stands; an undo is not undone by the next. */
    public Optional<Turn> lastStanding(Turn turn) {
        return last(turn, "not undone and undoes is null");
    }

    /** The last turn before this one that changed something, if it still stands. */
    public Optional<Turn> lastChanging(Turn turn) {
        return last(turn, "true").filter(last -> !last.undone);
    }

    private Optional<Turn> last(Turn turn, String which) {
        return session
                .createQuery(
                        "from Turn where ownerId = :owner and conversationId = :conversation and id < :id and " + which
                                + " and function('jsonb_array_length', receipts) > 0 order by id desc",
                        Turn.class)
                .setParameter("owner", turn.ownerId)
                .setParameter("conversation", turn.conversationId)
                .setParameter("id", turn.id)
                .setMaxResults(1)
                .list()
                .stream()
                .findFirst();
    }

    /** The language of a conversation's latest turn; {@code null} where there is none. */
    public String language(UUID ownerId, UUID conversationId) {
        return session
                .createQuery(
                        "select language from Turn where ownerId = :owner and conversationId = :conversation"
                                + " order by id desc",
                        String.class)
                .setParameter("owner", ownerId)
                .setParameter("conversation", conversationId)
                .setMaxResults(1)
                .list()
                .stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    boolean running(UUID ownerId, UUID id) {
        return session.createQuery("select status from Turn where ownerId = :owner and id = :id", String.class)
                .setParameter("owner", ownerId)
                .setParameter("id", id)
                .list()
                .contains("running");
    }

    void append(UUID ownerId, UUID turnId, List<TurnEvent> events) {
        for (var event : events)
            session.createNativeMutationQuery("""
                            insert into turn_event (owner_id, turn_id, id, type, data)
                            values (:owner, :turn, :id, :type, cast(:data as jsonb))""")
                    .setParameter("owner", ownerId)
                    .setParameter("turn", turnId)
                    .setParameter("id", event.id())
                    .setParameter("type", event.type())
                    .setParameter("data", event.data())
                    .executeUpdate();
    }

    /** Lets a repeated request begin anew, where the first one could not even begin. */
    public void forgetRequest(Turn turn) {
        session.createNativeMutationQuery(
                        "delete from idempotency_key where owner_id = :owner and body like '%' || :turn || '%'")
                .setParameter("owner", turn.ownerId)
                .setParameter("turn", turn.id.toString())
                .executeUpdate();
    }

    public List<TurnEvent> eventsAfter(UUID ownerId, UUID turnId, int after) {
        return session.createNativeQuery("""
                        select id, type, cast(data as text) from turn_event
                        where owner_id = :owner and turn_id = :turn and id > :after order by id""", TurnEvent.class)
                .setParameter("owner", ownerId)
                .setParameter("turn", turnId)
                .setParameter("after", after)
                .list();
    }

    public int lastEvent(UUID ownerId, UUID turnId) {
        return session.createNativeQuery(
                        "select coalesce(max(id), 0) from turn_event where owner_id = :owner and turn_id = :turn",
                        Integer.class)
                .setParameter("owner", ownerId)
                .setParameter("turn", turnId)
                .getSingleResult();
    }

    public void offer(Turn turn, List<Candidate> candidates, String tool, String arguments) {
        for (var candidate : candidates) offer(turn, candidate, tool, arguments);
    }

    public void offer(Turn turn, Candidate candidate, String tool, String arguments) {
        session.createNativeMutationQuery("""
                            insert into candidate (owner_id, choice, turn_id, task_id, number, title, tool, arguments)
                            values (:owner, :choice, :turn, cast(:task as uuid), cast(:number as int), :title, :tool, cast(:arguments as jsonb))""")
                .setParameter("owner", turn.ownerId)
                .setParameter("choice", candidate.choice())
                .setParameter("turn", turn.id)
                .setParameter(
                        "task",
                        candidate.taskId() == null ? null : candidate.taskId().toString())
                .setParameter(
                        "number",
                        candidate.number() == null ? null : candidate.number().toString())
                .setParameter("title", candidate.title())
                .setParameter("tool", tool)
                .setParameter("arguments", arguments)
                .executeUpdate();
    }

    /** Whether something else was said since, an attempt to choose the same that failed and changed nothing excepted. */
    public boolean isClosed(UUID ownerId, Offer offer, UUID choice) {
        return session.createQuery("""
                        select count(*) from Turn where ownerId = :owner and conversationId = :conversation and id > :id
                            and not (choice is not null and choice = :choice and status = 'failed'
                                and function('jsonb_array_length', receipts) = 0)""", Long.class)
                        .setParameter("owner", ownerId)
                        .setParameter("conversation", offer.conversationId())
                        .setParameter("id", offer.turnId())
                        .setParameter("choice", choice)
                        .getSingleResult()
                > 0;
    }

    /** @throws ProblemException 404 when nothing was offered under this choice */
    public Offer offer(UUID ownerId, UUID choice) {
        return session
                .createNativeQuery("""
                        select t.conversation_id, t.id, c.task_id, c.title, c.tool, cast(c.arguments as text)
                        from candidate c join turn t on t.owner_id = c.owner_id and t.id = c.turn_id
                        where c.owner_id = :owner and c.choice = :choice""", Offer.class)
                .setParameter("owner", ownerId)
                .setParameter("choice", choice)
                .list()
                .stream()
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }
}
