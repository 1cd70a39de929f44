-- Records from elsewhere, whole as they came. What was brought can be thrown away until somebody takes it over; after that
-- it stays, even when it no longer counts.
create table imported_record (
    id            uuid primary key default uuidv7(),
    client_id     uuid        not null references client (id),
    file_name     text        not null check (length(file_name) between 1 and 200),
    original      bytea       not null check (length(original) <= 20971520),
    sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    lines         text        not null,
    person_name   text        not null,
    person_born   text        not null,
    person_gender text        not null,
    resources     integer     not null,
    brought_by    uuid        not null,
    brought_name  text        not null,
    brought_at    timestamptz not null default clock_timestamp()
);
create index imported_record_of_client on imported_record (client_id, brought_at desc);

create table imported_record_step (
    record_id  uuid        not null references imported_record (id),
    step       text        not null check (step in ('accepted', 'withdrawn')),
    by_account uuid        not null,
    by_name    text        not null,
    reason     text        not null default '' check (length(reason) <= 2000),
    at         timestamptz not null default clock_timestamp(),
    primary key (record_id, step),
    check (step = 'accepted' or length(btrim(reason)) > 0)
);

create trigger imported_record_stays before update on imported_record for each row execute function refuse_change();
create trigger imported_record_step_stays before update or delete on imported_record_step
    for each row execute function refuse_change();
