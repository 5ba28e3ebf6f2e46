/**
 * The figures counted anew from the case's own tables, as plain SQL that shares nothing with `src/figures`: what each measure means
 * is written here a second time, and the holidays are typed from a calendar.
 */
import { type RawBuilder, sql } from 'kysely';
import type { TenantTransaction } from '../src/db/tenant.ts';

/** Days from Monday to Saturday in 2016, 2017 and 2024–2026 on which nobody works, eves among them. */
const daysOff = [
  ...['2016-01-01', '2016-01-06', '2016-03-25', '2016-03-28', '2016-05-05', '2016-06-06'],
  ...['2016-06-24', '2016-06-25', '2016-11-05', '2016-12-24', '2016-12-26', '2016-12-31'],
  ...['2017-01-06', '2017-04-14', '2017-04-17', '2017-05-01', '2017-05-25', '2017-06-06'],
  ...['2017-06-23', '2017-06-24', '2017-11-04', '2017-12-25', '2017-12-26'],
  ...['2024-01-01', '2024-01-06', '2024-03-29', '2024-04-01', '2024-05-01', '2024-05-09'],
  ...['2024-06-06', '2024-06-21', '2024-06-22', '2024-11-02', '2024-12-24', '2024-12-25'],
  ...['2024-12-26', '2024-12-31', '2025-01-01', '2025-01-06', '2025-04-18', '2025-04-21'],
  ...['2025-05-01', '2025-05-29', '2025-06-06', '2025-06-20', '2025-06-21', '2025-11-01'],
  ...['2025-12-24', '2025-12-25', '2025-12-26', '2025-12-31', '2026-01-01', '2026-01-06'],
];

const swedishDay = (moment: string) => sql.raw(`(${moment} at time zone 'Europe/Stockholm')::date`);

