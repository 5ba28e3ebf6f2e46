import { describe, expect, it } from 'vitest';
import { seeds } from '../../municipalities/index.ts';
import type { OrganisationSeed } from '../municipality/schema.ts';
import { checkOrganisation } from './check/places.ts';
import { checkPolicies } from './check.ts';
import { readPolicy } from './read.ts';
import { type PolicyDraft, policySchema } from './schema.ts';

function draft(version: string): PolicyDraft {
  const found = seeds
    .flatMap(({ policies }) => policies)
    .find((policy) => policy.version === version);
  if (found === undefined) throw new Error(`no version ${version}`);
  return found;
}

const why = { default: 'för provet' };
const faultsOf = (...drafts: readonly PolicyDraft[]) =>
  checkPolicies(drafts.map((one) => policySchema.parse(one)));

describe('the check of policies says in a sentence', () => {
  it('that two versions are in force on the same day', () => {
    const older = { ...draft('VAS14'), effectiveTo: { value: '2017-02-01', source: why } };
    expect(faultsOf(draft('VAS17'), older)).toEqual([
      'VAS14 och VAS17 gäller båda från och med onsdag 25 januari 2017.',
    ]);
    expect(
      faultsOf({ ...older, effectiveTo: { value: null, source: why } }, draft('VAS17')),
    ).toHaveLength(1);
  });

  it('that no version is in force for some days', () => {
    const older = { ...draft('VAS14'), effectiveTo: { value: '2017-01-20', source: why } };
    expect(faultsOf(older, draft('VAS17'))).toEqual([
      'Ingen version gäller från fredag 20 januari 2017 till och med tisdag 24 januari 2017, mellan VAS14 och VAS17.',
    ]);
  });

  it('that a version ends before it begins', () => {
    const backwards = { ...draft('BOT'), effectiveTo: { value: '2014-08-20', source: why } };
    expect(faultsOf(backwards)).toEqual([
      'BOT: effectiveTo ligger inte efter effectiveFrom, så versionen gäller aldrig.',
    ]);
  });

  it('that nothing can meet a deadline, or that the message lacks what would', () => {
    const { deadlines } = draft('FAL');
    const acknowledgement = deadlines.acknowledgement.value;
    if (acknowledgement === null) throw new Error('Falköping has lost its deadline');
    const withSatisfactions = (satisfiedBy: typeof acknowledgement.satisfiedBy): PolicyDraft => ({
      ...draft('FAL'),
      deadlines: {
        ...deadlines,
        acknowledgement: { value: { ...acknowledgement, satisfiedBy }, source: why },
      },
    });
    expect(faultsOf(withSatisfactions([]))).toEqual([
      'FAL: deadlines.acknowledgement har ingen åtgärd som kan uppfylla den.',
    ]);
    expect(faultsOf(withSatisfactions(['handler_named']))).toEqual([
      'FAL: deadlines.acknowledgement uppfylls av handler_named, men firstMessage.parts saknar handler.',
    ]);
  });

  it('that the first message promises a day which no deadline sets', () => {
    const { deadlines } = draft('FAL');
    const promising = {
      ...draft('FAL'),
      deadlines: { ...deadlines, response: { value: null, source: why } },
    };
    expect(faultsOf(promising)).toEqual([
      'FAL: firstMessage.parts lovar en svarsdag, men deadlines.response sätter ingen.',
    ]);
  });

  it('that closing demands a factor where there are none', () => {
    const demanding: PolicyDraft = {
      ...draft('BOT'),
      classification: { value: { type: 'none' }, source: why },
      closureRequires: { value: ['factor'], source: why },
    };
    expect(faultsOf(demanding)).toEqual([
      'BOT: closureRequires kräver en kvalitetsfaktor, men classification har inga.',
    ]);
  });

  it('that a department cannot be reached [VAS14-02]', () => {
    const organisation = seeds[0]?.organisation;
    if (organisation === undefined) throw new Error('no municipality');
    const units = organisation.units.filter(
      ({ department }) => department !== 'miljoforvaltningen',
    );
    expect(checkOrganisation({ ...organisation, units })).toEqual([
      'Miljöförvaltningen har ingen enhet som ärenden kan lämnas till.',
    ]);
  });
});

