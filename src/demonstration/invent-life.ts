import { inventIntake, inventNoise } from './invent-intake.ts';
import type { Life } from './stage.ts';
import { type Ending, Telling, type World } from './telling.ts';

const endings: readonly (readonly [Ending, number])[] = [
  ['ordinary', 91],
  ['wrong_door', 5],
  ['spam', 2],
  ['test', 1],
  ['duplicate', 1],
];
/** One life, decided by the random numbers alone. */
export function inventLife(world: World, at: number): Life {
  const { random, cast, time } = world;
  const ending = random.weighted(endings);
  const isNoise = ending === 'spam' || ending === 'test';
  const invented = isNoise ? inventNoise(random, at, time) : inventIntake(random, at, cast, time);
  const mailFails = random.chance(0.012);
  return {
    at,
    actor: invented.actor,
    intake: invented.intake,
    ...(mailFails ? { mailFails: () => 'smtp_550' } : {}),
    acts(held) {
      world.recent.push(held.case.id);
      if (world.recent.length > 50) world.recent.shift();
      return new Telling(world, held, { at, invented, ending, mailFails }).all();
    },
  };
}
