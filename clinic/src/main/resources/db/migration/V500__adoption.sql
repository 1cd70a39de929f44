-- What a clinical lead adopted, as the text that the command line reads too. The newest counts; none is ever changed.
create table adoption (
    id          uuid primary key default uuidv7(),
    pack_hash   text        not null check (pack_hash ~ '^[0-9a-f]{64}$'),
    hash        text        not null check (hash ~ '^[0-9a-f]{64}$'),
    content     text        not null check (length(content) <= 200000),
    adopted_by  uuid        not null,
    adopted_as  text        not null,
    adopted_at  timestamptz not null default clock_timestamp()
);
create index adoption_newest on adoption (adopted_at desc, id desc);
create function adoption_stays() returns trigger language plpgsql as
$$ begin raise exception 'What was adopted stays: % is not allowed', tg_op; end $$;
create trigger adoption_stays before update or delete on adoption for each row execute function adoption_stays();
