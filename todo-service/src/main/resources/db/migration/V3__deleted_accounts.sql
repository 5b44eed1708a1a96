-- Accounts that were deleted, by their ids alone, so that whoever else keeps something of theirs can delete it, too.
-- Numbered in the order of commits: who has read up to a number has missed none.
create table deleted_account (
    number     bigint      generated always as identity primary key,
    id         uuid        not null unique,
    deleted_at timestamptz not null default now()
);
create index deleted_account_time on deleted_account (deleted_at);

-- By the database, so that replicas of the version before note it, too, while they are being replaced
create function note_deleted_account() returns trigger language plpgsql as $$
begin
    -- Held until the commit: numbers are given and become visible in one order. Any constant of our own does
    perform pg_advisory_xact_lock(7305809402);
    insert into deleted_account (id) values (old.id);
    return null;
end $$;
-- Its name comes behind those of the foreign keys' own triggers: all rows of the account are gone when it waits
create trigger z_note_deleted_account after delete on account
    for each row execute function note_deleted_account();

-- From which networks somebody has signed in to an account: strangers who guess its password elsewhere do not slow
-- them down. A hash with the account's id, so that no list of anybody's addresses is kept.
create table known_network (
    account_id   uuid        not null references account (id) on delete cascade,
    hash         bytea       not null,
    last_used_at timestamptz not null,
    primary key (account_id, hash)
);
create index known_network_time on known_network (last_used_at);
