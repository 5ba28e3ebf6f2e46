-- As before (0035), but in a language whose statements each connection plans once. A function of SQL that is not written into the
-- statement around it is planned each time it is called, and these two are asked with every page of the desk: 0.35 of 0.47 ms.
create or replace function substitutions_on(town text, day date) returns json language plpgsql stable as $function$
begin
  return (
    select coalesce(json_agg(json_build_object(
      'accountId', absent.id, 'role', absent.role, 'substituteId', substitute.substitute_id)), '[]')
    from public.substitute
    join public.account absent
      on absent.municipality = substitute.municipality and absent.id = substitute.account_id
    where substitute.municipality = town and substitute.ended_at is null
      and substitute.from_day <= day and substitute.to_day >= day);
end $function$;

create or replace function receiving_committee(town text) returns text language plpgsql stable as $function$
begin
  return (
    select department.committee_id
    from public.unit
    join public.department
      on department.municipality = unit.municipality and department.id = unit.department_id
    where unit.municipality = town and unit.receives
    limit 1);
end $function$;
