import { describe, expect, it } from 'vitest';
import { day } from '../../test/case-file.ts';
import { goesRound, type Substitution, stoodInForBy, substitutesOf } from './substitutes.ts';

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
    expect(stoodInForBy('ceo', pairs)).toEqual(['ada', 'bo', 'dag']);
    expect(stoodInForBy('bo', pairs)).toEqual(['ada', 'dag']);
    expect(stoodInForBy('ada', pairs)).toEqual([]);
    expect(substitutesOf('ada', pairs)).toEqual(['bo', 'ceo']);
  });

  it('ends where it began in a chain that goes round, and never names oneself', () => {
    const round = [away('ada', 'bo'), away('bo', 'ceo'), away('ceo', 'ada')];
    expect(stoodInForBy('ada', round)).toEqual(['bo', 'ceo']);
    expect(stoodInForBy('ada', [away('ada', 'ada')])).toEqual([]);
  });

  it('would go round only where the days of every link have one in common', () => {
    const pairs = [away('bo', 'ceo', '07-01', '07-20'), away('ceo', 'dag', '07-15', '07-31')];
    expect(goesRound(away('dag', 'bo', '07-01', '07-31'), pairs)).toBe(true);
    expect(goesRound(away('dag', 'bo', '07-21', '07-31'), pairs)).toBe(false);
    expect(goesRound(away('dag', 'bo', '07-01', '07-14'), pairs)).toBe(false);
    expect(goesRound(away('ceo', 'bo', '07-20', '07-20'), pairs)).toBe(true);
    expect(goesRound(away('ceo', 'bo', '07-21', '07-22'), pairs)).toBe(false);
    expect(goesRound(away('eva', 'bo'), pairs)).toBe(false);
  });

  it('ends also when asked among chains that go round already', () => {
    const round = [away('bo', 'ceo'), away('ceo', 'bo')];
    expect(goesRound(away('ada', 'bo'), round)).toBe(false);
    expect(goesRound(away('bo', 'ada'), [...round, away('ada', 'ceo')])).toBe(true);
  });
});
