import { request as open } from 'node:http';
import { median, percentile, rounded } from '../figures.ts';
import { createInstallation, type DatabaseKind, type Installation } from '../installation.ts';
import { seededRandom } from '../random.ts';
import { bareTimes, Recording, type Statement } from './bare.ts';
import { type DeskPage, deskPages, type PageRequest } from './desk-pages.ts';
import { type Desk, openDesk } from './large-desk.ts';
import { load } from './load.ts';

/** How many different cases are requested for a page whose content depends on the case. */
const casesPerPage = 20;
const bareRounds = 8;

function requestFor({ path, form }: PageRequest, { cookie }: Desk) {
  const headers = { cookie, 'accept-encoding': 'gzip, br' };
  if (form === undefined) return { method: 'GET' as const, path, headers };
  const own = { 'sec-fetch-site': 'same-origin' };
  return {
    method: 'POST' as const,
    path,
    headers: { ...headers, ...own, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  };
}

/** The bytes of the response body as they are sent over the network. */
async function bytesOf(request: PageRequest, desk: Desk): Promise<number> {
  const { method, path, headers, ...more } = requestFor(request, desk);
  const ended = Promise.withResolvers<number>();
  const sent = open(`${desk.origin}${path}`, { method, headers }, (answer) => {
    let bytes = 0;
    answer.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    answer.on('end', () =>
      answer.statusCode === 200
        ? ended.resolve(bytes)
        : ended.reject(new Error(`${path} answered ${answer.statusCode}`)),
    );
  });
  sent.on('error', ended.reject);
  sent.end('body' in more ? more.body : undefined);
  return await ended.promise;
}

function variants(page: DeskPage, desk: Desk): readonly PageRequest[] {
  const random = seededRandom(1);
  const way = deskPages[page];
  const request = Array.from({ length: casesPerPage }, () => way(desk, random));
  const paths = new Set(request.map(({ path }) => path));
  return paths.size === 1 ? request.slice(0, 1) : request;
}

type Recorded = ReadonlyMap<DeskPage, readonly (readonly Statement[])[]>;

const pagesOf = Object.keys(deskPages).filter((name): name is DeskPage => name in deskPages);

async function record(desk: Desk, place: Installation): Promise<Recorded> {
  const recording = new Recording(place);
  await desk.restart(recording.variables);
  const recorded = new Map<DeskPage, readonly (readonly Statement[])[]>();
  for (const page of pagesOf) {
    const all: (readonly Statement[])[] = [];
    for (const request of variants(page, desk)) {
      await bytesOf(request, desk);
      all.push(await recording.of(() => bytesOf(request, desk)));
    }
    recorded.set(page, all);
  }
  await desk.restart({});
  return recorded;
}

async function measureOne(page: DeskPage, desk: Desk, seconds: number) {
  const request = variants(page, desk);
  let round = 0;
  const next = () => {
    round += 1;
    return requestFor(request[round % request.length] ?? { path: '/desk' }, desk);
  };
  const ask = (duration: number) =>
    load({ origin: desk.origin, connections: 1, seconds: duration, request: next, expected: 200 });
  await ask(1);
  const { times } = await ask(seconds);
  const bytes: number[] = [];
  for (const one of request) bytes.push(await bytesOf(one, desk));
  return { times, bytes: Math.max(...bytes) };
}

/**
 * Measures every page of the desk with the given number of cases: its median time compared with that of its own
 * statements sent by themselves, and its size.
 */
export async function measureDesk(kind: DatabaseKind, cases: number, seconds: number) {
  const place = await createInstallation(kind);
  const desk = await openDesk(place, cases, true);
  try {
    const recorded: Recorded = kind === 'postgres' ? await record(desk, place) : new Map();
    const pages = [];
    for (const page of pagesOf) {
      // The two are measured in turns, so that other work on the machine affects both equally.
      const before = await bareTimes(place, recorded.get(page) ?? [], bareRounds);
      const { times, bytes } = await measureOne(page, desk, seconds);
      const after = await bareTimes(place, recorded.get(page) ?? [], bareRounds);
      const bare = median([...before, ...after]);
      const p50 = median(times);
      pages.push({
        page,
        p50: rounded(p50),
        p99: rounded(percentile(times, 0.99)),
        bare: rounded(bare),
        ofBare: bare === 0 ? null : rounded(p50 / bare),
        kilobytes: rounded(bytes / 1000, 1),
      });
    }
    const { generated, readForSearch } = desk;
    return { cases, generated, readForSearch, pages };
  } finally {
    await desk.close();
  }
}
