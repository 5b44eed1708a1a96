-- Reminders that come. `alarms` has them with ids and stamps, as the wire shows them; `reminders` stays as the version before
-- reads and writes it, for that refuses members it does not know. `remind_at` is when the next one of a task comes.
-- The database itself keeps the three together, so that what replicas of the version before write comes, too.
alter table task
    add column alarms    jsonb not null default '[]',
    add column remind_at timestamptz;

-- The second index that does not begin with the owner: whoever looks for what is due looks for everybody
create index task_remind on task (remind_at) where remind_at is not null;

-- When a reminder comes next; null where it does not. A due without a time is its day, from its first moment on where its
-- owner lives: of a midnight that comes twice the first, of one that is skipped what comes instead
create function alarm_moment(alarm jsonb, due_at timestamptz, due_date date, zone text) returns timestamptz
language sql stable as $$
    select case
        when alarm ->> 'dismissedAt' is not null then null
        when alarm ->> 'snoozedUntil' is not null then cast(alarm ->> 'snoozedUntil' as timestamptz)
        when alarm ->> 'firedAt' is not null then null
        -- Versions before took years that there are not here
        when (alarm ->> 'at') collate "C" between '0001' and '9999~' then cast(alarm ->> 'at' as timestamptz)
        when alarm ->> 'at' is not null then null
        when due_at is not null then due_at - cast(alarm ->> 'before' as interval)
        else (
            select case when cast((midnight - interval '1 hour') at time zone zone as date) = due_date
                then midnight - interval '1 hour' else midnight end
            from (select cast(due_date as timestamp) at time zone zone as midnight) d
        ) - cast(alarm ->> 'before' as interval)
    end
$$;

create function keep_alarms() returns trigger language plpgsql as $$
declare
    stamps constant text[] := '{id,firedAt,snoozedUntil,dismissedAt}';
begin
    if new.reminders is distinct from (
        select coalesce(jsonb_agg(a.alarm - stamps order by a.place), '[]')
        from jsonb_array_elements(new.alarms) with ordinality a(alarm, place)
    ) then
        -- By the version before, which knows `reminders` only: what is said there already keeps its id and stamps
        select coalesce(jsonb_agg(coalesce(k.alarm, s.said || jsonb_build_object('id', gen_random_uuid())) order by s.place), '[]')
        into new.alarms
        from (
            select r.said, r.place, row_number() over (partition by r.said order by r.place) as nth
            from jsonb_array_elements(new.reminders) with ordinality r(said, place)
        ) s left join (
            select a.alarm, row_number() over (partition by a.alarm - stamps order by a.place) as nth
            from jsonb_array_elements(new.alarms) with ordinality a(alarm, place)
        ) k on k.alarm - stamps = s.said and k.nth = s.nth;
    end if;
    new.remind_at := case when new.status = 'open' and new.deleted_at is null then (
        select min(alarm_moment(a.alarm, new.due_at, new.due_date, owner.time_zone))
        from account owner, jsonb_array_elements(new.alarms) a(alarm)
        where owner.id = new.owner_id
    ) end;
    return new;
end $$;

-- What is there already gets ids. What should have come before now has come, and was seen: nobody gets a flood
with moments as (
    select t.owner_id, t.id, r.said, r.place, alarm_moment(r.said, t.due_at, t.due_date, a.time_zone) as moment
    from task t join account a on a.id = t.owner_id,
        jsonb_array_elements(t.reminders) with ordinality r(said, place)
), alarms as (
    select owner_id, id, jsonb_agg(said || jsonb_build_object('id', gen_random_uuid()) || case when moment <= now()
        then jsonb_build_object(
            'firedAt', to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
            'dismissedAt', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        else '{}' end order by place) as alarms
    from moments group by owner_id, id
)
update task t set alarms = a.alarms from alarms a where t.owner_id = a.owner_id and t.id = a.id;

create trigger keep_alarms_of_new before insert on task
    for each row when (new.reminders <> '[]' or new.alarms <> '[]') execute function keep_alarms();
create trigger keep_alarms before update on task
    for each row when (new.reminders <> '[]' or new.alarms <> '[]' or old.remind_at is not null)
    execute function keep_alarms();
-- Counts the moments of those that are there, which now have their ids
update task set remind_at = null where alarms <> '[]' and status = 'open' and deleted_at is null;

-- Days begin elsewhere where their owner moves to
create function move_alarms() returns trigger language plpgsql as $$
begin
    update task set remind_at = null
    where owner_id = new.id and remind_at is not null and due_at is null and due_date is not null;
    return null;
end $$;
create trigger move_alarms after update of time_zone on account
    for each row when (old.time_zone is distinct from new.time_zone) execute function move_alarms();
