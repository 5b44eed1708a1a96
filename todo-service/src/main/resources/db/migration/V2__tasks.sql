-- Lists, tasks and their event log. The owner comes first in every key and index, so that any of these tables can be
-- partitioned or distributed by owner.

create table task_list (
    owner_id    uuid        not null references account (id) on delete cascade,
    id          uuid        not null,
    name        text        not null,
    inbox       boolean     not null default false,
    archived_at timestamptz,
    version     int         not null default 1,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    primary key (owner_id, id)
);
create unique index task_list_name on task_list (owner_id, lower(name));
create unique index task_list_inbox on task_list (owner_id) where inbox;

create table task (
    owner_id        uuid        not null references account (id) on delete cascade,
    id              uuid        not null,
    number          int         not null,
    title           text        not null,
    notes           text        not null,
    status          text        not null check (status in ('open', 'done')),
    completed_at    timestamptz,
    priority        smallint    not null check (priority between 0 and 3),
    due_date        date,
    due_time        time,
    due_zone        text,
    due_at          timestamptz, -- the moment, where there is a time
    list_id         uuid        not null,
    recurrence_rule text,
    recurrence_from text check (recurrence_from in ('due', 'completion')),
    reminders       jsonb       not null,
    subtasks        jsonb       not null,
    tags            text[]      not null,
    position        text collate "C" not null,
    version         int         not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    deleted_at      timestamptz,
    -- what sorts by due: a day stands behind the moments of that day
    due_order       timestamp generated always as (due_date + coalesce(due_time, time '23:59:59.999')) stored,
    -- what sorts by priority: no priority is no value
    priority_order  smallint generated always as (nullif(priority, 0)) stored,
    primary key (owner_id, id),
    constraint task_list_exists foreign key (owner_id, list_id) references task_list (owner_id, id)
);
create unique index task_number on task (owner_id, number);
-- One index for each order in which a page is asked for: a page costs the same whatever there is
create index task_by_position on task (owner_id, status, position, id) where deleted_at is null;
create index task_by_list on task (owner_id, list_id, status, position, id) where deleted_at is null;
create index task_by_due on task (owner_id, status, due_order, id) where deleted_at is null;
create index task_by_priority on task (owner_id, status, priority_order, id) where deleted_at is null;
create index task_by_created on task (owner_id, status, created_at, id) where deleted_at is null;
create index task_by_updated on task (owner_id, status, updated_at, id) where deleted_at is null;
create index task_by_title on task (owner_id, status, lower(title), id) where deleted_at is null;
create index task_trash on task (owner_id, deleted_at, id) where deleted_at is not null;

create table event (
    owner_id   uuid        not null references account (id) on delete cascade,
    id         bigint      not null,
    at         timestamptz not null,
    actor_kind text        not null,
    actor_name text,
    action     text        not null,
    task_id    uuid        not null,
    number     int         not null,
    title      text        not null,
    before     jsonb,
    after      jsonb,
    change_set uuid        not null,
    undoes     uuid,
    primary key (owner_id, id)
);
create index event_by_time on event (owner_id, at, id);
create index event_by_task on event (owner_id, task_id, id);
create index event_by_change_set on event (owner_id, change_set, id);
create index event_by_undone on event (owner_id, undoes) where undoes is not null;
