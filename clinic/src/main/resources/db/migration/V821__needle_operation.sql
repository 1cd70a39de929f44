-- What physically happened with the needles of a visit, one row for each operation of a device. The id is the device's own and
-- counts once, over all visits; the place is given on arrival, 1 and up without a gap, while the visit is held.
create table needle_operation (
    id           text primary key check (id ~ '^[A-Za-z0-9-]{8,64}$'),
    visit_id     uuid        not null references visit (id),
    place        bigint      not null check (place > 0),
    kind         text        not null,
    content      jsonb       not null,
    by_account   uuid        not null references account,
    by_name      text        not null,
    device       text        not null check (length(device) between 1 and 64),
    at           timestamptz not null,
    device_at    timestamptz not null,
    afterwards   boolean     not null,
    outside_gate text check (outside_gate ~ '^FIL-[0-9]{4}$'),
    received_at  timestamptz not null,
    unique (visit_id, place)
);

create function needle_operation_stays() returns trigger language plpgsql as $$
begin
    raise exception 'What happened with a needle stays: % is not allowed', tg_op;
end $$;
create trigger needle_operation_stays before update or delete or truncate on needle_operation
    for each statement execute function needle_operation_stays();

-- The one out of each needle that counts. It follows the operations in their transaction: an undo takes it away, or makes the
-- next one count.
create table needle_out (
    visit_id  uuid not null references visit (id),
    needle    text not null,
    operation text not null unique references needle_operation (id),
    primary key (visit_id, needle)
);

-- How the needles of a visit stand, so that nobody looks through all visits for those with a needle in. Worked out from the
-- operations, in their transaction.
create table needle_standing (
    visit_id   uuid primary key references visit (id),
    in_body    int         not null check (in_body >= 0),
    in_hand    int         not null check (in_hand >= 0),
    was_even   boolean     not null,
    changed_at timestamptz not null
);
create index needle_standing_open on needle_standing (visit_id) where in_body > 0 or in_hand > 0;
create index needle_standing_changed on needle_standing (changed_at);

-- A device that was locked at a visit. Tries at its PIN are counted here: a session has a copy for every request beside others.
create table needle_lock (
    id        uuid primary key,
    visit_id  uuid        not null references visit (id),
    locked_by uuid        not null references account,
    locked_at timestamptz not null,
    tries     int         not null default 0 check (tries >= 0)
);
