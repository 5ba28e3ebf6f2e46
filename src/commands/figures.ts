import { z } from 'zod';
import { inTenant } from '../db/tenant.ts';
import { arrivalDayOf } from '../domain/calendar/day.ts';
import { countFigures } from '../figures/count.ts';
import type { CountedFigures } from '../figures/counted-figures.ts';
import { updateFacts } from '../figures/facts/read-facts.ts';
import { type GroupingId, groupingIds } from '../figures/groupings.ts';
import { countIds, durationIds } from '../figures/measures.ts';
import { municipalityItself } from '../figures/reader.ts';
import { shareIds } from '../figures/shares.ts';
import { dataCommand, done, refused } from './command.ts';
import { day, municipality } from './fields.ts';
import { unknownMunicipality } from './policies.ts';

const by = z.string().transform((text, context): GroupingId => {
  const known = groupingIds.find((id) => id === text);
  if (known !== undefined) return known;
  context.addIssue(`--by must be one of ${groupingIds.join(', ')}.`);
  return z.NEVER;
});

const schema = z
  .object({
    municipality,
    from: day('--from'),
    to: day('--to'),
    by: by.optional(),
    committee: z.string().min(1, '--committee must be the id of a committee.').optional(),
  })
  .refine(
    ({ from, to }) => from <= to,
    'The period ends before it begins: --to must not be earlier than --from.',
  );

/** As `contract.md` has them: a measure by its name, as a whole and in its parts. */
function written(figures: CountedFigures) {
  const numbers = countIds.map((id) => [id, figures.number(id)] as const);
  const days = durationIds.map((id) => {
    const { all, by: parts } = figures.days(id);
    return [id, { ...all, all, by: parts }] as const;
  });
  return {
    measures: Object.fromEntries([...numbers, ...days]),
    shares: Object.fromEntries(shareIds.map((id) => [id, figures.share(id)] as const)),
  };
}

/** What was received, answered, closed and the rest, as the municipality itself counts them: of every committee. */
export const figures = dataCommand('prepared', {
  name: 'figures',
  options: {
    municipality: { value: 'M' },
    from: { value: 'D' },
    to: { value: 'D' },
    by: { value: 'GROUPING' },
    committee: { value: 'C' },
  },
  schema,
  async run({ municipality, from, to, by, committee }, { databases, clock, policies }) {
    const unknown = await unknownMunicipality(policies, municipality);
    if (unknown) return refused([unknown]);
    const { committees } = await policies.places(municipality);
    if (committee !== undefined && !committees.some(({ id }) => id === committee)) {
      const known = committees.map(({ id }) => id).join(', ');
      return refused([
        `${municipality} has no committee ${JSON.stringify(committee)}; it has ${known}.`,
      ]);
    }
    await updateFacts(databases, municipality);
    const counted = await inTenant(databases, { municipality, committees: 'all' }, (trx) =>
      countFigures(trx, {
        reader: municipalityItself(municipality),
        period: { from, to },
        by,
        place: { committee },
        today: arrivalDayOf(clock.now()),
      }),
    );
    return done({
      ...{ municipality, from, to, by: by ?? null, committee: committee ?? null },
      ...written(counted),
    });
  },
});
