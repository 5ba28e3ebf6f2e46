import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseDay } from '../src/domain/calendar/day.ts';
import { checkPolicies } from '../src/policy/check.ts';
import {
  deadlinesFor,
  factorsOf,
  isSubmitterTypeAccepted,
  policyInForce,
} from '../src/policy/interpret.ts';
import { rulesOf } from '../src/policy/rules.ts';
import { type Policy, policySchema } from '../src/policy/schema.ts';
import { seeds } from './index.ts';

const versions = seeds.flatMap(({ policies }) =>
  policies.map((draft) => policySchema.parse(draft)),
);

function version(code: string): Policy {
  const found = versions.find((policy) => policy.version === code);
  if (found === undefined) throw new Error(`no version ${code}`);
  return found;
}

function inForce(municipality: string, text: string): Policy | undefined {
  const day = parseDay(text);
  const own = versions.filter((policy) => policy.municipality === municipality);
  return day === undefined ? undefined : policyInForce(own, day);
}

function deadlines(code: string, arrival: string) {
  const day = parseDay(arrival);
  if (day === undefined) throw new Error(`${arrival} is no day`);
  return deadlinesFor(version(code), day);
}

const quoteSchema = z.object({ quote: z.string(), restored: z.string().optional() });

/** Every quotation in a version, with the field that it belongs to. */
function quotesIn(
  value: unknown,
  field: string,
): readonly { field: string; quote: string; restored: string | undefined }[] {
  if (typeof value !== 'object' || value === null) return [];
  const here = quoteSchema.safeParse(value);
  const below = Object.entries(value).flatMap(([key, inner]) => quotesIn(inner, `${field}.${key}`));
  if (!here.success) return below;
  return [{ field, quote: here.data.quote, restored: here.data.restored }, ...below];
}

describe('the five policies', () => {
  it.each(versions.map((policy) => [policy.version, policy] as const))(
    '%s quotes its document word for word',
    (code, policy) => {
      const file = new URL(`./${policy.municipality}/policy/${code}.txt`, import.meta.url);
      const text = readFileSync(file, 'utf8');
      const quotes = quotesIn(policy, code);
      expect(quotes.length).toBeGreaterThan(10);
      expect(quotes.filter(({ quote }) => !text.includes(quote))).toEqual([]);
    },
  );

  it('a quotation from the scanned document has the corrected text beside it, in proper Swedish', () => {
    const quotes = quotesIn(version('VAS14'), 'VAS14');
    const damaged = quotes.filter(
      ({ restored }) => restored === undefined || /[0-9é]|dr /.test(restored),
    );
    expect(damaged).toEqual([]);
  });

  it('have no fault that the check finds, and every department can be reached [VAS14-02]', () => {
    for (const seed of seeds) {
      const own = versions.filter((policy) => policy.municipality === seed.id);
      expect(checkPolicies(own, seed.organisation)).toEqual([]);
    }
  });

  it('state their status and since when they apply', () => {
    const standing = versions.map((policy) => [
      policy.version,
      policy.standing.value,
      policy.effectiveFrom.value,
      policy.effectiveTo.value,
    ]);
    expect(standing).toEqual([
      ['VAS14', 'adopted', '2014-11-05', '2017-01-25'],
      ['VAS17', 'proposed', '2017-01-25', null],
      ['BOT', 'unknown', '2014-08-20', null],
      ['LAN', 'adopted', '2003-08-25', null],
      ['FAL', 'adopted', '2013-03-25', null],
    ]);
  });
});

describe('the version that applies to a case', () => {
  it('is the 2014 version for what arrived on 2017-01-24, and the new one for the day after [VAS14-10]', () => {
    expect(inForce('vasteras', '2014-11-05')?.version).toBe('VAS14');
    expect(inForce('vasteras', '2017-01-24')?.version).toBe('VAS14');
    expect(inForce('vasteras', '2017-01-25')?.version).toBe('VAS17');
    expect(inForce('vasteras', '2026-03-02')?.version).toBe('VAS17');
  });

  it('is none before the first version', () => {
    expect(inForce('vasteras', '2014-11-04')).toBeUndefined();
    expect(inForce('falkoping', '2013-03-24')).toBeUndefined();
    expect(inForce('falkoping', '2013-03-25')?.version).toBe('FAL');
  });
});

