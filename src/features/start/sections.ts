import type { StaffActor } from '../../domain/actor.ts';
import type { QueueFilter } from '../../domain/queue-filter.ts';
import type { Role } from '../../domain/vocabulary.ts';

/** The sections of the start page, each a short list of cases with the view of the queue that has them all. */
export const caseSections = [
  'distress',
  'alarms',
  'reviews',
  'toRead',
  'asked',
  'cameBack',
  'newWords',
  'afterAnswer',
  'unregistered',
  'untouched',
  'unassigned',
  'unitUnassigned',
  'unplaced',
  'unitLate',
  'late',
  'unconfirmed',
  'mine',
] as const;
export type CaseSection = (typeof caseSections)[number];
export type Section =
  | CaseSection
  | 'planned'
  | 'plannedLate'
  | 'letters'
  | 'calls'
  | 'policyFaults'
  | 'obligations'
  | 'accounts'
  | 'exposures';

const own = ['asked', 'cameBack', 'newWords', 'afterAnswer', 'planned', 'mine'] as const;
/** For users who are not shown everybody's letters and calls. */
const ownWork = ['calls', ...own] as const;

/** What each role needs, the most urgent first; empty sections are left out of the page. */
export const sectionsOf: Readonly<Record<Role, readonly Section[]>> = {
  // Reviews are for everybody who has cases: the coordinator and the administrator are above the managers, and
  // anybody may substitute for a manager.
  handler: ['distress', 'reviews', 'unitUnassigned', ...ownWork],
  kontaktcenter: [
    'distress',
    'reviews',
    'unregistered',
    'unplaced',
    'untouched',
    'letters',
    ...own,
  ],
  registrar: ['distress', 'reviews', 'unregistered', 'unplaced', 'untouched', 'letters', ...own],
  coordinator: [
    'distress',
    'reviews',
    'toRead',
    'unassigned',
    'late',
    'plannedLate',
    'unconfirmed',
    ...ownWork,
  ],
  unit_manager: [
    'distress',
    'reviews',
    'toRead',
    'unitUnassigned',
    'unitLate',
    'plannedLate',
    'obligations',
    ...ownWork,
  ],
  department_manager: [
    'distress',
    'alarms',
    'reviews',
    'toRead',
    'late',
    'plannedLate',
    'obligations',
    ...ownWork,
  ],
  quality_strategist: ['distress', 'reviews', 'planned', 'obligations'],
  statutory_assessor: ['distress', 'alarms', 'reviews', ...ownWork],
  administrator: ['distress', 'reviews', 'policyFaults', 'accounts', 'unregistered', 'obligations'],
  committee_reader: [],
  archivist: [],
  data_protection_officer: ['exposures'],
  employee: [],
  elected_member: [],
};

/** The cases of a section: the queue shows the same ones, and no others. */
export function queueFilterOf(
  section: CaseSection,
  { unitId }: Pick<StaffActor, 'unitId'>,
): QueueFilter {
  switch (section) {
    case 'alarms':
      return { view: 'lagreglerade' };
    case 'distress':
      return { view: 'bradskar' };
    case 'reviews':
      return { view: 'inte-nojda' };
    case 'asked':
      return { view: 'fragor-till-dig' };
    case 'cameBack':
      return { view: 'kom-tillbaka' };
    case 'newWords':
      return { view: 'skrivit-igen' };
    case 'afterAnswer':
      return { view: 'efter-svaret' };
    case 'mine':
      return { view: 'att-gora' };
    case 'unregistered':
      return { view: 'nya' };
    case 'untouched':
      return { view: 'granskade-ororda' };
    case 'unassigned':
      return { view: 'ofordelade' };
    case 'unplaced':
      return { view: 'utan-enhet' };
    case 'unitUnassigned':
      return { view: 'enheten-utan-handlaggare' };
    case 'late':
      return { view: 'forsenade' };
    case 'unitLate':
      return { view: 'forsenade', unit: unitId ?? undefined };
    case 'toRead':
      return { view: 'att-lasa' };
    case 'unconfirmed':
      return { view: 'overlamnade' };
  }
}
