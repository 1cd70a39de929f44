-- Who looked at an opening of a record that was not theirs to open, and what they found. The opening itself is an entry of
-- the audit, known by its place there.
create table opening_looked_at (
    seq  bigint primary key,
    by   uuid        not null references account,
    at   timestamptz not null,
    note text        not null check (length(btrim(note)) between 1 and 500)
);
create trigger opening_looked_at_stays before update or delete on opening_looked_at
    for each row execute function said_stays();
