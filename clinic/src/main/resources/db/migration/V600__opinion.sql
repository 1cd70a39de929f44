-- What doctors were asked and what they said, and who decided against a finding. All of it is only ever added to: what was
-- withdrawn or closed is a row of its own.
create table opinion_letter (
    id         uuid primary key default uuidv7(),
    -- Made with the form, so that a form that is sent twice makes one letter.
    request    uuid        not null unique,
    client_id  uuid        not null references client (id),
    asked_by   uuid        not null,
    asked_name text        not null,
    asked_at   timestamptz not null,
    doctor     text        not null check (length(btrim(doctor)) between 1 and 120),
    practice   text        not null check (length(practice) <= 200),
    mail       text        not null check (length(mail) <= 200),
    question   text        not null check (length(btrim(question)) between 1 and 4000),
    agreed_by  text        not null check (length(btrim(agreed_by)) between 1 and 200),
    remind_on  date        not null,
    pdf        bytea       not null check (length(pdf) <= 5000000),
    hash       bytea       not null check (hash = sha256(pdf))
);
create index opinion_letter_of_client on opinion_letter (client_id, asked_at);

create table opinion_about (
    letter_id   uuid     not null references opinion_letter (id),
    place       smallint not null,
    finding     text     not null,
    title       text     not null,
    fingerprint text     not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    primary key (letter_id, finding)
);

-- At most one a day, so that a double tap is one reminder.
create table opinion_reminder (
    letter_id uuid        not null references opinion_letter (id),
    day       date        not null,
    sent_by   uuid        not null,
    sent_name text        not null,
    sent_at   timestamptz not null,
    pdf       bytea       not null check (length(pdf) <= 5000000),
    hash      bytea       not null check (hash = sha256(pdf)),
    primary key (letter_id, day)
);

create table opinion_answer (
    id            uuid primary key default uuidv7(),
    request       uuid        not null unique,
    letter_id     uuid        not null references opinion_letter (id),
    recorded_by   uuid        not null,
    recorded_name text        not null,
    recorded_at   timestamptz not null,
    answered_by   text        not null check (length(btrim(answered_by)) between 1 and 120),
    way           text        not null check (way in ('LETTER', 'PHONE', 'MAIL')),
    read_back     boolean     not null check (read_back or way <> 'PHONE'),
    answered_on   date        not null,
    expires_on    date        not null,
    -- Never endless.
    check (expires_on between answered_on and answered_on + interval '1 year')
);
create index opinion_answer_of_letter on opinion_answer (letter_id, recorded_at);
create index opinion_answer_recorded on opinion_answer (recorded_at);
create index opinion_answer_expires on opinion_answer (expires_on);

create table opinion_says (
    answer_id  uuid not null references opinion_answer (id),
    finding    text not null,
    says       text not null check (says in ('GO_ON', 'WITH_CONDITIONS', 'SHOULD_NOT', 'SEE_FIRST')),
    conditions text not null check (length(conditions) <= 2000),
    primary key (answer_id, finding),
    check (says <> 'WITH_CONDITIONS' or length(btrim(conditions)) > 0)
);

-- Nobody waits for an answer any more.
create table opinion_closed (
    letter_id   uuid primary key references opinion_letter (id),
    closed_by   uuid        not null,
    closed_name text        not null,
    closed_at   timestamptz not null,
    why         text        not null check (length(btrim(why)) between 1 and 2000)
);

create table override_decision (
    id          uuid primary key default uuidv7(),
    request     uuid        not null unique,
    client_id   uuid        not null references client (id),
    finding     text        not null,
    title       text        not null,
    -- What the finding rested on, and the rules by which it was found: when either changes, this counts no more.
    fingerprint text        not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    rules       text        not null check (rules ~ '^[0-9a-f]{64}$'),
    decided_as  text        not null check (decided_as in
        ('PRACTITIONER', 'SENIOR_PRACTITIONER', 'PRESCRIBER', 'CLINICAL_LEAD')),
    decided_by  uuid        not null,
    decided_name text       not null,
    decided_at  timestamptz not null,
    treated_by  uuid        not null,
    treated_name text       not null,
    alone       boolean     not null generated always as (treated_by = decided_by) stored,
    why         text        not null check (length(btrim(why)) between 1 and 2000),
    told        text        not null check (length(btrim(told)) between 1 and 2000),
    differently text        not null check (length(btrim(differently)) between 1 and 2000),
    decided_on  date        not null,
    until_day   date        not null check (until_day between decided_on and decided_on + 90)
);
create index override_of_client on override_decision (client_id, decided_at);
create index override_by_time on override_decision (decided_at desc);

create table override_withdrawn (
    override_id    uuid primary key references override_decision (id),
    withdrawn_by   uuid        not null,
    withdrawn_name text        not null,
    withdrawn_at   timestamptz not null,
    why            text        not null check (length(btrim(why)) between 1 and 2000)
);

-- Somebody outside who looks at what was decided alone. The newest counts; an empty name is nobody.
create table outside_peer (
    id       uuid primary key default uuidv7(),
    name     text        not null check (length(name) <= 120),
    mail     text        not null check (length(mail) <= 200),
    named_by uuid        not null,
    named_at timestamptz not null
);

create function opinion_stays() returns trigger language plpgsql as
$$ begin raise exception 'What was asked, said and decided stays: % is not allowed on %', tg_op, tg_table_name; end $$;
create trigger opinion_letter_stays before update or delete or truncate on opinion_letter for each statement execute function opinion_stays();
create trigger opinion_about_stays before update or delete or truncate on opinion_about for each statement execute function opinion_stays();
create trigger opinion_reminder_stays before update or delete or truncate on opinion_reminder for each statement execute function opinion_stays();
create trigger opinion_answer_stays before update or delete or truncate on opinion_answer for each statement execute function opinion_stays();
create trigger opinion_says_stays before update or delete or truncate on opinion_says for each statement execute function opinion_stays();
create trigger opinion_closed_stays before update or delete or truncate on opinion_closed for each statement execute function opinion_stays();
create trigger override_decision_stays before update or delete or truncate on override_decision for each statement execute function opinion_stays();
create trigger override_withdrawn_stays before update or delete or truncate on override_withdrawn for each statement execute function opinion_stays();
create trigger outside_peer_stays before update or delete or truncate on outside_peer for each statement execute function opinion_stays();
