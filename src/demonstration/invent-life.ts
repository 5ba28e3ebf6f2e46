import { CaseScript, type ClosingPlan, type DemonstrationWorld } from './case-script.ts';
import { type Invented, inventIntake, inventNoise } from './invent-intake.ts';
import type { SimulatedCase } from './stage.ts';

const endings: readonly (readonly [ClosingPlan, number])[] = [
  ['ordinary', 91],
  ['wrong_door', 5],
  ['spam', 2],
  ['test', 1],
  ['duplicate', 1],
];
/** Remembers submissions whose submitter can be identified: only what one submitter has sent twice can be merged. */
function remember(
  { recent }: DemonstrationWorld,
  id: string,
  { anonymous, contact }: Invented['intake'],
): void {
  if (anonymous || contact === null || (contact.email ?? contact.phone) === null) return;
  recent.push({ id, contact });
  if (recent.length > 50) recent.shift();
}

/** A matter that was solved at once is closed at once, and therefore has the factors that its policy requires. */
function withFactorsOfPolicy(invented: Invented, { rulesOn }: DemonstrationWorld): Invented {
  const { oral, arrivalDay } = invented.intake;
  if (!oral?.solved) return invented;
  const known = rulesOn(arrivalDay)?.factors ?? [];
  const chosen = known.filter((one) => invented.factors.includes(one));
  const factors = chosen.length > 0 ? chosen : known.slice(-1);
  const solved = { ...oral.solved, factors };
  return { ...invented, intake: { ...invented.intake, oral: { ...oral, solved } } };
}

/** One case, determined by the random numbers alone. */
export function inventLife(world: DemonstrationWorld, at: number): SimulatedCase {
  const { random, cast, time } = world;
  const ending = random.weighted(endings);
  const isNoise = ending === 'spam' || ending === 'test';
  const intake = isNoise
    ? inventNoise(random, at, time)
    : withFactorsOfPolicy(inventIntake(random, at, cast, time), world);
  const earlier = ending === 'duplicate' ? world.recent.at(-1) : undefined;
  const again = earlier && { anonymous: false, contact: earlier.contact };
  const invented = again ? { ...intake, intake: { ...intake.intake, ...again } } : intake;
  const mailFails = random.chance(0.012);
  return {
    at,
    actor: invented.actor,
    intake: invented.intake,
    ...(mailFails ? { mailFails: () => 'smtp_550' } : {}),
    acts(bulkCase) {
      if (!earlier) remember(world, bulkCase.case.id, invented.intake);
      const plot = { at, invented, ending, doubleOf: earlier?.id, mailFails };
      return new CaseScript(world, bulkCase, plot).all();
    },
  };
}
