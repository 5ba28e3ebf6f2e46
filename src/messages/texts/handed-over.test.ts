import { describe, expect, it } from 'vitest';
import { everySeed } from '../../../test/seeds.ts';
import { parseDay } from '../../domain/calendar/day.ts';
import {
  type HandedScope,
  type Language,
  scopes,
  statutoryScopes,
} from '../../domain/vocabulary.ts';
import type { MessageFacts } from './facts.ts';
import { handedOver } from './handed-over.ts';

const handedScopes = scopes.filter(
  (scope): scope is HandedScope =>
    scope !== 'in_scope' && !statutoryScopes.some((one) => one === scope),
);
const done = { sv: 'Vi har i dag lämnat', en: 'Today we have passed' } as const;
const asked = { sv: 'Vänd dig till', en: 'Please turn to' } as const;
const bothWays = ['sent', 'led'] as const;

const arrivalDay = parseDay('2026-03-02');
if (!arrivalDay) throw new Error('this day exists');

const facts = (language: Language, municipality: string): MessageFacts => ({
  language,
  municipality,
  contact: { name: 'Kundtjänst', phone: '08-465 004 01', email: 'fraga@exempelstad.example' },
  number: '2026-00042',
  splitFrom: null,
  kind: 'complaint',
  arrivalDay,
  isRegistered: true,
  submitterName: 'Kim Ek',
  anonymous: false,
  replyWanted: true,
  replyOwed: true,
  managerAnswers: false,
  personWord: undefined,
  unit: undefined,
  handler: undefined,
  responseDay: undefined,
  ownWords: {},
  owed: ['thanks'],
  followAddress: 'https://svar.exempelstad.example/exempelstad/folj',
});

describe.each(everySeed.map(({ id, policies }) => [id, policies] as const))(
  'what is told of a hand-over in %s',
  (municipality, policies) => {
    const rows = policies.flatMap((policy) =>
      handedScopes.flatMap((scope) => {
        const receiver = policy.exclusions.find(({ value }) => value.scope === scope)?.value
          .receiver;
        const name =
          scope === 'other_authority' ? 'Trafikverket' : (receiver?.name ?? 'Trafikverket');
        const english = scope === 'other_authority' ? name : (receiver?.english ?? name);
        return (['sv', 'en'] as const).flatMap((language) =>
          bothWays.map((way) => ({ scope, language, way, name, english })),
        );
      }),
    );
    it.each(rows)(
      '$scope, $way, in $language: the receiver who was chosen, and one of the two ways alone [LAN-08] [LAN-09]',
      ({ scope, language, way, name, english }) => {
        const turnTo = way === 'led' ? { contact: 'info@example.se' } : undefined;
        const receiver = { sv: name, en: english };
        const { body } = handedOver(facts(language, municipality), { scope, receiver, turnTo });
        expect(body).toContain(receiver[language]);
        expect(body.includes(done[language])).toBe(way === 'sent');
        expect(body.includes(asked[language])).toBe(way === 'led');
        expect(body).not.toMatch(/Vi frågar dig|We ask you|den som ansvarar för frågan/);
      },
    );
  },
);
