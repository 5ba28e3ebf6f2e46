-- The schema that the migrations add up to, for review. Written by `npm run schema`, never by hand.

grant usage on schema auth to lyhord_auth;

CREATE OR REPLACE FUNCTION auth.refuse_security_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' and old.at < now() - interval '180 days' then return old; end if;
  raise exception 'the security log is append-only';
end $function$
;

CREATE OR REPLACE FUNCTION auth.signed_in(session_token text, day date)
 RETURNS TABLE(session_id text, provider_id text, began timestamp with time zone, expires timestamp with time zone, user_id text, email text, second_factor boolean, municipality text, municipality_name text, account_id text, name text, role text, unit_id text, department_id text, committees text[], receiving text, pairs json)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return query
    select s.id, s."providerId", s."createdAt", s."expiresAt",
      u.id, u.email, u."twoFactorEnabled",
      m.id, m.name,
      a.id, a.name, a.role, a.unit_id, a.department_id, a.committees,
      public.receiving_committee(m.id), public.substitutions_on(m.id, day)
    from auth.session s
    join auth."user" u on u.id = s."userId"
    join public.municipality m on m.id = u.municipality
    left join public.account a
      on a.municipality = m.id and a.auth_user_id = u.id and a.active
    where s.token = session_token;
end $function$
;

