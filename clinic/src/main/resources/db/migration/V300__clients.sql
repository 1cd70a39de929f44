-- People under care. What was edited stays readable: every version is kept, the present one stands in client.
create table client (
    id          uuid primary key default uuidv7(),
    version     integer     not null default 1 check (version > 0),
    name        text        not null check (length(btrim(name)) between 1 and 200),
    born        date        check (born > date '1880-01-01'),
    phone       text        not null default '' check (length(phone) <= 60),
    mail        text        not null default '' check (length(mail) <= 200),
    language    text        not null default 'en' check (length(language) between 2 and 20),
    country     text        not null default 'GB' check (country ~ '^[A-Z]{2}$'),
    alert       text        not null default '' check (length(alert) <= 500),
    complaint   text        not null default '' check (length(complaint) <= 300),
    created_at  timestamptz not null default now()
);

-- Found however somebody spells it: without accents, and by any part of the name.
create function client_search_key(name text) returns text
    language sql immutable parallel safe
    return lower(unaccent('unaccent'::regdictionary, name));

create index client_by_name on client using gin (client_search_key(name) gin_trgm_ops);
create index client_by_order on client (lower(name), id);

create table client_version (
    client_id  uuid        not null references client (id),
    version    integer     not null,
    changed_at timestamptz not null default now(),
    changed_by uuid        not null,
    content    jsonb       not null,
    primary key (client_id, version)
);
