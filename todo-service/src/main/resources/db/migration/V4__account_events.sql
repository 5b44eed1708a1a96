-- What happened to an owner's lists and to the trash. A table of its own: replicas of the version before read every row of
-- `event` as a task's. The ids come from the same sequence of the owner, so that both together are one log.

create table account_event (
    owner_id   uuid        not null references account (id) on delete cascade,
    id         bigint      not null,
    at         timestamptz not null,
    actor_kind text        not null,
    actor_name text,
    action     text        not null,
    -- null where it is about no list
    list_id    uuid,
    list_name  text,
    before     jsonb,
    after      jsonb,
    change_set uuid        not null,
    undoes     uuid,
    primary key (owner_id, id)
);
create index account_event_by_time on account_event (owner_id, at, id);
create index account_event_by_change_set on account_event (owner_id, change_set, id);
create index account_event_by_undone on account_event (owner_id, undoes) where undoes is not null;
