package dev.todochatbot.todo.activity;

import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.common.identity.Actor;
import dev.todochatbot.todo.signal.ChangeSignal;
import org.hibernate.Session;

/** Writes the events that are about no task, in the present transaction, and wakes who waits for them once it has committed. */
@Singleton
public class AccountEvents {

    private static final String INSERT = """
            with owner as (
                update account set event_sequence = event_sequence + 1 where id = :owner returning event_sequence
            )
            insert into account_event (owner_id, id, at, actor_kind, actor_name, action, list_id, list_name, before, after, change_set, undoes)
            select :owner, event_sequence, :at, :actorKind, :actorName, :action, :listId, :listName,
                cast(:before as jsonb), cast(:after as jsonb), :changeSet, :undoes from owner""";

    private final Session session;
    private final ChangeSignal signal;

    AccountEvents(Session session, ChangeSignal signal) {
        this.session = session;
        this.signal = signal;
    }

    /**
     * Where an event belongs.
     *
     * @param undoes the change set that this one takes back; null where it does not
     */
    public record Place(UUID owner, Actor actor, UUID changeSet, UUID undoes, Instant at) {}

    /** @param list null where it is about no list */
    public void write(Place place, Action action, Event.ListName list, JsonNode before, JsonNode after) {
        session.createNativeMutationQuery(INSERT)
                .setParameter("owner", place.owner())
                .setParameter("at", place.at())
                .setParameter("actorKind", place.actor().kind().word())
                .setParameter("actorName", place.actor().name(), String.class)
                .setParameter("action", action.word())
                .setParameter("listId", list == null ? null : list.id(), UUID.class)
                .setParameter("listName", list == null ? null : list.name(), String.class)
                .setParameter("before", before == null ? null : before.toString(), String.class)
                .setParameter("after", after == null ? null : after.toString(), String.class)
                .setParameter("changeSet", place.changeSet())
                .setParameter("undoes", place.undoes(), UUID.class)
                .executeUpdate();
        signal.afterCommit(place.owner());
    }
}
