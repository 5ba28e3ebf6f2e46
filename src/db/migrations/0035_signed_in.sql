-- Who is away on a day and who stands in for them.
create function substitutions_on(town text, day date) returns json language sql stable
  return (
    select coalesce(json_agg(json_build_object(
      'accountId', absent.id, 'role', absent.role, 'substituteId', substitute.substitute_id)), '[]')
    from substitute
    join account absent
      on absent.municipality = substitute.municipality and absent.id = substitute.account_id
    where substitute.municipality = town and substitute.ended_at is null
      and substitute.from_day <= day and substitute.to_day >= day);

-- The committee of the unit that takes in what belongs nowhere yet.
create function receiving_committee(town text) returns text language sql stable
  return (
    select department.committee_id
    from unit
    join department
      on department.municipality = unit.municipality and department.id = unit.department_id
    where unit.municipality = town and unit.receives
    limit 1);

-- The session with this token, its user, and their active account on a day, in one statement: it is asked for with every page of
-- the desk. Only sign-in may ask, and what it learns is what belongs to that session. Its owner sees every municipality, so the
-- user's own is named in the condition.
create function auth.signed_in(session_token text, day date)
  returns table (
    session_id text, provider_id text, began timestamptz, expires timestamptz,
    user_id text, email text, second_factor boolean,
    municipality text, municipality_name text,
    account_id text, name text, role text, unit_id text, department_id text, committees text[],
    receiving text, pairs json)
  language plpgsql stable security definer set search_path to 'pg_catalog', 'pg_temp'
as $function$
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
end $function$;
revoke execute on function auth.signed_in from public;
grant execute on function auth.signed_in to lyhord_auth;