create table auth."knownDevice" (
  "deviceId" text not null,
  "userId" text not null,
  "usedAt" timestamp with time zone not null,
  constraint "knownDevice_pkey" PRIMARY KEY ("deviceId", "userId"),
  constraint "knownDevice_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);

CREATE INDEX known_device_of_user ON auth."knownDevice" USING btree ("userId");

grant delete, insert, select, update on auth."knownDevice" to lyhord_auth;

create table auth."securityEvent" (
  id uuid not null default gen_random_uuid(),
  at timestamp with time zone not null,
  event text not null,
  municipality text not null,
  "userId" text not null,
  address text,
  detail text,
  constraint "securityEvent_municipality_fkey" FOREIGN KEY (municipality) REFERENCES municipality(id),
  constraint "securityEvent_pkey" PRIMARY KEY (id)
);

CREATE INDEX security_event_by_age ON auth."securityEvent" USING btree (at);

CREATE INDEX security_event_of_municipality ON auth."securityEvent" USING btree (municipality, at DESC);

CREATE TRIGGER security_event_append_only BEFORE DELETE OR UPDATE ON auth."securityEvent" FOR EACH ROW EXECUTE FUNCTION auth.refuse_security_change();

grant delete, insert, select on auth."securityEvent" to lyhord_auth;

create table auth."twoFactor" (
  id text not null,
  "userId" text not null,
  secret text not null,
  "backupCodes" text not null,
  verified boolean not null default true,
  "failedVerificationCount" integer not null default 0,
  "lockedUntil" timestamp with time zone,
  constraint "twoFactor_pkey" PRIMARY KEY (id),
  constraint "twoFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE,
  constraint "twoFactor_userId_key" UNIQUE ("userId")
);

grant delete, insert, select, update on auth."twoFactor" to lyhord_auth;

create table auth."usedCode" (
  "userId" text not null,
  digest text not null,
  "usedAt" timestamp with time zone not null,
  constraint "usedCode_pkey" PRIMARY KEY ("userId", digest),
  constraint "usedCode_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);

grant delete, insert, select on auth."usedCode" to lyhord_auth;

create table auth."user" (
  id text not null,
  municipality text not null,
  name text not null,
  email text not null,
  "emailVerified" boolean not null default false,
  image text,
  "createdAt" timestamp with time zone not null default now(),
  "updatedAt" timestamp with time zone not null default now(),
  "twoFactorEnabled" boolean not null default false,
  "lastSignInAt" timestamp with time zone,
  constraint user_email_key UNIQUE (email),
  constraint user_municipality_fkey FOREIGN KEY (municipality) REFERENCES municipality(id),
  constraint user_pkey PRIMARY KEY (id)
);

grant delete, insert, select, update on auth."user" to lyhord_auth;

create table auth.account (
  id text not null,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamp with time zone,
  "refreshTokenExpiresAt" timestamp with time zone,
  scope text,
  password text,
  "createdAt" timestamp with time zone not null default now(),
  "updatedAt" timestamp with time zone not null default now(),
  "confirmedAt" timestamp with time zone,
  "askedAt" timestamp with time zone,
  constraint account_pkey PRIMARY KEY (id),
  constraint "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);

CREATE UNIQUE INDEX account_at_provider ON auth.account USING btree ("providerId", "accountId");

CREATE INDEX account_of_user ON auth.account USING btree ("userId");

grant delete, insert, select, update on auth.account to lyhord_auth;

create table auth.attempt_count (
  key character varying(255) not null,
  points integer not null default 0,
  expire bigint,
  constraint attempt_count_pkey PRIMARY KEY (key)
);

grant delete, insert, select, update on auth.attempt_count to lyhord_auth;

create table auth.session (
  id text not null,
  "expiresAt" timestamp with time zone not null,
  token text not null,
  "createdAt" timestamp with time zone not null default now(),
  "updatedAt" timestamp with time zone not null default now(),
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null,
  "providerId" text,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_key UNIQUE (token),
  constraint "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);

CREATE INDEX session_of_user ON auth.session USING btree ("userId");

grant delete, insert, select, update on auth.session to lyhord_auth;

create table auth.verification (
  id text not null,
  identifier text not null,
  value text not null,
  "expiresAt" timestamp with time zone not null,
  "createdAt" timestamp with time zone not null default now(),
  "updatedAt" timestamp with time zone not null default now(),
  constraint verification_pkey PRIMARY KEY (id)
);

CREATE INDEX verification_identifier ON auth.verification USING btree (identifier);

grant delete, insert, select, update on auth.verification to lyhord_auth;

grant usage on schema derived to lyhord_app;

create table derived.case_fact (
  case_id text not null,
  municipality text not null,
  standing text not null,
  arrival_day date not null,
  kind text,
  channel text not null,
  language text not null,
  submitter_type text,
  status text not null,
  anonymous boolean not null,
  policy_version text not null,
  committee_id text not null,
  department_id text,
  unit_id text,
  factors text[] not null,
  secret_to text,
  restricted_to text[],
  concerns text[] not null,
  acknowledged_on date,
  acknowledged_how text,
  acknowledged_days integer,
  acknowledged_unit text,
  answered_on date,
  answered_how text,
  answered_days integer,
  answered_unit text,
  answer_due date,
  closed_on date,
  closed_as text,
  handed_on date,
  handed_as text,
  handed_how text,
  taken_out_on date,
  taken_out_as text,
  dissatisfied_on date,
  review text,
  corrected_on date,
  correction text,
  reopened_on date[] not null,
  ended_on date not null,
  last_reopened_on date,
  constraint case_fact_case_id_fkey FOREIGN KEY (case_id) REFERENCES feedback_case(id) ON DELETE CASCADE,
  constraint case_fact_pkey PRIMARY KEY (case_id),
  constraint case_fact_standing_check CHECK ((standing = ANY (ARRAY['feedback'::text, 'other_kind'::text, 'handed_over'::text, 'void'::text, 'merged'::text])))
);

CREATE INDEX case_fact_acknowledged ON derived.case_fact USING btree (municipality, acknowledged_on) WHERE (acknowledged_on IS NOT NULL);

CREATE INDEX case_fact_answered ON derived.case_fact USING btree (municipality, answered_on) WHERE (answered_on IS NOT NULL);

CREATE INDEX case_fact_arrived ON derived.case_fact USING btree (municipality, arrival_day);

CREATE INDEX case_fact_closed ON derived.case_fact USING btree (municipality, closed_on) WHERE (closed_on IS NOT NULL);

CREATE INDEX case_fact_corrected ON derived.case_fact USING btree (municipality, corrected_on) WHERE (corrected_on IS NOT NULL);

CREATE INDEX case_fact_dissatisfied ON derived.case_fact USING btree (municipality, dissatisfied_on) WHERE (dissatisfied_on IS NOT NULL);

CREATE INDEX case_fact_ended ON derived.case_fact USING btree (municipality, ended_on);

CREATE INDEX case_fact_handed ON derived.case_fact USING btree (municipality, handed_on) WHERE (handed_on IS NOT NULL);

CREATE INDEX case_fact_reopened ON derived.case_fact USING btree (municipality, last_reopened_on) WHERE (last_reopened_on IS NOT NULL);

CREATE INDEX case_fact_taken_out ON derived.case_fact USING btree (municipality, taken_out_on) WHERE (taken_out_on IS NOT NULL);

alter table derived.case_fact enable row level security, force row level security;

create policy owner on derived.case_fact for all to owner
  using (true)
  with check (true);

create policy tenant on derived.case_fact for all to lyhord_app
  using (((municipality = ( SELECT current_municipality() AS current_municipality)) AND ((secret_to IS NULL) OR sees_committee(secret_to)) AND ((restricted_to IS NULL) OR sees_any_committee(restricted_to))))
  with check ((municipality = ( SELECT current_municipality() AS current_municipality)));

grant delete, insert, select, update on derived.case_fact to lyhord_app;

create table derived.ledger_cursor (
  municipality text not null,
  reader text not null,
  seq bigint not null,
  version integer not null,
  constraint ledger_cursor_municipality_fkey FOREIGN KEY (municipality) REFERENCES municipality(id) ON DELETE CASCADE,
  constraint ledger_cursor_municipality_seq_fkey FOREIGN KEY (municipality, seq) REFERENCES ledger_event(municipality, seq) ON DELETE CASCADE,
  constraint ledger_cursor_pkey PRIMARY KEY (municipality, reader)
);

CREATE INDEX ledger_cursor_event ON derived.ledger_cursor USING btree (municipality, seq);

alter table derived.ledger_cursor enable row level security, force row level security;

create policy owner on derived.ledger_cursor for all to owner
  using (true)
  with check (true);

create policy tenant on derived.ledger_cursor for all to lyhord_app
  using ((municipality = ( SELECT current_municipality() AS current_municipality)))
  with check ((municipality = ( SELECT current_municipality() AS current_municipality)));

grant insert, select, update on derived.ledger_cursor to lyhord_app;

grant usage on schema public to lyhord_app;

grant usage on schema public to public;

CREATE OR REPLACE FUNCTION public.current_municipality()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('app.municipality'::text, true), ''::text)
;

CREATE OR REPLACE FUNCTION public.receiving_committee(town text)
 RETURNS text
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return (
    select department.committee_id
    from public.unit
    join public.department
      on department.municipality = unit.municipality and department.id = unit.department_id
    where unit.municipality = town and unit.receives
    limit 1);
end $function$
;

CREATE OR REPLACE FUNCTION public.refuse_ledger_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'the ledger is append-only';
end $function$
;

CREATE OR REPLACE FUNCTION public.refuse_policy_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' then
    if to_jsonb(new) - 'effective_to' = to_jsonb(old) - 'effective_to'
      and new.effective_to is not null
      and (old.effective_to is null or new.effective_to <= old.effective_to)
    then
      return new;
    end if;
  end if;
  raise exception 'a policy version does not change';
end $function$
;

CREATE OR REPLACE FUNCTION public.sees_any_committee(committees text[])
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN ((COALESCE(current_setting('app.committees'::text, true), ''::text) = '*'::text) OR ((committees || '{+}'::text[]) && string_to_array(current_setting('app.committees'::text, true), ','::text)))
;

CREATE OR REPLACE FUNCTION public.sees_committee(committee text)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN ((COALESCE(current_setting('app.committees'::text, true), ''::text) = '*'::text) OR (committee = ANY (string_to_array(current_setting('app.committees'::text, true), ','::text))))
;

CREATE OR REPLACE FUNCTION public.substitutions_on(town text, day date)
 RETURNS json
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return (
    select coalesce(json_agg(json_build_object(
      'accountId', absent.id, 'role', absent.role, 'substituteId', substitute.substitute_id)), '[]')
    from public.substitute
    join public.account absent
      on absent.municipality = substitute.municipality and absent.id = substitute.account_id
    where substitute.municipality = town and substitute.ended_at is null
      and substitute.from_day <= day and substitute.to_day >= day);
end $function$
;

create table public.account (
  municipality text not null,
  id text not null,
  auth_user_id text,
  name text not null,
  email text not null,
  role text not null,
  unit_id text,
  department_id text,
  committees text[],
  identity_protected boolean not null default false,
  active boolean not null default true,
  closed_by text,
  salt text not null default (gen_random_uuid())::text,
  constraint account_auth_user_id_key UNIQUE (auth_user_id),
  constraint account_closed CHECK (((NOT active) OR (closed_by IS NULL))),
  constraint account_closed_by_check CHECK ((closed_by = ANY (ARRAY['administrator'::text, 'groups'::text]))),
  constraint account_municipality_department_id_fkey FOREIGN KEY (municipality, department_id) REFERENCES department(municipality, id),
  constraint account_municipality_email_key UNIQUE (municipality, email),
  constraint account_municipality_fkey FOREIGN KEY (municipality) REFERENCES municipality(id),
  constraint account_municipality_unit_id_fkey FOREIGN KEY (municipality, unit_id) REFERENCES unit(municipality, id),
  constraint account_pkey PRIMARY KEY (municipality, id)
);

alter table public.account enable row level security, force row level security;

create policy owner on public.account for all to owner
  using (true)
  with check (true);

create policy tenant on public.account for all to lyhord_app
  using ((municipality = ( SELECT current_municipality() AS current_municipality)))
  with check ((municipality = ( SELECT current_municipality() AS current_municipality)));

grant insert, select, update on public.account to lyhord_app;

create table public.case_number (
  municipality text not null,
  year integer not null,
  last integer not null,
  constraint case_number_municipality_fkey FOREIGN KEY (municipality) REFERENCES municipality(id),
  constraint case_number_pkey PRIMARY KEY (municipality, year)
);

alter table public.case_number enable row level security, force row level security;

create policy owner on public.case_number for all to owner
  using (true)
  with check (true);

create policy tenant on public.case_number for all to lyhord_app
  using ((municipality = ( SELECT current_municipality() AS current_municipality)))
  with check ((municipality = ( SELECT current_municipality() AS current_municipality)));

grant insert, select, update on public.case_number to lyhord_app;

create table public.case_tie (
  id text not null,
  municipality text not null,
  case_id text not null,
  other_id text not null,
  words text,
  tied_by text not null,
  tied_at timestamp with time zone not null,
  loosened_by text,
  loosened_at timestamp with time zone,
  constraint case_tie_check CHECK (((loosened_at IS NULL) = (loosened_by IS NULL))),
  constraint case_tie_municipality_case_id_fkey FOREIGN KEY (municipality, case_id) REFERENCES feedback_case(municipality, id),
  constraint case_tie_municipality_other_id_fkey FOREIGN KEY (municipality, other_id) REFERENCES feedback_case(municipality, id),
  constraint case_tie_pkey PRIMARY KEY (id)
);

CREATE INDEX case_tie_case ON public.case_tie USING btree (case_id);

CREATE UNIQUE INDEX case_tie_once ON public.case_tie USING btree (LEAST(case_id, other_id), GREATEST(case_id, other_id)) WHERE (loosened_at IS NULL);

CREATE INDEX case_tie_other ON public.case_tie USING btree (other_id);

alter table public.case_tie enable row level security, force row level security;

create policy owner on public.case_tie for all to owner
  using (true)
  with check (true);

create policy tenant on public.case_tie for all to lyhord_app
  using (((municipality = ( SELECT current_municipality() AS current_municipality)) AND ( SELECT true
   FROM feedback_case
  WHERE (feedback_case.id = case_tie.case_id)) AND ( SELECT true
   FROM feedback_case
  WHERE (feedback_case.id = case_tie.other_id))))
  with check ((municipality = ( SELECT current_municipality() AS current_municipality)));

grant insert, select, update on public.case_tie to lyhord_app;

create table public.clock (
  id text not null,
  municipality text not null,
  case_id text not null,
  kind text not null,
  round integer not null default 1,
  basis text not null,
  started_on date not null,
  due date not null,
  days integer not null,
  unit text not null,
  satisfied_by text[] not null,
  skipped jsonb not null,
  stopped_at timestamp with time zone,
  stopped_on date,
  stopped_by text,
  promised_due date,
  constraint clock_basis_check CHECK ((basis = ANY (ARRAY['policy'::text, 'attention'::text]))),
  constraint clock_case_id_kind_round_key UNIQUE (case_id, kind, round),
  constraint clock_check CHECK (((stopped_at IS NULL) = (stopped_on IS NULL))),
  constraint clock_kind_check CHECK ((kind = ANY (ARRAY['acknowledgement'::text, 'response'::text, 'review'::text, 'confirmation'::text]))),
  constraint clock_municipality_case_id_fkey FOREIGN KEY (municipality, case_id) REFERENCES feedback_case(municipality, id),
  constraint clock_pkey PRIMARY KEY (id),
  constraint clock_unit_check CHECK ((unit = ANY (ARRAY['dag'::text, 'vardag'::text, 'arbetsdag'::text])))
);

alter table public.clock enable row level security, force row level security;

create policy owner on public.clock for all to owner
  using (true)
  with check (true);

create policy tenant on public.clock for all to lyhord_app
  using (((municipality = ( SELECT current_municipality() AS current_municipality)) AND ( SELECT true
   FROM feedback_case
  WHERE (feedback_case.id = clock.case_id))))
  with check ((municipality = ( SELECT current_municipality() AS current_municipality)));

grant insert, select, update on public.clock to lyhord_app;

create table public.committee (
  municipality text not null,
  id text not null,
  name text not null,
  constraint committee_municipality_fkey FOREIGN KEY (municipality) REFERENCES municipality(id),
  constraint committee_pkey PRIMARY KEY (municipality, id)
);

alter table public.committee enable row level security, force row level security;

create policy owner on public.committee for all to owner
  using (true)
  with check (true);

create policy tenant on public.committee for all to lyhord_app
  using ((municipality = ( SELECT current_municipality() AS current_municipality)))
  with check ((municipality = ( SELECT current_municipality() AS current_municipality)));

grant select on public.committee to lyhord_app;

create table public.delivery (
  message_id text not null,
  municipality text not null,
  case_id text not null,
  route text not null,
  state text not null,
  mail_id text,
  attempts integer not null default 0,
  sending_until timestamp with time zone,
  delivered_at timestamp with time zone,
  confirmed_by text,
  failure text,
  constraint delivery_check CHECK (((route = 'email'::text) = (mail_id IS NOT NULL))),
  constraint delivery_mail_id_key UNIQUE (mail_id),
  constraint delivery_municipality_case_id_fkey FOREIGN KEY (municipality, case_id) REFERENCES feedback_case(municipality, id),
  constraint delivery_municipality_message_id_fkey FOREIGN KEY (municipality, message_id) REFERENCES message(municipality, id),
  constraint delivery_pkey PRIMARY KEY (message_id),
  constraint delivery_route_check CHECK ((route = ANY (ARRAY['email'::text, 'letter'::text, 'oral'::text, 'follow_page'::text])))
);

CREATE INDEX delivery_case ON public.delivery USING btree (case_id);

CREATE INDEX delivery_sent ON public.delivery USING btree (municipality, delivered_at DESC, message_id) WHERE ((delivered_at IS NOT NULL) AND (route = ANY (ARRAY['email'::text, 'letter'::text])));

CREATE INDEX delivery_waiting ON public.delivery USING btree (municipality, state) WHERE (state = ANY (ARRAY['queued'::text, 'sending'::text, 'awaiting_post'::text, 'returned'::text]));

alter table public.delivery enable row level security, force row level security;

create policy owner on public.delivery for all to owner
  using (true)
  with check (true);

create policy tenant on public.delivery for all to lyhord_app
  using (((municipality = ( SELECT current_municipality() AS current_municipality)) AND ( SELECT true
   FROM feedback_case
  WHERE (feedback_case.id = delivery.case_id))))
  with check ((municipality = ( SELECT current_municipality() AS current_municipality)));

grant insert, select, update on public.delivery to lyhord_app;

create table public.department (
  municipality text not null,
  id text not null,
  committee_id text not null,
  name text not null,
  constraint department_municipality_committee_id_fkey FOREIGN KEY (municipality, committee_id) REFERENCES committee(municipality, id),
  constraint department_pkey PRIMARY KEY (municipality, id)
);

alter table public.department enable row level security, force row level security;

create policy owner on public.department for all to owner
  using (true)
  with check (true);

create policy tenant on public.department for all to lyhord_app
  using ((municipality = ( SELECT current_municipality() AS current_municipality)))
  with check ((municipality = ( SELECT current_municipality() AS current_municipality)));

grant select on public.department to lyhord_app;

create table public.feedback_case (
  id text not null,
  municipality text not null,
  committee_id text not null,
  number text not null,
  status text not null,
  kind text,
  scope text not null default 'in_scope'::text,
  channel text not null,
  language text not null,
  words text,
  wish text,
  place text,
  occurred_on date,
  submitter_type text,
  anonymous boolean not null,
  reply_wanted boolean not null,
  received_at timestamp with time zone not null,
  arrival_day date not null,
  arrival_reason text,
  policy_version text not null,
  department_id text,
  unit_id text,
  handler_id text,
  themes text[] not null default '{}'::text[],
  factors text[] not null default '{}'::text[],
  secrecy_marked boolean not null default false,
  explained_orally boolean not null default false,
  registered_by text,
  touched_at timestamp with time zone,
  answered_at timestamp with time zone,
  closed_at timestamp with time zone,
  closure_reason text,
  duplicate_of text,
  correction_outcome text,
  corrected_on date,
  correction_words text,
  cause_words text,
  learning_words text,
  escalated_to text,
  escalated_at timestamp with time zone,
  unread_words boolean not null default false,
  next_due date,
  code_hash text not null,
  salt text not null,
  version integer not null default 1,
  secrecy_provision text,
  secrecy_marked_on date,
  secrecy_marked_by text,
  concerns text[] not null default '{}'::text[],
  track text,
  track_stage text,
  assessor_id text,
  serious_at timestamp with time zone,
  serious_outcome text,
  split_from text,
  asked text[] not null default '{}'::text[],
  course text,
  outcome_on date,
  cause_on date,
  learning_on date,
  waits_for text,
  placed_at timestamp with time zone not null,
  suggested_track text,
  suggested_because text,
  track_dismissed text,
  restricted_to text[],
  distress text,
  to_register_since timestamp with time zone,
  plan_signed_by text,
  plan_signed_at timestamp with time zone,
  constraint feedback_case_check CHECK (((status = 'closed'::text) = (closed_at IS NOT NULL))),
  constraint feedback_case_check1 CHECK (((closed_at IS NULL) = (closure_reason IS NULL))),
  constraint feedback_case_check2 CHECK (((secrecy_provision IS NULL) = (secrecy_marked_on IS NULL))),
  constraint feedback_case_check3 CHECK (((secrecy_provision IS NULL) = (secrecy_marked_by IS NULL))),
  constraint feedback_case_check4 CHECK (((secrecy_provision IS NULL) OR secrecy_marked)),
  constraint feedback_case_check5 CHECK (((track IS NULL) = (track_stage IS NULL))),
  constraint feedback_case_check6 CHECK (((serious_at IS NULL) OR (track IS NOT NULL))),
  constraint feedback_case_check7 CHECK (((serious_outcome IS NULL) OR (serious_at IS NOT NULL))),
  constraint feedback_case_check8 CHECK (((suggested_track IS NULL) = (suggested_because IS NULL))),
  constraint feedback_case_check9 CHECK (((plan_signed_by IS NULL) = (plan_signed_at IS NULL))),
  constraint feedback_case_code_hash_key UNIQUE (code_hash),
  constraint feedback_case_course_check CHECK ((course = ANY (ARRAY['fast'::text, 'full'::text]))),
  constraint feedback_case_distress_check CHECK ((distress = ANY (ARRAY['waiting'::text, 'met'::text]))),
  constraint feedback_case_kind_check CHECK ((kind = ANY (ARRAY['complaint'::text, 'praise'::text, 'suggestion'::text, 'view'::text, 'question'::text]))),
  constraint feedback_case_municipality_assessor_id_fkey FOREIGN KEY (municipality, assessor_id) REFERENCES account(municipality, id),
  constraint feedback_case_municipality_committee_id_fkey FOREIGN KEY (municipality, committee_id) REFERENCES committee(municipality, id),
  constraint feedback_case_municipality_department_id_fkey FOREIGN KEY (municipality, department_id) REFERENCES department(municipality, id),
  constraint feedback_case_municipality_fkey FOREIGN KEY (municipality) REFERENCES municipality(id),
  constraint feedback_case_municipality_handler_id_fkey FOREIGN KEY (municipality, handler_id) REFERENCES account(municipality, id),
  constraint feedback_case_municipality_id_key UNIQUE (municipality, id),
  constraint feedback_case_municipality_number_key UNIQUE (municipality, number),
  constraint feedback_case_municipality_plan_signed_by_fkey FOREIGN KEY (municipality, plan_signed_by) REFERENCES account(municipality, id),
  constraint feedback_case_municipality_policy_version_fkey FOREIGN KEY (municipality, policy_version) REFERENCES policy_version(municipality, version),
  constraint feedback_case_municipality_split_from_fkey FOREIGN KEY (municipality, split_from) REFERENCES feedback_case(municipality, id),
  constraint feedback_case_municipality_unit_id_fkey FOREIGN KEY (municipality, unit_id) REFERENCES unit(municipality, id),
  constraint feedback_case_pkey PRIMARY KEY (id),
  constraint feedback_case_restricted_to_check CHECK ((restricted_to <> '{}'::text[])),
  constraint feedback_case_serious_outcome_check CHECK ((serious_outcome = ANY (ARRAY['reported'::text, 'handled'::text, 'not_serious'::text]))),
  constraint feedback_case_status_check CHECK ((status = ANY (ARRAY['received'::text, 'registered'::text, 'in_progress'::text, 'answered'::text, 'handed_over'::text, 'closed'::text]))),
  constraint feedback_case_suggested_because_check CHECK ((suggested_because = ANY (ARRAY['unit'::text, 'words'::text]))),
  constraint feedback_case_track_stage_check CHECK ((track_stage = ANY (ARRAY['opened'::text, 'assessed'::text, 'investigated'::text]))),
  constraint feedback_case_waits_for_check CHECK ((waits_for = ANY (ARRAY['submitter'::text, 'delivery'::text, 'assessor'::text, 'receiver'::text, 'colleague'::text]))),
  constraint feedback_case_words_check CHECK ((length(words) <= 20000))
);

CREATE INDEX feedback_case_asked ON public.feedback_case USING btree (municipality, number) WHERE (asked <> '{}'::text[]);

CREATE INDEX feedback_case_assessor ON public.feedback_case USING btree (municipality, assessor_id) WHERE (status <> 'closed'::text);

CREATE INDEX feedback_case_distress ON public.feedback_case USING btree (municipality) WHERE (distress = 'waiting'::text);

CREATE INDEX feedback_case_escalated ON public.feedback_case USING btree (municipality, escalated_to) WHERE (status <> 'closed'::text);

CREATE INDEX feedback_case_handler ON public.feedback_case USING btree (municipality, handler_id, next_due, number) WHERE (status <> 'closed'::text);

CREATE INDEX feedback_case_merged ON public.feedback_case USING btree (duplicate_of) WHERE (duplicate_of IS NOT NULL);

CREATE INDEX feedback_case_placed ON public.feedback_case USING btree (municipality, placed_at) WHERE (status <> 'closed'::text);

CREATE INDEX feedback_case_queue ON public.feedback_case USING btree (municipality, next_due, number) WHERE (status <> 'closed'::text);

CREATE INDEX feedback_case_received ON public.feedback_case USING btree (municipality, number) WHERE (status = 'received'::text);

CREATE INDEX feedback_case_split ON public.feedback_case USING btree (split_from) WHERE (split_from IS NOT NULL);

CREATE INDEX feedback_case_suggested ON public.feedback_case USING btree (municipality) WHERE ((suggested_track IS NOT NULL) AND (status <> 'closed'::text));

CREATE INDEX feedback_case_to_register ON public.feedback_case USING btree (municipality, number) WHERE (to_register_since IS NOT NULL);

CREATE INDEX feedback_case_unit ON public.feedback_case USING btree (municipality, unit_id, next_due, number) WHERE (status <> 'closed'::text);

CREATE INDEX feedback_case_untouched ON public.feedback_case USING btree (municipality, number) WHERE ((status <> 'closed'::text) AND (touched_at IS NULL));

CREATE INDEX feedback_case_waiting ON public.feedback_case USING btree (municipality, next_due, number) WHERE ((status <> 'closed'::text) AND (waits_for IS NOT NULL));

CREATE INDEX feedback_case_written_after_answer ON public.feedback_case USING btree (municipality) WHERE (unread_words AND (status = ANY (ARRAY['answered'::text, 'closed'::text])));

alter table public.feedback_case enable row level security, force row level security;

create policy owner on public.feedback_case for all to owner
  using (true)
  with check (true);

create policy tenant on public.feedback_case for all to lyhord_app
  using (((municipality = ( SELECT current_municipality() AS current_municipality)) AND ((NOT secrecy_marked) OR sees_committee(committee_id)) AND ((restricted_to IS NULL) OR sees_any_committee(restricted_to))))
  with check ((municipality = ( SELECT current_municipality() AS current_municipality)));

grant insert, select, update on public.feedback_case to lyhord_app;

create table public.hand_over (
  id text not null,
  municipality text not null,
  case_id text not null,
  scope text not null,
  route text not null,
  state text not null,
  receiver_name text,
  receiver_address text,
  unit_id text,
  committee_id text,
  from_status text not null,
  from_unit_id text,
  from_department_id text,
  from_committee_id text not null,
  from_handler_id text,
  handed_by text not null,
  handed_at timestamp with time zone not null,
  reason text,
  message_id text,
  code_hash text,
  sent_at timestamp with time zone,
  settled_at timestamp with time zone,
  settled_on date,
  settled_by text,
  settled_how text,
  settled_words text,
  constraint hand_over_code_hash_key UNIQUE (code_hash),
  constraint hand_over_municipality_case_id_fkey FOREIGN KEY (municipality, case_id) REFERENCES feedback_case(municipality, id),
  constraint hand_over_municipality_handed_by_fkey FOREIGN KEY (municipality, handed_by) REFERENCES account(municipality, id),
  constraint hand_over_municipality_id_key UNIQUE (municipality, id),
  constraint hand_over_municipality_message_id_fkey FOREIGN KEY (municipality, message_id) REFERENCES message(municipality, id),
  constraint hand_over_municipality_unit_id_fkey FOREIGN KEY (municipality, unit_id) REFERENCES unit(municipality, id),
  constraint hand_over_pkey PRIMARY KEY (id),
  constraint hand_over_route_check CHECK ((route = ANY (ARRAY['email'::text, 'letter'::text, 'queue'::text, 'submitter'::text]))),
  constraint hand_over_settled_how_check CHECK ((settled_how = ANY (ARRAY['queue'::text, 'link'::text, 'told'::text, 'written'::text, 'bounced'::text]))),
  constraint hand_over_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'confirmed'::text, 'returned'::text, 'withdrawn'::text, 'led'::text])))
);

