-- A code of the second factor opens once, whichever process it comes to. Kept for some minutes, as keyed digests.
create table auth."usedCode" (
  "userId" text not null references auth."user" (id) on delete cascade,
  digest text not null,
  "usedAt" timestamptz not null,
  primary key ("userId", digest)
);
grant select, insert, delete on auth."usedCode" to lyhord_auth;
