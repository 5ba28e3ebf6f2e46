/** By what a figure is divided. A section between unit and department takes a line here and a column in `derived.case_fact`. */
import { type RawBuilder, sql } from 'kysely';

interface Grouping {
  readonly name: string;
  /** Text, from a row of `derived.case_fact`; `day` is the day that the figure counts by. */
  value(day: RawBuilder<unknown>): RawBuilder<unknown>;
  /** A case may have several: each counts it, so that the parts are more than the whole. */
  readonly several?: true;
}

/** What stands where a case has no value. */
export const noValue = 'none' as const;

const column = (name: string) => () => sql`coalesce(${sql.id(name)}, ${sql.lit(noValue)})`;

export const groupings = {
  kind: { name: 'Slag', value: column('kind') },
  channel: { name: 'Kanal', value: column('channel') },
  unit: { name: 'Enhet', value: column('unit_id') },
  department: { name: 'Förvaltning', value: column('department_id') },
  committee: { name: 'Nämnd', value: column('committee_id') },
  factor: { name: 'Kvalitetsfaktor eller tema', value: () => sql`factor.code`, several: true },
  status: { name: 'Status nu', value: column('status') },
  month: { name: 'Månad', value: (day) => sql`to_char(${day}, 'YYYY-MM')` },
  language: { name: 'Språk', value: column('language') },
  submitterType: { name: 'Synpunktslämnare', value: column('submitter_type') },
  door: { name: 'Rätt mottagare', value: column('handed_as') },
  policy: { name: 'Policyns version', value: column('policy_version') },
} as const satisfies Readonly<Record<string, Grouping>>;

export type GroupingId = keyof typeof groupings;
export const groupingIds = Object.keys(groupings).filter((id): id is GroupingId =>
  Object.hasOwn(groupings, id),
);
export const groupingOf = (id: GroupingId): Grouping => groupings[id];

/** The rows that `factor.code` stands on; one for a case that has none. */
export const eachFactor = sql`cross join lateral unnest(
  case when factors = '{}' then array[${sql.lit(noValue)}] else factors end) as factor(code)`;
