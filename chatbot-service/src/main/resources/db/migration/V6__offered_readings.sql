-- What is offered may be a reading of what was said, which is bound to no task
alter table candidate alter column task_id drop not null, alter column number drop not null;
