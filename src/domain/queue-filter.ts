/** The views and filters of the queue: each combination is an address of its own. */
import { type Kind, kinds, type Status, statuses } from './vocabulary.ts';

/** Views of the open cases. */
export const views = [
  'alla',
  'mina',
  'enheten',
  'nya',
  'ororda',
  'ofordelade',
  'idag',
  'forsenade',
  'vantar',
  'overlamnade',
  'att-lasa',
  'lagreglerade',
] as const;
export type View = (typeof views)[number];

/** When the next deadline is due. */
export const dueRanges = ['forsenad', 'idag', 'veckan', 'senare', 'ingen'] as const;
export type DueRange = (typeof dueRanges)[number];

export const openStatuses = statuses.filter(
  (status): status is Exclude<Status, 'closed'> => status !== 'closed',
);

/** A view with its filters; contains no personal data. */
export interface QueueFilter {
  readonly view: View;
  readonly kind?: Kind | undefined;
  readonly unit?: string | undefined;
  readonly status?: Status | undefined;
  readonly nearness?: DueRange | undefined;
}

type Query = Readonly<Record<string, unknown>>;

function one<Word extends string>(words: readonly Word[], value: unknown): Word | undefined {
  return words.find((word) => word === value);
}

/** Reads the filters of an address; unknown values are ignored. */
export function readQueueFilter(query: Query): QueueFilter {
  const { enhet } = query;
  return {
    view: one(views, query.urval) ?? 'alla',
    kind: one(kinds, query.slag),
    unit: typeof enhet === 'string' && /^[a-z0-9-]{1,80}$/.test(enhet) ? enhet : undefined,
    status: one(openStatuses, query.lage),
    nearness: one(dueRanges, query.dag),
  };
}

/** Whether it narrows its view. */
export function isFiltered({ kind, unit, status, nearness }: QueueFilter): boolean {
  return [kind, unit, status, nearness].some((part) => part !== undefined);
}

/** The parameters that `readQueueFilter` reads. */
export function queueFilterParameters({
  view,
  kind,
  unit,
  status,
  nearness,
}: QueueFilter): Record<string, string> {
  return {
    ...(view === 'alla' ? {} : { urval: view }),
    ...(kind === undefined ? {} : { slag: kind }),
    ...(unit === undefined ? {} : { enhet: unit }),
    ...(status === undefined ? {} : { lage: status }),
    ...(nearness === undefined ? {} : { dag: nearness }),
  };
}
