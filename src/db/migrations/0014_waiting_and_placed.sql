-- What an open case waits for that is not in the hands of those who have it, and since when it lies where it lies: both
-- follow from the rows of the case (domain/decide/waiting.ts), kept with it so that a queue need not look through them.
-- The ledger does not repeat what follows from what it says.
alter table feedback_case
  add column waits_for text check (waits_for in ('submitter', 'delivery', 'assessor', 'receiver')),
  add column placed_at timestamptz;
update feedback_case set placed_at = received_at;
alter table feedback_case alter column placed_at set not null;

update feedback_case set waits_for = case
  when exists (select 1 from hand_over where case_id = feedback_case.id and state = 'pending') then 'receiver'
  when status = 'answered' then
    case when exists (
      select 1 from delivery join message on message.id = delivery.message_id
      where delivery.case_id = feedback_case.id and delivery.state in ('queued', 'sending', 'awaiting_post')
        and message.purpose <> 'letter_to_receiver') then 'delivery' end
  when status in ('registered', 'in_progress') then
    case
      when exists (
        select 1 from message asked
        where asked.case_id = feedback_case.id and asked.purpose = 'question_to_submitter'
          and not exists (
            select 1 from message later
            where later.case_id = asked.case_id and later.created_at > asked.created_at
              and (later.direction = 'in' or later.purpose in ('answer', 'corrected_answer')))) then 'submitter'
      when assessor_id is not null
        and (track_stage <> 'investigated' or (serious_at is not null and serious_outcome is null)) then 'assessor'
    end
  end
where status <> 'closed';

create index feedback_case_waiting on feedback_case (municipality, next_due, number)
  where status <> 'closed' and waits_for is not null;
-- What has come somewhere since somebody last looked is asked for twice a minute by every open queue.
create index feedback_case_placed on feedback_case (municipality, placed_at)
  where status <> 'closed';
