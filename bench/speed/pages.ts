import { rounded } from '../figures.ts';
import { createInstallation, type DatabaseKind } from '../installation.ts';
import { type Random, seededRandom } from '../random.ts';
import { type Desk, openDesk } from './large-desk.ts';
import { load, spread } from './load.ts';

const pages = {
  case: (numbers: Desk['numbers'], random: Random) => `/desk/arenden/${random.pick(numbers)}`,
  queue: () => '/desk',
} as const;
type Page = keyof typeof pages;

async function timesOf(desk: Desk, page: Page, random: Random, seconds: number) {
  const { origin, cookie, numbers } = desk;
  const request = () => ({
    method: 'GET' as const,
    path: pages[page](numbers, random),
    headers: { cookie },
  });
  return (await load({ origin, connections: 1, seconds, request, expected: 200 })).times;
}

/**
 * Both desks are served at the same time and measured in turns, so that other work on the machine affects both
 * equally.
 */
async function comparePage(
  desks: readonly [Desk, Desk],
  page: Page,
  rounds: number,
  seconds: number,
) {
  const random = seededRandom(1);
  const [few, many] = desks;
  for (const desk of desks) await timesOf(desk, page, random, seconds);
  const times = new Map<Desk, number[]>(desks.map((desk) => [desk, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const desk of desks)
      times.get(desk)?.push(...(await timesOf(desk, page, random, seconds)));
  const atFew = spread(times.get(few) ?? []);
  const atMany = spread(times.get(many) ?? []);
  return { page, atFew, atMany, growth: rounded(atMany.p50 / atFew.p50) };
}

export async function measurePages(
  kind: DatabaseKind,
  sizes: { readonly few: number; readonly many: number },
  { rounds, seconds }: { readonly rounds: number; readonly seconds: number },
) {
  const few = await openDesk(await createInstallation(kind), sizes.few);
  try {
    const many = await openDesk(await createInstallation(kind), sizes.many);
    try {
      const compare = (page: Page) => comparePage([few, many], page, rounds, seconds);
      return {
        sizes,
        pages: [await compare('case'), await compare('queue')],
        generated: many.generated,
      };
    } finally {
      await many.close();
    }
  } finally {
    await few.close();
  }
}
