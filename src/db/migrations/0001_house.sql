-- Three roles: the owner runs migrations only; lyhord_app sees one municipality at a time; lyhord_auth sees sign-in only.
-- The roles themselves are made by migrate.ts, since creating one is not the same on the two databases.

create schema auth;

create table municipality (
  id text primary key check (id ~ '^[a-z][a-z-]{1,40}$'),
  name text not null,
  profile jsonb not null
);

create table policy_version (
  municipality text not null references municipality (id),
  version text not null,
  effective_from date not null,
  effective_to date,
  digest text not null,
  body jsonb not null,
  primary key (municipality, version),
  check (effective_to is null or effective_to > effective_from)
);

create table committee (
  municipality text not null references municipality (id),
  id text not null,
  name text not null,
  primary key (municipality, id)
);

create table department (
  municipality text not null,
  id text not null,
  committee_id text not null,
  name text not null,
  primary key (municipality, id),
  foreign key (municipality, committee_id) references committee (municipality, id)
);

create table unit (
  municipality text not null,
  id text not null,
  department_id text not null,
  name text not null,
  function_name text not null,
  email text,
  phone text,
  person_word jsonb not null,
  areas text[] not null default '{}',
  -- Takes in what belongs to no unit yet; its committee is the case's until one is assigned.
  receives boolean not null default false,
  primary key (municipality, id),
  foreign key (municipality, department_id) references department (municipality, id)
);
create unique index unit_receives on unit (municipality) where receives;

create table account (
  municipality text not null references municipality (id),
  id text not null,
  auth_user_id text unique,
  name text not null,
  email text not null,
  role text not null,
  unit_id text,
  department_id text,
  committees text[],
  identity_protected boolean not null default false,
  active boolean not null default true,
  primary key (municipality, id),
  unique (municipality, email),
  foreign key (municipality, unit_id) references unit (municipality, id),
  foreign key (municipality, department_id) references department (municipality, id)
);

create table feedback_case (
  id text primary key,
  municipality text not null references municipality (id),
  committee_id text not null,
  number text not null,
  status text not null check (status in ('received', 'registered', 'in_progress', 'answered', 'handed_over', 'closed')),
  kind text check (kind in ('complaint', 'praise', 'suggestion', 'question')),
  scope text not null default 'in_scope',
  channel text not null,
  language text not null,
  words text check (length(words) <= 20000),
  wish text,
  place text,
  occurred_on date,
  submitter_type text,
  anonymous boolean not null,
  reply_wanted boolean not null,
  received_at timestamptz not null,
  arrival_day date not null,
  arrival_reason text,
  policy_version text not null,
  department_id text,
  unit_id text,
  handler_id text,
  themes text[] not null default '{}',
  factors text[] not null default '{}',
  secrecy_marked boolean not null default false,
  explained_orally boolean not null default false,
  registered_by text,
  touched_at timestamptz,
  answered_at timestamptz,
  closed_at timestamptz,
  closure_reason text,
  duplicate_of text,
  correction_outcome text,
  corrected_on date,
  correction_words text,
  cause_words text,
  learning_words text,
  escalated_to text,
  escalated_at timestamptz,
  unread_words boolean not null default false,
  next_due date,
  code_hash text not null unique,
  salt text not null,
  version integer not null default 1,
  unique (municipality, number),
  unique (municipality, id),
  check ((status = 'closed') = (closed_at is not null)),
  check ((closed_at is null) = (closure_reason is null)),
  foreign key (municipality, committee_id) references committee (municipality, id),
  foreign key (municipality, department_id) references department (municipality, id),
  foreign key (municipality, unit_id) references unit (municipality, id),
  foreign key (municipality, handler_id) references account (municipality, id),
  foreign key (municipality, policy_version) references policy_version (municipality, version)
);

-- The queue: open cases, nearest day first. Closed cases stay outside, so the index grows with the work, not with the years.
create index feedback_case_queue on feedback_case (municipality, next_due, number)
  where status <> 'closed';