CREATE INDEX hand_over_case ON public.hand_over USING btree (case_id, handed_at);

CREATE INDEX hand_over_handed ON public.hand_over USING btree (municipality, handed_at);

CREATE INDEX hand_over_message ON public.hand_over USING btree (message_id) WHERE (message_id IS NOT NULL);

CREATE INDEX hand_over_pending ON public.hand_over USING btree (municipality, case_id) WHERE (state = 'pending'::text);

CREATE INDEX hand_over_returned ON public.hand_over USING btree (municipality, handed_by) WHERE (state = 'returned'::text);

alter table public.hand_over enable row level security, force row level security;

create policy owner on public.hand_over for all to owner
  using (true)
  with check (true);

create policy tenant on public.hand_over for all to lyhord_app
  using (((municipality = ( SELECT current_municipality() AS current_municipality)) AND ( SELECT true
   FROM feedback_case
  WHERE (feedback_case.id = hand_over.case_id))))
  with check ((municipality = ( SELECT current_municipality() AS current_municipality)));

grant insert, select, update on public.hand_over to lyhord_app;

create table public.idempotency (
  municipality text not null,
  key_hash text not null,
  body_digest text not null,
  case_id text,
  created_at timestamp with time zone not null default now(),
  constraint idempotency_municipality_fkey FOREIGN KEY (municipality) REFERENCES municipality(id),
  constraint idempotency_pkey PRIMARY KEY (municipality, key_hash)
);

