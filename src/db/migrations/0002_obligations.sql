-- What has been done of the follow-up that a policy asks for. A row stays as it was written: a report reaches its readers
-- one after another, and whoever made a mistake writes what is right below it.
create table obligation_done (
  id text primary key,
  municipality text not null references municipality (id),
  -- Kind, code, place and period (domain/obligations).
  key text not null,
  round integer not null check (round > 0),
  done_on date not null,
  done_by text not null,
  recorded_at timestamptz not null,
  recipients text[] not null default '{}',
  words text check (length(words) <= 20000),
  salt text not null,
  unique (municipality, key, round),
  foreign key (municipality, done_by) references account (municipality, id)
);

-- One mail to one person on one working morning. The key is what keeps it from being sent twice.
create table reminder (
  municipality text not null references municipality (id),
  account_id text not null,
  day date not null,
  mail_id text not null unique,
  subject text not null,
  -- Numbers, places and addresses of the desk; no words of anybody who has spoken.
  body text not null,
  made_at timestamptz not null,
  state text not null check (state in ('queued', 'sent', 'failed', 'missed')),
  attempts integer not null default 0,
  sending_until timestamptz,
  sent_at timestamptz,
  failure text,
  primary key (municipality, account_id, day),
  foreign key (municipality, account_id) references account (municipality, id)
);
create index reminder_queued on reminder (municipality, day) where state = 'queued';

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['obligation_done', 'reminder'] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format(
      'create policy tenant on %I to lyhord_app using (municipality = (select current_municipality()))
         with check (municipality = (select current_municipality()))', tenant_table);
    execute format('create policy owner on %I to current_user using (true) with check (true)', tenant_table);
  end loop;
end $$;

grant select, insert on obligation_done to lyhord_app;
grant select, insert, update on reminder to lyhord_app;
