-- "Not before this day", and how long it takes. That a duration stands beside a time only is told by the service alone: the
-- version before knows neither column, and may still take the time off a due.
alter table task
    add column start_date date check (start_date between date '0001-01-01' and date '9999-12-31'),
    add column duration_seconds int check (duration_seconds between 60 and 2592000);
