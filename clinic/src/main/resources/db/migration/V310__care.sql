-- Who treats whom. A record is open to its team; whoever else opens it gives a reason. An end is written once, and nothing
-- else of a row is ever changed.
create table care (
    id       uuid primary key default uuidv7(),
    client   uuid        not null references client,
    account  uuid        not null references account,
    how      text        not null check (how in ('CREATED', 'ASKED', 'SETTLED', 'JOINED', 'ALONE')),
    began_at timestamptz not null,
    ended_at timestamptz check (ended_at >= began_at)
);
create unique index care_once on care (client, account) where ended_at is null;

create function care_stays() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' or old.ended_at is not null or new.ended_at is null
        or (new.id, new.client, new.account, new.how, new.began_at)
            is distinct from (old.id, old.client, old.account, old.how, old.began_at) then
        raise exception 'Who treated whom stays written: % is not allowed', tg_op;
    end if;
    return new;
end $$;
create trigger care_stays before update or delete on care for each row execute function care_stays();
create trigger care_is_kept before truncate on care for each statement execute function care_stays();

-- The account of the client: one person, one record.
create table client_account (
    client     uuid primary key references client,
    account    uuid        not null unique references account,
    invited_by uuid        not null references account,
    invited_at timestamptz not null
);
