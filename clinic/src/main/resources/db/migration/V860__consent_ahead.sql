-- A text that a client may read before they come, as it was sent. It opens no gate: only what is signed at the visit does.
create table consent_sent (
    id             uuid primary key default uuidv7(),
    client_id      uuid        not null references client (id),
    visit_id       uuid        not null references visit (id),
    plan_id        uuid        not null references visit_paper (id),
    request        uuid        not null unique,
    way            text        not null check (way in ('MAIL', 'PAGES')),
    modalities     text[]      not null check (cardinality(modalities) > 0),
    zones          text[]      not null check (cardinality(zones) > 0),
    drugs          text[]      not null,
    risks          text[]      not null check (cardinality(risks) > 0),
    findings       text[]      not null,
    visits         integer     not null check (visits > 0),
    review_on      date        not null,
    language       text        not null,
    content        text        not null,
    content_hash   text        not null check (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    pack_hash      text        not null,
    adoption_hash  text        not null,
    is_private     boolean     not null,
    sent_by        uuid        not null references account,
    sent_name      text        not null,
    sent_at        timestamptz not null,
    readable_until timestamptz not null check (readable_until > sent_at)
);
create index consent_sent_of_client on consent_sent (client_id, id desc);

-- Who said that they had read it: the client, or somebody who speaks for them. Each says so once.
create table consent_sent_read (
    sent_id     uuid        not null references consent_sent (id),
    guardian_id uuid references guardian (id),
    reader_name text        not null check (length(btrim(reader_name)) > 0),
    read_at     timestamptz not null,
    unique nulls not distinct (sent_id, guardian_id)
);

-- What they want to ask whoever treats them.
create table consent_sent_question (
    id          uuid primary key default uuidv7(),
    sent_id     uuid        not null references consent_sent (id),
    request     uuid        not null unique,
    guardian_id uuid references guardian (id),
    asker_name  text        not null check (length(btrim(asker_name)) > 0),
    question    text        not null check (length(btrim(question)) between 1 and 1500),
    asked_at    timestamptz not null
);
create index consent_sent_question_of_text on consent_sent_question (sent_id, id);

create trigger consent_sent_stays before update or delete or truncate on consent_sent
    for each statement execute function consent_stays();
create trigger consent_sent_read_stays before update or delete or truncate on consent_sent_read
    for each statement execute function consent_stays();
create trigger consent_sent_question_stays before update or delete or truncate on consent_sent_question
    for each statement execute function consent_stays();

-- The link of a letter: only a hash of its secret, and how often a date of birth was wrong.
create table consent_link (
    sent_id     uuid primary key references consent_sent (id),
    secret_hash bytea   not null unique,
    wrong_born  integer not null default 0,
    locked_at   timestamptz
);
