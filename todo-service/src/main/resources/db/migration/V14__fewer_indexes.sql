-- Each index costs every creation, and every change that is not "heap only" (HOT): PostgreSQL writes no index where a change
-- touches no column of any. Measured in decision 15. Pages in these orders are
-- sorted from what their owner has. The version before does the same then, for it names no index.
drop index task_by_updated; -- every change raises updated_at: with it none was HOT
drop index task_by_title;
drop index task_by_created;
drop index task_by_priority;

-- Room on its page for the next version of a row; before the table is written anew, below
alter table task set (fillfactor = 90);
alter table account set (fillfactor = 70);

-- What was done last is looked at every day. A column of its own, which a change of an open task does not touch
alter table task add column done_order timestamptz
    generated always as (case when status = 'done' then updated_at end) stored;
create index task_done on task (owner_id, status, done_order, id) where deleted_at is null and done_order is not null;
