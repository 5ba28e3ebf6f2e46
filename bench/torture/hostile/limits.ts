import type { Launcher } from '../../server.ts';
import { formText } from './forms.ts';
import { municipalities, sameSite } from './people.ts';
import { type Answer, type HeaderValues, type NoAnswer, send } from './sending.ts';

/** Addresses reserved for documentation (RFC 5737). */
const hostileAddress = '203.0.113.7';
const usualAddress = '198.51.100.9';
const fromAddress = (address: string): HeaderValues => ({ 'x-forwarded-for': address });
const municipality = municipalities[0] ?? 'vasteras';

interface Flood {
  readonly what: string;
  readonly times: number;
  readonly method: string;
  readonly path: string;
  readonly headers: HeaderValues;
  readonly body: string | null;
}

const floods = (origin: string): readonly Flood[] => {
  const page = { method: 'GET', headers: {}, body: null };
  const form = { method: 'POST', headers: sameSite(origin) };
  return [
    {
      what: 'wrong codes',
      times: 60,
      path: `/${municipality}/folj`,
      ...form,
      body: formText([['code', '0000-0000-0000-0001']]),
    },
    {
      what: 'wrong passwords',
      times: 40,
      path: '/desk/logga-in',
      ...form,
      body: formText([
        ['email', 'nobody@example.org'],
        ['password', 'hostile'],
      ]),
    },
    {
      what: 'submissions',
      times: 60,
      path: `/${municipality}`,
      ...form,
      body: formText([['text', 'x']]),
    },
    { what: 'pages', times: 800, path: `/${municipality}/policy`, ...page },
  ];
};

export interface LimitFigures {
  /** For each flood: how many calls were answered 429. */
  readonly refused: Readonly<Record<string, number>>;
  /** Milliseconds: the longest time that another visitor waited for a page meanwhile. */
  readonly others: number;
  readonly faults: readonly string[];
}

/** Calls sent at the same time. Wrong codes and passwords are counted only when they are known to be wrong. */
const batchSize = 10;

async function* sendAll(
  origin: string,
  { times, method, path, headers, body }: Flood,
): AsyncGenerator<Answer | NoAnswer> {
  const given = { ...headers, ...fromAddress(hostileAddress) };
  const wanted = { method, path, headers: given, body: body === null ? null : Buffer.from(body) };
  for (let sent = 0; sent < times; sent += batchSize)
    yield* await Promise.all(Array.from({ length: batchSize }, () => send(origin, wanted)));
}

/** The faults in the responses to a flood. */
function* floodFaults({ what, times }: Flood, answers: readonly (Answer | NoAnswer)[]) {
  const limited = answers.filter(({ status }) => status === 429);
  if (limited.length === 0) yield `${times} ${what} from one address were all let through`;
  if (limited.some((answer) => !('body' in answer) || answer.headers['retry-after'] === undefined))
    yield `${what}: an answer 429 does not say when to come back`;
  const fault = answers.find(({ status }) => status >= 500 || status === 0);
  if (fault) yield `${what}: one was answered ${fault.status || 'not at all'}`;
}

/**
 * Checks the rate limits: whoever floods the server is told to wait, and other visitors are still served. The server
 * is behind one proxy.
 */
export async function checkRateLimits(launcher: Launcher): Promise<LimitFigures> {
  const server = await launcher.start();
  const { origin } = launcher;
  const faults: string[] = [];
  const refused: Record<string, number> = {};
  let others = 0;
  try {
    for (const flood of floods(origin)) {
      const flooding = Array.fromAsync(sendAll(origin, flood));
      const usual = await send(origin, {
        method: 'GET',
        path: `/${municipality}`,
        headers: fromAddress(usualAddress),
        body: null,
      });
      const answers = await flooding;
      others = Math.max(others, usual.milliseconds);
      refused[flood.what] = answers.filter(({ status }) => status === 429).length;
      faults.push(...floodFaults(flood, answers));
      if (usual.status !== 200)
        faults.push(`somebody else was answered ${usual.status} during ${flood.what}`);
    }
    return { refused, others: Math.round(others), faults };
  } finally {
    await server.stop();
  }
}
