import { apiBody, malformedForm, repeatedKey, specialCode, unopenedForm } from './body-attacks.ts';
import { atOnce, filled, staleVersion } from './filled-forms.ts';
import {
  crossSite,
  forgedCookie,
  hostileQuery,
  malformedHeader,
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
  [8, malformedHeader],
  [8, forgedCookie],
  [7, rawAttack],
  [6, otherMethod],
  [6, wrongHost],
];
const forForms: Weighted = [
  [42, filled],
  [8, staleVersion],
  [7, atOnce],
  [10, unopenedForm],
  [10, malformedForm],
  [5, crossSite],
  [4, forgedCookie],
  [4, malformedHeader],
  [4, rawAttack],
  [2, wrongHost],
  [2, otherMethod],
  [2, hostileQuery],
  [2, specialCode],
];
const forApi: Weighted = [
  [40, apiBody],
  [20, repeatedKey],
  [10, malformedForm],
  [10, rawAttack],
  [10, malformedHeader],
  [5, hostileQuery],
  [5, otherMethod],
];

/** Makes one attempt of a kind that suits the route. */
export async function attack(scene: Scene): Promise<void> {
  const kinds = isPage(scene) ? forPages : isForPrograms(scene) ? forApi : forForms;
  let order = scene.random.next() * kinds.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, make] of kinds) {
    order -= weight;
    if (order < 0) return await make(scene);
  }
}