CREATE INDEX idempotency_age ON public.idempotency USING btree (created_at);

alter table public.idempotency enable row level security, force row level security;

create policy owner on public.idempotency for all to owner
  using (true)
  with check (true);

create policy tenant on public.idempotency for all to lyhord_app
  using ((municipality = ( SELECT current_municipality() AS current_municipality)))
  with check ((municipality = ( SELECT current_municipality() AS current_municipality)));

grant delete, insert, select, update on public.idempotency to lyhord_app;

create table public.ledger_event (
  municipality text not null,
  seq bigint not null,
  at timestamp with time zone not null,
  case_id text,
  type text not null,
  actor text not null,
  body text not null,
  prev text not null,
  hash text not null,
  constraint ledger_event_municipality_fkey FOREIGN KEY (municipality) REFERENCES municipality(id),
  constraint ledger_event_pkey PRIMARY KEY (municipality, seq),
  constraint ledger_event_seq_check CHECK ((seq > 0))
);

CREATE INDEX ledger_event_case ON public.ledger_event USING btree (case_id, seq);

CREATE INDEX ledger_event_merging ON public.ledger_event USING btree (municipality, seq) WHERE (type = ANY (ARRAY['merge'::text, 'unmerge'::text, 'merged_thread_read'::text, 'words_exposed'::text, 'exposure_assessed'::text]));

