import { type Cell, tableText } from '../figures.ts';
import type { OutageFigures } from './outages.ts';

const lines: readonly (readonly [string, (figures: OutageFigures) => Cell])[] = [
  ['outages', ({ rounds }) => rounds],
  ['submissions acknowledged', ({ acknowledged }) => acknowledged],
  ['  cases found for them', ({ cases }) => cases],
  ['answers 503 to programs', ({ unavailable }) => unavailable.api],
  ['  to forms, words kept', ({ unavailable }) => unavailable.form],
  ['  to readers of a page', ({ unavailable }) => unavailable.page],
  ['pages that were there', ({ pages }) => pages],
  ['followed by code', ({ followed }) => followed],
  ['gaps in the numbers', ({ numberGaps }) => numberGaps],
  ['seconds until ready again, longest', ({ recovery }) => recovery],
  ['seconds in all', ({ seconds }) => seconds],
  ['faults', ({ faults }) => faults.length],
];

/** A table with a column for each outage. */
export function outageText(all: readonly OutageFigures[]): string {
  const headings = all.map(({ database, outage }) => `${database}, ${outage}`);
  const rows = lines.map(([name, cell]): Cell[] => [name, ...all.map(cell)]);
  return tableText(['outages', ...headings], rows);
}
