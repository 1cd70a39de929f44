-- What a name is found by is worked out when it is written, not for every name that a search looks at.
drop index client_by_name;
alter table client add column search_key text not null generated always as (client_search_key(name)) stored;
create index client_by_name on client using gin (search_key gin_trgm_ops);
