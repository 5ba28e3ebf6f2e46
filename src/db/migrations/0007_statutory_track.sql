-- A complaint that a law of its own governs (SOSFS 2011:9, skollagen): which track, how far it has come, whose it is to assess,
-- and whether it may be a sign of serious misconduct (lex Sarah, lex Maria, skollagen 6 kap. 10 §).
alter table feedback_case
  add column track text,
  add column track_stage text check (track_stage in ('opened', 'assessed', 'investigated')),
  add column assessor_id text,
  add column serious_at timestamptz,
  add column serious_outcome text check (serious_outcome in ('reported', 'handled', 'not_serious')),
  add check ((track is null) = (track_stage is null)),
  add check (serious_at is null or track is not null),
  add check (serious_outcome is null or serious_at is not null),
  add foreign key (municipality, assessor_id) references account (municipality, id);

create index feedback_case_assessor on feedback_case (municipality, assessor_id)
  where status <> 'closed';

-- A mail to a member of staff is either the morning's, or about something that does not wait for it.
alter table reminder add column about text not null default 'morning';
alter table reminder drop constraint reminder_pkey;
alter table reminder add primary key (municipality, account_id, day, about);
