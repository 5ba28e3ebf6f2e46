import { median } from '../../figures.ts';
import type { Sessions } from './people.ts';
import { type Person, people } from './people.ts';
import { send } from './sending.ts';

const pages = [
  '/desk/start',
  '/desk',
  '/desk/utkorg',
  '/desk/policy',
  '/desk/uppfoljning',
] as const;
const rounds = 3;

/** The median of the milliseconds that ordinary pages take, requested one after the other. */
export async function medianPageTime(origin: string, sessions: Sessions): Promise<number> {
  const times: number[] = [];
  const coordinators = people.filter(({ role }: Person) => role === 'coordinator');
  for (let round = 0; round < rounds; round += 1)
    for (const person of coordinators)
      for (const path of pages) {
        const headers = { cookie: await sessions.cookieOf(person) };
        const answer = await send(origin, { method: 'GET', path, headers, body: null });
        if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}`);
        times.push(answer.milliseconds);
      }
  return median(times);
}
