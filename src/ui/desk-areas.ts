import { isOffered, type OfferedView, type View } from '../domain/queue-filter.ts';
import type { IconName } from './icon-names.ts';

export const deskAreas = [
  'start',
  'queue',
  'search',
  'register',
  'outbox',
  'overview',
  'followUp',
  'phrases',
  'policy',
  'accounts',
] as const;
export type DeskArea = (typeof deskAreas)[number];

/**
 * Where an area stands in the navigation. `register` stands first of all, and `queue` is the views of the queue: those two
 * are in no group.
 */
export const areaGroups = {
  first: ['start', 'search'],
  cases: ['outbox'],
  learn: ['overview', 'followUp'],
  support: ['phrases', 'policy', 'accounts'],
} as const satisfies Record<string, readonly DeskArea[]>;
export type AreaGroup = keyof typeof areaGroups;

/** Which key leads to which area, after g (`assets/shortcuts.js`). */
export const goKeys = {
  start: 's',
  queue: 'a',
  search: 'o',
  register: 'r',
  outbox: 'u',
  overview: 'l',
  followUp: 'f',
  phrases: 't',
  policy: 'p',
  accounts: 'k',
} as const satisfies Record<DeskArea, string>;
export const ownCasesKey = 'm';

export const areaIcons: Readonly<Record<DeskArea, IconName>> = {
  start: 'house',
  queue: 'inbox',
  search: 'search',
  register: 'plus',
  outbox: 'mail',
  overview: 'chart-line',
  followUp: 'list-checks',
  phrases: 'text-quote',
  policy: 'scale',
  accounts: 'users-round',
};

const viewIcons: Readonly<Record<OfferedView, IconName>> = {
  alla: 'inbox',
  mina: 'user-round',
  enheten: 'network',
  nya: 'circle-dashed',
  ororda: 'circle-alert',
  ofordelade: 'user-round-x',
  idag: 'clock',
  forsenade: 'clock-alert',
  vantar: 'pause',
  overlamnade: 'forward',
  'att-lasa': 'book-open-text',
  lagreglerade: 'gavel',
};

/** The view that a figure leads to has none of its own. */
export function viewIcon(view: View): IconName {
  return isOffered(view) ? viewIcons[view] : 'inbox';
}
