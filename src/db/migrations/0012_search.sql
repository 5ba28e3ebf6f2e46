-- What is searched: for each case the base forms of its words (src/language), in a room of its own. It is made from the other
-- tables, so it stands in no backup: whatever is restored is read anew.
create schema search;

create table search.document (
  case_id text primary key references public.feedback_case (id) on delete cascade,
  municipality text not null,
  -- The committee it is secret to; null where it is not marked.
  secret_to text,
  -- Year and number as one number: newest first.
  place bigint not null,
  arrival_day date not null,
  words tsvector not null
);
-- The words lie beside the row: the index finds by them, and the rows of many hits are then looked through on few pages.
alter table search.document set (toast_tuple_target = 128);
alter table search.document alter column words set storage external;
create index document_words on search.document using gin (words);
create index document_newest on search.document (municipality, place desc);

-- How far the ledger has been read. Every change of a case is an event there, numbered in the order they were committed, so
-- that nothing needs to be written down while a case is taken in, and nothing can be passed by. Goes with its event, as when a
-- backup is put in the place of what was there.
create table search.reading (
  municipality text primary key references public.municipality (id),
  seq bigint not null,
  -- Which way of reading made the documents (`readingVersion`).
  version integer not null,
  foreign key (municipality, seq) references public.ledger_event (municipality, seq) on delete cascade
);

alter table search.document enable row level security;
alter table search.document force row level security;
create policy tenant on search.document to lyhord_app
  using (municipality = (select current_municipality()) and (secret_to is null or sees_committee(secret_to)))
  with check (municipality = (select current_municipality()));
create policy owner on search.document to current_user using (true) with check (true);
alter table search.reading enable row level security;
alter table search.reading force row level security;
create policy tenant on search.reading to lyhord_app
  using (municipality = (select current_municipality())) with check (municipality = (select current_municipality()));
create policy owner on search.reading to current_user using (true) with check (true);

-- `@@` is not leakproof, so under row-level security it would be asked of every row and never of the index. This one function
-- stands above it and filters by the same settings as the policies; what it tells are the ids and places of cases, newest first,
-- which the caller joins with the cases themselves, under their policies.
create function search.find(wanted tsquery, before_place bigint, since date, until date, most integer)
  returns table (case_id text, place bigint)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  -- Planned for each question: whether the index of words or that of places is the shorter way depends on the words.
  return query execute
    'select d.case_id, d.place from search.document d
     where d.municipality = (select public.current_municipality())
       and (d.secret_to is null or public.sees_committee(d.secret_to))
       and d.place < $2'
    || case when wanted is null then '' else ' and d.words @@ $1' end
    || case when since is null then '' else ' and d.arrival_day >= $3' end
    || case when until is null then '' else ' and d.arrival_day <= $4' end
    || ' order by d.place desc limit $5'
    using wanted, before_place, since, until, most;
end $$;
revoke execute on function search.find from public;

grant usage on schema search to lyhord_app;
grant execute on function search.find to lyhord_app;
grant select, insert, update, delete on search.document, search.reading to lyhord_app;
