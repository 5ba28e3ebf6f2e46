import { describe, expect, it } from 'vitest';
import { areas, roles } from '../src/domain/vocabulary.ts';
import { seeds } from './index.ts';

/** Series that Post- och telestyrelsen reserves for film, theatre and books. */
const fictionalNumbers = /^(08-465 004 \d\d|031-390 06 \d\d|040-628 04 \d\d|0980-319 2\d\d)$/;

describe.each(seeds.map((seed) => [seed.name, seed] as const))('%s', (_name, seed) => {
  const { committees, departments, units, accounts, receivingUnit } = seed.organisation;
  const idsOf = (places: readonly { readonly id: string }[]) => places.map(({ id }) => id);

  it('has a unit for every area that people write about, and one that receives the rest', () => {
    const covered = new Set(units.flatMap((unit) => unit.areas));
    expect(areas.filter((area) => !covered.has(area))).toEqual([]);
    expect(idsOf(units)).toContain(receivingUnit);
    expect(committees.length).toBeGreaterThanOrEqual(3);
    expect(departments.length).toBeGreaterThanOrEqual(4);
    expect(units.length).toBeGreaterThanOrEqual(8);
  });

  it('refers only to units that exist, and to each only once', () => {
    expect(departments.filter(({ committee }) => !idsOf(committees).includes(committee))).toEqual(
      [],
    );
    expect(units.filter(({ department }) => !idsOf(departments).includes(department))).toEqual([]);
    const astray = accounts.filter(
      (account) =>
        (account.unit !== null && !idsOf(units).includes(account.unit)) ||
        (account.department !== null && !idsOf(departments).includes(account.department)) ||
        (account.committees !== 'all' &&
          account.committees.some((id) => !idsOf(committees).includes(id))),
    );
    expect(astray).toEqual([]);
    for (const ids of [
      idsOf(committees),
      idsOf(departments),
      idsOf(units),
      idsOf(accounts),
      accounts.map(({ email }) => email),
    ]) {
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('has an account for each role, a manager for each unit, and a handler whose name is protected', () => {
    const held = new Set(accounts.map(({ role }) => role));
    expect(roles.filter((role) => !held.has(role))).toEqual([]);
    const managed = accounts.filter(({ role }) => role === 'unit_manager').map(({ unit }) => unit);
    expect(idsOf(units).filter((id) => !managed.includes(id))).toEqual([]);
    expect(
      accounts.some(
        ({ role, identityProtected }) => role === 'handler' && identityProtected === true,
      ),
    ).toBe(true);
  });

  it('each unit has its own word for the person, and a function name that replaces a protected name [LAN-07] [LAN-17]', () => {
    const names = accounts.map(({ name }) => name);
    for (const { personWord, functionName } of units) {
      expect(personWord.sv).not.toBe('');
      expect(personWord.en).not.toBe(personWord.sv);
      expect(names.some((name) => functionName.includes(name))).toBe(false);
    }
  });

  it('has no address or number that could belong to anybody', () => {
    const { contact, privacy } = seed.texts;
    const people = [...units, contact, privacy.dataProtectionOfficer];
    expect(people.filter(({ phone }) => !fictionalNumbers.test(phone))).toEqual([]);
    expect(
      [...people, ...accounts].filter(({ email }) => !email.endsWith(`@${seed.id}.example`)),
    ).toEqual([]);
  });

  it('welcomes in Swedish and in English, and the welcome is no warning [VAS17-08] [BOT-01] [LAN-01] [FAL-19]', () => {
    const { heading, sentences } = seed.texts.welcome;
    expect(heading.sv).not.toBe(heading.en);
    expect(sentences.sv).toHaveLength(sentences.en?.length ?? 0);
    expect(sentences.sv.join(' ')).toMatch(/välkom|vill|värdefull/i);
    expect([heading.sv, ...sentences.sv].join(' ')).not.toMatch(
      /inte får|måste|observera|varning|krävs/i,
    );
  });
});

it('no two municipalities have the same colours', () => {
  expect(new Set(seeds.map(({ theme }) => theme.hue)).size).toBe(seeds.length);
});
