-- A unit that is wound up keeps its name for what it once handled, and takes in nothing more. Whoever takes in what belongs nowhere
-- yet cannot be closed: every case needs a committee.
alter table unit
  add column closed_at timestamptz,
  add constraint unit_closed check (not receives or closed_at is null);
grant update (closed_at) on unit to lyhord_app;
