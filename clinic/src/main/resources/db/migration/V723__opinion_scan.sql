-- The papers on which doctors answered, as they were scanned or photographed. They are only ever added to; the same paper
-- stands once below an answer, however often it is sent.
create table opinion_scan (
    id         uuid primary key default uuidv7(),
    answer_id  uuid        not null references opinion_answer (id),
    file_name  text        not null check (length(btrim(file_name)) between 1 and 120),
    -- What the file begins with says so, never who sends it.
    kind       text        not null check (kind in ('PDF', 'JPEG', 'PNG')),
    content    bytea       not null check (length(content) between 1 and 10485760),
    hash       bytea       not null check (hash = sha256(content)),
    added_by   uuid        not null,
    added_name text        not null,
    added_at   timestamptz not null,
    unique (answer_id, hash)
);

create trigger opinion_scan_stays before update or delete or truncate on opinion_scan for each statement execute function opinion_stays();