CREATE TRIGGER ledger_event_append_only BEFORE DELETE OR UPDATE ON public.ledger_event FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change();

CREATE TRIGGER ledger_event_no_truncate BEFORE TRUNCATE ON public.ledger_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change();

alter table public.ledger_event enable row level security, force row level security;

create policy owner on public.ledger_event for all to owner
  using (true)
  with check (true);

create policy tenant on public.ledger_event for all to lyhord_app
  using ((municipality = ( SELECT current_municipality() AS current_municipality)))
  with check ((municipality = ( SELECT current_municipality() AS current_municipality)));

grant insert, select on public.ledger_event to lyhord_app;

create table public.ledger_head (
  municipality text not null,
  seq bigint not null,
  hash text not null,
  constraint ledger_head_municipality_fkey FOREIGN KEY (municipality) REFERENCES municipality(id),
  constraint ledger_head_pkey PRIMARY KEY (municipality)
);

alter table public.ledger_head enable row level security, force row level security;

create policy owner on public.ledger_head for all to owner
  using (true)
  with check (true);

create policy tenant on public.ledger_head for all to lyhord_app
  using ((municipality = ( SELECT current_municipality() AS current_municipality)))
  with check ((municipality = ( SELECT current_municipality() AS current_municipality)));

grant insert, select, update on public.ledger_head to lyhord_app;

create table public.ledger_words (
  municipality text not null,
  seq bigint not null,
  field text not null,
  salt text not null,
  words text not null,
  constraint ledger_words_municipality_seq_fkey FOREIGN KEY (municipality, seq) REFERENCES ledger_event(municipality, seq),
  constraint ledger_words_pkey PRIMARY KEY (municipality, seq, field)
);

alter table public.ledger_words enable row level security, force row level security;

create policy owner on public.ledger_words for all to owner
  using (true)
  with check (true);

create policy tenant on public.ledger_words for all to lyhord_app
  using (((municipality = ( SELECT current_municipality() AS current_municipality)) AND ( SELECT ((ledger_event.case_id IS NULL) OR ( SELECT true
           FROM feedback_case
          WHERE (feedback_case.id = ledger_event.case_id)))
   FROM ledger_event
  WHERE ((ledger_event.municipality = ledger_words.municipality) AND (ledger_event.seq = ledger_words.seq)))))
  with check ((municipality = ( SELECT current_municipality() AS current_municipality)));

grant insert, select on public.ledger_words to lyhord_app;

create table public.mail_to_address (
  address_digest text not null,
  written_by text not null,
  sent_at timestamp with time zone[] not null,
  constraint mail_to_address_pkey PRIMARY KEY (address_digest, written_by),
  constraint mail_to_address_written_by_check CHECK ((written_by = ANY (ARRAY['system'::text, 'person'::text])))
);

alter table public.mail_to_address enable row level security, force row level security;

create policy application on public.mail_to_address for all to lyhord_app
  using (true)
  with check (true);

create policy owner on public.mail_to_address for all to owner
  using (true)
  with check (true);

