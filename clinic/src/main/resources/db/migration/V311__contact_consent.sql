-- By which way a client may be contacted, and for what. What was said last counts; nothing that was said is changed.
create table contact_consent (
    id          uuid primary key default uuidv7(),
    client      uuid        not null references client,
    way         text        not null check (way in ('MAIL', 'PHONE', 'LETTER')),
    purpose     text        not null check (purpose in ('APPOINTMENTS', 'FORMS_AND_RESULTS', 'NEWS_AND_RESEARCH')),
    agreed      boolean     not null,
    said_by     text        not null check (length(btrim(said_by)) between 1 and 200),
    recorded_by uuid        not null references account,
    recorded_at timestamptz not null
);
create index contact_consent_of on contact_consent (client, way, purpose, recorded_at desc, id desc);

create function said_stays() returns trigger language plpgsql as
$$ begin raise exception 'What was said stays said: % is not allowed on %', tg_op, tg_table_name; end $$;
create trigger contact_consent_stays before update or delete on contact_consent
    for each row execute function said_stays();
create trigger contact_consent_is_kept before truncate on contact_consent
    for each statement execute function said_stays();