create index feedback_case_untouched on feedback_case (municipality, number)
  where status <> 'closed' and touched_at is null;
create index feedback_case_unit on feedback_case (municipality, unit_id, next_due, number)
  where status <> 'closed';
create index feedback_case_handler on feedback_case (municipality, handler_id, next_due, number)
  where status <> 'closed';

create table submitter (
  case_id text primary key,
  municipality text not null,
  name text,
  email text,
  phone text,
  address text,
  foreign key (municipality, case_id) references feedback_case (municipality, id)
);

create table clock (
  id text primary key,
  municipality text not null,
  case_id text not null,
  kind text not null check (kind in ('acknowledgement', 'response', 'review')),
  round integer not null default 1,
  basis text not null check (basis in ('policy', 'attention')),
  started_on date not null,
  due date not null,
  days integer not null,
  unit text not null check (unit in ('dag', 'vardag', 'arbetsdag')),
  satisfied_by text[] not null,
  skipped jsonb not null,
  stopped_at timestamptz,
  stopped_on date,
  stopped_by text,
  unique (case_id, kind, round),
  foreign key (municipality, case_id) references feedback_case (municipality, id),
  check ((stopped_at is null) = (stopped_on is null))
);

create table message (
  id text primary key,
  municipality text not null,
  case_id text not null,
  direction text not null check (direction in ('in', 'out')),
  purpose text not null,
  key text not null,
  subject text,
  body text,
  language text not null,
  parts text[] not null default '{}',
  written_by text,
  replaces text,
  created_at timestamptz not null,
  unique (case_id, key),
  unique (municipality, id),
  foreign key (municipality, case_id) references feedback_case (municipality, id),
  foreign key (municipality, replaces) references message (municipality, id)
);

create table delivery (
  message_id text primary key,
  municipality text not null,
  case_id text not null,
  route text not null check (route in ('email', 'letter', 'oral', 'follow_page')),
  state text not null,
  mail_id text unique,
  attempts integer not null default 0,
  sending_until timestamptz,
  delivered_at timestamptz,
  confirmed_by text,
  failure text,
  check ((route = 'email') = (mail_id is not null)),
  foreign key (municipality, message_id) references message (municipality, id),
  foreign key (municipality, case_id) references feedback_case (municipality, id)
);
create index delivery_case on delivery (case_id);
create index delivery_waiting on delivery (municipality, state)
  where state in ('queued', 'sending', 'awaiting_post', 'returned');
-- What has been sent by mail or post, newest first (the outbox).
create index delivery_sent on delivery (municipality, delivered_at desc, message_id)
  where delivered_at is not null and route in ('email', 'letter');

create table ledger_event (
  municipality text not null references municipality (id),
  seq bigint not null check (seq > 0),
  at timestamptz not null,
  case_id text,
  type text not null,
  actor text not null,
  body text not null,
  prev text not null,
  hash text not null,
  primary key (municipality, seq)
);
create index ledger_event_case on ledger_event (case_id, seq);

create table ledger_words (
  municipality text not null,
  seq bigint not null,
  field text not null,
  salt text not null,
  words text not null,
  primary key (municipality, seq, field),
  foreign key (municipality, seq) references ledger_event (municipality, seq)
);

create table ledger_head (
  municipality text primary key references municipality (id),
  seq bigint not null,
  hash text not null
);

create table case_number (
  municipality text not null references municipality (id),
  year integer not null,
  last integer not null,
  primary key (municipality, year)
);

create table idempotency (
  municipality text not null references municipality (id),
  key_hash text not null,
  body_digest text not null,
  case_id text,
  created_at timestamptz not null default now(),
  primary key (municipality, key_hash)
);
create index idempotency_age on idempotency (created_at);

-- An event once written stays: not even the owner changes it by mistake.
create function refuse_ledger_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only';
end $$;
create trigger ledger_event_append_only before update or delete on ledger_event
  for each row execute function refuse_ledger_change();