grant delete, insert, select, update on public.mail_to_address to lyhord_app;

create table public.message (
  id text not null,
  municipality text not null,
  case_id text not null,
  direction text not null,
  purpose text not null,
  key text not null,
  subject text,
  body text,
  language text not null,
  parts text[] not null default '{}'::text[],
  written_by text,
  replaces text,
  created_at timestamp with time zone not null,
  through_id text,
  moved_to text,
  constraint message_case_id_key_key UNIQUE (case_id, key),
  constraint message_direction_check CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text]))),
  constraint message_municipality_case_id_fkey FOREIGN KEY (municipality, case_id) REFERENCES feedback_case(municipality, id),
  constraint message_municipality_id_key UNIQUE (municipality, id),
  constraint message_municipality_moved_to_fkey FOREIGN KEY (municipality, moved_to) REFERENCES feedback_case(municipality, id),
  constraint message_municipality_replaces_fkey FOREIGN KEY (municipality, replaces) REFERENCES message(municipality, id),
  constraint message_municipality_through_id_fkey FOREIGN KEY (municipality, through_id) REFERENCES feedback_case(municipality, id),
  constraint message_pkey PRIMARY KEY (id)
);

CREATE INDEX message_through ON public.message USING btree (through_id) WHERE (through_id IS NOT NULL);

alter table public.message enable row level security, force row level security;

create policy owner on public.message for all to owner
  using (true)
  with check (true);

create policy tenant on public.message for all to lyhord_app
  using (((municipality = ( SELECT current_municipality() AS current_municipality)) AND ( SELECT true
   FROM feedback_case
  WHERE (feedback_case.id = message.case_id))))
  with check ((municipality = ( SELECT current_municipality() AS current_municipality)));

grant insert, select, update on public.message to lyhord_app;

create table public.municipality (
  id text not null,
  name text not null,
  profile jsonb not null,
  constraint municipality_id_check CHECK ((id ~ '^[a-z][a-z-]{1,40}$'::text)),
  constraint municipality_pkey PRIMARY KEY (id)
);

alter table public.municipality enable row level security, force row level security;

create policy everybody on public.municipality for select to lyhord_app
  using (true);

create policy owner on public.municipality for all to owner
  using (true)
  with check (true);

grant select on public.municipality to lyhord_app;

create table public.note (
  id text not null,
  municipality text not null,
  case_id text not null,
  body text,
  written_by text not null,
  written_at timestamp with time zone not null,
  asked text,
  answers text,
  settled_at timestamp with time zone,
  settled_by text,
  constraint note_check CHECK (((asked IS NULL) OR (answers IS NULL))),
  constraint note_check1 CHECK (((settled_at IS NULL) = (settled_by IS NULL))),
  constraint note_check2 CHECK (((settled_at IS NULL) OR (asked IS NOT NULL))),
  constraint note_municipality_answers_fkey FOREIGN KEY (municipality, answers) REFERENCES note(municipality, id),
  constraint note_municipality_asked_fkey FOREIGN KEY (municipality, asked) REFERENCES account(municipality, id),
  constraint note_municipality_case_id_fkey FOREIGN KEY (municipality, case_id) REFERENCES feedback_case(municipality, id),
  constraint note_municipality_id_key UNIQUE (municipality, id),
  constraint note_municipality_written_by_fkey FOREIGN KEY (municipality, written_by) REFERENCES account(municipality, id),
  constraint note_pkey PRIMARY KEY (id)
);

CREATE INDEX note_case ON public.note USING btree (case_id, written_at);

alter table public.note enable row level security, force row level security;

create policy owner on public.note for all to owner
  using (true)
  with check (true);

create policy tenant on public.note for all to lyhord_app
  using (((municipality = ( SELECT current_municipality() AS current_municipality)) AND ( SELECT true
   FROM feedback_case
  WHERE (feedback_case.id = note.case_id))))
  with check ((municipality = ( SELECT current_municipality() AS current_municipality)));

grant insert, select, update on public.note to lyhord_app;

create table public.obligation_done (
  id text not null,
  municipality text not null,
  key text not null,
  round integer not null,
  done_on date not null,
  done_by text not null,
  recorded_at timestamp with time zone not null,
  recipients text[] not null default '{}'::text[],
  words text,
  salt text not null,
  constraint obligation_done_municipality_done_by_fkey FOREIGN KEY (municipality, done_by) REFERENCES account(municipality, id),
  constraint obligation_done_municipality_fkey FOREIGN KEY (municipality) REFERENCES municipality(id),
  constraint obligation_done_municipality_key_round_key UNIQUE (municipality, key, round),
  constraint obligation_done_pkey PRIMARY KEY (id),
  constraint obligation_done_round_check CHECK ((round > 0)),
  constraint obligation_done_words_check CHECK ((length(words) <= 20000))
);

alter table public.obligation_done enable row level security, force row level security;

create policy owner on public.obligation_done for all to owner
  using (true)
  with check (true);

create policy tenant on public.obligation_done for all to lyhord_app
  using ((municipality = ( SELECT current_municipality() AS current_municipality)))
  with check ((municipality = ( SELECT current_municipality() AS current_municipality)));

grant insert, select on public.obligation_done to lyhord_app;

create table public.phrase (
  id text not null,
  municipality text not null,
  unit_id text,
  kind text,
  language text not null,
  part text,
  title text not null,
  text text not null,
  retired boolean not null default false,
  version integer not null default 1,
  changed_by text,
  changed_at timestamp with time zone not null,
  constraint phrase_kind_check CHECK ((kind = ANY (ARRAY['complaint'::text, 'praise'::text, 'suggestion'::text, 'view'::text, 'question'::text]))),
  constraint phrase_municipality_changed_by_fkey FOREIGN KEY (municipality, changed_by) REFERENCES account(municipality, id),
  constraint phrase_municipality_fkey FOREIGN KEY (municipality) REFERENCES municipality(id),
  constraint phrase_municipality_id_key UNIQUE (municipality, id),
  constraint phrase_municipality_unit_id_fkey FOREIGN KEY (municipality, unit_id) REFERENCES unit(municipality, id),
  constraint phrase_pkey PRIMARY KEY (id),
  constraint phrase_text_check CHECK ((length(text) <= 2000)),
  constraint phrase_title_check CHECK ((length(title) <= 100))
);

CREATE INDEX phrase_of_unit ON public.phrase USING btree (municipality, unit_id) WHERE (NOT retired);

alter table public.phrase enable row level security, force row level security;

create policy owner on public.phrase for all to owner
  using (true)
  with check (true);

create policy tenant on public.phrase for all to lyhord_app
  using ((municipality = ( SELECT current_municipality() AS current_municipality)))
  with check ((municipality = ( SELECT current_municipality() AS current_municipality)));

grant insert, select, update on public.phrase to lyhord_app;

create table public.planned_action (
  id text not null,
  municipality text not null,
  case_id text not null,
  words text,
  owner_id text not null,
  due date not null,
  tell_submitter boolean not null,
  planned_by text not null,
  planned_at timestamp with time zone not null,
  settled_as text,
  settled_words text,
  settled_by text,
  settled_at timestamp with time zone,
  constraint planned_action_check CHECK (((settled_as IS NULL) = (settled_at IS NULL))),
  constraint planned_action_check1 CHECK (((settled_by IS NULL) = (settled_at IS NULL))),
  constraint planned_action_municipality_case_id_fkey FOREIGN KEY (municipality, case_id) REFERENCES feedback_case(municipality, id),
  constraint planned_action_municipality_owner_id_fkey FOREIGN KEY (municipality, owner_id) REFERENCES account(municipality, id),
  constraint planned_action_municipality_planned_by_fkey FOREIGN KEY (municipality, planned_by) REFERENCES account(municipality, id),
  constraint planned_action_pkey PRIMARY KEY (id),
  constraint planned_action_settled_as_check CHECK ((settled_as = ANY (ARRAY['done'::text, 'dropped'::text]))),
  constraint planned_action_settled_words_check CHECK ((length(settled_words) <= 5000)),
  constraint planned_action_words_check CHECK ((length(words) <= 5000))
);

