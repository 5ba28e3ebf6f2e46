import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { seeds } from '../../../municipalities/index.ts';
import { type Policy, type PolicyDraft, policySchema } from '../schema.ts';
import { byDefault, quoted, type Source, sourceSchema } from '../sourced.ts';
import { compareVersions } from './compare.ts';
import { describePolicy } from './describe.ts';

const versions = seeds.flatMap(({ policies }) =>
  policies.map((draft) => policySchema.parse(draft)),
);

function version(code: string): Policy {
  const found = versions.find((policy) => policy.version === code);
  if (found === undefined) throw new Error(`no version ${code}`);
  return found;
}

const sourcedValue = z.object({ value: z.unknown(), source: sourceSchema });

/** Every sourced value of a version with its path; an index of a list is a step of the path. */
function valuesIn(value: unknown, path: readonly string[]): readonly [string[], Source][] {
  if (typeof value !== 'object' || value === null) return [];
  const found = sourcedValue.safeParse(value);
  if (found.success) return [[[...path], found.data.source]];
  return Object.entries(value).flatMap(([key, inner]) => valuesIn(inner, [...path, key]));
}

/** `reports.0` and `reports.arsrapport` are the same kind of field. */
const kindOfField = (path: readonly string[]) =>
  path.filter((step) => !/^\d+$/.test(step)).join('.');

const rowsOf = (policy: Policy) => describePolicy(policy).flatMap((section) => section.rows);

function lineOf(policy: Policy, field: string): string {
  const found = rowsOf(policy).find((row) => row.field === field);
  if (found === undefined) throw new Error(`no row ${field}`);
  return found.statements.map(({ text }) => text).join(' ');
}

/** A version with some of its fields changed, as an administrator would. */
function changed(code: string, fields: Partial<PolicyDraft>): Policy {
  return policySchema.parse({ ...version(code), ...fields });
}

describe('a policy in words', () => {
  it.each(versions.map((policy) => [policy.version, policy] as const))(
    '%s is complete: every value once, with its source',
    (_, policy) => {
      const values = valuesIn(policy, []);
      const rows = rowsOf(policy);
      expect(rows.length).toBe(values.length);
      expect(new Set(rows.map(({ field }) => field)).size).toBe(rows.length);
      for (const [path, source] of values) {
        const kind = kindOfField(path);
        const own = rows.filter(({ field }) => field === kind || field.startsWith(`${kind}.`));
        expect(
          own.map((row) => row.source),
          kind,
        ).toContainEqual(source);
      }
    },
  );

  it.each(versions.map((policy) => [policy.version, policy] as const))(
    '%s is described in sentences, without codes or program terms',
    (_, policy) => {
      for (const { field, label, statements } of rowsOf(policy)) {
        const lines = statements.map(({ text }) => text);
        expect(lines.length, field).toBeGreaterThan(0);
        for (const { type, text } of statements)
          if (type !== 'quotation') expect(text, field).toMatch(/^[A-ZÅÄÖ0-9”].*[.?!]$/s);
        expect(`${label} ${lines.join(' ')}`, field).not.toMatch(
          /\b[a-z]+_[a-z]+|undefined|null|\btrue\b|\bfalse\b|\d{4}-\d{2}-\d{2}/,
        );
      }
    },
  );

  it('days are written as people say them', () => {
    const fal = version('FAL');
    expect(lineOf(fal, 'deadlines.acknowledgement')).toBe(
      'Inom 2 vardagar från ankomstdagen. Lördag räknas, men inte söndagar, helgdagar, midsommarafton, julafton och nyårsafton. Löftet är hållet när personen har fått ett besked om att synpunkten är registrerad och vilken dag svaret kommer senast.',
    );
    expect(lineOf(fal, 'deadlines.response')).toContain('Inom 10 arbetsdagar från ankomstdagen.');
    expect(lineOf(version('BOT'), 'deadlines.response')).toBe('Ingen dag är lovad.');
    const oneDay = changed('BOT', {
      deadlines: {
        acknowledgement: byDefault(
          {
            amount: 1,
            unit: 'dag',
            from: 'arrival',
            saturdayCounts: true,
            rollToWorkday: true,
            satisfiedBy: ['first_message'],
          },
          'Prov.',
        ),
        response: byDefault(
          {
            amount: 5,
            unit: 'vardag',
            from: 'acknowledgement',
            saturdayCounts: false,
            rollToWorkday: false,
            satisfiedBy: ['response'],
          },
          'Prov.',
        ),
      },
    });
    expect(lineOf(oneDay, 'deadlines.acknowledgement')).toBe(
      'Inom en dag från ankomstdagen. Alla dagar räknas. Är den sista ingen arbetsdag gäller nästa arbetsdag. Löftet är hållet när personen har fått det första beskedet.',
    );
    expect(lineOf(oneDay, 'deadlines.response')).toContain(
      'Inom 5 vardagar från det första beskedet. Lördagar, söndagar, helgdagar, midsommarafton, julafton och nyårsafton räknas inte.',
    );
  });

  it('the end of a period is given as its last day [VAS14-10]', () => {
    expect(lineOf(version('VAS14'), 'effectiveTo')).toBe('Till och med tisdag 24 januari 2017.');
    expect(lineOf(version('VAS17'), 'effectiveFrom')).toBe('Från och med onsdag 25 januari 2017.');
    expect(lineOf(version('VAS17'), 'effectiveTo')).toBe('Tills vidare.');
  });

  it('the owner of the document and those it was sent to are named [FAL-20] [VAS17-14]', () => {
    expect(lineOf(version('FAL'), 'documentOwner')).toBe('Kommundirektören');
    expect(lineOf(version('VAS17'), 'sentTo')).toBe(
      'Förskolenämnden. Grundskolenämnden. Utbildnings- och arbetsmarknadsnämnden.',
    );
  });

  it('the definition is given in the policy’s own words [LAN-29]', () => {
    expect(lineOf(version('LAN'), 'definition')).toContain('när kunden inte är nöjd');
  });

  it('only the desk sees the days that are not promises', () => {
    const staff = describePolicy(version('LAN')).filter(({ audience }) => audience === 'staff');
    const fields = staff.flatMap(({ rows }) => rows.map(({ field }) => field));
    expect(fields).toEqual(['attention.acknowledgement', 'attention.response', 'attention.review']);
  });
});

