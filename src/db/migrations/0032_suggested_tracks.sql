-- The statutory track that the unit or the words of a case point to, while nobody has opened it or said that the case is
-- no such matter (BOT-13); and the track that somebody has said it is no matter of.
alter table feedback_case
  add column suggested_track text,
  add column suggested_because text check (suggested_because in ('unit', 'words')),
  add column track_dismissed text,
  add check ((suggested_track is null) = (suggested_because is null)),
  -- The committees whose people alone see a case of care or school, beside those who place what comes in; null for other cases.
  add column restricted_to text[] check (restricted_to <> '{}'),
  -- Whether the words say that somebody does not want to live: `waiting` until a person has written down what was done.
  add column distress text check (distress in ('waiting', 'met'));

-- Those few stand first in every queue.
create index feedback_case_distress on feedback_case (municipality) where distress = 'waiting';
create index feedback_case_suggested on feedback_case (municipality) where suggested_track is not null and status <> 'closed';

-- `app.committees` also says, by a plus sign, that somebody places what comes in, and so sees what is not placed yet.
create function sees_any_committee(committees text[]) returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.committees', true), '') = '*'
      or committees || '{+}' && string_to_array(current_setting('app.committees', true), ',');

alter policy tenant on feedback_case
  using (municipality = (select current_municipality())
         and (not secrecy_marked or sees_committee(committee_id))
         and (restricted_to is null or sees_any_committee(restricted_to)));
