-- What is typed beside a note before it is signed: one for each visit, kept over and over.
create table note_draft (
    visit_id   uuid primary key references visit (id),
    version    int         not null check (version > 0),
    content    jsonb       not null check (length(content::text) <= 60000),
    saved_by   uuid        not null references account,
    saved_name text        not null,
    saved_at   timestamptz not null
);

-- A note as it was signed: at most one for each visit, never changed. The hash is taken over the text as it was read and the
-- structured one.
create table note_signed (
    id           uuid primary key default uuidv7(),
    visit_id     uuid        not null unique references visit (id),
    request      uuid        not null unique,
    body         text        not null check (length(btrim(body)) > 0),
    content      text        not null check (length(content) > 0),
    hash         text        not null check (hash = encode(sha256(convert_to(body || chr(10) || content, 'UTF8')), 'hex')),
    ledger_place bigint      not null check (ledger_place > 0),
    pack_hash    text        not null,
    signed_by    uuid        not null references account,
    signed_name  text        not null,
    profession   text        not null,
    signed_at    timestamptz not null
);

-- What was added afterwards, with why, and what the ledger had got since.
create table note_amendment (
    id           uuid primary key default uuidv7(),
    note_id      uuid        not null references note_signed (id),
    request      uuid        not null unique,
    why          text        not null check (length(btrim(why)) between 1 and 500),
    words        text        not null check (length(words) <= 8000),
    late         text[]      not null,
    ledger_place bigint      not null check (ledger_place > 0),
    made_by      uuid        not null references account,
    made_name    text        not null,
    made_at      timestamptz not null,
    check (length(btrim(words)) > 0 or cardinality(late) > 0)
);
create index note_amendment_of_note on note_amendment (note_id, id);

create function note_stays() returns trigger language plpgsql as $$
begin
    raise exception 'A signed note stays as it is, and so does what was added: % is not allowed', tg_op;
end $$;
create trigger note_signed_stays before update or delete or truncate on note_signed
    for each statement execute function note_stays();
create trigger note_amendment_stays before update or delete or truncate on note_amendment
    for each statement execute function note_stays();
