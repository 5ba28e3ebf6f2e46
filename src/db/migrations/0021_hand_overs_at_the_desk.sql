-- Which hand-over a letter belongs to, and those of a year: without them the outbox and the queue's view of what was handed over
-- asked for the case of every hand-over there had ever been (67 and 98 ms at 100 000 cases).
create index hand_over_message on hand_over (message_id) where message_id is not null;
create index hand_over_handed on hand_over (municipality, handed_at);