CREATE INDEX planned_action_case ON public.planned_action USING btree (case_id);

CREATE INDEX planned_action_due ON public.planned_action USING btree (municipality, due) WHERE (settled_at IS NULL);

CREATE INDEX planned_action_owner ON public.planned_action USING btree (municipality, owner_id, due) WHERE (settled_at IS NULL);

alter table public.planned_action enable row level security, force row level security;

create policy owner on public.planned_action for all to owner
  using (true)
  with check (true);

create policy tenant on public.planned_action for all to lyhord_app
  using (((municipality = ( SELECT current_municipality() AS current_municipality)) AND ( SELECT true
   FROM feedback_case
  WHERE (feedback_case.id = planned_action.case_id))))
  with check ((municipality = ( SELECT current_municipality() AS current_municipality)));

grant insert, select, update on public.planned_action to lyhord_app;

create table public.policy_reading (
  municipality text not null,
  version text not null,
  account_id text not null,
  confirmed_at timestamp with time zone not null,
  constraint policy_reading_municipality_account_id_fkey FOREIGN KEY (municipality, account_id) REFERENCES account(municipality, id),
  constraint policy_reading_municipality_version_fkey FOREIGN KEY (municipality, version) REFERENCES policy_version(municipality, version),
  constraint policy_reading_pkey PRIMARY KEY (municipality, version, account_id)
);

alter table public.policy_reading enable row level security, force row level security;

create policy owner on public.policy_reading for all to owner
  using (true)
  with check (true);

create policy tenant on public.policy_reading for all to lyhord_app
  using ((municipality = ( SELECT current_municipality() AS current_municipality)))
  with check ((municipality = ( SELECT current_municipality() AS current_municipality)));

grant insert, select on public.policy_reading to lyhord_app;

create table public.policy_version (
  municipality text not null,
  version text not null,
  effective_from date not null,
  effective_to date,
  digest text not null,
  body jsonb not null,
  constraint policy_version_check CHECK (((effective_to IS NULL) OR (effective_to > effective_from))),
  constraint policy_version_municipality_fkey FOREIGN KEY (municipality) REFERENCES municipality(id),
  constraint policy_version_pkey PRIMARY KEY (municipality, version)
);

CREATE TRIGGER policy_version_no_truncate BEFORE TRUNCATE ON public.policy_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_policy_change();

CREATE TRIGGER policy_version_unchanging BEFORE DELETE OR UPDATE ON public.policy_version FOR EACH ROW EXECUTE FUNCTION refuse_policy_change();

alter table public.policy_version enable row level security, force row level security;

create policy owner on public.policy_version for all to owner
  using (true)
  with check (true);

create policy tenant on public.policy_version for all to lyhord_app
  using ((municipality = ( SELECT current_municipality() AS current_municipality)))
  with check ((municipality = ( SELECT current_municipality() AS current_municipality)));

grant insert, select on public.policy_version to lyhord_app;

grant update (effective_to) on public.policy_version to lyhord_app;

create table public.reminder (
  municipality text not null,
  account_id text not null,
  day date not null,
  mail_id text not null,
  subject text not null,
  body text not null,
  made_at timestamp with time zone not null,
  state text not null,
  attempts integer not null default 0,
  sending_until timestamp with time zone,
  sent_at timestamp with time zone,
  failure text,
  about text not null default 'morning'::text,
  constraint reminder_mail_id_key UNIQUE (mail_id),
  constraint reminder_municipality_account_id_fkey FOREIGN KEY (municipality, account_id) REFERENCES account(municipality, id),
  constraint reminder_municipality_fkey FOREIGN KEY (municipality) REFERENCES municipality(id),
  constraint reminder_pkey PRIMARY KEY (municipality, account_id, day, about),
  constraint reminder_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'failed'::text, 'missed'::text])))
);

CREATE INDEX reminder_queued ON public.reminder USING btree (municipality, day) WHERE (state = 'queued'::text);

alter table public.reminder enable row level security, force row level security;

create policy owner on public.reminder for all to owner
  using (true)
  with check (true);

create policy tenant on public.reminder for all to lyhord_app
  using ((municipality = ( SELECT current_municipality() AS current_municipality)))
  with check ((municipality = ( SELECT current_municipality() AS current_municipality)));

grant insert, select, update on public.reminder to lyhord_app;

create table public.reply_draft (
  id text not null,
  municipality text not null,
  case_id text not null,
  author_id text not null,
  of text not null,
  subject text,
  body text not null,
  told_orally boolean not null default false,
  override_reason text,
  replaces text,
  reason text,
  state text not null,
  version integer not null default 1,
  tab text not null,
  saved_at timestamp with time zone not null,
  reader_id text,
  returned_words text,
  cause text,
  constraint reply_draft_body_check CHECK ((length(body) <= 100000)),
  constraint reply_draft_case_id_author_id_of_key UNIQUE (case_id, author_id, of),
  constraint reply_draft_municipality_author_id_fkey FOREIGN KEY (municipality, author_id) REFERENCES account(municipality, id),
  constraint reply_draft_municipality_case_id_fkey FOREIGN KEY (municipality, case_id) REFERENCES feedback_case(municipality, id),
  constraint reply_draft_municipality_reader_id_fkey FOREIGN KEY (municipality, reader_id) REFERENCES account(municipality, id),
  constraint reply_draft_of_check CHECK ((of = ANY (ARRAY['answer'::text, 'correct_answer'::text]))),
  constraint reply_draft_pkey PRIMARY KEY (id),
  constraint reply_draft_state_check CHECK ((state = ANY (ARRAY['writing'::text, 'for_reading'::text, 'returned'::text])))
);

CREATE INDEX reply_draft_for_reading ON public.reply_draft USING btree (municipality, case_id) WHERE (state = 'for_reading'::text);

alter table public.reply_draft enable row level security, force row level security;

create policy owner on public.reply_draft for all to owner
  using (true)
  with check (true);

create policy tenant on public.reply_draft for all to lyhord_app
  using (((municipality = ( SELECT current_municipality() AS current_municipality)) AND ( SELECT true
   FROM feedback_case
  WHERE (feedback_case.id = reply_draft.case_id))))
  with check ((municipality = ( SELECT current_municipality() AS current_municipality)));

grant delete, insert, select, update on public.reply_draft to lyhord_app;

create table public.saved_view (
  id text not null,
  municipality text not null,
  account_id text not null,
  name text not null,
  view text not null,
  kind text,
  unit_id text,
  status text,
  nearness text,
  shared_with text,
  made_at timestamp with time zone not null,
  constraint saved_view_municipality_account_id_fkey FOREIGN KEY (municipality, account_id) REFERENCES account(municipality, id),
  constraint saved_view_name_check CHECK ((length(name) <= 60)),
  constraint saved_view_pkey PRIMARY KEY (id)
);

CREATE INDEX saved_view_own ON public.saved_view USING btree (municipality, account_id);

CREATE INDEX saved_view_shared ON public.saved_view USING btree (municipality, shared_with) WHERE (shared_with IS NOT NULL);

