package dev.todochatbot.chatbot.assistant;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todochatbot.chatbot.assistant.turn.ToolCall;
import dev.todochatbot.chatbot.assistant.turn.Turn;
import dev.todochatbot.chatbot.assistant.turn.TurnJournal;
import dev.todochatbot.chatbot.assistant.turn.TurnSignals;
import dev.todochatbot.chatbot.assistant.turn.TurnStore;
import dev.todochatbot.understanding.speech.Notice;
import dev.todochatbot.understanding.speech.Sayings;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.hibernate.StatelessSession;

/** The leases of running turns: kept for those that run here, taken from those whose replica is gone. */
@ApplicationScoped
@Transactional
class TurnWatch {
    private final StatelessSession session;
    private final TurnStore turns;
    private final TurnEnds ends;
    private final TurnSignals signals;
    private final ObjectMapper json;

    TurnWatch(StatelessSession session, TurnStore turns, TurnEnds ends, TurnSignals signals, ObjectMapper json) {
        this.session = session;
        this.turns = turns;
        this.ends = ends;
        this.signals = signals;
        this.json = json;
    }

    /** Renews the leases; returns those turns that the user has asked to stop, perhaps at another replica. */
    List<UUID> renew(Collection<TurnRunner.TurnKey> running) {
        return session.createNativeQuery("""
                        with beat as (
                            update turn set heartbeat_at = now()
                            where status = 'running' and (owner_id, id) in (
                                select * from unnest(cast(:owners as uuid[]), cast(:ids as uuid[])))
                            returning id, stop_requested)
                        select id from beat where stop_requested""", UUID.class)
                .setParameter(
                        "owners",
                        array(running.stream().map(TurnRunner.TurnKey::ownerId).toList()))
                .setParameter(
                        "ids",
                        array(running.stream().map(TurnRunner.TurnKey::turnId).toList()))
                .list();
    }

    /** Those whose rows are gone, with their conversation or with all of their account. */
    List<UUID> gone(Collection<TurnRunner.TurnKey> running) {
        return session.createNativeQuery("""
                        select running.id
                        from unnest(cast(:owners as uuid[]), cast(:ids as uuid[])) as running (owner_id, id)
                        where not exists (
                            select from turn where turn.owner_id = running.owner_id and turn.id = running.id)""", UUID.class)
                .setParameter(
                        "owners",
                        array(running.stream().map(TurnRunner.TurnKey::ownerId).toList()))
                .setParameter(
                        "ids",
                        array(running.stream().map(TurnRunner.TurnKey::turnId).toList()))
                .list();
    }

    private static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    void requestStop(UUID ownerId, UUID turnId) {
        session.createNativeMutationQuery("update turn set stop_requested = true where owner_id = :owner and id = :id")
                .setParameter("owner", ownerId)
                .setParameter("id", turnId)
                .executeUpdate();
    }

    @RegisterForReflection(registerFullHierarchy = true)
    private record Key(UUID ownerId, UUID id) {}

    /** What nobody runs any more, the longest first. */
    List<TurnRunner.TurnKey> abandoned(int leaseSeconds) {
        return session.createNativeQuery("""
                        select owner_id, id from turn
                        where status = 'running' and heartbeat_at < now() - :lease * interval '1 second'
                        order by heartbeat_at limit 50""", Key.class).setParameter("lease", leaseSeconds).list().stream()
                .map(key -> new TurnRunner.TurnKey(key.ownerId, key.id))
                .toList();
    }

    /** Ends one of them, whatever the number of replicas that look. */
    void end(TurnRunner.TurnKey key, int leaseSeconds) {
        if (!takes(key, leaseSeconds)) return;
        var turn = turns.find(key.ownerId(), key.turnId());
        var journal = new TurnJournal(turn, turns, signals, json);
        unanswered(turn).ifPresent(call -> {
            turn.add(call);
            journal.event("tool_result", call);
        });
        ends.abandoned(turn, journal);
    }

    /** The call that was being made when the replica went. Whether it took effect nobody here knows. */
    private Optional<ToolCall> unanswered(Turn turn) {
        int last = turns.lastEvent(turn.ownerId, turn.id);
        return turns.eventsAfter(turn.ownerId, turn.id, last - 1).stream()
                .filter(event -> event.type().equals("tool_call"))
                .map(event -> ToolCall.unanswered(event.data(), json))
                .findFirst();
    }

    /** Ends one whose row cannot be read: its conversation must go on all the same. */
    void endUnread(TurnRunner.TurnKey key, int leaseSeconds) {
        if (!takes(key, leaseSeconds)) return;
        var language = session.createNativeQuery(
                        "select coalesce(language, '') from turn where owner_id = :owner and id = :id", String.class)
                .setParameter("owner", key.ownerId())
                .setParameter("id", key.turnId())
                .getSingleResult();
        session.createNativeMutationQuery("""
                        update turn set status = 'failed', response = :response, revision = revision + 1
                        where owner_id = :owner and id = :id""")
                .setParameter(
                        "response", Sayings.of(Locale.forLanguageTag(language)).say(Notice.INTERRUPTED))
                .setParameter("owner", key.ownerId())
                .setParameter("id", key.turnId())
                .executeUpdate();
        signals.wake(key.turnId());
    }

    private boolean takes(TurnRunner.TurnKey key, int leaseSeconds) {
        return !session.createNativeQuery("""
                        select id from turn where owner_id = :owner and id = :id and status = 'running'
                            and heartbeat_at < now() - :lease * interval '1 second'
                        for update skip locked""", UUID.class)
                .setParameter("owner", key.ownerId())
                .setParameter("id", key.turnId())
                .setParameter("lease", leaseSeconds)
                .list()
                .isEmpty();
    }
}
