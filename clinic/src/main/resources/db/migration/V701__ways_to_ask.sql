-- How a round reaches the client, and a number that fits on paper. A link by mail asks for the date of birth before it
-- shows anything; wrong too often, it is locked.
alter table screening
    add column number     bigint generated always as identity,
    add column way        text        not null default 'DEVICE' check (way in ('DEVICE', 'CODE', 'MAIL', 'PAPER')),
    add column opened_at  timestamptz,
    add column wrong_born integer     not null default 0,
    add column locked_at  timestamptz;

-- What was written on paper and keyed in afterwards: by whom and when.
alter table answer_sheet
    add column keyed_by   uuid,
    add column keyed_name text not null default '',
    add column keyed_at   timestamptz,
    add constraint keyed_whole check ((keyed_by is null) = (keyed_name = '') and (keyed_by is null) = (keyed_at is null));
