import { describe, expect, it } from 'vitest';
import { day } from '../../test/case-file.ts';
import { isCircular, type Substitution, substitutedBy, substitutesOf } from './substitutes.ts';

const away = (
  accountId: string,
  substituteId: string,
  from = '07-01',
  to = '07-31',
): Substitution => ({
  accountId,
  substituteId,
  from: day(`2026-${from}`),
  to: day(`2026-${to}`),
});

describe('who stands in for whom', () => {
  it('is found through those who are away themselves', () => {
    const pairs = [away('ada', 'bo'), away('bo', 'ceo'), away('dag', 'bo')];
    expect(substitutedBy('ceo', pairs)).toEqual(['ada', 'bo', 'dag']);
    expect(substitutedBy('bo', pairs)).toEqual(['ada', 'dag']);
    expect(substitutedBy('ada', pairs)).toEqual([]);
    expect(substitutesOf('ada', pairs)).toEqual(['bo', 'ceo']);
  });

  it('ends where it began in a chain that goes round, and never names oneself', () => {
    const round = [away('ada', 'bo'), away('bo', 'ceo'), away('ceo', 'ada')];
    expect(substitutedBy('ada', round)).toEqual(['bo', 'ceo']);
    expect(substitutedBy('ada', [away('ada', 'ada')])).toEqual([]);
  });

  it('would go round only where the days of every link have one in common', () => {
    const pairs = [away('bo', 'ceo', '07-01', '07-20'), away('ceo', 'dag', '07-15', '07-31')];
    expect(isCircular(away('dag', 'bo', '07-01', '07-31'), pairs)).toBe(true);
    expect(isCircular(away('dag', 'bo', '07-21', '07-31'), pairs)).toBe(false);
    expect(isCircular(away('dag', 'bo', '07-01', '07-14'), pairs)).toBe(false);
    expect(isCircular(away('ceo', 'bo', '07-20', '07-20'), pairs)).toBe(true);
    expect(isCircular(away('ceo', 'bo', '07-21', '07-22'), pairs)).toBe(false);
    expect(isCircular(away('eva', 'bo'), pairs)).toBe(false);
  });

  it('ends also when asked among chains that go round already', () => {
    const round = [away('bo', 'ceo'), away('ceo', 'bo')];
    expect(isCircular(away('ada', 'bo'), round)).toBe(false);
    expect(isCircular(away('bo', 'ada'), [...round, away('ada', 'ceo')])).toBe(true);
  });
});