describe('the deadlines of a case', () => {
  it('Västerås promises an answer or the unit within two calendar days, and sets no day for the answer [VAS17-10] [VAS14-08]', () => {
    for (const code of ['VAS14', 'VAS17']) {
      const [acknowledgement, response] = deadlines(code, '2026-04-02');
      expect(acknowledgement).toMatchObject({
        kind: 'acknowledgement',
        basis: 'policy',
        due: '2026-04-04',
        days: 2,
        unit: 'dag',
        skipped: [],
        satisfiedBy: ['response', 'unit_named'],
      });
      expect(response).toMatchObject({ kind: 'response', basis: 'attention' });
    }
  });

  it('Falköping promises an acknowledgement in two vardagar and an answer in ten arbetsdagar, both from arrival [FAL-10] [FAL-12]', () => {
    expect(deadlines('FAL', '2026-12-22')).toMatchObject([
      {
        basis: 'policy',
        due: '2026-12-28',
        days: 2,
        unit: 'vardag',
        satisfiedBy: ['registration_and_response_day'],
      },
      {
        basis: 'policy',
        due: '2027-01-12',
        days: 10,
        unit: 'arbetsdag',
        satisfiedBy: ['response'],
      },
    ]);
  });

  it('Botkyrka and Landskrona set no day, so the desk has days of its own that are not promised to anybody [LAN-17] [LAN-28]', () => {
    expect(deadlines('BOT', '2026-03-02')).toMatchObject([
      { basis: 'attention', due: '2026-03-04', satisfiedBy: ['first_message', 'response'] },
      { basis: 'attention', due: '2026-03-16', satisfiedBy: ['response'] },
    ]);
    expect(deadlines('LAN', '2026-03-02')).toMatchObject([
      { basis: 'attention', due: '2026-03-04', satisfiedBy: ['handler_named', 'response'] },
      { basis: 'attention', due: '2026-03-16', satisfiedBy: ['response'] },
    ]);
  });
});

describe('what each policy requires of the desk', () => {
  it('the first message names the unit, the handler or the computed day, or thanks, regrets and explains [VAS17-10] [LAN-17] [FAL-11] [BOT-17]', () => {
    const parts = Object.fromEntries(
      versions.map((policy) => [policy.version, policy.firstMessage.parts.value]),
    );
    expect(parts).toEqual({
      VAS14: ['unit'],
      VAS17: ['unit'],
      BOT: ['thanks', 'regret', 'process'],
      LAN: ['registration', 'handler'],
      FAL: ['registration', 'response_day'],
    });
  });

  it('a case can be closed when it has what its policy requires [VAS17-04] [BOT-02] [LAN-23] [FAL-15]', () => {
    const required = Object.fromEntries(
      versions.map((policy) => [policy.version, rulesOf(policy).closureRequires]),
    );
    expect(required).toEqual({
      VAS14: [],
      VAS17: ['kind', 'unit'],
      BOT: ['kind', 'correction_outcome'],
      LAN: ['factor'],
      FAL: ['action_plan'],
    });
  });

  it('Landskrona has exactly its twelve factors, Botkyrka four themes to choose from [LAN-23] [BOT-06]', () => {
    expect(
      factorsOf(version('LAN'))
        .map(({ name }) => name.sv)
        .join(', '),
    ).toBe(
      'Bemötande, Delaktighet/inflytande, Tillgänglighet, Handläggningstid, Utförande, Trygghet, Information, Valfrihet, Boendemiljö, Mat, Taxor/avgifter, Annat',
    );
    expect(rulesOf(version('LAN')).themes).toEqual([]);
    expect(rulesOf(version('BOT'))).toMatchObject({
      factors: [],
      themes: ['bemotande', 'handlaggningstider', 'tillganglighet', 'kompetens'],
    });
  });

  it('no reply is owed in Falköping to anonymous submitters or those who declined one, elsewhere only not to those who declined [FAL-16]', () => {
    expect(rulesOf(version('FAL')).replyOwed).toEqual({
      unlessAnonymous: true,
      unlessDeclined: true,
    });
    for (const code of ['VAS17', 'BOT', 'LAN']) {
      expect(rulesOf(version(code)).replyOwed.unlessAnonymous).toBe(false);
    }
    expect(rulesOf(version('FAL')).replyOwner).toBe('manager');
    expect(rulesOf(version('BOT')).replyOwner).toBe('handler');
  });

  it('employees’ own views are welcome in Falköping and belong elsewhere in Botkyrka [FAL-01] [BOT-07]', () => {
    expect(isSubmitterTypeAccepted(version('FAL'), 'employee')).toBe(true);
    expect(isSubmitterTypeAccepted(version('BOT'), 'employee')).toBe(false);
    expect(isSubmitterTypeAccepted(version('BOT'), 'visitor')).toBe(true);
  });

  it('states who registers cases, and whether the process must be explained orally [BOT-20] [FAL-09] [BOT-17]', () => {
    expect(version('BOT').registration.value.by).toBe('central');
    expect(version('FAL').registration.value.by).toBe('department');
    expect(version('BOT').oralExplanationTick.value).toBe(true);
  });

  it('Falköping shows its five attitudes and names its document owner [FAL-05] [FAL-20]', () => {
    expect(version('FAL').attitudes).toHaveLength(5);
    expect(version('FAL').documentOwner.value).toBe('Kommundirektören');
  });

  it('the recipients of the Västerås revision are stored with it [VAS17-14]', () => {
    expect(version('VAS17').sentTo.value).toEqual([
      'Förskolenämnden',
      'Grundskolenämnden',
      'Utbildnings- och arbetsmarknadsnämnden',
    ]);
  });
});
