package dev.todochatbot.todo.list;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todochatbot.todo.task.read.Deferred;
import org.hibernate.Session;

/** Counts; each answer is one statement, which PostgreSQL puts together as JSON. */
@Singleton
class SummaryRepository {

    private static final String TAGS = """
            (select coalesce(json_agg(json_build_object('tag', tag, 'open', open) order by lower(tag)), '[]')
             from (select min(tag) as tag, count(*) filter (where status = 'open'%s) as open
                   from task, unnest(tags) tag where owner_id = :owner and deleted_at is null group by lower(tag)) tags)""";

    private static final String SUMMARY = """
            with z as (
                select cast(:now as timestamptz) as now, time_zone as zone,
                    cast(cast(:now as timestamptz) at time zone time_zone as date) as today
                from account where id = :owner
            ), t as (
                select list_id, due_at, case when due_at is null then due_date
                    else cast(due_at at time zone (select zone from z) as date) end as day
                from task where owner_id = :owner and status = 'open' and deleted_at is null and not %1$s
            ), per_list as (select list_id, count(*) as open from t group by list_id)
            select json_build_object(
                'open', count(t.list_id),
                'overdue', count(*) filter (where due_at < z.now or due_at is null and day < z.today),
                'today', count(*) filter (where day = z.today),
                'upcoming', count(*) filter (where day > z.today),
                'inbox', count(*) filter (where list_id = (select id from task_list where owner_id = :owner and inbox)),
                'lists', (select coalesce(json_agg(json_build_object('id', l.id, 'name', l.name, 'open', coalesce(p.open, 0))
                        order by lower(l.name)), '[]')
                    from task_list l left join per_list p on p.list_id = l.id
                    where l.owner_id = :owner and not l.inbox and l.archived_at is null),
                'tags', %2$s,
                'done', (select count(*) from task where owner_id = :owner and status = 'done' and deleted_at is null),
                'trash', (select count(*) from task where owner_id = :owner and deleted_at is not null))
            from z left join t on true group by z.now, z.today""".formatted(Deferred.SQL, TAGS.formatted(" and not " + Deferred.SQL));

    private final Session session;
    private final ObjectMapper json;
    private final Clock clock;

    SummaryRepository(Session session, ObjectMapper json, Clock clock) {
        this.session = session;
        this.json = json;
        this.clock = clock;
    }

    Summary summary(UUID owner) {
        var found = session.createNativeQuery("select cast((" + SUMMARY + ") as text)", String.class)
                .setParameter("owner", owner)
                .setParameter("now", clock.instant().toString())
                .getSingleResult();
        return read(found, Summary.class);
    }

    List<Summary.TagCount> tags(UUID owner) {
        var found = session.createNativeQuery("select cast(" + TAGS.formatted("") + " as text)", String.class)
                .setParameter("owner", owner)
                .getSingleResult();
        return List.of(read(found, Summary.TagCount[].class));
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
