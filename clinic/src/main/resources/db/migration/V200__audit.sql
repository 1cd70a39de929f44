-- Who read and wrote which client's record, and what was refused: one chain. Each entry carries the hash of the one before
-- it, and audit_head says where the chain ends, so that a changed, missing, moved or added entry shows.
--
-- Entries come in through audit_append alone. It takes the lock on the one row of audit_head, so that the chain never
-- forks however many threads and processes write, and that lock lasts until the caller's transaction ends, so that the
-- entry and the act it records are committed together or not at all.
--
-- Who can do what:
--   * Where the program may make roles, or somebody has made a role filiform_audit and granted it to the program's own
--     (grant filiform_audit to <the program's role> with inherit false, set true), that role owns the tables and the
--     function, and the program's role may only read them and call the function.
--   * Otherwise the program's role owns them and has taken from itself the privilege to update, delete and truncate.
--   * In both cases a trigger refuses those three to everybody, superusers among them.
-- What is left: whoever may give commands that change tables as their owner, or as a superuser, can switch the trigger
-- off and rewrite entries. `filiform audit verify` then finds the first one that does not fit. Somebody who rewrites every
-- later entry and the head, too, is found only by comparing with a head that was noted elsewhere: the command prints it.

create table audit_entry (
    seq      bigint primary key,
    at       timestamptz not null,
    account  uuid,
    action   text        not null check (length(action) between 1 and 80),
    client   uuid,
    why      text        not null check (length(why) <= 2000),
    outcome  text        not null check (outcome in ('DONE', 'REFUSED')),
    previous bytea       not null check (length(previous) = 32),
    hash     bytea       not null check (length(hash) = 32)
);
create index audit_entry_client on audit_entry (client, seq) where client is not null;
create index audit_entry_action on audit_entry (action, seq);

create table audit_head (
    one  boolean primary key default true check (one),
    seq  bigint not null,
    hash bytea  not null check (length(hash) = 32)
);
insert into audit_head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));

-- A field with its length before it, so that no two entries have the same bytes; nothing at all is the length -1.
create function audit_field(value bytea) returns bytea
    language sql immutable parallel safe
    return coalesce(int4send(length(value)) || value, int4send(-1));

create function audit_hash(
        seq bigint, at timestamptz, account uuid, action text, client uuid, why text, outcome text, previous bytea)
    returns bytea
    language sql immutable parallel safe
    return sha256(
        audit_field(int8send(seq))
        || audit_field(int8send((extract(epoch from at) * 1000000)::bigint))
        || audit_field(uuid_send(account))
        || audit_field(convert_to(action, 'UTF8'))
        || audit_field(uuid_send(client))
        || audit_field(convert_to(why, 'UTF8'))
        || audit_field(convert_to(outcome, 'UTF8'))
        || audit_field(previous));

create function audit_append(at timestamptz, account uuid, action text, client uuid, why text, outcome text)
    returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp
    as $$
declare
    head public.audit_head;
    place bigint;
    link bytea;
begin
    select * into strict head from public.audit_head for update;
    place := head.seq + 1;
    link := public.audit_hash(place, at, account, action, client, why, outcome, head.hash);
    insert into public.audit_entry values (place, at, account, action, client, why, outcome, head.hash, link);
    update public.audit_head set seq = place, hash = link;
    return place;
end $$;

create function audit_refuse() returns trigger
    language plpgsql
    as $$
begin
    raise exception 'The audit is only ever added to' using errcode = 'insufficient_privilege';
end $$;

create trigger audit_entry_stays before update or delete or truncate on audit_entry
    for each statement execute function audit_refuse();
create trigger audit_head_stays before delete or truncate on audit_head
    for each statement execute function audit_refuse();

-- An entry comes in where the chain ends, with the hash that it must have, and in no other way.
create function audit_entry_fits() returns trigger
    language plpgsql
    as $$
begin
    if not exists (select from public.audit_head h where h.seq = new.seq - 1 and h.hash = new.previous)
        or new.hash <> public.audit_hash(
            new.seq, new.at, new.account, new.action, new.client, new.why, new.outcome, new.previous) then
        raise exception 'The audit is only ever added to at its end' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger audit_entry_fits before insert on audit_entry
    for each row execute function audit_entry_fits();

-- The head moves on by one entry that is there, and in no other way.
create function audit_head_follows() returns trigger
    language plpgsql
    as $$
begin
    if new.seq <> old.seq + 1
        or not exists (
            select from public.audit_entry e
            where e.seq = new.seq and e.previous = old.hash and e.hash = new.hash) then
        raise exception 'The head of the audit follows its entries' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger audit_head_follows before update on audit_head
    for each row execute function audit_head_follows();

do $$
declare
    program name := current_user;
    place name := current_schema();
    what regprocedure;
begin
    revoke execute on function audit_append(timestamptz, uuid, text, uuid, text, text) from public;

    if not exists (select from pg_roles where rolname = 'filiform_audit') then
        begin
            create role filiform_audit nologin;
            execute format('grant filiform_audit to %I with inherit false, set true', program);
        exception when insufficient_privilege then
            raise notice 'This role may not make roles: it owns the audit itself';
        end;
    end if;

    if exists (select from pg_roles where rolname = 'filiform_audit' and pg_has_role(program, oid, 'SET')) then
        execute format('grant usage, create on schema %I to filiform_audit', place);
        for what in select p.oid from pg_proc p
                where p.pronamespace = place::regnamespace and p.proname like 'audit\_%' loop
            execute format('alter function %s owner to filiform_audit', what);
        end loop;
        alter table audit_entry owner to filiform_audit;
        alter table audit_head owner to filiform_audit;
        execute format('revoke create on schema %I from filiform_audit', place);

        set local role filiform_audit;
        execute format('grant select on audit_entry, audit_head to %I', program);
        execute format(
            'grant execute on function audit_append(timestamptz, uuid, text, uuid, text, text) to %I', program);
        revoke update, delete, truncate on audit_entry from filiform_audit;
        revoke insert, delete, truncate on audit_head from filiform_audit;
        execute format('set local role %I', program);

        -- Takes back what was granted above; what somebody else granted, only they can take back.
        begin
            execute format('revoke set option for filiform_audit from %I', program);
        exception when insufficient_privilege then
            raise notice 'Another role granted filiform_audit, and may take it back now';
        end;
    else
        execute format('revoke update, delete, truncate on audit_entry from %I', program);
        execute format('revoke insert, delete, truncate on audit_head from %I', program);
    end if;
end $$;