/** Each case with what is counted of it. */
const counted = sql`
  off(day) as (select unnest(${daysOff}::date[])),
  answer as (
    select m.case_id, min(${swedishDay('d.delivered_at')}) as day from message m join delivery d on d.message_id = m.id
    where m.purpose in ('answer', 'corrected_answer') and m.moved_to is null
      and d.state in ('sent', 'posted', 'told', 'shown') group by 1),
  door as (
    select distinct on (case_id) * from hand_over where state in ('pending', 'confirmed', 'led')
    order by case_id, handed_at desc),
  review as (
    select distinct on (k.case_id) k.* from clock k join feedback_case f on f.id = k.case_id
    where k.kind = 'review' and f.escalated_at is not null and (k.stopped_at is null or k.stopped_at >= f.escalated_at)
    order by k.case_id, k.round),
  standing as (
    select f.id, case when f.closure_reason in ('spam', 'test') then 'void' when f.closure_reason = 'duplicate' then 'merged'
      when f.status = 'handed_over' or f.closure_reason = 'handed_over' then 'handed_over'
      when jsonb_exists(p.body -> 'otherKinds' -> 'value', f.kind) then 'other_kind' else 'feedback' end as standing
    from feedback_case f join policy_version p on p.municipality = f.municipality and p.version = f.policy_version),
  c as (
    select f.id, s.standing, f.arrival_day, f.status, f.anonymous, coalesce(f.kind, 'none') as kind, f.channel, f.language,
      coalesce(f.submitter_type, 'none') as submitter_type, f.policy_version, f.factors || f.themes as codes,
      coalesce(case when s.standing = 'handed_over' then door.from_unit_id else f.unit_id end, 'none') as unit,
      coalesce(case when s.standing = 'handed_over' then door.from_department_id else f.department_id end, 'none') as department,
      case when s.standing = 'handed_over' then door.from_committee_id else f.committee_id end as committee,
      coalesce(case when s.standing = 'handed_over' then door.scope end, 'none') as door,
      ${swedishDay('f.closed_at')} as closed, f.closure_reason,
      first.stopped_on as first_on, first.basis as first_basis, coalesce(first.promised_due, first.due) as first_due,
      coalesce(policy.body->'deadlines'->'acknowledgement'->'value'->>'unit', policy.body->'attention'->'acknowledgement'->'value'->>'unit') as first_unit,
      answer.day as answered, response.basis as answer_basis, response.due as answer_due,
      coalesce(response.promised_due, response.due) as promised,
      case when response.basis = 'policy' then policy.body->'deadlines'->'response'->'value'->>'unit'
        else policy.body->'attention'->'response'->'value'->>'unit' end as answer_unit,
      (f.anonymous and (policy.body->'replyOwed'->'unlessAnonymous'->>'value')::boolean)
        or (not f.reply_wanted and (policy.body->'replyOwed'->'unlessDeclined'->>'value')::boolean) as not_owed,
      ${swedishDay('door.handed_at')} as handed, door.state as handed_how,
      ${swedishDay('f.escalated_at')} as dissatisfied,
      case when review.id is not null and review.stopped_at is null and f.status <> 'closed' then 'running'
        when review.stopped_by is not null then 'answered_again' else 'ended' end as review,
      f.correction_outcome, case when f.correction_outcome = 'corrected' then coalesce(f.corrected_on, f.outcome_on) else f.outcome_on end as corrected
    from feedback_case f join standing s on s.id = f.id join policy_version policy on policy.version = f.policy_version and policy.municipality = f.municipality
      left join clock first on first.case_id = f.id and first.kind = 'acknowledgement' and first.stopped_by is not null
      left join clock response on response.case_id = f.id and response.kind = 'response'
      left join answer on answer.case_id = f.id left join door on door.case_id = f.id left join review on review.case_id = f.id),
  happened as (
    select 'arrived' as measure, arrival_day as day, c.* from c
    union all select 'received', arrival_day, c.* from c where standing = 'feedback'
    union all select 'other_kind', arrival_day, c.* from c where standing = 'other_kind'
    union all select 'anonymous', arrival_day, c.* from c where standing = 'feedback' and anonymous
    union all select 'solved_on_the_spot', closed, c.* from c where standing = 'feedback' and closure_reason = 'solved_on_the_spot'
    union all select 'acknowledged', first_on, c.* from c where standing = 'feedback'
    union all select 'acknowledged_in_time', first_on, c.* from c where standing = 'feedback' and first_basis = 'policy' and first_on <= first_due
    union all select 'acknowledged_late', first_on, c.* from c where standing = 'feedback' and first_basis = 'policy' and first_on > first_due
    union all select 'acknowledged_without_deadline', first_on, c.* from c where standing = 'feedback' and first_basis = 'attention'
    union all select 'answered', answered, c.* from c where standing = 'feedback'
    union all select 'answered_not_owed', answered, c.* from c where standing = 'feedback' and not_owed
    union all select 'answered_without_deadline', answered, c.* from c where standing = 'feedback' and not not_owed and answer_basis = 'attention'
    union all select 'answered_in_time', answered, c.* from c where standing = 'feedback' and not not_owed and answer_basis = 'policy' and answered <= promised
    union all select 'answered_extended', answered, c.* from c where standing = 'feedback' and not not_owed and answer_basis = 'policy' and answered > promised and answered <= answer_due
    union all select 'answered_late', answered, c.* from c where standing = 'feedback' and not not_owed and answer_basis = 'policy' and answered > answer_due
    union all select 'closed', closed, c.* from c where standing = 'feedback'
    union all select 'handed_over', handed, c.* from c where standing = 'handed_over'
    union all select 'handed_over_confirmed', handed, c.* from c where standing = 'handed_over' and handed_how = 'confirmed'
    union all select 'handed_over_unconfirmed', handed, c.* from c where standing = 'handed_over' and handed_how = 'pending'
    union all select 'led_on', handed, c.* from c where standing = 'handed_over' and handed_how = 'led'
    union all select standing, closed, c.* from c where standing in ('void', 'merged')
    union all select 'dissatisfied', dissatisfied, c.* from c where standing = 'feedback'
    union all select case review when 'running' then 'review_running' when 'ended' then 'review_ended' else 'review_answered' end, dissatisfied, c.* from c where standing = 'feedback'
    union all select case correction_outcome when 'will_be_corrected' then 'planned' else correction_outcome end, corrected, c.* from c where standing = 'feedback'
    union all select 'reopened', ${swedishDay('e.at')}, c.* from c join ledger_event e on e.case_id = c.id
      where standing = 'feedback' and (e.type = 'reopen'
        or e.type = 'dissatisfied' and e.body::jsonb->'detail'->>'from' in ('answered', 'handed_over', 'closed')
        or e.type = 'submitter_message' and e.body::jsonb->'detail'->>'reopened' = 'true'))`;

const values = {
  kind: sql`kind`,
  channel: sql`channel`,
  unit: sql`unit`,
  department: sql`department`,
  committee: sql`committee`,
  factor: sql`coalesce(code, 'none')`,
  status: sql`status`,
  month: sql`substr(day::text, 1, 7)`,
  language: sql`language`,
  submitterType: sql`submitter_type`,
  door: sql`door`,
  policy: sql`policy_version`,
} as const;
export type DividedBy = keyof typeof values;
export const dividedBy = Object.keys(values).filter((one): one is DividedBy =>
  Object.hasOwn(values, one),
);

