-- What a client agreed to: a treatment, zones, drugs and risks, for so many visits and until a day. The text is kept as it was
-- read, with its hash; so is the signature. Each is added and never changed.
create table consent (
    id             uuid primary key default uuidv7(),
    client_id      uuid        not null references client (id),
    visit_id       uuid        not null references visit (id),
    request        uuid        not null unique,
    modalities     text[]      not null check (cardinality(modalities) > 0),
    zones          text[]      not null check (cardinality(zones) > 0),
    drugs          text[]      not null,
    risks          text[]      not null check (cardinality(risks) > 0),
    findings       text[]      not null,
    sites          text[]      not null check (cardinality(sites) > 0),
    visits         integer     not null check (visits > 0),
    review_on      date        not null,
    language       text        not null,
    content        text        not null,
    content_hash   text        not null check (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    pack_hash      text        not null,
    adoption_hash  text        not null,
    guardian_id    uuid references guardian (id),
    signed_name    text        not null check (length(btrim(signed_name)) > 0),
    drawing        text check (length(drawing) between 1 and 20480),
    said_back      text        not null check (length(btrim(said_back)) between 1 and 1500),
    interpreter    text        not null check (length(interpreter) <= 120),
    assent         boolean     not null,
    explained_by   uuid        not null references account,
    explained_name text        not null,
    signed_at      timestamptz not null,
    -- Nobody speaks for a young client against their will.
    check (guardian_id is null or assent)
);
create index consent_of_client on consent (client_id, id desc);

-- A muscle inside a consented zone that was added later: explained, and agreed with one tap.
create table consent_site (
    consent_id  uuid        not null references consent (id),
    site        text        not null,
    visit_id    uuid        not null references visit (id),
    plan_id     uuid        not null references visit_paper (id),
    agreed_by   uuid        not null references account,
    agreed_name text        not null,
    agreed_at   timestamptz not null,
    primary key (consent_id, site)
);

-- Taken back, at once and for good.
create table consent_withdrawn (
    consent_id     uuid primary key references consent (id),
    said_by        text        not null check (said_by in ('CLIENT', 'SPEAKER', 'PRACTITIONER')),
    withdrawn_by   uuid        not null references account,
    withdrawn_name text        not null,
    why            text        not null check (length(why) <= 1500),
    withdrawn_at   timestamptz not null
);

-- Asked, and rather not.
create table consent_refused (
    id            uuid primary key default uuidv7(),
    client_id     uuid        not null references client (id),
    visit_id      uuid        not null references visit (id),
    request       uuid        not null unique,
    modality      text        not null,
    why           text        not null check (length(why) <= 1500),
    recorded_by   uuid        not null references account,
    recorded_name text        not null,
    refused_at    timestamptz not null
);
create index consent_refused_of_visit on consent_refused (visit_id, refused_at desc);

create function consent_stays() returns trigger language plpgsql as $$
begin
    raise exception 'What a client agreed to or refused stays: % is not allowed', tg_op;
end $$;
create trigger consent_stays before update or delete or truncate on consent
    for each statement execute function consent_stays();
create trigger consent_site_stays before update or delete or truncate on consent_site
    for each statement execute function consent_stays();
create trigger consent_withdrawn_stays before update or delete or truncate on consent_withdrawn
    for each statement execute function consent_stays();
create trigger consent_refused_stays before update or delete or truncate on consent_refused
    for each statement execute function consent_stays();
