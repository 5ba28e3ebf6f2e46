/**
 * Whether a series changes or only varies: the chart of individuals and moving ranges (XmR; Shewhart, Wheeler), with the four rules
 * that NHS England's “Making Data Count” uses. Pure.
 */

/** Limits stand three sigma from the mean; sigma is the mean moving range divided by 1.128 (d2 for two points), so 2.66 of it. */
const limitFactor = 2.66;
/** Two of three points that lie more than two sigma out: two thirds of the way to the limit. */
const nearLimit = 2 / 3;
const runLength = 7;

/**
 * Under so many points since the last break nothing is said. Experts differ: Wheeler (Understanding Variation, p. 60) finds limits
 * useful from five or six, the Health Care Data Guide (p. 155) wants twenty. NHSRplotthedots, which draws the charts of “Making Data
 * Count”, calls limits of fewer than twelve trial limits, to be revised at every point; a manager would act on a signal that
 * the next month takes back, so those are not shown.
 */
export const leastPoints = 12;

export const signalRules = ['outside', 'one_side', 'trend', 'near_limit'] as const;
export type SignalRule = (typeof signalRules)[number];

/** One rule that spoke, about the points from `first` up to and with `last` (indexes in the whole series). */
export interface Signal {
  readonly rule: SignalRule;
  readonly direction: 'up' | 'down';
  readonly first: number;
  readonly last: number;
}

export interface Limits {
  readonly mean: number;
  readonly upper: number;
  /** Never under nought: what is counted cannot be. */
  readonly lower: number;
  readonly meanMovingRange: number;
}

/**
 * From one break to the next. `limits` is undefined, and no signal is given, where there are too few points, or where no point
 * differs from another: what has never varied, as when nothing came in, has no usual variation to be compared with.
 */
export interface Segment {
  readonly first: number;
  readonly last: number;
  readonly limits: Limits | undefined;
  readonly signals: readonly Signal[];
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function limitsOf(values: readonly number[]): Limits {
  const centre = mean(values);
  const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
  const meanMovingRange = mean(ranges);
  const reach = limitFactor * meanMovingRange;
  return {
    mean: centre,
    upper: centre + reach,
    lower: Math.max(0, centre - reach),
    meanMovingRange,
  };
}

/** The longest stretches of at least `least` neighbouring positions for which `holds`; positions count from 0. */
function stretches(
  length: number,
  least: number,
  holds: (at: number) => boolean,
): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let start = 0;
  for (let at = 0; at <= length; at += 1) {
    if (at < length && holds(at)) continue;
    if (at - start >= least) found.push([start, at - 1]);
    start = at + 1;
  }
  return found;
}

const signalsOf = (
  rule: SignalRule,
  direction: Signal['direction'],
  found: readonly (readonly [number, number])[],
): readonly Signal[] => found.map(([first, last]) => ({ rule, direction, first, last }));

function signalsIn(values: readonly number[], limits: Limits, direction: Signal['direction']) {
  const { length } = values;
  const { mean: centre, meanMovingRange } = limits;
  // Signed, so that up and down are asked in the same way; the lower limit is asked where it stands, also when it is nought.
  const sign = direction === 'up' ? 1 : -1;
  const distance = (at: number) => sign * ((values[at] ?? centre) - centre);
  const limit = direction === 'up' ? limits.upper - centre : centre - limits.lower;
  const near = nearLimit * limitFactor * meanMovingRange;
  const isNear = (at: number) => at < length && distance(at) > near && distance(at) <= limit;
  const isPairNear = (at: number) =>
    [at, at + 1, at + 2].filter((one) => isNear(one)).length >= 2 && at + 2 < length;
  const pairs = stretches(length, 1, isPairNear).map(([first, last]) => [first, last + 2] as const);
  // A trend of seven points is six steps in one direction.
  const steps = stretches(
    length - 1,
    runLength - 1,
    (at) => sign * ((values[at + 1] ?? 0) - (values[at] ?? 0)) > 0,
  ).map(([first, last]) => [first, last + 1] as const);
  return [
    ...signalsOf(
      'outside',
      direction,
      stretches(length, 1, (at) => distance(at) > limit),
    ),
    ...signalsOf(
      'one_side',
      direction,
      stretches(length, runLength, (at) => distance(at) > 0),
    ),
    ...signalsOf('trend', direction, steps),
    ...signalsOf('near_limit', direction, pairs),
  ];
}

function segmentOf(series: readonly number[], first: number, end: number): Segment {
  const values = series.slice(first, end);
  const last = end - 1;
  const limits = limitsOf(values);
  if (values.length < leastPoints || limits.meanMovingRange === 0)
    return { first, last, limits: undefined, signals: [] };
  const signals = [...signalsIn(values, limits, 'up'), ...signalsIn(values, limits, 'down')].map(
    (signal) => ({ ...signal, first: signal.first + first, last: signal.last + first }),
  );
  return {
    ...{ first, last, limits },
    signals: signals.toSorted((one, other) => one.last - other.last || one.first - other.first),
  };
}

/**
 * The series from break to break, each part with limits of its own. Together the parts hold every point once, in order.
 * @param series one number a month, or another even interval, oldest first
 * @param breaks indexes at which something new begins: an improvement, a new version of the policy. What lies outside the series
 *   is passed over.
 */
export function processBehaviour(
  series: readonly number[],
  breaks: readonly number[] = [],
): readonly Segment[] {
  if (series.length === 0) return [];
  const inside = breaks.filter((at) => Number.isInteger(at) && at > 0 && at < series.length);
  const starts = [...new Set([0, ...inside])].toSorted((one, other) => one - other);
  return starts.map((first, index) => segmentOf(series, first, starts[index + 1] ?? series.length));
}

/** The signals that the last point takes part in: what is happening now. */
export function signalsNow(segments: readonly Segment[]): readonly Signal[] {
  const newest = segments.at(-1);
  return newest?.signals.filter(({ last }) => last === newest.last) ?? [];
}

/** Said on screen; `count` points from the first to the last one. */
export function signalWords({ rule, direction, first, last }: Signal): string {
  const count = last - first + 1;
  const up = direction === 'up';
  switch (rule) {
    case 'outside':
      return count === 1
        ? `En punkt ligger ${up ? 'över den övre' : 'under den undre'} gränsen.`
        : `${count} punkter i följd ligger ${up ? 'över den övre' : 'under den undre'} gränsen.`;
    case 'one_side':
      return `${count} punkter i följd ligger ${up ? 'över' : 'under'} medelvärdet.`;
    case 'trend':
      return `${count} punkter i följd ${up ? 'stiger' : 'sjunker'}.`;
    case 'near_limit':
      return `Minst två av tre punkter i följd ligger nära den ${up ? 'övre' : 'undre'} gränsen.`;
  }
}

/** Why nothing is said of a segment without limits. */
export function silenceWords({ first, last }: Pick<Segment, 'first' | 'last'>): string {
  const count = last - first + 1;
  if (count >= leastPoints)
    return 'Ingen punkt skiljer sig från en annan, så det finns inget vanligt att jämföra med.';
  return `För få punkter för att säga om det stiger eller sjunker: ${count} av minst ${leastPoints}.`;
}
