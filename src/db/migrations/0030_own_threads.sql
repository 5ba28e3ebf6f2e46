-- With which case's code something was written, where that is another than the case it was written in: what came twice goes
-- on in the case that came first. And where it stands now, once the two are two again (decision 0013).
alter table message
  add column through_id text,
  add column moved_to text,
  add foreign key (municipality, through_id) references feedback_case (municipality, id),
  add foreign key (municipality, moved_to) references feedback_case (municipality, id);
create index message_through on message (through_id) where through_id is not null;

-- Merging and its undoing, and what somebody could read because of it: some of a ledger's events, which are asked for together.
create index ledger_event_merging on ledger_event (municipality, seq)
  where type in ('merge', 'unmerge', 'merged_thread_read', 'words_exposed', 'exposure_assessed');
