-- A second factor for those who sign in here, and accounts of a municipality's own provider (OIDC).
alter table auth."user" add column "twoFactorEnabled" boolean not null default false;
alter table auth."user" add column "lastSignInAt" timestamptz;
-- When the provider last said that this person is still there, and in which groups.
alter table auth.account add column "confirmedAt" timestamptz;
alter table auth.account add column "askedAt" timestamptz;
create unique index account_at_provider on auth.account ("providerId", "accountId");
-- Which provider a session came by; null: a password of our own.
alter table auth.session add column "providerId" text;
create table auth."twoFactor" (
  id text primary key,
  "userId" text not null unique references auth."user" (id) on delete cascade,
  secret text not null,
  "backupCodes" text not null,
  verified boolean not null default true,
  "failedVerificationCount" integer not null default 0,
  "lockedUntil" timestamptz
);
grant select, insert, update, delete on auth."twoFactor" to lyhord_auth;

-- An account that groups closed opens again by groups; one that an administrator closed does not.
alter table account add column closed_by text check (closed_by in ('administrator', 'groups'));
alter table account add constraint account_closed check (not active or closed_by is null);