const bot = draft('BOT');
const sourcedAs = <Value>(value: Value) => ({ value, source: why });

/** A change that makes a correct version faulty, and the sentence that reports it. */
const faulty: readonly (readonly [what: string, version: PolicyDraft, sentence: string])[] = [
  [
    'that an answer is counted from a first message that nobody has promised',
    {
      ...bot,
      deadlines: {
        ...bot.deadlines,
        response: sourcedAs({
          amount: 5,
          unit: 'arbetsdag',
          from: 'acknowledgement',
          saturdayCounts: false,
          rollToWorkday: false,
          satisfiedBy: ['response'],
        }),
      },
    },
    'BOT: deadlines.response räknas från det första beskedet, men deadlines.acknowledgement lovar inget.',
  ],
  [
    'that a report has no recipient',
    {
      ...bot,
      reports: bot.reports.map(({ value }) => sourcedAs({ ...value, recipients: [] })),
    },
    'BOT: reports.namndens_oversikt har ingen mottagare.',
  ],
  [
    'that somebody is shown to a door that is not there',
    { ...bot, exclusions: bot.exclusions.filter(({ value }) => value.scope !== 'employer_matter') },
    'BOT: submitterTypes visar employee till employer_matter, men exclusions har ingen mottagare för det.',
  ],
  [
    'that the same thing has two receivers',
    { ...bot, exclusions: [...bot.exclusions, ...bot.exclusions.slice(0, 1)] },
    `BOT: exclusions har ${bot.exclusions[0]?.value.scope} mer än en gång.`,
  ],
  [
    'that a track stands there twice',
    { ...bot, statutoryTracks: [...bot.statutoryTracks, ...bot.statutoryTracks.slice(0, 1)] },
    `BOT: statutoryTracks har ${bot.statutoryTracks[0]?.value.code} mer än en gång.`,
  ],
  [
    'that nothing will be in force once the last version has ended',
    { ...bot, effectiveTo: sourcedAs('2030-01-01') },
    'Ingen version gäller från och med tisdag 1 januari 2030, då BOT slutar gälla enligt effectiveTo.',
  ],
  [
    'that words of one’s own do not thank',
    withText('thanks', 'Vi har tagit emot det du har skrivit.'),
    'BOT: firstMessage.texts.thanks.every.sv säger inte tack.',
  ],
  [
    'that words of one’s own do not regret [BOT-15]',
    withText('regret', 'Vi har läst ditt klagomål.'),
    'BOT: firstMessage.texts.regret.every.sv säger inte att vi beklagar upplevelsen.',
  ],
  [
    'that words of one’s own do not say how it is handled [BOT-17]',
    withText('process', 'Vi hör av oss.'),
    'BOT: firstMessage.texts.process.every.sv säger inte hur ärendet hanteras.',
  ],
];

function withText(passage: 'thanks' | 'regret' | 'process', words: string): PolicyDraft {
  const text = { passage, kind: null, language: 'sv', words } as const;
  return { ...bot, firstMessage: { ...bot.firstMessage, texts: [sourcedAs(text)] } };
}

describe('the check of one version says in a sentence', () => {
  it.each(faulty)('%s', (_what, version, sentence) => {
    expect(faultsOf(version)).toEqual([sentence]);
  });

  it('nothing about texts that contain their parts', () => {
    expect(faultsOf(withText('thanks', 'Tack för att du hör av dig.'))).toEqual([]);
    expect(faultsOf(withText('regret', 'Vi beklagar det du har varit med om.'))).toEqual([]);
  });
});

