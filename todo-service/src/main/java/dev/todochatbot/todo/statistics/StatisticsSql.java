package dev.todochatbot.todo.statistics;

/** All of it in one statement, which PostgreSQL puts together as JSON. */
final class StatisticsSql {

    /** The owner's now and today, and the days that are asked for: none where they are reversed or too many. */
    private static final String SPAN = """
            z as (
                select cast(:now as timestamptz) as now, time_zone as zone,
                    cast(cast(:now as timestamptz) at time zone time_zone as date) as today
                from account where id = :owner
            ), span as (
                select first, last from (
                    select coalesce(cast(:since as date), coalesce(cast(:until as date), today) - 29) as first,
                        coalesce(cast(:until as date), today) as last from z) asked
                where last - first between 0 and 365
            )""";

    /**
     * What was made and completed, and not undone. An undo can be undone, and its change set undone again: of all that take
     * back one and the same thing the last one counts.
     */
    private static final String COUNTED = """
            happened as (
                select e.id, e.task_id, e.change_set, e.action, e.actor_kind, e.at, e.before,
                    cast(e.at at time zone z.zone as date) as day
                from event e, z
                where e.owner_id = :owner and e.action in ('created', 'completed') and e.actor_kind <> 'system'
            ), undo as (
                select task_id, change_set, undoes, max(id) as id from event
                where owner_id = :owner and undoes is not null group by task_id, change_set, undoes
            ), family as (
                select u.task_id, u.change_set, u.undoes as root, u.id from undo u
                where not exists (select from undo p where p.task_id = u.task_id and p.change_set = u.undoes)
                union
                select u.task_id, u.change_set, f.root, u.id
                from family f join undo u on u.task_id = f.task_id and u.undoes = f.change_set
            ), undone as (
                select h.id from happened h
                join family f on f.task_id = h.task_id and f.root = h.change_set and f.id > h.id
                union
                select h.id from happened h
                join family own on own.task_id = h.task_id and own.change_set = h.change_set
                join family f on f.task_id = h.task_id and f.root = own.root and f.id > h.id
            ), counted as (
                select * from happened where id not in (select id from undone)
            )""";

    /** Completions with the due they had then: that of the occurrence, or what the last change of it left. */
    private static final String COMPLETED = """
            completed as (
                select c.at, c.day, coalesce(c.before -> 'due', (
                    select e.after -> 'due' from event e
                    where e.owner_id = :owner and e.task_id = c.task_id and e.id < c.id and e.after -> 'due' is not null
                    order by e.id desc limit 1)) as due
                from counted c, span where c.action = 'completed' and c.day between first and last
            ), per_day as (
                select day, count(*) filter (where action = 'created') as created,
                    count(*) filter (where action = 'completed' and actor_kind = 'user') as by_user,
                    count(*) filter (where action = 'completed' and actor_kind = 'assistant') as by_assistant,
                    count(*) filter (where action = 'completed' and actor_kind = 'client') as by_client
                from counted group by day
            ), runs as (
                select max(day) as last, count(*) as days from (
                    select day, day - cast(row_number() over (order by day) as int) as run
                    from (select distinct day from counted where action = 'completed') of_completions) numbered
                group by run
            )""";

    private static final String OPEN = """
            t as (
                select list_id, priority,
                    coalesce(due_at < now, due_date < today, false) as overdue
                from task, z where owner_id = :owner and status = 'open' and deleted_at is null
            ), of_lists as (
                select list_id, count(*) as open, count(*) filter (where overdue) as overdue from t group by list_id
            ), of_priorities as (
                select p as priority, count(t.list_id) as open, count(*) filter (where overdue) as overdue
                from generate_series(0, 3) p left join t on t.priority = p group by p
            )""";

    static final String ALL = "with recursive " + String.join(", ", SPAN, COUNTED, COMPLETED, OPEN) + """
            select json_build_object(
                'statistics', json_build_object(
                    'days', (select json_agg(json_build_object('date', first + n, 'created', coalesce(created, 0),
                            'completed', json_build_object('user', coalesce(by_user, 0),
                                'assistant', coalesce(by_assistant, 0), 'client', coalesce(by_client, 0))) order by n)
                        from generate_series(0, last - first) n left join per_day on day = first + n),
                    'byList', (select coalesce(json_agg(json_build_object('list', json_build_object('id', l.id, 'name', l.name),
                            'open', o.open, 'overdue', o.overdue) order by not l.inbox, lower(l.name)), '[]')
                        from of_lists o join task_list l on l.owner_id = :owner and l.id = o.list_id and l.archived_at is null),
                    'byPriority', (select json_agg(json_build_object('priority',
                            (array['none', 'low', 'medium', 'high'])[priority + 1], 'open', open, 'overdue', overdue)
                            order by priority desc) from of_priorities),
                    'totals', json_build_object(
                        'open', (select count(*) from t), 'overdue', (select count(*) from t where overdue),
                        'completed', (select count(*) from completed),
                        'onTime', (select count(*) from completed where cast(due ->> 'date' as date) >= day)),
                    'streak', json_build_object(
                        'current', coalesce((select max(days) from runs, z where runs.last >= z.today - 1), 0),
                        'longest', coalesce((select max(days) from runs), 0))),
                'timed', (select coalesce(json_agg(json_build_object('at', trunc(extract(epoch from at) * 1000), 'due', due)), '[]')
                    from completed where due -> 'dateTime' is not null))
            from span""";

    private StatisticsSql() {}
}
