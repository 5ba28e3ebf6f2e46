-- What is counted goes with the event it was counted at, as what is read does: a backup that takes the place of what was there
-- finds neither in its way, and both are made anew of what it holds.
alter table search.frequency
  drop constraint frequency_municipality_fkey,
  add foreign key (municipality, seq) references public.ledger_event (municipality, seq) on delete cascade;
alter table search.reading
  drop constraint reading_municipality_fkey,
  add foreign key (municipality) references public.municipality (id) on delete cascade;
