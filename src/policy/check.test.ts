import { describe, expect, it } from 'vitest';
import { seeds } from '../../municipalities/index.ts';
import { checkOrganisation, checkPolicies } from './check.ts';
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

  it('that nothing can satisfy a deadline, or that the message lacks what would', () => {
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
