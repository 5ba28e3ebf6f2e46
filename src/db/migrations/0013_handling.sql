-- What those who handle a case write to each other: a note, a question to a colleague who does not have it, and the answer to one.
create table note (
  id text primary key,
  municipality text not null,
  case_id text not null,
  body text,
  written_by text not null,
  written_at timestamptz not null,
  -- Whom it asks; and which question it answers.
  asked text,
  answers text,
  -- When a question was answered or taken back, and by whom.
  settled_at timestamptz,
  settled_by text,
  unique (municipality, id),
  check (asked is null or answers is null),
  check ((settled_at is null) = (settled_by is null)),
  check (settled_at is null or asked is not null),
  foreign key (municipality, case_id) references feedback_case (municipality, id),
  foreign key (municipality, written_by) references account (municipality, id),
  foreign key (municipality, asked) references account (municipality, id),
  foreign key (municipality, answers) references note (municipality, id)
);
create index note_case on note (case_id, written_at);

-- Cases that belong together and stay two. `case_id` is the one it was said on.
create table case_tie (
  id text primary key,
  municipality text not null,
  case_id text not null,
  other_id text not null,
  words text,
  tied_by text not null,
  tied_at timestamptz not null,
  loosened_by text,
  loosened_at timestamptz,
  check ((loosened_at is null) = (loosened_by is null)),
  foreign key (municipality, case_id) references feedback_case (municipality, id),
  foreign key (municipality, other_id) references feedback_case (municipality, id)
);
create index case_tie_case on case_tie (case_id);
create index case_tie_other on case_tie (other_id);
create unique index case_tie_once on case_tie (least(case_id, other_id), greatest(case_id, other_id))
  where loosened_at is null;

-- Seen as the case is (0005_visible_rows.sql); a tie only by whoever sees both.
alter table note enable row level security;
alter table note force row level security;
create policy tenant on note to lyhord_app
  using (municipality = (select current_municipality())
         and (select true from feedback_case where feedback_case.id = case_id))
  with check (municipality = (select current_municipality()));
create policy owner on note to current_user using (true) with check (true);
alter table case_tie enable row level security;
alter table case_tie force row level security;
create policy tenant on case_tie to lyhord_app
  using (municipality = (select current_municipality())
         and (select true from feedback_case where feedback_case.id = case_id)
         and (select true from feedback_case where feedback_case.id = other_id))
  with check (municipality = (select current_municipality()));
create policy owner on case_tie to current_user using (true) with check (true);
grant select, insert, update on note, case_tie to lyhord_app;

alter table feedback_case
  -- Accounts of colleagues who have a question about it and have not answered: they may read it until they have.
  add column asked text[] not null default '{}',
  -- Put right at once, or gone into (BOT-14).
  add column course text check (course in ('fast', 'full')),
  -- Cause, lesson and outcome each have a day of their own, beside the day of the correction (FAL-02, FAL-03, LAN-04).
  add column outcome_on date,
  add column cause_on date,
  add column learning_on date;
create index feedback_case_asked on feedback_case (municipality, number)
  where asked <> '{}';
-- What came twice leads to the case that goes on.
create index feedback_case_merged on feedback_case (duplicate_of) where duplicate_of is not null;

-- The day that was promised, where a later one has been given notice of.
alter table clock add column promised_due date;
