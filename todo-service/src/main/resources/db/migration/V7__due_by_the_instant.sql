-- Pages sorted by due are read off these: moments by the instant, days by the day, which the owner's zone puts between them.
-- task_by_due stays for the version before, and for what is due between two days in another order.
create index task_by_due_at on task (owner_id, status, due_at, id) where deleted_at is null and due_at is not null;
create index task_by_due_date on task (owner_id, status, due_date, id)
    where deleted_at is null and due_at is null and due_date is not null;
