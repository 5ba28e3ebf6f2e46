-- Who stands in for whom, from day to day; the cases stay where they are. A row is ended, never changed.
create table substitute (
  id text primary key,
  municipality text not null,
  account_id text not null,
  substitute_id text not null,
  from_day date not null,
  to_day date not null,
  made_by text not null,
  made_at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  check (to_day >= from_day),
  check ((ended_at is null) = (ended_by is null)),
  foreign key (municipality, account_id) references account (municipality, id),
  foreign key (municipality, substitute_id) references account (municipality, id),
  foreign key (municipality, made_by) references account (municipality, id)
);
-- Asked with every request of the desk: those that last.
create index substitute_lasting on substitute (municipality, to_day) where ended_at is null;

alter table substitute enable row level security;
alter table substitute force row level security;
create policy tenant on substitute to lyhord_app
  using (municipality = (select current_municipality()))
  with check (municipality = (select current_municipality()));
create policy owner on substitute to current_user using (true) with check (true);
grant select, insert, update on substitute to lyhord_app;
