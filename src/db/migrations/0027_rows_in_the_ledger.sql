-- What the ledger says of names and addresses is a digest with a salt that is disposed of with the row (decision 0004).
alter table account add column salt text not null default gen_random_uuid()::text;
alter table unit add column salt text not null default gen_random_uuid()::text;
