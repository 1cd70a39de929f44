-- A syringe as it was prepared, once, under an id that the device made. What points get from it stands in the needle ledger.
create table syringe (
    id            text primary key check (id ~ '^[A-Za-z0-9-]{8,64}$'),
    visit_id      uuid        not null references visit (id),
    request       uuid        not null unique,
    prepared_by   uuid        not null references account,
    prepared_name text        not null,
    prepared_at   timestamptz not null
);
create index syringe_of_visit on syringe (visit_id, prepared_at, id);

-- What was drawn into it, container by container. A strength is in the unit of the drug in a millilitre; saline has none.
create table syringe_part (
    syringe_id  text    not null references syringe (id),
    place       int     not null check (place between 1 and 3),
    drug        text    not null check (length(drug) > 0),
    per_ml      numeric check (per_ml > 0),
    unit        text    not null check (unit in ('MG', 'UNITS')),
    epinephrine numeric check (epinephrine > 0),
    ml          numeric not null check (ml > 0),
    lot         text    not null check (length(btrim(lot)) between 1 and 60),
    last_day    date    not null,
    route       text    not null check (route in ('PRESCRIBER', 'PSD', 'PGD')),
    named_by    text    check (length(btrim(named_by)) between 1 and 120),
    named_on    date,
    primary key (syringe_id, place),
    -- A direction for one patient says who wrote it, and when.
    check ((route = 'PSD') = (named_by is not null) and (named_by is null) = (named_on is null))
);

-- What bears on a dose and is known on the day: the weight, and what a practitioner judges. Not said is null. The newest counts.
create table weight (
    id            uuid primary key default uuidv7(),
    client_id     uuid        not null references client (id),
    visit_id      uuid        not null references visit (id),
    request       uuid        not null unique,
    kg            numeric     check (kg > 0),
    ideal_kg      numeric     check (ideal_kg > 0),
    old_age       boolean,
    kidney        boolean,
    measured_by   uuid        not null references account,
    measured_name text        not null,
    measured_at   timestamptz not null
);
create index weight_of_visit on weight (visit_id, id desc);

-- Why more was given than the limit, or something of which the limit is not known. It is about what had been given by then.
create table dose_justified (
    id             uuid primary key default uuidv7(),
    visit_id       uuid        not null references visit (id),
    request        uuid        not null unique,
    about          text        not null check (length(about) > 0),
    why            text        not null check (length(btrim(why)) between 1 and 1500),
    justified_by   uuid        not null references account,
    justified_name text        not null,
    justified_at   timestamptz not null
);
create index dose_justified_of_visit on dose_justified (visit_id, id desc);

create function syringe_stays() returns trigger language plpgsql as $$
begin
    raise exception 'What was prepared, weighed or justified stays: % is not allowed', tg_op;
end $$;
create trigger syringe_stays before update or delete or truncate on syringe
    for each statement execute function syringe_stays();
create trigger syringe_part_stays before update or delete or truncate on syringe_part
    for each statement execute function syringe_stays();
create trigger weight_stays before update or delete or truncate on weight
    for each statement execute function syringe_stays();
create trigger dose_justified_stays before update or delete or truncate on dose_justified
    for each statement execute function syringe_stays();
