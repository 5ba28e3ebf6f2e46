import { oddForm, programBody, repeatedKey, sharpCode, typedUnopened } from './bodies-sent.ts';
import { atOnce, filled, staleVersion } from './filled-forms.ts';
import {
  forgedCookie,
  fromElsewhere,
  hostileQuery,
  oddHeader,
  opened,
  otherMethod,
  wrongHost,
} from './odd-requests.ts';
import { rawAttack } from './raw.ts';
import { type Attack, isForPrograms, isPage, type Scene } from './scene.ts';

type Weighted = readonly (readonly [weight: number, attack: Attack])[];

const forPages: Weighted = [
  [35, opened],
  [30, hostileQuery],
  [8, oddHeader],
  [8, forgedCookie],
  [7, rawAttack],
  [6, otherMethod],
  [6, wrongHost],
];
const forForms: Weighted = [
  [42, filled],
  [8, staleVersion],
  [7, atOnce],
  [10, typedUnopened],
  [10, oddForm],
  [5, fromElsewhere],
  [4, forgedCookie],
  [4, oddHeader],
  [4, rawAttack],
  [2, wrongHost],
  [2, otherMethod],
  [2, hostileQuery],
  [2, sharpCode],
];
const forPrograms: Weighted = [
  [40, programBody],
  [20, repeatedKey],
  [10, oddForm],
  [10, rawAttack],
  [10, oddHeader],
  [5, hostileQuery],
  [5, otherMethod],
];

/** Makes one attempt, of a kind that suits the route. */
export async function attack(scene: Scene): Promise<void> {
  const kinds = isPage(scene) ? forPages : isForPrograms(scene) ? forPrograms : forForms;
  let lot = scene.random.next() * kinds.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, make] of kinds) {
    lot -= weight;
    if (lot < 0) return await make(scene);
  }
}