describe('the check against the organisation says in a sentence', () => {
  const organisation = seeds.find(({ id }) => id === bot.municipality)?.organisation;
  const checked = (policy: PolicyDraft, change: (places: OrganisationSeed) => OrganisationSeed) => {
    if (organisation === undefined) throw new Error('no organisation');
    return checkPolicies([policySchema.parse(policy)], change(organisation));
  };

  it('nothing when everything is there', () => {
    expect(checked(bot, (places) => places)).toEqual([]);
  });

  it('that a receiver is a committee which does not exist', () => {
    const [first, ...rest] = bot.exclusions;
    if (first === undefined) throw new Error('no exclusion');
    const receiver = { by: 'committee', name: 'Nämnden', committee: 'ankeborgsnamnden' } as const;
    const exclusions = [sourcedAs({ ...first.value, receiver }), ...rest];
    expect(checked({ ...bot, exclusions }, (places) => places)).toEqual([
      `BOT: exclusions.${first.value.scope} går till nämnden ankeborgsnamnden, som inte finns.`,
    ]);
  });

  it('that no committee is responsible for the areas of a track', () => {
    const withoutSocial = (places: OrganisationSeed) => ({
      ...places,
      units: places.units.map((unit) => ({
        ...unit,
        areas: unit.areas.filter((area) => area !== 'social_services'),
      })),
    });
    const faults = checked(bot, withoutSocial);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^BOT: statutoryTracks\..* gäller social_services, som ingen enhet/);
  });
});

describe('what a version should contain, and what it contains instead, is said in Swedish', () => {
  const wrong: readonly (readonly [string, unknown, string, string])[] = [
    ['an unknown field', { ...bot, colour: 'blå' }, 'colour', 'är ett fält som inte finns'],
    ['a missing field', { ...bot, title: undefined }, 'title', 'saknas'],
    [
      'markup',
      { ...bot, title: sourcedAs('Policy <script>alert(1)</script>') },
      'title.value',
      'ska vara vanlig text utan html-märkning',
    ],
    [
      'a choice that is none',
      { ...bot, standing: sourcedAs('kanske') },
      'standing.value',
      'ska vara något av: adopted, proposed, unknown',
    ],
    [
      'words for a number',
      {
        ...bot,
        attention: { ...bot.attention, review: sourcedAs({ amount: 'fem', unit: 'dag' }) },
      },
      'attention.review.value.amount',
      'ska vara ett helt antal dagar',
    ],
    ['nothing at all', null, '', 'ska vara ett objekt med fält'],
  ];
  it.each(wrong)('%s', (_what, version, field, says) => {
    const reading = readPolicy(version);
    if (reading.kind === 'policy') throw new Error('it was taken for a policy');
    expect(reading.faults.map(({ path, message: said }) => [path.join('.'), said])).toEqual([
      [field, says],
    ]);
  });
});

describe('a version is refused', () => {
  const refused: readonly (readonly [string, string, unknown])[] = [
    ['with an unknown field', '', { ...draft('BOT'), colour: 'blå' }],
    [
      'with a day that does not exist',
      'effectiveFrom.value',
      { ...draft('BOT'), effectiveFrom: { value: '2014-02-30', source: why } },
    ],
    [
      'with a value that has no source',
      'title.source',
      { ...draft('BOT'), title: { value: 'Policy' } },
    ],
    [
      'with a negative deadline',
      'attention.review.value.amount',
      {
        ...draft('BOT'),
        attention: {
          ...draft('BOT').attention,
          review: { value: { amount: -2, unit: 'dag' }, source: why },
        },
      },
    ],
    [
      'with a deadline of 10 000 days',
      'attention.review.value.amount',
      {
        ...draft('BOT'),
        attention: {
          ...draft('BOT').attention,
          review: { value: { amount: 10_000, unit: 'dag' }, source: why },
        },
      },
    ],
  ];
  it.each(refused)('%s, and the field is named', (_what, field, version) => {
    const result = policySchema.safeParse(version);
    expect(result.success).toBe(false);
    expect(result.error?.issues.map(({ path }) => path.join('.'))).toContain(field);
  });
});
