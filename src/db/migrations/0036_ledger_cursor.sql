-- How far each reader of the ledger has read, by the reader's name: one table for all of them instead of one of the search's own.
-- It stands in a schema of its own that no backup holds, since what readers make of events is not in a backup either: after a
-- restore they begin anew.
create schema derived;

-- Goes with its event, as when a backup takes the place of what was there.
create table derived.ledger_cursor (
  municipality text not null references public.municipality (id) on delete cascade,
  reader text not null,
  seq bigint not null,
  -- Which way of reading it has been read in: where the reader has a later one, it reads everything anew.
  version integer not null,
  primary key (municipality, reader),
  foreign key (municipality, seq) references public.ledger_event (municipality, seq) on delete cascade
);
create index ledger_cursor_event on derived.ledger_cursor (municipality, seq);

insert into derived.ledger_cursor (municipality, reader, seq, version)
  select municipality, 'search', seq, version from search.reading;
drop table search.reading;

alter table derived.ledger_cursor enable row level security;
alter table derived.ledger_cursor force row level security;
create policy tenant on derived.ledger_cursor to lyhord_app
  using (municipality = (select current_municipality())) with check (municipality = (select current_municipality()));
create policy owner on derived.ledger_cursor to current_user using (true) with check (true);

grant usage on schema derived to lyhord_app;
grant select, insert, update on derived.ledger_cursor to lyhord_app;
