-- A form that is sent twice is kept once.
alter table answer_sheet add column request uuid unique;
