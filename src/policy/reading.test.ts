import { describe, expect, it } from 'vitest';
import { seeds } from '../../municipalities/index.ts';
import { roles } from '../domain/vocabulary.ts';
import { isAskedToRead } from './reading.ts';
import { policySchema } from './schema.ts';
import { byDefault } from './sourced.ts';

const draft = seeds.flatMap(({ policies }) => policies)[0];
if (draft === undefined) throw new Error('no policy');
const asking = (readConfirmation: NonNullable<typeof draft>['readConfirmation']['value']) =>
  policySchema.parse({ ...draft, readConfirmation: byDefault(readConfirmation, 'Prov.') });
const asked = (policy: ReturnType<typeof asking>) =>
  roles.filter((role) => isAskedToRead(policy, role));

describe('who is asked to confirm having read the policy', () => {
  it('is everybody where the policy names no roles [LAN-19] [FAL-08]', () => {
    expect(asked(asking({ required: true, roles: [] }))).toEqual(roles);
  });
  it('is those it names, where it names some', () => {
    const some = asking({ required: true, roles: ['unit_manager', 'handler'] });
    expect(asked(some)).toEqual(['handler', 'unit_manager']);
  });
  it('is nobody where it asks for no confirmation, whoever it names', () => {
    expect(asked(asking({ required: false, roles: ['handler'] }))).toEqual([]);
  });
});
