package dev.todochatbot.todo.activity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todochatbot.common.identity.Actor;
import org.hibernate.query.NativeQuery;

/** An event as a row. */
@Singleton
class EventRow {

    private static final String SHARED = "id, at, actor_kind, actor_name, action, before, after, change_set, ";

    /** Of the table {@code event}. */
    static final String OF_TASKS =
            SHARED + "task_id, number, title, cast(null as uuid) as list_id, cast(null as text) as list_name";

    /** The same columns of the table {@code account_event}. */
    static final String OF_ACCOUNTS = SHARED + "cast(null as uuid) as task_id, cast(null as int) as number,"
            + " cast(null as text) as title, list_id, list_name";

    private final ObjectMapper json;

    EventRow(ObjectMapper json) {
        this.json = json;
    }

    static NativeQuery<Tuple> typed(NativeQuery<Tuple> query) {
        for (var text : List.of("actor_kind", "actor_name", "action", "title", "list_name", "before", "after"))
            query.addScalar(text, String.class);
        return query.addScalar("id", Long.class)
                .addScalar("at", Instant.class)
                .addScalar("task_id", UUID.class)
                .addScalar("list_id", UUID.class)
                .addScalar("number", Integer.class)
                .addScalar("change_set", UUID.class);
    }

    Event read(Tuple row) {
        return new Event(
                row.get("id", Long.class),
                row.get("at", Instant.class),
                actor(row),
                action(row),
                row.get("task_id", UUID.class),
                row.get("number", Integer.class),
                row.get("title", String.class),
                list(row),
                read(row.get("before", String.class)),
                read(row.get("after", String.class)),
                row.get("change_set", UUID.class));
    }

    /** The version before has no word for a reminder that came: to it that is an update which nobody made. */
    private static Action action(Tuple row) {
        var action = Action.of(row.get("action", String.class));
        return action == Action.UPDATED && "system".equals(row.get("actor_kind", String.class))
                ? Action.REMINDED
                : action;
    }

    private static Event.ListName list(Tuple row) {
        var id = row.get("list_id", UUID.class);
        return id == null ? null : new Event.ListName(id, row.get("list_name", String.class));
    }

    private static Actor actor(Tuple row) {
        var kind = row.get("actor_kind", String.class).toUpperCase(Locale.ROOT);
        return new Actor(Actor.Kind.valueOf(kind), row.get("actor_name", String.class));
    }

    private JsonNode read(String text) {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
