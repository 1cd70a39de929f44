-- Accounts, what they may do, and how they sign in. Passwords are kept as Argon2 hashes; secrets that travel in links and
-- recovery codes only as SHA-256 of a random value.
create extension if not exists citext;
create extension if not exists btree_gist;

create table account (
    id            uuid primary key default uuidv7(),
    name          text        not null check (length(name) between 1 and 120),
    profession    text        not null check (length(profession) <= 120),
    mail          citext      not null unique check (length(mail) between 3 and 254),
    state         text        not null check (state in ('INVITED', 'ACTIVE', 'CLOSED')),
    password_hash text check (length(password_hash) <= 512),
    -- The shared secret of RFC 6238. It counts once its owner has shown a code of it.
    totp_secret   bytea check (length(totp_secret) = 20),
    totp_on       boolean     not null default false check (not totp_on or totp_secret is not null),
    -- The last step whose code was taken: a code is good once.
    totp_step     bigint      not null default 0,
    created_at    timestamptz not null
);

create table account_role (
    account uuid not null references account,
    role    text not null check (role in
        ('CLIENT', 'FRONT_DESK', 'PRACTITIONER', 'CLINICAL_LEAD', 'ACADEMY_LEAD', 'AUDITOR', 'ADMINISTRATOR')),
    primary key (account, role)
);

create table recovery_code (
    account   uuid  not null references account,
    code_hash bytea not null check (length(code_hash) = 32),
    primary key (account, code_hash)
);

-- A link that carries its own secret: the first account, an invitation, a new password. It is good once.
create table access_link (
    secret_hash bytea primary key check (length(secret_hash) = 32),
    purpose     text        not null check (purpose in ('FIRST', 'INVITATION', 'RESET')),
    account     uuid references account check ((account is null) = (purpose = 'FIRST')),
    expires_at  timestamptz not null,
    used_at     timestamptz
);
create index access_link_account on access_link (account);

-- Wrong passwords and codes, by the hash of the address that was typed, so that an address nobody has locks like any
-- other. Rows are removed a day after their last failure.
create table sign_in_failure (
    mail_hash    bytea primary key check (length(mail_hash) = 32),
    failures     integer     not null,
    first_at     timestamptz not null,
    last_at      timestamptz not null,
    locks        integer     not null,
    locked_until timestamptz
);
create index sign_in_failure_last on sign_in_failure (last_at);

-- What each practitioner may do here, and which drugs they may give: nothing until a clinical lead grants it. Two grants
-- of one thing never overlap, so that there is always one answer to who granted it.
create table permitted_act (
    id         uuid primary key default uuidv7(),
    account    uuid        not null references account,
    act        text        not null check (act in
        ('SUPERFICIAL', 'DEEP', 'THORAX', 'DEEP_NECK', 'NEEDLES_WITH_CURRENT', 'LOCAL_ANAESTHETIC', 'STEROID', 'BOTULINUM')),
    first_day  date        not null,
    last_day   date check (last_day >= first_day),
    granted_by uuid        not null references account,
    granted_at timestamptz not null,
    constraint permitted_act_once
        exclude using gist (account with =, act with =, daterange(first_day, last_day, '[]') with &&)
);

create table drug_authority (
    id         uuid primary key default uuidv7(),
    account    uuid        not null references account,
    drug       text        not null check (length(drug) between 1 and 80),
    authority  text        not null check (authority in ('PRESCRIBER', 'PSD', 'PGD')),
    first_day  date        not null,
    last_day   date check (last_day >= first_day),
    granted_by uuid        not null references account,
    granted_at timestamptz not null,
    constraint drug_authority_once
        exclude using gist (account with =, drug with =, daterange(first_day, last_day, '[]') with &&)
);
