-- What a waiting undo would change, shown before it is approved: {"call id": [change, …]}
alter table pending_action add column changes jsonb;
