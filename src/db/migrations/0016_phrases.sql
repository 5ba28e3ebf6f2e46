-- Words that a municipality answers with, for every unit and kind or for some (LAN-07). They are its own; nobody's case.
create table phrase (
  id text primary key,
  municipality text not null references municipality (id),
  unit_id text,
  kind text check (kind in ('complaint', 'praise', 'suggestion', 'question')),
  language text not null,
  -- What of a reply it says (`domain/vocabulary.ts`, parts); null for anything else.
  part text,
  title text not null check (length(title) <= 100),
  text text not null check (length(text) <= 2000),
  -- Shown to nobody who writes a reply any more, and kept so that it can be taken back.
  retired boolean not null default false,
  version integer not null default 1,
  changed_by text,
  changed_at timestamptz not null,
  unique (municipality, id),
  foreign key (municipality, unit_id) references unit (municipality, id),
  foreign key (municipality, changed_by) references account (municipality, id)
);
create index phrase_of_unit on phrase (municipality, unit_id) where not retired;

alter table phrase enable row level security;
alter table phrase force row level security;
create policy tenant on phrase to lyhord_app
  using (municipality = (select current_municipality()))
  with check (municipality = (select current_municipality()));
create policy owner on phrase to current_user using (true) with check (true);
grant select, insert, update on phrase to lyhord_app;
