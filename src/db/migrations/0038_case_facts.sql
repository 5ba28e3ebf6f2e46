-- What figures count of each case, one row a case: the days on which something happened to it, in Swedish time, and the codes it
-- is counted by. Made of the case by a reader of the ledger (`src/figures/facts/`), so it stands in no backup and can be made anew.
-- Counting from the case's own tables takes the clocks, messages, deliveries and hand-overs of every case in the period, and the
-- days between two moments by the case's own policy, which no statement knows.
create table derived.case_fact (
  case_id text primary key references public.feedback_case (id) on delete cascade,
  municipality text not null,
  -- Whether it is feedback, or counted as handed over, void or merged and nowhere else.
  standing text not null check (standing in ('feedback', 'handed_over', 'void', 'merged')),
  arrival_day date not null,
  kind text,
  channel text not null,
  language text not null,
  submitter_type text,
  status text not null,
  anonymous boolean not null,
  policy_version text not null,
  -- Where it lay, as the case says: of one that was handed over, whence.
  committee_id text not null,
  department_id text,
  unit_id text,
  -- Factors and themes: a policy has one of the two.
  factors text[] not null,
  -- Who may see the case (`sees_committee`, `sees_any_committee`), and whom it is about.
  secret_to text,
  restricted_to text[],
  concerns text[] not null,
  -- Days are counted as the case's own policy counts them, from the arrival day; the unit says how.
  acknowledged_on date,
  acknowledged_how text,
  acknowledged_days integer,
  acknowledged_unit text,
  answered_on date,
  answered_how text,
  answered_days integer,
  answered_unit text,
  -- The last day for the answer, where one was promised.
  answer_due date,
  closed_on date,
  closed_as text,
  handed_on date,
  handed_as text,
  handed_how text,
  taken_out_on date,
  taken_out_as text,
  dissatisfied_on date,
  review text,
  corrected_on date,
  correction text,
  reopened_on date[] not null
);
create index case_fact_arrived on derived.case_fact (municipality, arrival_day);
create index case_fact_acknowledged on derived.case_fact (municipality, acknowledged_on) where acknowledged_on is not null;
create index case_fact_answered on derived.case_fact (municipality, answered_on) where answered_on is not null;
create index case_fact_closed on derived.case_fact (municipality, closed_on) where closed_on is not null;
create index case_fact_open on derived.case_fact (municipality, coalesce(closed_on, 'infinity'::date)) where standing = 'feedback';
create index case_fact_handed on derived.case_fact (municipality, handed_on) where handed_on is not null;
create index case_fact_taken_out on derived.case_fact (municipality, taken_out_on) where taken_out_on is not null;
create index case_fact_dissatisfied on derived.case_fact (municipality, dissatisfied_on) where dissatisfied_on is not null;
create index case_fact_corrected on derived.case_fact (municipality, corrected_on) where corrected_on is not null;
create index case_fact_reopened on derived.case_fact (municipality) where reopened_on <> '{}';

alter table derived.case_fact enable row level security;
alter table derived.case_fact force row level security;
create policy tenant on derived.case_fact to lyhord_app
  using (municipality = (select current_municipality())
         and (secret_to is null or sees_committee(secret_to))
         and (restricted_to is null or sees_any_committee(restricted_to)))
  with check (municipality = (select current_municipality()));
create policy owner on derived.case_fact to current_user using (true) with check (true);
grant select, insert, update, delete on derived.case_fact to lyhord_app;
