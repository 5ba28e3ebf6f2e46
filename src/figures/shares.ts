import type { CountId } from './measures.ts';

/** A share of some in all of a kind: what several measures make together. */
export const shares = {
  acknowledged_in_time: {
    name: 'Andel bekräftade i tid',
    words: 'Bekräftade i tid, av dem som policyn lovar en dag.',
    part: 'acknowledged_in_time',
    whole: ['acknowledged_in_time', 'acknowledged_late'],
  },
  answered_in_time: {
    name: 'Andel besvarade i tid',
    words:
      'Besvarade i tid, av dem som en svarsdag lovats: förlängda är inte i tid, och den som inget svar lovats är inte med.',
    part: 'answered_in_time',
    whole: ['answered_in_time', 'answered_extended', 'answered_late'],
  },
  solved_on_the_spot: {
    name: 'Andel lösta på plats',
    words: 'Lösta på plats, av alla avslutade.',
    part: 'solved_on_the_spot',
    whole: ['closed'],
  },
  anonymous: {
    name: 'Andel anonyma',
    words: 'Anonyma, av alla inkomna.',
    part: 'anonymous',
    whole: ['received'],
  },
} as const satisfies Readonly<
  Record<string, { name: string; words: string; part: CountId; whole: readonly CountId[] }>
>;
export type ShareId = keyof typeof shares;
const isShareId = (id: string): id is ShareId => Object.hasOwn(shares, id);
export const shareIds: readonly ShareId[] = Object.keys(shares).filter(isShareId);
