-- Attempts that several processes count together, in the shape rate-limiter-flexible reads and writes. Keys are keyed digests:
-- no address, and nothing that somebody typed. What is lost in a crash is a quarter of an hour's count, so no log is written.
create unlogged table auth.attempt_count (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
grant select, insert, update, delete on auth.attempt_count to lyhord_auth;

-- Browsers with which an account has signed in: others' wrong passwords are not counted against them.
create table auth."knownDevice" (
  "deviceId" text not null,
  "userId" text not null references auth."user" (id) on delete cascade,
  "usedAt" timestamptz not null,
  primary key ("deviceId", "userId")
);
create index known_device_of_user on auth."knownDevice" ("userId");
grant select, insert, update, delete on auth."knownDevice" to lyhord_auth;
