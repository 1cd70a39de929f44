-- Keys of Web Authentication with which somebody signs in. What is kept of one is public; its private half never leaves
-- the device.
create table passkey (
    id            uuid primary key default uuidv7(),
    account       uuid        not null references account,
    credential_id bytea       not null unique check (length(credential_id) between 1 and 1023),
    -- The attested credential data of the specification, with the public key in COSE form.
    credential    bytea       not null check (length(credential) <= 8192),
    -- How often it was used, as the device counts; devices that share a key do not count and say 0.
    uses          bigint      not null check (uses >= 0),
    name          text        not null check (length(name) between 1 and 80),
    added_at      timestamptz not null,
    used_at       timestamptz
);
create index passkey_account on passkey (account);
