/** The views and filters of the queue: each combination is an address of its own. */
import {
  type ClockKind,
  clockKinds,
  type Kind,
  kinds,
  type Status,
  statuses,
} from './vocabulary.ts';

/** Views of the open cases that are always offered. */
export const offeredViews = [
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

/** What the start page has a list of: each is a view, so that its number and the page it leads to are the same cases. */
const startViews = [
  'bradskar',
  'inte-nojda',
  'fragor-till-dig',
  'kom-tillbaka',
  'skrivit-igen',
  'efter-svaret',
  'att-gora',
  'granskade-ororda',
  'enheten-utan-handlaggare',
  'utan-enhet',
] as const;

/** By what is to be done by the day: late, or from today to Sunday. */
export const clockViews = {
  acknowledgement: { late: 'sent-forsta-besked', week: 'veckans-forsta-besked' },
  response: { late: 'sent-svar', week: 'veckans-svar' },
  review: { late: 'sen-genomgang', week: 'veckans-genomgangar' },
  confirmation: { late: 'sen-bekraftelse', week: 'veckans-bekraftelser' },
} as const satisfies Record<ClockKind, { readonly late: string; readonly week: string }>;
export type ClockView = (typeof clockViews)[ClockKind]['late' | 'week'];

/** Those that depend on what each policy version sets. */
const policyViews = ['orort-for-lange', 'utan-plan'] as const;

/** What a number elsewhere leads to. */
export type FigureView = (typeof startViews)[number] | ClockView | (typeof policyViews)[number];
export type OfferedView = (typeof offeredViews)[number];
export type View = OfferedView | FigureView;

export function isOffered(view: View): view is OfferedView {
  return (offeredViews as readonly View[]).includes(view);
}

/** Of which kind a deadline is that a view shows, and whether it is past. */
export function clockOfView(view: ClockView): {
  readonly kind: ClockKind;
  readonly when: 'late' | 'week';
} {
  const kind = clockKinds.find((one) => Object.values(clockViews[one]).includes(view));
  if (kind === undefined) throw new Error(`${view} shows no deadlines`);
  return { kind, when: clockViews[kind].late === view ? 'late' : 'week' };
}

/** All there are, each an address of its own. */
const views: readonly View[] = [
  ...offeredViews,
  ...startViews,
  ...Object.values(clockViews).flatMap(({ late, week }) => [late, week]),
  ...policyViews,
];

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
