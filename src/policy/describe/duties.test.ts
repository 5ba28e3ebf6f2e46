import { describe, expect, it } from 'vitest';
import { seeds } from '../../../municipalities/index.ts';
import { type Role, roles } from '../../domain/vocabulary.ts';
import { type Policy, policySchema } from '../schema.ts';
import { dutiesOfRole } from './duties.ts';

const versions = seeds.flatMap(({ policies }) =>
  policies.map((draft) => policySchema.parse(draft)),
);

function version(code: string): Policy {
  const found = versions.find((policy) => policy.version === code);
  if (found === undefined) throw new Error(`no version ${code}`);
  return found;
}

const saidTo = (code: string, role: Role) =>
  dutiesOfRole(version(code), role).map(({ statement }) => statement.text);

describe('what a policy asks of each role', () => {
  it.each(versions.map((policy) => [policy.version, policy] as const))(
    '%s: nobody is told that nothing is asked, and what the document does not say is a default',
    (_, policy) => {
      for (const role of roles) {
        const duties = dutiesOfRole(policy, role);
        expect(duties.length, role).toBeGreaterThan(0);
        for (const { statement, source } of duties) {
          expect(statement.type === 'default', statement.text).toBe('default' in source);
          if (statement.type === 'reading')
            expect('quote' in source && source.interpretation, statement.text).toBeTruthy();
        }
      }
    },
  );

  it('Botkyrka’s department manager is the nearest manager, and sees to what the committee compiles continuously [BOT-21] [BOT-22]', () => {
    const said = saidTo('BOT', 'department_manager');
    expect(said).toContainEqual(
      expect.stringContaining('är du närmaste chef och går igenom det på nytt'),
    );
    expect(said).toContain(
      'Du ansvarar för ”Nämndens löpande sammanställning” inom din nämnds område, löpande.',
    );
    const notYet = (code: string) =>
      dutiesOfRole(version(code), 'department_manager').flatMap((one) => one.notYet ?? []);
    expect(notYet('BOT')).toEqual([]);
    expect(notYet('LAN').join(' ')).toContain('Systemet sammanställer inte rapporten än.');
  });

  it('every employee of Botkyrka hands in what they hear, and not what they think themselves [BOT-07] [BOT-19]', () => {
    expect(saidTo('BOT', 'employee')).toContain(
      'Du tar emot synpunkter som du får höra och lämnar in dem här.',
    );
    expect(saidTo('BOT', 'employee').join(' ')).toContain(
      'Dina egna synpunkter på verksamheten lämnas inte här.',
    );
    expect(saidTo('FAL', 'employee')).toContain('Du får lämna egna synpunkter.');
    expect(saidTo('LAN', 'employee').join(' ')).not.toContain('egna synpunkter');
  });

  it('elected members hand in where the policy names them [LAN-14]', () => {
    expect(saidTo('LAN', 'elected_member')).toContain(
      'Du tar emot synpunkter som du får höra och lämnar in dem här.',
    );
    expect(saidTo('BOT', 'elected_member').join(' ')).not.toContain('lämnar in');
  });

  it('the managers of Landskrona analyse, those of Falköping plan and answer [LAN-24] [FAL-15] [FAL-16]', () => {
    expect(saidTo('LAN', 'unit_manager')).toContain(
      'Du analyserar synpunkterna på din enhet, en gång i kvartalet.',
    );
    expect(saidTo('FAL', 'unit_manager')).toContain(
      'Du gör en åtgärdsplan för varje ärende, eller skriver varför ingen behövs.',
    );
    expect(saidTo('FAL', 'unit_manager')).toContain('Du ansvarar för svaret i din enhets ärenden.');
  });

  it('the follow-up is the quality strategist’s by the policy in Västerås, by default elsewhere [VAS17-13]', () => {
    const typeIn = (code: string) =>
      dutiesOfRole(version(code), 'quality_strategist').find(({ statement }) =>
        statement.text.startsWith('Du ansvarar för uppföljningen'),
      )?.statement.type;
    expect(typeIn('VAS17')).toBe('reading');
    for (const code of ['VAS14', 'BOT', 'LAN', 'FAL']) expect(typeIn(code)).toBe('default');
  });
});
