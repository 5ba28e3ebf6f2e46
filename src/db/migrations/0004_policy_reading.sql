-- Who has confirmed that they have read a version of the policy and can tell how things are done (LAN-19, FAL-08).
-- Once for each person and version: a new version asks anew.
create table policy_reading (
  municipality text not null,
  version text not null,
  account_id text not null,
  confirmed_at timestamptz not null,
  primary key (municipality, version, account_id),
  foreign key (municipality, version) references policy_version (municipality, version),
  foreign key (municipality, account_id) references account (municipality, id)
);

alter table policy_reading enable row level security;
alter table policy_reading force row level security;
create policy tenant on policy_reading to lyhord_app
  using (municipality = (select current_municipality()))
  with check (municipality = (select current_municipality()));
create policy owner on policy_reading to current_user using (true) with check (true);

grant select, insert on policy_reading to lyhord_app;
