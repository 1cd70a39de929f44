-- Where it hurts, as it was painted on one day. A drawing is added and never changed; the newest counts. One without a painted
-- region says that nothing hurts. A client who painted by a link has no account.
alter table visit add constraint visit_of_one_client unique (id, client_id);

create table pain_drawing (
    id          uuid primary key default uuidv7(),
    client_id   uuid        not null references client (id),
    visit_id    uuid,
    request     uuid        not null unique,
    maker       text        not null check (maker in ('CLIENT', 'SPEAKER', 'PRACTITIONER')),
    made_by     uuid references account,
    made_name   text        not null,
    beside_name text        not null default '',
    made_at     timestamptz not null,
    strengths   jsonb       not null check (jsonb_typeof(strengths) = 'object'),
    qualities   text[]      not null,
    note        text        not null check (length(note) <= 1000),
    everywhere  boolean     not null,
    foreign key (visit_id, client_id) references visit (id, client_id)
);
create index pain_drawing_of_client on pain_drawing (client_id, id desc);

create function pain_drawing_stays() returns trigger language plpgsql as $$
begin
    raise exception 'What was painted stays: % is not allowed', tg_op;
end $$;
create trigger pain_drawing_stays before update or delete or truncate on pain_drawing
    for each statement execute function pain_drawing_stays();
