-- By which provision a case is marked, since when and by whom (OSL 5 kap. 5 §).
alter table feedback_case
  add column secrecy_provision text,
  add column secrecy_marked_on date,
  add column secrecy_marked_by text,
  -- Accounts of those whom it is about: they neither see nor handle it (förvaltningslagen 16–18 §§).
  add column concerns text[] not null default '{}',
  add check ((secrecy_provision is null) = (secrecy_marked_on is null)),
  add check ((secrecy_provision is null) = (secrecy_marked_by is null)),
  add check (secrecy_provision is null or secrecy_marked);

-- What somebody goes through again for those who were not satisfied is among their own, beside what they handle.
create index feedback_case_escalated on feedback_case (municipality, escalated_to)
  where status <> 'closed';
