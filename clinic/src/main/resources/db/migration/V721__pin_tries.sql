-- Tries at the PIN of a device that was handed over. They are counted here and not in the session, of which every request
-- that runs beside others has a copy of its own.
alter table screening add column pin_tries integer not null default 0;
