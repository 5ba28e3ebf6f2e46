-- What was solved on the spot, and so is closed, by somebody who does not register: since when it waits for those who do
-- (BOT-20). Null for what is registered, and for everything that is still open, whose status says it.
alter table feedback_case add column to_register_since timestamptz;
create index feedback_case_to_register on feedback_case (municipality, number) where to_register_since is not null;
