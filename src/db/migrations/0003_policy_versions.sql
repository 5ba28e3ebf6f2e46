-- A version of a policy stays as it was put in force, since the cases that came under it keep it for ever (VAS14-10). Only
-- the day it ends is set, or set earlier, when a later version takes over. The application may write nothing but that day;
-- the trigger holds the owner to the same.
revoke update on policy_version from lyhord_app;
grant update (effective_to) on policy_version to lyhord_app;

create function refuse_policy_change() returns trigger language plpgsql as $$
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
end $$;
create trigger policy_version_unchanging before update or delete on policy_version
  for each row execute function refuse_policy_change();
create trigger policy_version_no_truncate before truncate on policy_version
  for each statement execute function refuse_policy_change();
