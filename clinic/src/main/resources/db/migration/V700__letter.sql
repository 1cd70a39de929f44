-- Letters that leave the house. A letter is written in the transaction of the act that causes it and handed over
-- afterwards. Before it is handed over that is noted, and committed: whatever dies meanwhile, nobody hands it over twice.
-- Its text may hold a link that opens something, so it goes as soon as nobody needs it any more.
create table letter (
    id          uuid primary key default uuidv7(),
    client_id   uuid references client (id),
    recipient   text        not null check (length(recipient) between 3 and 254),
    subject     text        not null check (length(subject) between 1 and 300),
    content     text        not null check (length(content) <= 20000),
    written_at  timestamptz not null,
    state       text        not null default 'WAITING' check (state in ('WAITING', 'HANDING', 'SENT', 'FAILED')),
    tries       integer     not null default 0 check (tries >= 0),
    next_try_at timestamptz not null,
    handing_at  timestamptz check (state <> 'HANDING' or handing_at is not null),
    ended_at    timestamptz,
    reason      text        not null default '' check (state <> 'FAILED' or reason <> ''),
    detail      text        not null default '' check (length(detail) <= 300),
    seen_at     timestamptz,
    check ((state in ('SENT', 'FAILED')) = (ended_at is not null)),
    check (ended_at is null or content = '')
);
create index letter_to_hand_over on letter (next_try_at) where state in ('WAITING', 'HANDING');
create index letter_failed on letter (ended_at) where state = 'FAILED' and seen_at is null;
create index letter_of_client on letter (client_id, written_at desc) where client_id is not null;