create trigger ledger_event_no_truncate before truncate on ledger_event
  for each statement execute function refuse_ledger_change();

-- Sign-in, in the shape Better Auth reads and writes. An e-mail address signs in to one municipality: the account it stands
-- for is found there, behind row-level security.
create table auth."user" (
  id text primary key,
  municipality text not null references public.municipality (id),
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null default false,
  image text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create table auth.session (
  id text primary key,
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth."user" (id) on delete cascade
);
create index session_of_user on auth.session ("userId");
create table auth.account (
  id text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth."user" (id) on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index account_of_user on auth.account ("userId");
create table auth.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index verification_identifier on auth.verification (identifier);

-- Row-level security, forced: even the tables' owner is held to it, so a query that forgets its tenant finds nothing.
-- The settings are read in a sub-select, which the planner evaluates once per query and not once per row.
create function current_municipality() returns text language sql stable parallel safe
  return nullif(current_setting('app.municipality', true), '');
create function sees_committee(committee text) returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.committees', true), '') = '*'
      or committee = any (string_to_array(current_setting('app.committees', true), ','));

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array[
    'policy_version', 'committee', 'department', 'unit', 'account', 'ledger_event', 'ledger_head', 'case_number',
    'idempotency'
  ] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format(
      'create policy tenant on %I to lyhord_app using (municipality = (select current_municipality()))
         with check (municipality = (select current_municipality()))', tenant_table);
  end loop;
end $$;

-- A secrecy-marked case is seen only within its committee (OSL 8:2); what belongs to it goes the same way.
alter table feedback_case enable row level security;
alter table feedback_case force row level security;
create policy tenant on feedback_case to lyhord_app
  using (municipality = (select current_municipality()) and (not secrecy_marked or sees_committee(committee_id)))
  with check (municipality = (select current_municipality()));

do $$
declare
  case_part text;
begin
  foreach case_part in array array['submitter', 'clock', 'message', 'delivery'] loop
    execute format('alter table %I enable row level security', case_part);
    execute format('alter table %I force row level security', case_part);
    execute format(
      'create policy tenant on %I to lyhord_app
         using (municipality = (select current_municipality())
                and exists (select 1 from feedback_case where feedback_case.id = case_id))
         with check (municipality = (select current_municipality()))', case_part);
  end loop;
end $$;

-- The reasons people wrote go with the case they were written about.
alter table ledger_words enable row level security;
alter table ledger_words force row level security;
create policy tenant on ledger_words to lyhord_app
  using (municipality = (select current_municipality())
         and exists (select 1 from ledger_event
                     where ledger_event.municipality = ledger_words.municipality
                       and ledger_event.seq = ledger_words.seq
                       and (ledger_event.case_id is null
                            or exists (select 1 from feedback_case where feedback_case.id = ledger_event.case_id))))
  with check (municipality = (select current_municipality()));

-- Which municipalities there are is public.
alter table municipality enable row level security;
alter table municipality force row level security;
create policy everybody on municipality for select to lyhord_app using (true);

-- Migrations, backup and restore read and write everything; on PostgreSQL the owner may lack BYPASSRLS, so it is said here.
do $$
declare
  any_table text;
begin
  for any_table in select tablename from pg_tables where schemaname = 'public' and rowsecurity loop
    execute format('create policy owner on %I to current_user using (true) with check (true)', any_table);
  end loop;
end $$;

grant usage on schema public to lyhord_app;
grant select on municipality, policy_version, committee, department, unit, account to lyhord_app;
grant select, insert on ledger_event, ledger_words to lyhord_app;
grant select, insert, update on feedback_case, submitter, clock, message, delivery, ledger_head, case_number, idempotency to lyhord_app;
grant delete on idempotency to lyhord_app;
grant insert, update on account, policy_version to lyhord_app;
grant usage on schema auth to lyhord_auth;
grant select, insert, update, delete on all tables in schema auth to lyhord_auth;