describe('the comparison of two versions', () => {
  it('says what the later one adds, in words [VAS14-10]', () => {
    const changes = compareVersions(version('VAS14'), version('VAS17'));
    const of = (field: string) => changes.find((change) => change.field === field);
    expect(of('standing')).toMatchObject({
      before: ['Antagen.'],
      after: ['Föreslagen. Beslutet om att anta den är inte känt.'],
    });
    expect(of('closureRequires')).toMatchObject({ before: ['Inget särskilt krävs.'] });
    expect(of('reports.namndens_uppfoljning')).toMatchObject({ before: null });
    expect(of('indicators.kan_vara_med_och_paverka')).toMatchObject({ after: null });
    expect(of('deadlines.acknowledgement')).toBeUndefined();
    expect(of('promise.alltid-bästa-möjliga-möte')).toBeUndefined();
  });

  it('shows no difference when nothing has changed', () => {
    for (const policy of versions) expect(compareVersions(policy, policy)).toEqual([]);
  });

  it('shows a change in the English text too, and a report with a new name', () => {
    const before = version('FAL');
    const [exclusion, ...others] = before.exclusions;
    const [report, ...otherReports] = before.reports;
    if (exclusion === undefined || report === undefined) throw new Error('nothing to change');
    const after = changed('FAL', {
      exclusions: [
        {
          ...exclusion,
          value: { ...exclusion.value, told: { sv: exclusion.value.told.sv, en: 'Call us.' } },
        },
        ...others,
      ],
      reports: [
        quoted({ ...report.value, name: 'Årlig rapport' }, 'minst en gång per år'),
        ...otherReports,
      ],
    });
    const changes = compareVersions(before, after);
    expect(changes.map(({ field }) => field)).toEqual([
      `exclusions.${exclusion.value.scope}`,
      `reports.${report.value.code}`,
    ]);
    expect(changes[0]?.after).toContain('På engelska: Call us.');
    expect(changes[1]?.before).toContain('Namn: Förvaltningens årliga rapport');
    expect(changes[1]?.after).toContain('Namn: Årlig rapport');
  });
});
