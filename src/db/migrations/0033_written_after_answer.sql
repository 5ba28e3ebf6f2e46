-- What the submitter writes after the answer is read by whoever answered, on closed cases too (contract, `case/messages`).
create index feedback_case_written_after_answer on feedback_case (municipality)
  where unread_words and status in ('answered', 'closed');
