-- Accounts, their sessions and tokens. All that an owner has goes with the account's row.

create table account (
    id             uuid        primary key,
    email          text        not null,
    display_name   text        not null,
    time_zone      text        not null,
    week_start     text        not null,
    password_hash  text        not null,
    created_at     timestamptz not null,
    -- The last numbers given out; raised in the statement that uses them, so that no number is missed or given twice
    task_sequence  int         not null default 0,
    event_sequence bigint      not null default 0
);
create unique index account_email on account (lower(email));

create table session (
    id            uuid        primary key,
    account_id    uuid        not null references account (id) on delete cascade,
    refresh_hash  bytea       not null,
    -- The refresh token before, which still works for a moment, and what makes the present one of it
    previous_hash bytea,
    rotation_salt bytea,
    rotated_at    timestamptz,
    user_agent    text        not null,
    created_at    timestamptz not null,
    last_used_at  timestamptz not null,
    expires_at    timestamptz not null
);
create index session_account on session (account_id);

-- Sessions that ended while one of their access tokens may still be valid. Without a reference: it outlives the account.
create table ended_session (
    id       uuid        primary key,
    ended_at timestamptz not null
);
create index ended_session_time on ended_session (ended_at);

create table personal_token (
    id           uuid        primary key,
    account_id   uuid        not null references account (id) on delete cascade,
    name         text        not null,
    secret_hash  bytea       not null unique,
    scopes       text[]      not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz
);
create index personal_token_account on personal_token (account_id);

create table idempotency_key (
    owner_id     uuid        not null references account (id) on delete cascade,
    key          text        not null,
    request_hash bytea       not null,
    status       smallint    not null,
    headers      text        not null,
    body         text        not null,
    created_at   timestamptz not null,
    primary key (owner_id, key)
);
create index idempotency_key_time on idempotency_key (created_at);
