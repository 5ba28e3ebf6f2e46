import { describe, expect, it } from 'vitest';
import { parseDay } from '../../domain/calendar/day.ts';
import { checkReply } from '../../domain/reply-check/check.ts';
import { kinds, type Part } from '../../domain/vocabulary.ts';
import { languages } from '../../i18n/languages.ts';
import { acknowledgement } from './acknowledgement.ts';
import type { MessageFacts } from './facts.ts';
import { handlerNamed, unitNamed } from './naming.ts';
import type { WrittenText } from './passages.ts';
import { reviewStarted } from './review.ts';

const arrivalDay = parseDay('2026-03-02');
const due = parseDay('2026-03-16');
if (!arrivalDay || !due) throw new Error('these days exist');

const facts: MessageFacts = {
  language: 'sv',
  municipality: 'Exempelstad',
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
  owed: ['thanks', 'regret', 'process', 'registration', 'unit', 'handler', 'response_day'],
  followAddress: 'https://svar.exempelstad.example/exempelstad/folj',
};
const unit = { name: 'Gata och park', phone: '08-465 004 02', email: 'gata@exempelstad.example' };
const handler = { name: 'Lovisa Alm', isFunction: false };
const responseDay = { type: 'promised', due, span: { days: 10, unit: 'arbetsdag' } } as const;

const occasions: Readonly<Record<string, Partial<MessageFacts>>> = {
  'with nothing settled': {},
  'with a unit': { unit },
  'with unit, handler and a promised day': { unit, handler, responseDay },
  'with a day that is not counted from the arrival': {
    responseDay: { type: 'promised', due, span: undefined },
  },
  'with a protected handler': {
    unit,
    handler: { name: 'Handläggare för gator', isFunction: true },
  },
  'to somebody who wants no answer': { replyWanted: false },
  'to somebody anonymous': { anonymous: true, submitterName: '' },
  'to somebody anonymous who is owed no answer': {
    anonymous: true,
    submitterName: '',
    replyOwed: false,
  },
};

function found(
  { body }: WrittenText,
  { language, kind, unit: place, handler: person }: MessageFacts,
): readonly Part[] {
  const names = { unit: place?.name ?? null, handler: person?.name ?? null };
  return checkReply(body, { language, kind, owed: [], names }).found;
}

describe('the parts that a message declares', () => {
  for (const language of languages)
    for (const kind of [...kinds, null])
      for (const [occasion, some] of Object.entries(occasions)) {
        const messageFacts: MessageFacts = { ...facts, language, kind, ...some };
        it(`are found in the ${language} text about ${kind ?? 'anything'} ${occasion}`, () => {
          const written = acknowledgement(messageFacts);
          expect(found(written, messageFacts)).toEqual(expect.arrayContaining([...written.parts]));
          expect(written.parts).toEqual(
            expect.arrayContaining(['thanks', 'process', 'registration']),
          );
          expect(written.parts.includes('regret')).toBe(kind === 'complaint' || kind === null);
          expect(written.parts.includes('unit')).toBe(messageFacts.unit !== undefined);
          expect(written.parts.includes('handler')).toBe(messageFacts.handler !== undefined);
          expect(written.parts.includes('response_day')).toBe(
            messageFacts.responseDay !== undefined,
          );
        });
      }

  it('are found in the later messages', () => {
    for (const language of languages) {
      const messageFacts: MessageFacts = { ...facts, language, unit, handler };
      const review = { reviewer: 'Eva Ek, chef,', answeredBefore: true, handlerMayClose: false };
      for (const written of [
        unitNamed(messageFacts, false),
        handlerNamed(messageFacts, true),
        reviewStarted(messageFacts, review),
      ])
        expect(found(written, messageFacts)).toEqual(expect.arrayContaining([...written.parts]));
    }
  });
});

describe('the texts of a message', () => {
  it('use the unit’s own word for those it serves [LAN-07]', () => {
    const sv = acknowledgement({ ...facts, unit, personWord: 'boende' }).body;
    expect(sv).toContain('Tack för att du som boende hör av dig till Exempelstad.');
    const en = acknowledgement({ ...facts, language: 'en', unit, personWord: 'applicant' }).body;
    expect(en).toContain('Thank you for getting in touch with Exempelstad as an applicant.');
  });

  it('refer the submitter to the unit itself [LAN-13]', () => {
    expect(acknowledgement({ ...facts, unit }).body).toContain(
      'Du når Gata och park direkt på telefon 08-465 004 02',
    );
    expect(acknowledgement(facts).body).toContain(
      'Har du frågor når du Kundtjänst på telefon 08-465 004 01',
    );
  });

  it('greet by a name, and include nothing else that was typed as one', () => {
    const greetingOf = (submitterName: string) =>
      acknowledgement({ ...facts, submitterName }).body.split('\n')[0];
    expect(greetingOf('Kim Ek')).toBe('Hej Kim Ek!');
    expect(greetingOf('Åsa-Märta d’Arc O. Ek')).toBe('Hej Åsa-Märta d’Arc O. Ek!');
    for (const name of [
      '',
      'köp på www.bluff.example',
      'http://bluff.example',
      'Kim\nEk',
      'Kim!!! Ring 070-174 06 05',
      'k'.repeat(61),
    ])
      expect(greetingOf(name)).toBe('Hej!');
  });

  it('say that nothing need be repeated when somebody else takes over', () => {
    expect(handlerNamed({ ...facts, handler }, true).body).toContain(
      'Det är nu någon annan som handlägger ditt klagomål 2026-00042',
    );
    expect(unitNamed({ ...facts, unit }, true).body).toContain(
      'Du behöver inte berätta något igen.',
    );
  });

  it('name no manager while no unit has the case, and no day', () => {
    const review = { reviewer: undefined, answeredBefore: false, handlerMayClose: false };
    const { body } = reviewStarted(facts, review);
    expect(body).toContain(
      'En chef går igenom ärende 2026-00042 så snart det är klart vilken enhet som tar hand om det',
    );
    expect(body).toContain('Du behöver inte berätta allt igen');
    expect(body).not.toMatch(/senast|mars/);
  });
});