export interface ByHand {
  readonly measure: string;
  readonly value: string;
  readonly number: number;
}

/** For the rest of the transaction: what the tables of the cases say now, read once for all that is asked. */
export async function countByHand(trx: TenantTransaction): Promise<void> {
  await sql`create temporary table c on commit drop as with ${counted} select * from c`.execute(
    trx,
  );
  await sql`create temporary table happened on commit drop as with ${counted}
    select * from happened where day is not null`.execute(trx);
  await sql`create temporary table off on commit drop as select unnest(${daysOff}::date[]) as day`.execute(
    trx,
  );
}

const codes = sql.raw('left join lateral unnest(codes) as codes(code) on true');
const fromCodes = (by: DividedBy | undefined) => (by === 'factor' ? codes : sql``);
const dividingValue = (by: DividedBy | undefined): RawBuilder<unknown> =>
  by === undefined ? sql`'all'::text` : values[by];

/** Each number of cases that is not nought, by measure and value. */
export async function numbersByHand(
  trx: TenantTransaction,
  { from, to }: { readonly from: string; readonly to: string },
  by?: DividedBy,
): Promise<readonly ByHand[]> {
  const { rows } =
    await sql<ByHand>`select measure, ${dividingValue(by)} as value, count(*)::integer as number from happened ${fromCodes(by)}
    where day >= ${from}::date and day < ${to}::date group by 1, 2 order by 1, 2`.execute(trx);
  return rows;
}

/** What was open on the evening before `day`, by age and by what was late; for groupings by anything but months. */
export async function openByHand(
  trx: TenantTransaction,
  day: string,
  by?: Exclude<DividedBy, 'month'>,
): Promise<readonly ByHand[]> {
  const open = sql`from c ${fromCodes(by)} where standing = 'feedback' and arrival_day < ${day}::date
    and (closed is null or closed >= ${day}::date)`;
  const age = sql`(${day}::date - 1 - arrival_day)`;
  const count = (measure: string, more: RawBuilder<unknown>) => sql`
    select ${measure}::text as measure, ${dividingValue(by)} as value, count(*)::integer as number ${open} ${more} group by 1, 2`;
  const all = [
    count('open', sql``),
    count('open_0_10', sql`and ${age} <= 10`),
    count('open_11_30', sql`and ${age} between 11 and 30`),
    count('open_31_90', sql`and ${age} between 31 and 90`),
    count('open_over_90', sql`and ${age} > 90`),
    count(
      'overdue',
      sql`and answer_basis = 'policy' and answer_due < ${day}::date - 1 and (answered is null or answered >= ${day}::date)`,
    ),
  ];
  const { rows } = await sql<ByHand>`${sql.join(all, sql` union all `)}
    order by 1, 2`.execute(trx);
  return rows;
}

export interface DaysByHand {
  readonly measure: string;
  readonly value: string;
  readonly median: number;
  readonly p90: number;
  readonly cases: number;
}

/** The median and the 90th percentile of the days to the first message and to the answer. */
export async function daysByHand(
  trx: TenantTransaction,
  { from, to }: { readonly from: string; readonly to: string },
  by?: DividedBy,
): Promise<readonly DaysByHand[]> {
  const taken = (measure: string, until: RawBuilder<unknown>, unit: RawBuilder<unknown>) => sql`
    select ${measure}::text as measure, ${until} as day, (
      select count(*)::integer from generate_series(arrival_day + 1, ${until}, interval '1 day') as one(moment)
      where ${unit} = 'dag' or (one.moment::date not in (select off.day from off)
        and extract(isodow from one.moment) <= case ${unit} when 'vardag' then 6 else 5 end)) as taken, c.*
    from c where standing = 'feedback'`;
  const { rows } = await sql<DaysByHand>`with taken as (
      ${taken('days_to_acknowledgement', sql`first_on`, sql`first_unit`)}
      union all ${taken('days_to_answer', sql`answered`, sql`answer_unit`)})
    select measure, ${dividingValue(by)} as value, count(*)::integer as cases,
      percentile_disc(0.5) within group (order by taken)::integer as median,
      percentile_disc(0.9) within group (order by taken)::integer as p90
    from taken ${fromCodes(by)} where day >= ${from}::date and day < ${to}::date group by 1, 2 order by 1, 2`.execute(
    trx,
  );
  return rows;
}
