package dev.todochatbot.todo.task.write;

import java.time.Instant;
import java.util.HashMap;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import dev.todochatbot.common.database.Sql;
import dev.todochatbot.todo.signal.ChangeSignal;

/** Moves all tasks of a list into the Inbox, with an event of each, in one statement that reads none of them first. */
@Singleton
class ListEmptying {

    private static final Sql MOVE_TO_INBOX = Sql.of("""
            with inbox as (
                select id, jsonb_build_object('list', jsonb_build_object('id', id, 'name', name)) as fields
                from task_list where owner_id = :owner and inbox
            ), gone as (
                select jsonb_build_object('list', jsonb_build_object('id', id, 'name', name)) as fields
                from task_list where owner_id = :owner and id = :list
            ), moved as (
                update task t set list_id = inbox.id, version = t.version + 1, updated_at = :now
                from inbox where t.owner_id = :owner and t.list_id = :list
                returning t.id, t.number, t.title
            ), counted as (
                select moved.*, row_number() over (order by number) as place from moved
            ), owner as (
                update account set event_sequence = event_sequence + (select count(*) from moved)
                where id = :owner returning event_sequence - (select count(*) from moved) as base
            ), log as (
                insert into event (owner_id, id, at, actor_kind, actor_name, action, task_id, number, title, before, after, change_set)
                select :owner, owner.base + c.place, :now, :actorKind, :actorName, 'updated', c.id, c.number, c.title,
                    gone.fields, inbox.fields, :changeSet
                from owner, counted c, gone, inbox
            )
            select count(*) from moved""");

    private final DataSource database;
    private final ChangeSets sets;
    private final ChangeSignal signal;

    ListEmptying(DataSource database, ChangeSets sets, ChangeSignal signal) {
        this.database = database;
        this.sets = sets;
        this.signal = signal;
    }

    void empty(Origin origin, UUID list, Instant now) {
        var values = new HashMap<String, Object>();
        values.put("owner", origin.owner());
        values.put("list", list);
        values.put("now", now);
        values.put("actorKind", origin.actor().kind().word());
        values.put("actorName", origin.actor().name());
        values.put("changeSet", sets.of(origin));
        MOVE_TO_INBOX.first(database, values, done -> done.getLong(1));
        signal.afterCommit(origin.owner());
    }
}
