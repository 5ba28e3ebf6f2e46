import { type Cell, tableText } from '../../figures.ts';
import type { HostileFigures } from './run.ts';

const lines: readonly (readonly [string, (figures: HostileFigures) => Cell])[] = [
  ['calls', ({ calls }) => calls],
  ['  routes with their methods', ({ routes }) => routes],
  ['  of these with each kind of visitor', ({ pairs }) => pairs],
  ['submissions acknowledged', ({ acknowledged }) => acknowledged],
  ['changes acknowledged', ({ changed }) => changed],
  ['mails', ({ mails }) => mails],
  ['secret cases still secret', ({ secrets }) => secrets],
  ['answers that held what was written', ({ marked }) => marked],
  ['answers late on a busy machine', ({ excused }) => excused],
  ['slowest answer, ms', ({ slowest }) => slowest[0]?.milliseconds ?? 0],
  ['stops of the event loop over 0.1 s', ({ stops }) => stops.length],
  ['ordinary page before, ms', ({ usual }) => usual.before],
  ['ordinary page after, ms', ({ usual }) => usual.after],
  ['memory before, MB', ({ memory }) => memory.before],
  ['memory after a tenth, MB', ({ memory }) => memory.warm],
  ['memory after, MB', ({ memory }) => memory.after],
  ['seconds in all', ({ seconds }) => seconds],
  ['faults', ({ faults }) => faults.length],
];

function statusTable(all: readonly HostileFigures[]): string {
  const statuses = [...new Set(all.flatMap((one) => Object.keys(one.statuses)))].toSorted();
  const rows = statuses.map((status): Cell[] => [
    status === '0' ? 'none' : status,
    ...all.map((one) => one.statuses[status] ?? 0),
  ]);
  return tableText(['answer', ...all.map(({ database }) => database)], rows);
}

function* columnOf({
  database,
  slowest,
  stops,
  slowTexts,
  limits,
}: HostileFigures): Generator<string> {
  const slow = slowest.map(({ milliseconds, route, attack, who }) => [
    milliseconds,
    route,
    attack,
    who,
  ]);
  yield tableText([`slowest, ${database}`, 'route', 'attack', 'who'], slow);
  if (stops.length > 0)
    yield [`Stops of the event loop, ${database}`, ...stops.slice(0, 10)].join('\n');
  const texts = slowTexts.map(({ page, status, plain, worst, ratio, text }) => [
    page,
    status,
    plain,
    worst,
    ratio,
    text,
  ]);
  if (texts.length > 0)
    yield tableText(
      [`slow texts, ${database}`, 'answer', 'plain ms', 'worst ms', 'ratio', 'text'],
      texts,
    );
  const refused = Object.entries(limits?.refused ?? {});
  if (limits)
    yield `With the limits on, ${database}: refused ${refused.map(([what, count]) => `${count} ${what}`).join(', ')}; somebody else waited ${limits.others} ms at most`;
}

/** The findings of a run as text for the terminal. */
export function reportText(all: readonly HostileFigures[]): string {
  const rows = lines.map(([name, cell]): Cell[] => [name, ...all.map(cell)]);
  const headings = ['hostile', ...all.map(({ database }) => database)];
  return [
    tableText(headings, rows),
    statusTable(all),
    ...all.flatMap((one) => [...columnOf(one)]),
  ].join('\n\n');
}
