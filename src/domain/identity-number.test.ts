import { describe, expect, it } from 'vitest';
import { identityNumbersIn } from './identity-number.ts';

describe('a personal identity number in what somebody writes', () => {
  it.each([
    '640823-3234',
    '19640823-3234',
    '196408233234',
    '6408233234',
    '640823+3234',
    '640823 3234',
    '640883-3231',
  ])('is recognised as %s', (number) => {
    expect(identityNumbersIn(`Min son (${number}) fick ingen skjuts.`)).toEqual([number]);
  });

  it.each([
    ['a telephone number', '070-174 06 05, 0701740605'],
    ['a wrong check digit', '640823-3235'],
    ['a day that is none', '641323-3236'],
    ['a case number', '2026-00042'],
    ['a day', '2026-03-02 14.20'],
    ['a part of a longer number', '96408233234567'],
    ['an account', '8327-9,123 456 789-0'],
  ])('is not recognised in %s', (_what, text) => {
    expect(identityNumbersIn(text)).toEqual([]);
  });
});
