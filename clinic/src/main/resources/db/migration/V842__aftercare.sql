-- Written advice that was handed over, as it was.
create table aftercare_handover (
    id          uuid primary key default uuidv7(),
    visit_id    uuid        not null references visit (id),
    request     uuid        not null unique,
    how         text        not null check (how in ('PRINTED', 'SHOWN', 'SENT')),
    body        text        not null check (length(btrim(body)) > 0),
    handed_by   uuid        not null references account,
    handed_name text        not null,
    handed_at   timestamptz not null
);
create index aftercare_handover_of_visit on aftercare_handover (visit_id, id);

-- When somebody is asked how they are: each check of the pack once for a visit.
create table aftercare_check (
    id         uuid primary key default uuidv7(),
    visit_id   uuid        not null references visit (id),
    pack_check text        not null,
    name       text        not null,
    asks       text        not null,
    due_at     timestamptz not null,
    unique (visit_id, pack_check)
);
create index aftercare_check_due on aftercare_check (due_at);

create table aftercare_asked (
    check_id   uuid primary key references aftercare_check (id),
    well       boolean     not null,
    words      text        not null check (length(words) <= 2000),
    asked_by   uuid        not null references account,
    asked_name text        not null,
    asked_at   timestamptz not null,
    check (well or length(btrim(words)) > 0)
);

-- What was said about driving; the newest counts.
create table aftercare_driving (
    id        uuid primary key default uuidv7(),
    visit_id  uuid        not null references visit (id),
    request   uuid        not null unique,
    driving   text        not null check (driving in ('NOT_WHILE_UNWELL', 'NOT_TODAY', 'CHECKED')),
    told_by   uuid        not null references account,
    told_name text        not null,
    told_at   timestamptz not null
);
create index aftercare_driving_of_visit on aftercare_driving (visit_id, id);

-- Somebody was let go, once for a visit.
create table aftercare_discharge (
    visit_id uuid primary key references visit (id),
    minutes  int         not null check (minutes >= 0),
    why      text        not null check (length(why) <= 1000),
    let_by   uuid        not null references account,
    let_name text        not null,
    let_at   timestamptz not null
);

create function aftercare_stays() returns trigger language plpgsql as $$
begin
    raise exception 'What was handed over, asked and decided after a visit stays: % is not allowed', tg_op;
end $$;
create trigger aftercare_handover_stays before update or delete or truncate on aftercare_handover
    for each statement execute function aftercare_stays();
create trigger aftercare_check_stays before update or delete or truncate on aftercare_check
    for each statement execute function aftercare_stays();
create trigger aftercare_asked_stays before update or delete or truncate on aftercare_asked
    for each statement execute function aftercare_stays();
create trigger aftercare_driving_stays before update or delete or truncate on aftercare_driving
    for each statement execute function aftercare_stays();
create trigger aftercare_discharge_stays before update or delete or truncate on aftercare_discharge
    for each statement execute function aftercare_stays();
