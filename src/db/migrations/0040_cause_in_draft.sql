-- The cause of what happened, written beside the reply where it is to be recorded before the answer (FAL-02).
alter table reply_draft add column cause text;
