import type { ClockBasis } from '../../domain/vocabulary.ts';

/** "1 dag", "3 dagar". */
export const dayCount = (count: number) => (count === 1 ? '1 dag' : `${count} dagar`);

/** How many days something is overdue. The desk's own day is never described as if it had been promised. */
export const lateWords = {
  policy: (count: number) => `Försenad ${dayCount(count)}`,
  attention: (count: number) => `${dayCount(count)} efter bevakningsdagen`,
} satisfies Record<ClockBasis, (count: number) => string>;
