-- How many of the newest documents hold a term, where more than a few do: a word that many say tells little of a case.
create table search.frequency (
  municipality text primary key references public.municipality (id),
  -- Counted among so many documents, when the ledger had been read so far.
  documents integer not null,
  seq bigint not null,
  terms jsonb not null
);
alter table search.frequency enable row level security;
alter table search.frequency force row level security;
create policy tenant on search.frequency to lyhord_app
  using (municipality = (select current_municipality())) with check (municipality = (select current_municipality()));
create policy owner on search.frequency to current_user using (true) with check (true);
grant select, insert, update, delete on search.frequency to lyhord_app;

-- Counts the terms of the municipality's newest documents, but for what is marked with secrecy.
create function search.count_terms(most integer) returns table (documents integer, terms jsonb)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
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
end $$;
revoke execute on function search.count_terms from public;
grant execute on function search.count_terms to lyhord_app;
