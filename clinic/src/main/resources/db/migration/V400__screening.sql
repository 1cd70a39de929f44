-- One round of asking. The secret in the address is kept as its hash only.
create table screening (
    id           uuid primary key default uuidv7(),
    client_id    uuid        not null references client (id),
    stage        text        not null check (stage in ('intake', 'today', 'plan')),
    secret_hash  bytea       not null unique,
    begun_by     uuid        not null,
    begun_at     timestamptz not null default now(),
    expires_at   timestamptz not null,
    completed_at timestamptz,
    urgent_at    timestamptz,
    seen_at      timestamptz,
    check (expires_at > begun_at)
);
create index screening_of_client on screening (client_id, begun_at desc);
create index screening_open on screening (begun_at desc) where completed_at is null;

-- What was said, sheet by sheet: one for each page that was answered, one for each time that a practitioner settled
-- something. Nothing is changed afterwards; a newer word replaces an older one when facts are read.
create table answer_sheet (
    id           uuid primary key default uuidv7(),
    client_id    uuid        not null references client (id),
    screening_id uuid        references screening (id),
    page         text        not null default '',
    said_at      timestamptz not null default clock_timestamp(),
    settled_by   uuid,
    settled_name text        not null default '',
    reason       text        not null default '' check (length(reason) <= 2000),
    check ((settled_by is null) = (settled_name = '')),
    check (settled_by is null or length(btrim(reason)) > 0)
);
create index answer_sheet_of_client on answer_sheet (client_id, said_at);
create index answer_sheet_of_screening on answer_sheet (screening_id);

create table answer (
    sheet_id uuid not null references answer_sheet (id),
    fact     text not null,
    reply    text not null,
    primary key (sheet_id, fact)
);

create function refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'What was said stays said: % is not allowed on %', tg_op, tg_table_name; end $$;
create trigger answer_sheet_stays before update or delete on answer_sheet for each row execute function refuse_change();
create trigger answer_stays before update or delete on answer for each row execute function refuse_change();
