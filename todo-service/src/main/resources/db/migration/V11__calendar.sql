-- Where an owner's calendar is read by other programs. The secret is kept as it is: its owner may look at it again.
create table calendar_feed (
    account_id uuid        primary key references account (id) on delete cascade,
    secret     text        not null unique,
    created_at timestamptz not null
);
