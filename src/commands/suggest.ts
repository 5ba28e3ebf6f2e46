import { z } from 'zod';
import { arrivalDayOf } from '../domain/calendar/day.ts';
import { suggest as suggestionFor } from '../domain/suggestion/suggest.ts';
import { policyInForce } from '../policy/interpret.ts';
import { rulesOf } from '../policy/rules.ts';
import { done, policyCommand, refused } from './command.ts';
import { municipality } from './fields.ts';
import { unknownMunicipality } from './policies.ts';

const line = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });
const known = z.object({ factors: z.array(z.string()) });

/**
 * What each text seems to be about. It reads from the policies only which factors apply; the texts themselves are
 * processed where the command was typed, so that a running server receives neither the work nor the texts.
 */
export const suggest = policyCommand({
  name: 'suggest',
  options: { municipality: { value: 'M' } },
  schema: z.object({ municipality }),
  async run({ municipality }, { policies, clock }) {
    const unknown = await unknownMunicipality(policies, municipality);
    if (unknown) return refused([unknown]);
    const today = arrivalDayOf(clock.now());
    const policy = policyInForce(await policies.versions(municipality), today);
    if (!policy) return refused([`No policy of ${municipality} was in force on ${today}.`]);
    return done({ factors: rulesOf(policy).factors });
  },
  lines: {
    line,
    known,
    answer({ id, text }, { factors }) {
      const { because, ...said } = suggestionFor(text, { factors });
      const { kind, scope, area, confidence } = said;
      const words = [...new Set(because.map((reason) => reason.words))];
      return { id, kind, scope, area, factors: said.factors, confidence, because: words };
    },
  },
});
