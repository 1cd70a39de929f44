-- Every pack that was followed here, as it was compiled: what was adopted stays readable after the program moves on.
create table kept_pack (
    hash     text primary key check (hash ~ '^[0-9a-f]{64}$'),
    name     text        not null,
    version  text        not null,
    content  bytea       not null check (octet_length(content) between 1 and 33554432),
    kept_at  timestamptz not null default clock_timestamp()
);
create trigger kept_pack_stays before update or delete on kept_pack for each row execute function adoption_stays();

-- Which rules were looked at one by one, and signed with which adoption. The digest is that of the words of the rule, so
-- that a rule that changes with a later pack comes up again.
create table rule_review (
    adoption_id uuid    not null references adoption (id),
    rule        text    not null check (length(rule) <= 100),
    digest      text    not null check (digest ~ '^[0-9a-f]{64}$'),
    agreed      boolean not null,
    note        text    not null default '' check (length(note) <= 500),
    primary key (adoption_id, rule)
);
create index rule_review_digest on rule_review (rule, digest);
create trigger rule_review_stays before update or delete on rule_review for each row execute function adoption_stays();
