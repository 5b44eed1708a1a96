-- The hourly purge of the trash reads what it deletes, and not every owner's trash. The one index that does not begin with the
-- owner: its rows are few, and a task gets into it only on its way out.
create index task_purge on task (deleted_at) where deleted_at is not null;
