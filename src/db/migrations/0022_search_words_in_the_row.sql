-- Undoes what 0012 meant to gain: PostgreSQL puts nothing beside a row that is shorter than 2 kB, and a document is 1.1 kB.
alter table search.document reset (toast_tuple_target);
alter table search.document alter column words set storage extended;
