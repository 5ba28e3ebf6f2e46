import { z } from 'zod';
import { inTenant } from '../db/tenant.ts';
import { generateCases } from '../demonstration/generate.ts';
import { addStaffWithoutSignIn } from '../demonstration/staff.ts';
import { arrivalDayOf } from '../domain/calendar/day.ts';
import { writeHeads } from '../ledger/heads/write.ts';
import { dataCommand, done, refused } from './command.ts';
import { day, municipality, wholeNumber } from './fields.ts';
import { unknownMunicipality } from './policies.ts';

const tooMany = 1_000_000;

/**
 * Generates invented cases over several years, for demonstrations and measurements. They cannot be removed, because
 * the ledger keeps them.
 */
export const generate = dataCommand('prepared', {
  name: 'generate',
  options: {
    municipality: { value: 'M' },
    cases: { value: 'N' },
    seed: { value: 'S' },
    until: { value: 'DAY' },
    yes: { value: 'switch' },
  },
  schema: z.object({
    municipality,
    cases: wholeNumber('--cases', 1, tooMany),
    seed: z.string().min(1).max(200),
    until: day('--until').optional(),
    yes: z.boolean().default(false),
  }),
  async run({ municipality, cases, seed, until, yes }, { databases, config, clock, policies }) {
    const unknown = await unknownMunicipality(policies, municipality);
    if (unknown) return refused([unknown]);
    if (config.mode === 'service' && !yes)
      return refused([
        'This is a service: invented cases would stand in its ledger for ever. Say --yes where that is meant.',
      ]);
    const today = arrivalDayOf(clock.now());
    if (until !== undefined && until > today) return refused(['--until lies in the future.']);
    const request = {
      municipality,
      cases,
      seed,
      until: until ?? today,
      now: clock.now(),
      mailDomain: 'invented.example',
      publicUrl: config.publicUrl ?? `http://localhost:${config.port}`,
    };
    let result = await generateCases(databases, request);
    if (result.type === 'nobody_there') {
      await inTenant(databases, { municipality, committees: 'all' }, (trx) =>
        addStaffWithoutSignIn(trx, municipality, new Date(clock.now().epochMilliseconds)),
      );
      result = await generateCases(databases, request);
    }
    if (result.type === 'nobody_there')
      return refused(['The municipality has nobody who could take in and handle a case.']);
    await writeHeads(databases, clock, config);
    const { type: _, ...generated } = result;
    return done({ municipality, seed, ...generated });
  },
});
