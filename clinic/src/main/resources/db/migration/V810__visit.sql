-- A visit of a client. At most one is open at a time, so two taps and two devices begin the same one. Its end is written once.
create table visit (
    id          uuid primary key default uuidv7(),
    client_id   uuid        not null references client (id),
    opened_by   uuid        not null references account,
    opened_name text        not null,
    opened_at   timestamptz not null,
    room        text        not null default '' check (length(room) <= 60),
    ended_at    timestamptz check (ended_at >= opened_at),
    ended_by    uuid references account,
    ended_name  text        not null default '',
    ended_how   text check (ended_how in ('CLOSED', 'LEFT')),
    ended_why   text        not null default '' check (length(ended_why) <= 2000),
    check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_how is null)),
    check (ended_how is distinct from 'LEFT' or length(btrim(ended_why)) > 0)
);
create unique index visit_one_open on visit (client_id) where ended_at is null;
create index visit_of_client on visit (client_id, opened_at desc);
create index visit_open on visit (opened_at) where ended_at is null;

create function visit_stays() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' or old.ended_at is not null
        or (new.id, new.client_id, new.opened_by, new.opened_name, new.opened_at, new.room)
            is distinct from (old.id, old.client_id, old.opened_by, old.opened_name, old.opened_at, old.room) then
        raise exception 'A visit stays as it was: % is not allowed', tg_op;
    end if;
    return new;
end $$;
create trigger visit_stays before update or delete on visit for each row execute function visit_stays();
create trigger visit_is_kept before truncate on visit for each statement execute function visit_stays();

-- What is written down on the way: assessment, plan, pause. Each is added and never changed, the newest counts.
create table visit_paper (
    id        uuid primary key default uuidv7(),
    visit_id  uuid        not null references visit (id),
    kind      text        not null check (kind in ('ASSESSMENT', 'PLAN', 'PAUSE')),
    content   jsonb       not null,
    request   uuid        not null unique,
    made_by   uuid        not null references account,
    made_name text        not null,
    made_at   timestamptz not null
);
create index visit_paper_of_visit on visit_paper (visit_id, kind, id desc);

create function visit_paper_stays() returns trigger language plpgsql as $$
begin
    raise exception 'What was written down at a visit stays: % is not allowed', tg_op;
end $$;
create trigger visit_paper_stays before update or delete or truncate on visit_paper
    for each statement execute function visit_paper_stays();
