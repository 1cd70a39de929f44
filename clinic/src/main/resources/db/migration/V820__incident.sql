-- Something that went wrong at a visit, or was done past a gate. One for each visit, kind and reason while it is open; what
-- causes it again joins it. Nothing here is ever changed: it is told more about, and closed once.
create table incident (
    id          uuid primary key default uuidv7(),
    client_id   uuid        not null references client (id),
    visit_id    uuid        not null references visit (id),
    kind        text        not null
        check (kind in ('OUTSIDE_GATE', 'AFTER_END', 'RETAINED_NEEDLE', 'REACTION', 'UNMATCHED')),
    reason      text        not null check (length(reason) between 1 and 100),
    number      int         not null check (number > 0),
    words       text        not null check (length(words) <= 2000),
    opened_by   uuid        not null references account,
    opened_name text        not null,
    opened_at   timestamptz not null,
    unique (visit_id, kind, reason, number)
);
create index incident_of_client on incident (client_id, opened_at desc);

create table incident_cause (
    incident_id uuid        not null references incident (id),
    operation   text        not null,
    caused_at   timestamptz not null,
    primary key (incident_id, operation)
);

-- What was done about a needle that did not come out. The newest counts.
create table incident_told (
    id          uuid primary key default uuidv7(),
    incident_id uuid        not null references incident (id),
    request     uuid        not null unique,
    last_seen   text        not null check (length(btrim(last_seen)) between 1 and 500),
    told_whom   text        not null check (length(btrim(told_whom)) between 1 and 500),
    imaging     boolean     not null,
    client_told boolean     not null,
    told_by     uuid        not null references account,
    told_name   text        not null,
    told_at     timestamptz not null
);
create index incident_told_about on incident_told (incident_id, id desc);

create table incident_closed (
    incident_id uuid primary key references incident (id),
    done        text        not null check (length(btrim(done)) between 1 and 2000),
    client_told text        not null check (length(btrim(client_told)) between 1 and 2000),
    closed_by   uuid        not null references account,
    closed_name text        not null,
    closed_at   timestamptz not null
);

create function incident_stays() returns trigger language plpgsql as $$
begin
    raise exception 'What is told of an incident stays: % is not allowed', tg_op;
end $$;
create trigger incident_stays before update or delete or truncate on incident
    for each statement execute function incident_stays();
create trigger incident_cause_stays before update or delete or truncate on incident_cause
    for each statement execute function incident_stays();
create trigger incident_told_stays before update or delete or truncate on incident_told
    for each statement execute function incident_stays();
create trigger incident_closed_stays before update or delete or truncate on incident_closed
    for each statement execute function incident_stays();
