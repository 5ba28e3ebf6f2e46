-- A reply that is being written, kept so that nothing typed is lost: working material, of which the ledger knows nothing.
create table reply_draft (
  id text primary key,
  municipality text not null,
  case_id text not null,
  author_id text not null,
  "of" text not null check ("of" in ('answer', 'correct_answer')),
  subject text,
  -- Longer than a reply may be: what was typed is kept, and said to be too long.
  body text not null check (length(body) <= 100000),
  told_orally boolean not null default false,
  override_reason text,
  -- Of an answer that corrects an earlier one: which, and why.
  replaces text,
  reason text,
  state text not null check (state in ('writing', 'for_reading', 'returned')),
  -- Counts the savings, and which window of the browser made the last one.
  version integer not null default 1,
  tab text not null,
  saved_at timestamptz not null,
  -- Who read it and sent it back, with which words.
  reader_id text,
  returned_words text,
  unique (case_id, author_id, "of"),
  foreign key (municipality, case_id) references feedback_case (municipality, id),
  foreign key (municipality, author_id) references account (municipality, id),
  foreign key (municipality, reader_id) references account (municipality, id)
);
create index reply_draft_for_reading on reply_draft (municipality, case_id) where state = 'for_reading';

-- Seen as the case is (0005_visible_rows.sql). It is removed when the reply is sent, or thrown away by its author.
alter table reply_draft enable row level security;
alter table reply_draft force row level security;
create policy tenant on reply_draft to lyhord_app
  using (municipality = (select current_municipality())
         and (select true from feedback_case where feedback_case.id = case_id))
  with check (municipality = (select current_municipality()));
create policy owner on reply_draft to current_user using (true) with check (true);
grant select, insert, update, delete on reply_draft to lyhord_app;
