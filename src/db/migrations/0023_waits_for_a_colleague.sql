-- What a colleague has been asked about waits for them, where it waits for nobody else (domain/decide/waiting.ts).
alter table feedback_case
  drop constraint feedback_case_waits_for_check,
  add constraint feedback_case_waits_for_check
    check (waits_for in ('submitter', 'delivery', 'assessor', 'receiver', 'colleague'));
update feedback_case set waits_for = 'colleague'
where waits_for is null and asked <> '{}' and status in ('registered', 'in_progress');
