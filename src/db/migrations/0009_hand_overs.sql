-- What was handed over to another door, and whether it has been received there: followed until the receiver has said so.
create table hand_over (
  id text primary key,
  municipality text not null,
  case_id text not null,
  scope text not null,
  route text not null check (route in ('email', 'letter', 'queue', 'submitter')),
  state text not null check (state in ('pending', 'confirmed', 'returned', 'withdrawn', 'led')),
  -- Who receives it outside the municipality's own units, and their address by e-mail or post.
  receiver_name text,
  receiver_address text,
  unit_id text,
  committee_id text,
  -- Where it comes back to.
  from_status text not null,
  from_unit_id text,
  from_department_id text,
  from_committee_id text not null,
  from_handler_id text,
  handed_by text not null,
  handed_at timestamptz not null,
  reason text,
  -- The mail or letter to the receiver; the code in it is derived, and only its hash kept.
  message_id text,
  code_hash text unique,
  sent_at timestamptz,
  -- Confirmed or come back: when it was written down, the day it happened, by whom, how, and who confirmed or why it came back.
  settled_at timestamptz,
  settled_on date,
  settled_by text,
  settled_how text check (settled_how in ('queue', 'link', 'told', 'written', 'bounced')),
  settled_words text,
  unique (municipality, id),
  foreign key (municipality, case_id) references feedback_case (municipality, id),
  foreign key (municipality, message_id) references message (municipality, id),
  foreign key (municipality, unit_id) references unit (municipality, id),
  foreign key (municipality, handed_by) references account (municipality, id)
);
create index hand_over_case on hand_over (case_id, handed_at);
create index hand_over_pending on hand_over (municipality, case_id) where state = 'pending';

-- Seen as the case is (0005_visible_rows.sql).
alter table hand_over enable row level security;
alter table hand_over force row level security;
create policy tenant on hand_over to lyhord_app
  using (municipality = (select current_municipality())
         and (select true from feedback_case where feedback_case.id = case_id))
  with check (municipality = (select current_municipality()));
create policy owner on hand_over to current_user using (true) with check (true);
grant select, insert, update on hand_over to lyhord_app;

-- The desk's own day for the receiver's word.
alter table clock drop constraint clock_kind_check;
alter table clock add constraint clock_kind_check
  check (kind in ('acknowledgement', 'response', 'review', 'confirmation'));
