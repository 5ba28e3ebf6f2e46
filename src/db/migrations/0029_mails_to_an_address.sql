-- When mails went to an address in the last hour, so that nobody's mailbox can be filled by whoever types its address. The
-- address stands here only as a keyed digest, whose key the database does not hold; rows are removed once the hour is over.
-- Of no municipality: several could be used against one person.
create table mail_to_address (
  address_digest text not null,
  -- What the system writes of itself is counted apart, so that a flood of it holds back no answer.
  written_by text not null check (written_by in ('system', 'person')),
  sent_at timestamptz[] not null,
  primary key (address_digest, written_by)
);

alter table mail_to_address enable row level security;
alter table mail_to_address force row level security;
create policy application on mail_to_address to lyhord_app using (true) with check (true);
create policy owner on mail_to_address to current_user using (true) with check (true);
grant select, insert, update, delete on mail_to_address to lyhord_app;
