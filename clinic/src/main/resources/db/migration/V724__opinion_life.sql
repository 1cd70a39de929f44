-- How long what a finding rests on stays good, so that what a doctor says about it ends with that. Of letters that are here
-- already it is not known, so what is said to them from now on counts on its day alone.
alter table opinion_about
    add column life text not null default 'TODAY' check (life in ('TODAY', 'THREE_MONTHS', 'LASTING'));
alter table opinion_about alter column life drop default;
