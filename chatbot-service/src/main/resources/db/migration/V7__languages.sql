-- In which language a turn answers and an approval is shown: where it ends without its replica, nobody else knows
alter table turn add column language text;
alter table pending_action add column language text;
