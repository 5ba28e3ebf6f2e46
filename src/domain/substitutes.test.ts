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

describe('who substitutes for whom', () => {
  it('includes those for whom an absent person substitutes', () => {
    const pairs = [away('ada', 'bo'), away('bo', 'ceo'), away('dag', 'bo')];
    expect(substitutedBy('ceo', pairs)).toEqual(['ada', 'bo', 'dag']);
    expect(substitutedBy('bo', pairs)).toEqual(['ada', 'dag']);
    expect(substitutedBy('ada', pairs)).toEqual([]);
    expect(substitutesOf('ada', pairs)).toEqual(['bo', 'ceo']);
  });

  it('ends where it began in a circular chain, and never includes oneself', () => {
    const round = [away('ada', 'bo'), away('bo', 'ceo'), away('ceo', 'ada')];
    expect(substitutedBy('ada', round)).toEqual(['bo', 'ceo']);
    expect(substitutedBy('ada', [away('ada', 'ada')])).toEqual([]);
  });

  it('is circular only where the periods of all links overlap', () => {
    const pairs = [away('bo', 'ceo', '07-01', '07-20'), away('ceo', 'dag', '07-15', '07-31')];
    expect(isCircular(away('dag', 'bo', '07-01', '07-31'), pairs)).toBe(true);
    expect(isCircular(away('dag', 'bo', '07-21', '07-31'), pairs)).toBe(false);
    expect(isCircular(away('dag', 'bo', '07-01', '07-14'), pairs)).toBe(false);
    expect(isCircular(away('ceo', 'bo', '07-20', '07-20'), pairs)).toBe(true);
    expect(isCircular(away('ceo', 'bo', '07-21', '07-22'), pairs)).toBe(false);
    expect(isCircular(away('eva', 'bo'), pairs)).toBe(false);
  });

  it('ends also where circular chains already exist', () => {
    const round = [away('bo', 'ceo'), away('ceo', 'bo')];
    expect(isCircular(away('ada', 'bo'), round)).toBe(false);
    expect(isCircular(away('bo', 'ada'), [...round, away('ada', 'ceo')])).toBe(true);
  });
});
