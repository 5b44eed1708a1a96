-- Everything carries its owner's id first, so that it can be partitioned or distributed by owner.

create table conversation (
    owner_id   uuid        not null,
    id         uuid        not null,
    title      text        not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (owner_id, id)
);
create index conversation_recent on conversation (owner_id, updated_at desc, id desc);

-- One turn: what the user asked, what the engine answered, what was done. Its id is also its change set.
create table turn (
    owner_id          uuid        not null,
    id                uuid        not null,
    conversation_id   uuid        not null,
    revision          int         not null,
    request           text        not null,
    choice            uuid,
    engine            text        not null,
    fallback          boolean     not null,
    status            text        not null check (status in ('running', 'done', 'stopped', 'failed')),
    response          text        not null,
    tool_calls        jsonb       not null,
    receipts          jsonb       not null,
    candidates        jsonb       not null,
    transcript        jsonb       not null,
    pending_action_id uuid,
    problem           jsonb,
    undoes            uuid,
    undone            boolean     not null,
    superseded        boolean     not null,
    created_at        timestamptz not null,
    -- The lease of the replica that runs the turn: by the database's clock, so that no replica's own clock matters
    heartbeat_at      timestamptz not null default now(),
    stop_requested    boolean     not null default false,
    primary key (owner_id, id),
    foreign key (owner_id, conversation_id) references conversation on delete cascade
);
create index turn_of_conversation on turn (owner_id, conversation_id, id);
create unique index turn_one_running on turn (owner_id, conversation_id) where status = 'running';
create index turn_lease on turn (heartbeat_at) where status = 'running';

create table message (
    owner_id        uuid        not null,
    id              uuid        not null,
    conversation_id uuid        not null,
    turn_id         uuid        not null,
    role            text        not null check (role in ('user', 'assistant')),
    text            text        not null,
    created_at      timestamptz not null,
    primary key (owner_id, id),
    foreign key (owner_id, conversation_id) references conversation on delete cascade
);
create index message_of_conversation on message (owner_id, conversation_id, id);

-- What the stream of a turn says, in order: any replica can tell it again from any point
create table turn_event (
    owner_id uuid  not null,
    turn_id  uuid  not null,
    id       int   not null,
    type     text  not null,
    data     jsonb not null,
    primary key (owner_id, turn_id, id),
    foreign key (owner_id, turn_id) references turn on delete cascade
);

create table candidate (
    owner_id  uuid  not null,
    choice    uuid  not null,
    turn_id   uuid  not null,
    task_id   uuid  not null,
    number    int   not null,
    title     text  not null,
    tool      text  not null,
    arguments jsonb not null,
    primary key (owner_id, choice),
    foreign key (owner_id, turn_id) references turn on delete cascade
);
create index candidate_of_turn on candidate (owner_id, turn_id);

create table pending_action (
    owner_id        uuid        not null,
    id              uuid        not null,
    turn_id         uuid        not null,
    conversation_id uuid        not null,
    summary         text        not null,
    calls           jsonb       not null,
    tasks           jsonb       not null,
    status          text        not null check (status in ('open', 'running', 'done', 'failed', 'declined', 'replaced')),
    receipts        jsonb       not null,
    created_at      timestamptz not null,
    expires_at      timestamptz not null,
    progress        int         not null,
    claimed_at      timestamptz,
    primary key (owner_id, id),
    foreign key (owner_id, turn_id) references turn on delete cascade
);
create index pending_action_open on pending_action (owner_id, conversation_id) where status = 'open';
create index pending_action_of_turn on pending_action (owner_id, turn_id);

create table tool_setting (
    owner_id uuid not null,
    tool     text not null,
    mode     text not null check (mode in ('always', 'ask', 'never')),
    primary key (owner_id, tool)
);

create table token_usage (
    owner_id uuid   not null,
    day      date   not null,
    tokens   bigint not null,
    primary key (owner_id, day)
);

-- As common's Idempotency wants it
create table idempotency_key (
    owner_id     uuid        not null,
    key          text        not null,
    request_hash bytea       not null,
    status       smallint    not null,
    headers      text        not null,
    body         text        not null,
    created_at   timestamptz not null,
    primary key (owner_id, key)
);
create index idempotency_key_age on idempotency_key (created_at);
