-- Sign-ins, failures and refusals of known accounts. Rows are added and never changed, and go after 180 days. No foreign key to
-- the account: what it did stays written when it is gone. The address is a keyed digest.
create table auth."securityEvent" (
  id uuid primary key default gen_random_uuid(),
  at timestamptz not null,
  event text not null,
  municipality text not null references public.municipality (id),
  "userId" text not null,
  address text,
  detail text
);
create index security_event_of_municipality on auth."securityEvent" (municipality, at desc);
create index security_event_by_age on auth."securityEvent" (at);

create function auth.refuse_security_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.at < now() - interval '180 days' then return old; end if;
  raise exception 'the security log is append-only';
end $$;
create trigger security_event_append_only before update or delete on auth."securityEvent"
  for each row execute function auth.refuse_security_change();
grant select, insert, delete on auth."securityEvent" to lyhord_auth;
