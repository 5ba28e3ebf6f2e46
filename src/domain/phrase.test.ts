import { describe, expect, it } from 'vitest';
import {
  fillPhrase,
  mayKeepPhrase,
  type PhraseValues,
  phraseApplies,
  unknownPlaceholders,
} from './phrase.ts';

const values: PhraseValues = {
  personen: 'boende',
  namn: 'Kim',
  nummer: '2026-00001',
  enhet: 'Äldreboendena',
  handläggare: null,
  svarsdag: null,
  kommun: 'Ingenstans',
  telefon: '08-465 004 00',
  följsida: 'https://example.se/folj',
};
const missing = (name: string) => `[Skriv ${name}]`;

describe('a phrase', () => {
  it('is filled in from the case, with the unit’s own word for the person [LAN-07]', () => {
    expect(fillPhrase('Tack, {namn}, för att du som {personen} skriver.', values, missing)).toBe(
      'Tack, Kim, för att du som boende skriver.',
    );
  });

  it('greets a submitter who gave no name without one, and leaves what the case does not know to the writer', () => {
    const nameless = { ...values, namn: null };
    expect(fillPhrase('Hej {namn}! Svar kommer {svarsdag}.', nameless, missing)).toBe(
      'Hej! Svar kommer [Skriv svarsdag].',
    );
  });

  it('is reported when a placeholder is unknown or a brace has no counterpart', () => {
    expect(unknownPlaceholders('{personen} {nummer}')).toEqual([]);
    expect(unknownPlaceholders('{person} {PERSONEN} {} { x')).toEqual([
      '{person}',
      '{PERSONEN}',
      '{}',
      '{',
    ]);
  });

  it('applies to its unit, kind and language, and not when it is retired', () => {
    const phrase = {
      unit_id: 'hemtjanst',
      kind: 'complaint',
      language: 'sv',
      retired: false,
    } as const;
    const here = { unit: 'hemtjanst', kind: 'complaint', language: 'sv' } as const;
    expect(phraseApplies(phrase, here)).toBe(true);
    expect(phraseApplies({ ...phrase, unit_id: null, kind: null }, { ...here, kind: null })).toBe(
      true,
    );
    for (const other of [
      { unit: 'gata' },
      { kind: null },
      { kind: 'praise' },
      { language: 'en' },
    ] as const)
      expect(phraseApplies(phrase, { ...here, ...other })).toBe(false);
    expect(phraseApplies({ ...phrase, retired: true }, here)).toBe(false);
  });

  it('is maintained by the unit’s manager for the unit, by the department’s for its units, and by the coordinator for all', () => {
    const unit = { id: 'hemtjanst', departmentId: 'vard' };
    const manager = { role: 'unit_manager', unitId: 'hemtjanst', departmentId: 'vard' } as const;
    expect(mayKeepPhrase(manager, unit)).toBe(true);
    expect(mayKeepPhrase(manager, null)).toBe(false);
    expect(mayKeepPhrase({ ...manager, unitId: 'vardboende' }, unit)).toBe(false);
    expect(mayKeepPhrase({ ...manager, role: 'department_manager', unitId: null }, unit)).toBe(
      true,
    );
    expect(mayKeepPhrase({ ...manager, role: 'coordinator' }, null)).toBe(true);
    expect(mayKeepPhrase({ ...manager, role: 'handler' }, unit)).toBe(false);
  });
});
