-- Names are found however they are spelt.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
