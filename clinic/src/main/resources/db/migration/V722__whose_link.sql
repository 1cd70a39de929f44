-- A link that only one browser may answer, and since when one does. And when somebody was first shown, in this round, what
-- had been said before it.
alter table screening
    add column held_at          timestamptz,
    add column earlier_shown_at timestamptz;
