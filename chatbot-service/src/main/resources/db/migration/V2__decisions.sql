-- A decision is made once: whoever writes an action says which version of it they have read.
-- What was waiting before has nothing in the new columns, and the version before writes none of them.
alter table pending_action
    add column version int not null default 0,
    -- Each call as the user was shown it, with the task's values before and after
    add column shown jsonb,
    -- The calls that the user has approved, and what became of each
    add column chosen jsonb,
    add column problem jsonb;
create index pending_action_running on pending_action (claimed_at) where status = 'running';
