-- Who speaks for a client. Without an account it is a name to call; with one they see the client's own pages.
create table guardian (
    id          uuid primary key default uuidv7(),
    client      uuid        not null references client,
    name        text        not null check (length(btrim(name)) between 1 and 200),
    phone       text        not null default '' check (length(phone) <= 60),
    account     uuid        references account,
    relation    text        not null check (relation in ('PARENT', 'LEGAL_GUARDIAN', 'POWER_OF_ATTORNEY', 'CARER')),
    first_day   date        not null,
    last_day    date        check (last_day >= first_day),
    may_see     boolean     not null,
    may_answer  boolean     not null,
    may_decide  boolean     not null,
    evidence    text        not null default '' check (length(evidence) <= 500),
    recorded_by uuid        not null references account,
    recorded_at timestamptz not null,
    ended_by    uuid        references account,
    ended_at    timestamptz,
    check ((ended_by is null) = (ended_at is null))
);
create index guardian_of on guardian (client);
create index guardian_account on guardian (account) where account is not null;

-- That one round was answered by somebody who speaks for the client.
create table spoken_for (
    screening uuid primary key,
    guardian  uuid not null references guardian
);
create trigger spoken_for_stays before update or delete on spoken_for for each row execute function said_stays();

-- From which age private answers are not shown to somebody who speaks for a client; the newest counts.
create table private_age (
    id     uuid primary key default uuidv7(),
    years  integer     not null check (years between 0 and 18),
    set_by uuid        not null references account,
    set_at timestamptz not null default clock_timestamp()
);
create trigger private_age_stays before update or delete on private_age for each row execute function said_stays();

-- Whether the private answers of one young client are open to those who speak for them; the newest counts.
create table private_opening (
    id     uuid primary key default uuidv7(),
    client uuid        not null references client,
    opened boolean     not null,
    by     uuid        not null references account,
    reason text        not null default '' check (length(reason) <= 2000),
    at     timestamptz not null
);
create index private_opening_of on private_opening (client, at desc, id desc);
create trigger private_opening_stays before update or delete on private_opening
    for each row execute function said_stays();
