-- How far the deleted accounts of todo-service have been read, and those whose last requests may still be under way:
-- what they leave behind is deleted again for a while.
create table account_deletion_cursor (
    one_row boolean primary key default true check (one_row),
    cursor  text
);
insert into account_deletion_cursor values (true, null);

create table deleted_account (
    account_id uuid        primary key,
    learned_at timestamptz not null default now()
);
