import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareVersions, sideBySide } from '../src/policy/describe/compare.ts';
import { describePolicy } from '../src/policy/describe/describe.ts';
import { sentencesOf } from '../src/policy/describe/openness.ts';
import { routineOf } from '../src/policy/describe/routine.ts';
import { type Policy, policySchema } from '../src/policy/schema.ts';
import { seeds } from './index.ts';

const versions = seeds.flatMap(({ policies }) =>
  policies.map((draft) => policySchema.parse(draft)),
);
const named = versions.map((policy) => [policy.version, policy] as const);

function version(code: string): Policy {
  const found = versions.find((policy) => policy.version === code);
  if (found === undefined) throw new Error(`no version ${code}`);
  return found;
}

/** The document that the product ships, with its line breaks as spaces. */
function documentOf({ municipality, version: code }: Policy): string {
  const file = new URL(`./${municipality}/policy/${code}.txt`, import.meta.url);
  return readFileSync(file, 'utf8').replaceAll(/\s+/g, ' ');
}

const rowsOf = (policy: Policy) => describePolicy(policy).flatMap(({ rows }) => rows);

describe.each(named)('what %s is said to say', (_, policy) => {
  const document = documentOf(policy);
  const beside = [...sentencesOf(policy.promise), ...sentencesOf(policy.attitudes)];
  const statements = [
    ...rowsOf(policy).flatMap((row) =>
      row.statements.map((statement) => ({ statement, source: row.source })),
    ),
    ...beside,
  ];

  it('is quoted only with words that stand in the document', () => {
    const quotations = statements.filter(({ statement }) => statement.type === 'quotation');
    expect(quotations.length).toBeGreaterThan(2);
    const astray = quotations.filter(
      ({ statement, source }) =>
        statement.type === 'quotation' &&
        !statement.restored &&
        !(document.includes(statement.text) && 'quote' in source),
    );
    expect(astray).toEqual([]);
  });

  it('is not quoted for a name that stands there in another sense', () => {
    const decidedBy = rowsOf(version('VAS17')).find(({ field }) => field === 'decidedBy');
    expect(decidedBy?.statements.map(({ type }) => type)).toEqual(['reading']);
  });

  it('is called restored where the scan is damaged, beside what the scan has', () => {
    const restored = statements.filter(
      ({ statement }) => statement.type === 'quotation' && statement.restored,
    );
    if (policy.version === 'VAS14') expect(restored.length).toBeGreaterThan(3);
    for (const { statement, source } of restored) {
      if (!('quote' in source)) throw new Error(`${statement.text} has no quotation`);
      expect(document).toContain(source.quote.replaceAll(/\s+/g, ' '));
      expect(document).not.toContain(statement.text);
    }
  });

  it('is read in a way that is told wherever it is not quoted', () => {
    const untold = statements.filter(
      ({ statement, source }) =>
        statement.type === 'reading' && !('quote' in source && source.interpretation !== undefined),
    );
    expect(untold.map(({ statement }) => statement.text)).toEqual([]);
  });

  it('is never the product’s own answer: that is a default, also in the routine', () => {
    const untrue = statements.filter(
      ({ statement, source }) => 'default' in source && statement.type !== 'default',
    );
    expect(untrue).toEqual([]);
    const known = new Set(
      statements.map(({ statement }) => `${statement.type}: ${statement.text}`),
    );
    const [, , ...steps] = routineOf(policy);
    for (const { text, type } of steps.flatMap((step) => step.statements))
      expect(known).toContain(`${type}: ${text}`);
  });
});

describe('the two versions of Västerås', () => {
  it('differ only in what the letter of 2017 says, and in the facts about the versions [VAS14-12]', () => {
    const rows = sideBySide(version('VAS14'), version('VAS17')).flatMap((section) => section.rows);
    const fieldsOf = (difference: string) =>
      rows.filter((row) => row.difference === difference).map(({ field }) => field);
    expect(fieldsOf('new_by_document')).toEqual([
      'closureRequires',
      'followUpOwner',
      'reports.namndens_uppfoljning',
      'reports.rapport_till_kommunstyrelsen',
    ]);
    expect(fieldsOf('removed_by_document')).toEqual([
      'indicators.kontakter_via_kontaktcenter',
      'indicators.forvaltningar_via_kontaktcenter',
      'indicators.god_tillganglighet',
      'indicators.kan_vara_med_och_paverka',
      'indicators.nojd_med_bemotande',
    ]);
    expect(fieldsOf('differs')).toEqual([]);
    expect(fieldsOf('default')).toEqual([]);
  });

  it('name nothing as new that no row of either version holds', () => {
    const rows = [...rowsOf(version('VAS14')), ...rowsOf(version('VAS17'))];
    for (const { value } of version('VAS17').revision)
      for (const field of value.fields)
        expect(
          rows.some((row) => row.field === field || row.field.startsWith(`${field}.`)),
          field,
        ).toBe(true);
  });

  it('differ the same whichever comes first', () => {
    const one = compareVersions(version('VAS14'), version('VAS17')).map(({ field }) => field);
    const other = compareVersions(version('VAS17'), version('VAS14')).map(({ field }) => field);
    expect(one.toSorted()).toEqual(other.toSorted());
  });
});
