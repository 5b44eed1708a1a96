-- In which language and order people write dates. Those who came before have said neither, and neither has the version before.
alter table account
    add column locale     text not null default 'en',
    add column date_order text not null default 'dmy';
