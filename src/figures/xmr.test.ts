import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastPoints, processBehaviour, signalsNow, signalWords, silenceWords } from './xmr.ts';

/** Twelve points that only vary: mean 10, mean moving range 2. */
const steady = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11];
const rulesIn = (series: readonly number[]) =>
  processBehaviour(series).flatMap(({ signals }) =>
    signals.map(({ rule, direction }) => `${rule} ${direction}`),
  );
const number = fc.integer({ min: 0, max: 500 });
/** Long enough for limits, and not the same number all the time. */
const long = fc
  .array(number, { minLength: leastPoints, maxLength: 60 })
  .filter((series) => new Set(series).size > 1);

describe('whether a series rises or only varies', () => {
  it('gives the mean and limits at 2.66 mean moving ranges, by hand [VAS17-12]', () => {
    const [segment] = processBehaviour(steady);
    expect(segment?.limits?.mean).toBe(10);
    expect(segment?.limits?.meanMovingRange).toBe(2);
    expect(segment?.limits?.upper).toBeCloseTo(15.32);
    expect(segment?.limits?.lower).toBeCloseTo(4.68);
    expect(segment?.signals).toEqual([]);
  });

  it('is silent where nothing has varied, as when nothing came in for two years', () => {
    const [segment] = processBehaviour(Array.from({ length: 24 }, () => 0));
    expect(segment?.limits).toBeUndefined();
    expect(silenceWords({ first: 0, last: 23 })).toContain('inget vanligt att jämföra med');
  });

  it('is silent under twelve points, and says how many there are', () => {
    const [segment] = processBehaviour([1, 90, 3]);
    expect(segment).toEqual({ first: 0, last: 2, limits: undefined, signals: [] });
    expect(segment && silenceWords(segment)).toBe(
      'För få punkter för att säga om det stiger eller sjunker: 3 av minst 12.',
    );
    expect(processBehaviour([])).toEqual([]);
    expect(processBehaviour([4])[0]?.limits).toBeUndefined();
  });

  it('says each of the four rules in words', () => {
    const outside = processBehaviour([...steady, 40]);
    expect(signalsNow(outside).map(signalWords)).toContain(
      'En punkt ligger över den övre gränsen.',
    );
    const shifted = [...steady, ...steady, 13, 12, 13, 12, 13, 12, 13];
    expect(signalsNow(processBehaviour(shifted)).map(signalWords)).toContain(
      '8 punkter i följd ligger över medelvärdet.',
    );
    const falling = [...steady, 14, 13, 12, 11, 10, 9, 8];
    expect(signalsNow(processBehaviour(falling)).map(signalWords)).toContain(
      '7 punkter i följd sjunker.',
    );
    const near = [...steady, ...steady, ...steady, ...steady, 14, 10, 14];
    expect(rulesIn(near)).toContain('near_limit up');
    expect(rulesIn(steady)).toEqual([]);
  });

  it('six on one side, or six rising, is not yet a signal', () => {
    expect(rulesIn([...steady, ...steady, 11, 11, 11, 11, 11]).join()).not.toContain('one_side');
    expect(rulesIn([...steady, 8, 9, 10, 11, 12]).join()).not.toContain('trend');
  });

  it('limits are those of each part between breaks: an improvement or a new policy', () => {
    const better = steady.map((value) => value / 2);
    const segments = processBehaviour([...steady, ...better], [12]);
    expect(segments.map(({ limits }) => limits?.mean)).toEqual([10, 5]);
    expect(segments.flatMap(({ signals }) => signals)).toEqual([]);
    expect(processBehaviour([...steady, ...better])[0]?.signals).not.toEqual([]);
  });
});

describe('whatever the series', () => {
  it('every point stands in one part, in order, whatever the breaks', () => {
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 1, maxLength: 60 }),
        fc.array(fc.integer({ min: -5, max: 70 })),
        (series, breaks) => {
          const points = processBehaviour(series, breaks).flatMap(({ first, last }) =>
            Array.from({ length: last - first + 1 }, (_, at) => first + at),
          );
          expect(points).toEqual(series.map((_, at) => at));
        },
      ),
    );
  });

  it('the mean lies between the limits, and a point outside them is always told', () => {
    fc.assert(
      fc.property(long, (series) => {
        const [segment] = processBehaviour(series);
        const { limits, signals = [] } = segment ?? {};
        if (!limits) throw new Error('there are points enough');
        expect(limits.lower).toBeLessThanOrEqual(limits.mean);
        expect(limits.upper).toBeGreaterThanOrEqual(limits.mean);
        series.forEach((value, at) => {
          const isOutside = value > limits.upper || value < limits.lower;
          const isSignalled = signals.some(
            ({ rule, first, last }) => rule === 'outside' && first <= at && at <= last,
          );
          expect(isSignalled).toBe(isOutside);
        });
      }),
    );
  });

  it('moving every point by as much moves mean and limits with them and changes no signal', () => {
    fc.assert(
      fc.property(long, fc.integer({ min: 2000, max: 9000 }), (series, by) => {
        // Far above nought, so that the lower limit is not held up by it.
        const [high, higher] = [2000, 2000 + by].map(
          (from) => processBehaviour(series.map((value) => value + from))[0],
        );
        expect(higher?.limits?.meanMovingRange).toBe(high?.limits?.meanMovingRange);
        expect(higher?.limits?.upper).toBeCloseTo((high?.limits?.upper ?? 0) + by, 3);
        const trends = (signals: typeof high) =>
          signals?.signals.filter(({ rule }) => rule === 'trend');
        expect(trends(higher)).toEqual(trends(high));
      }),
    );
  });

  it('a series that stands still has no signal, and turned over the signals turn with it', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: 12, max: 40 }), (value, length) => {
        expect(rulesIn(Array.from({ length }, () => value))).toEqual([]);
      }),
    );
    fc.assert(
      fc.property(long, (series) => {
        const high = series.map((value) => 5000 + value);
        const turned = series.map((value) => 6000 - value);
        const count = (of: readonly number[], direction: string) =>
          rulesIn(of).filter((one) => one === `trend ${direction}`).length;
        expect(count(turned, 'down')).toBe(count(high, 'up'));
      }),
    );
  });

  it('seven rising points are always told, wherever they stand', () => {
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 5, maxLength: 30 }),
        fc.array(number, { minLength: 5, maxLength: 30 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 6, maxLength: 6 }),
        (before, after, steps) => {
          const rise = [before.at(-1) ?? 0];
          for (const step of steps) rise.push((rise.at(-1) ?? 0) + step);
          expect(rulesIn([...before, ...rise.slice(1), ...after])).toContain('trend up');
        },
      ),
    );
  });
});
