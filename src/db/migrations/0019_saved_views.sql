-- A way of looking at the queue that somebody has given a name: what stands in the queue's address, nothing of a person.
-- The unit is no reference: a view whose unit is gone says so and shows the rest.
create table saved_view (
  id text primary key,
  municipality text not null,
  account_id text not null,
  name text not null check (length(name) <= 60),
  view text not null,
  kind text,
  unit_id text,
  status text,
  nearness text,
  -- The unit whose people find it too.
  shared_with text,
  made_at timestamptz not null,
  foreign key (municipality, account_id) references account (municipality, id)
);
create index saved_view_own on saved_view (municipality, account_id);
create index saved_view_shared on saved_view (municipality, shared_with) where shared_with is not null;

alter table saved_view enable row level security;
alter table saved_view force row level security;
create policy tenant on saved_view to lyhord_app
  using (municipality = (select current_municipality()))
  with check (municipality = (select current_municipality()));
create policy owner on saved_view to current_user using (true) with check (true);
grant select, insert, update, delete on saved_view to lyhord_app;