alter table public.saved_view enable row level security, force row level security;

create policy owner on public.saved_view for all to owner
  using (true)
  with check (true);

create policy tenant on public.saved_view for all to lyhord_app
  using ((municipality = ( SELECT current_municipality() AS current_municipality)))
  with check ((municipality = ( SELECT current_municipality() AS current_municipality)));

grant delete, insert, select, update on public.saved_view to lyhord_app;

create table public.submitter (
  case_id text not null,
  municipality text not null,
  name text,
  email text,
  phone text,
  address text,
  constraint submitter_municipality_case_id_fkey FOREIGN KEY (municipality, case_id) REFERENCES feedback_case(municipality, id),
  constraint submitter_pkey PRIMARY KEY (case_id)
);

CREATE INDEX submitter_email ON public.submitter USING btree (municipality, lower(email)) WHERE (email IS NOT NULL);

CREATE INDEX submitter_name ON public.submitter USING btree (municipality, lower(name)) WHERE (name IS NOT NULL);

CREATE INDEX submitter_phone ON public.submitter USING btree (municipality, regexp_replace(regexp_replace(phone, '\D'::text, ''::text, 'g'::text), '^(0046|46)'::text, '0'::text)) WHERE (phone IS NOT NULL);

alter table public.submitter enable row level security, force row level security;

create policy owner on public.submitter for all to owner
  using (true)
  with check (true);

create policy tenant on public.submitter for all to lyhord_app
  using (((municipality = ( SELECT current_municipality() AS current_municipality)) AND ( SELECT true
   FROM feedback_case
  WHERE (feedback_case.id = submitter.case_id))))
  with check ((municipality = ( SELECT current_municipality() AS current_municipality)));

grant insert, select, update on public.submitter to lyhord_app;

create table public.substitute (
  id text not null,
  municipality text not null,
  account_id text not null,
  substitute_id text not null,
  from_day date not null,
  to_day date not null,
  made_by text not null,
  made_at timestamp with time zone not null,
  ended_by text,
  ended_at timestamp with time zone,
  constraint substitute_check CHECK ((to_day >= from_day)),
  constraint substitute_check1 CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint substitute_municipality_account_id_fkey FOREIGN KEY (municipality, account_id) REFERENCES account(municipality, id),
  constraint substitute_municipality_made_by_fkey FOREIGN KEY (municipality, made_by) REFERENCES account(municipality, id),
  constraint substitute_municipality_substitute_id_fkey FOREIGN KEY (municipality, substitute_id) REFERENCES account(municipality, id),
  constraint substitute_pkey PRIMARY KEY (id)
);

CREATE INDEX substitute_lasting ON public.substitute USING btree (municipality, to_day) WHERE (ended_at IS NULL);

alter table public.substitute enable row level security, force row level security;

create policy owner on public.substitute for all to owner
  using (true)
  with check (true);

create policy tenant on public.substitute for all to lyhord_app
  using ((municipality = ( SELECT current_municipality() AS current_municipality)))
  with check ((municipality = ( SELECT current_municipality() AS current_municipality)));

grant insert, select, update on public.substitute to lyhord_app;

create table public.unit (
  municipality text not null,
  id text not null,
  department_id text not null,
  name text not null,
  function_name text not null,
  email text,
  phone text,
  person_word jsonb not null,
  areas text[] not null default '{}'::text[],
  receives boolean not null default false,
  closed_at timestamp with time zone,
  salt text not null default (gen_random_uuid())::text,
  constraint unit_closed CHECK (((NOT receives) OR (closed_at IS NULL))),
  constraint unit_municipality_department_id_fkey FOREIGN KEY (municipality, department_id) REFERENCES department(municipality, id),
  constraint unit_pkey PRIMARY KEY (municipality, id)
);

CREATE UNIQUE INDEX unit_receives ON public.unit USING btree (municipality) WHERE receives;

alter table public.unit enable row level security, force row level security;

create policy owner on public.unit for all to owner
  using (true)
  with check (true);

create policy tenant on public.unit for all to lyhord_app
  using ((municipality = ( SELECT current_municipality() AS current_municipality)))
  with check ((municipality = ( SELECT current_municipality() AS current_municipality)));

grant select on public.unit to lyhord_app;

grant update (closed_at) on public.unit to lyhord_app;

grant usage on schema search to lyhord_app;

CREATE OR REPLACE FUNCTION search.count_terms(most integer)
 RETURNS TABLE(documents integer, terms jsonb)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  newest text := format(
    'select words from search.document where municipality = %L and secret_to is null order by place desc limit %s',
    public.current_municipality(), most);
  counted integer;
begin
  execute 'select count(*)::integer from (' || newest || ') newest' into counted;
  return query
    select counted, coalesce(jsonb_object_agg(s.word, s.ndoc), '{}') from ts_stat(newest) s
    where s.ndoc >= greatest(2, counted / 200) and s.word not like ':%';
end $function$
;

CREATE OR REPLACE FUNCTION search.find(wanted tsquery, before_day date, before_place bigint, since date, until date, most integer)
 RETURNS TABLE(case_id text, arrival_day date, place bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  -- Planned for each question: whether the index of words or that of days is the shorter way depends on the words.
  return query execute
    'select d.case_id, d.arrival_day, d.place from search.document d
     where d.municipality = (select public.current_municipality())
       and (d.secret_to is null or public.sees_committee(d.secret_to))'
    || case when before_day is null then '' else ' and (d.arrival_day, d.place) < ($2, $3)' end
    || case when wanted is null then '' else ' and d.words @@ $1' end
    || case when since is null then '' else ' and d.arrival_day >= $4' end
    || case when until is null then '' else ' and d.arrival_day <= $5' end
    || ' order by d.arrival_day desc, d.place desc limit $6'
    using wanted, before_day, before_place, since, until, most;
end $function$
;

create table search.document (
  case_id text not null,
  municipality text not null,
  secret_to text,
  place bigint not null,
  arrival_day date not null,
  words tsvector not null,
  constraint document_case_id_fkey FOREIGN KEY (case_id) REFERENCES feedback_case(id) ON DELETE CASCADE,
  constraint document_pkey PRIMARY KEY (case_id)
);

CREATE INDEX document_newest ON search.document USING btree (municipality, arrival_day DESC, place DESC);

CREATE INDEX document_words ON search.document USING gin (words);

alter table search.document enable row level security, force row level security;

create policy owner on search.document for all to owner
  using (true)
  with check (true);

create policy tenant on search.document for all to lyhord_app
  using (((municipality = ( SELECT current_municipality() AS current_municipality)) AND ((secret_to IS NULL) OR sees_committee(secret_to))))
  with check ((municipality = ( SELECT current_municipality() AS current_municipality)));

grant delete, insert, select, update on search.document to lyhord_app;

create table search.frequency (
  municipality text not null,
  documents integer not null,
  seq bigint not null,
  terms jsonb not null,
  constraint frequency_municipality_seq_fkey FOREIGN KEY (municipality, seq) REFERENCES ledger_event(municipality, seq) ON DELETE CASCADE,
  constraint frequency_pkey PRIMARY KEY (municipality)
);

alter table search.frequency enable row level security, force row level security;

create policy owner on search.frequency for all to owner
  using (true)
  with check (true);

create policy tenant on search.frequency for all to lyhord_app
  using ((municipality = ( SELECT current_municipality() AS current_municipality)))
  with check ((municipality = ( SELECT current_municipality() AS current_municipality)));

grant delete, insert, select, update on search.frequency to lyhord_app;
