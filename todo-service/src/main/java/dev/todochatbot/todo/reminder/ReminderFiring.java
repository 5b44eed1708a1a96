package dev.todochatbot.todo.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import dev.todochatbot.common.database.Sql;

/**
 * Lets reminders come that are due: claims their tasks, stamps them, and writes an event for each, all in one statement. So
 * each comes once, whoever else is at it and whenever this process ends. What another is just changing is left for later.
 *
 * <p>In the log it stands as an update, which the version before can read.
 */
@Singleton
class ReminderFiring {

    private static final Sql FIRE = Sql.of("""
            with due as materialized (
                select t.owner_id, t.id, t.number, t.title, t.alarms, t.due_at, t.due_date, a.time_zone
                from task t join account a on a.id = t.owner_id
                where t.remind_at <= cast(:now as timestamptz)
                order by t.remind_at limit :tasks
                for no key update of a, t skip locked
            ), alarm as (
                select d.owner_id, d.id, d.number, d.title, r.place, m.moment,
                    coalesce(m.moment <= cast(:now as timestamptz), false) as comes,
                    case when m.moment <= cast(:now as timestamptz)
                        then r.alarm || jsonb_build_object('firedAt', cast(:now as text), 'snoozedUntil', null)
                        else r.alarm end as alarm
                from due d, jsonb_array_elements(d.alarms) with ordinality r(alarm, place),
                    lateral (select alarm_moment(r.alarm, d.due_at, d.due_date, d.time_zone) as moment) m
            ), changed as (
                update task t set alarms = f.alarms, version = t.version + f.fired,
                    updated_at = case when f.fired > 0 then cast(:now as timestamptz) else t.updated_at end
                from (
                    select owner_id, id, jsonb_agg(alarm order by place) as alarms,
                        cast(count(*) filter (where comes) as int) as fired
                    from alarm group by owner_id, id
                ) f
                where t.owner_id = f.owner_id and t.id = f.id
            ), owner as (
                update account a set event_sequence = a.event_sequence + f.fired
                from (select owner_id, count(*) as fired from alarm where comes group by owner_id) f
                where a.id = f.owner_id returning a.id, a.event_sequence - f.fired as base
            ), log as (
                insert into event (owner_id, id, at, actor_kind, action, task_id, number, title, after, change_set)
                select a.owner_id, o.base + row_number() over (partition by a.owner_id order by a.moment, a.number, a.place),
                    cast(:now as timestamptz), 'system', 'updated', a.id, a.number, a.title,
                    jsonb_build_object('reminder', a.alarm), gen_random_uuid()
                from alarm a join owner o on o.id = a.owner_id where a.comes
            )
            select owner_id, moment, (select count(*) from due) as tasks from alarm where comes""");

    private final DataSource database;

    ReminderFiring(DataSource database) {
        this.database = database;
    }

    /**
     * @param moment when it should have come
     * @param tasks how many were claimed together with it
     */
    record Fired(UUID owner, Instant moment, int tasks) {}

    /**
     * @param now to the millisecond
     * @param tasks how many at most; each with all that is due of it
     */
    List<Fired> fire(Instant now, int tasks) {
        return FIRE.list(database, Map.of("now", now.toString(), "tasks", tasks), ReminderFiring::fired);
    }

    private static Fired fired(ResultSet row) throws SQLException {
        return new Fired(
                row.getObject("owner_id", UUID.class),
                row.getObject("moment", OffsetDateTime.class).toInstant(),
                row.getInt("tasks"));
    }
}
