-- By which way a letter leaves, as it was when it was written: a program that knows no mail server makes no file of a
-- letter that was to go by mail. Letters of before, and of a program of before beside this one, go by any way.
alter table letter add column by_mail boolean;
