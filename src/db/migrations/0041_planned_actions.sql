-- What is to be done because of a case, followed until it is done or reasoned away, also when the case is closed (FAL-15).
create table planned_action (
  id text primary key,
  municipality text not null,
  case_id text not null,
  words text check (length(words) <= 5000),
  -- Who sees to it, and the last day for it.
  owner_id text not null,
  due date not null,
  -- The submitter is told what came of it.
  tell_submitter boolean not null,
  planned_by text not null,
  planned_at timestamptz not null,
  settled_as text check (settled_as in ('done', 'dropped')),
  settled_words text check (length(settled_words) <= 5000),
  settled_by text,
  settled_at timestamptz,
  check ((settled_as is null) = (settled_at is null)),
  check ((settled_by is null) = (settled_at is null)),
  foreign key (municipality, case_id) references feedback_case (municipality, id),
  foreign key (municipality, owner_id) references account (municipality, id),
  foreign key (municipality, planned_by) references account (municipality, id)
);
create index planned_action_case on planned_action (case_id);
create index planned_action_owner on planned_action (municipality, owner_id, due) where settled_at is null;
create index planned_action_due on planned_action (municipality, due) where settled_at is null;
alter table planned_action enable row level security;
alter table planned_action force row level security;
create policy tenant on planned_action to lyhord_app
  using (municipality = (select current_municipality())
         and (select true from feedback_case where feedback_case.id = case_id))
  with check (municipality = (select current_municipality()));
create policy owner on planned_action to current_user using (true) with check (true);
grant select, insert, update on planned_action to lyhord_app;

-- Who has signed the plan of the case, or the reason for none, where the policy says that the manager owns it; null again
-- once somebody else has changed it.
alter table feedback_case
  add column plan_signed_by text,
  add column plan_signed_at timestamptz,
  add check ((plan_signed_by is null) = (plan_signed_at is null)),
  add foreign key (municipality, plan_signed_by) references account (municipality, id);
