import type { Route } from '../../../test/server-routes.ts';
import { type Random, seededRandom } from '../../random.ts';
import { Addresses } from './addresses.ts';
import { attack } from './attacks.ts';
import { Findings } from './findings.ts';
import { markOf, municipalityFor, type Secret } from './marks.ts';
import {
  municipalities,
  type Person,
  people,
  type Sessions,
  stranger,
  type Visitor,
  type VisitorKind,
  visitorKinds,
} from './people.ts';
import type { ProcessorPressure } from './pressure.ts';
import { ResponseAccount } from './response-account.ts';
import type { Call, Scene } from './scene.ts';
import { type Answer, type HeaderValues, send, sendRaw } from './sending.ts';

/** Concurrent calls. With more, the calls would only wait for each other at the one database. */
const concurrentCalls = 4;

/** The pages that link to the addresses of everything else. */
const startingPages = [
  '/desk',
  '/desk/utkorg',
  '/desk/uppfoljning',
  '/desk/laget',
  '/desk/konton',
  '/desk/enheter',
  '/desk/fraser',
  '/desk/vikarier',
  '/desk/policy',
] as const;
/** Submissions in each municipality whose codes are known from the beginning. */
const knownCodes = 6;

const worksIn = (municipality: string) => (person: Person) => person.municipality === municipality;

interface Attempt {
  readonly route: Route;
  readonly kind: VisitorKind;
  readonly random: Random;
}

/** The roles that work with cases every day and therefore reach the most code. */
const workers: readonly VisitorKind[] = ['coordinator', 'handler', 'unit_manager', 'kontaktcenter'];

/**
 * How often a visitor tries a route in one round. Everybody tries it once, and those who are allowed to write try
 * writing routes more often, since what is stored is what the others may come across. HEAD is answered as GET without
 * a body, so it is tried in every fourth round.
 */
function attemptsPerRound({ method, path }: Route, kind: VisitorKind, round: number): number {
  if (method === 'HEAD') return round % 4 === 3 ? 1 : 0;
  if (method !== 'POST') return 1;
  if (kind === 'stranger') return path.startsWith('/desk') ? 1 : 12;
  return path.startsWith('/desk/arenden/') && workers.includes(kind) ? 4 : 1;
}

/** Every route as every kind of visitor, in shuffled order, repeated without end. */
function* attempts(routes: readonly Route[], seed: number): Generator<Attempt> {
  for (let round = 0; ; round += 1) {
    const random = seededRandom(seed + round);
    const pairs = routes.flatMap((route) =>
      visitorKinds.flatMap((kind) =>
        Array.from({ length: attemptsPerRound(route, kind, round) }, () => ({
          route,
          kind,
          order: random.next(),
        })),
      ),
    );
    for (const { route, kind } of pairs.toSorted((one, other) => one.order - other.order))
      yield { route, kind, random: random.fork() };
  }
}

export interface AttackOptions {
  readonly origin: string;
  readonly routes: readonly Route[];
  readonly sessions: Sessions;
  readonly secrets: readonly Secret[];
  readonly seed: number;
  readonly pressure: ProcessorPressure | null;
  readonly print: (line: string) => void;
}

export class Attackers {
  readonly account = new ResponseAccount();
  readonly findings: Findings;
  readonly #parts: AttackOptions;
  readonly #addresses: Addresses;
  readonly #attempts: Generator<Attempt>;

  constructor(parts: AttackOptions) {
    this.#parts = parts;
    this.findings = new Findings(parts);
    this.#addresses = new Addresses(parts.routes, parts.secrets);
    this.#attempts = attempts(parts.routes, parts.seed);
  }

  /** Opens the pages of the desk, so that existing addresses are known. */
  async exploreDesk(who: readonly Person[]): Promise<void> {
    const { origin, sessions } = this.#parts;
    for (const person of who)
      for (const path of startingPages) {
        const headers = { cookie: await sessions.cookieOf(person) };
        const answer = await send(origin, { method: 'GET', path, headers, body: null });
        if ('body' in answer) this.#addresses.learn(answer.body, person);
      }
  }

  async #identity(visitor: Visitor): Promise<HeaderValues> {
    return visitor.kind === 'person'
      ? { cookie: await this.#parts.sessions.cookieOf(visitor) }
      : {};
  }

  async #ask(
    defaults: Omit<Call, 'attack' | 'headers'>,
    overrides: Partial<Call> & Pick<Call, 'attack'>,
  ) {
    const { origin } = this.#parts;
    const visitor = overrides.visitor ?? defaults.visitor;
    const headers = { ...(await this.#identity(visitor)), ...overrides.headers };
    const call: Call = { ...defaults, ...overrides, headers };
    const { delivery } = call;
    const answer =
      delivery.kind === 'whole'
        ? await send(origin, call)
        : await sendRaw(origin, delivery.pieces, delivery);
    this.findings.note(call, answer);
    this.account.note(call, answer);
    if ('body' in answer) {
      if (answer.status === 200) this.#addresses.learn(answer.body, visitor);
      await this.#notice(call, answer, visitor);
    }
    return answer;
  }

  /** Signs a user in again after a sign-out, and remembers the old cookie, which must no longer be accepted. */
  async #notice(
    { headers, path, method }: Call,
    { status, headers: said }: Answer,
    visitor: Visitor,
  ): Promise<void> {
    if (visitor.kind !== 'person') return;
    const { cookie } = await this.#identity(visitor);
    const { location = '' } = said;
    if (
      headers.cookie !== cookie ||
      (status !== 401 && !/^\/desk\/(?:logga-in|utloggad)/.test(location))
    )
      return;
    const isSignOut = method === 'POST' && path.startsWith('/desk/logga-ut') && status === 303;
    await this.#parts.sessions.forget(visitor, isSignOut ? 'ended' : 'doubtful');
  }

  #visitorOf(kind: VisitorKind, random: Random): Visitor {
    const known = people.filter(({ role }) => role === kind);
    const [first, ...others] = known;
    return first ? random.pick([first, ...others]) : stranger;
  }

  #sceneOf({ route, kind, random }: Attempt): Scene {
    const visitor = this.#visitorOf(kind, random);
    const path = this.#addresses.choose(route, visitor, random);
    const municipality = municipalityFor(path, visitor);
    const colleagues = people.filter(worksIn(municipality ?? municipalities[0] ?? ''));
    const [first, ...others] = colleagues;
    const defaults = {
      visitor,
      route,
      method: route.method,
      path,
      body: null,
      delivery: { kind: 'whole' },
      refused: false,
    } as const;
    const { origin, sessions } = this.#parts;
    // Not the code of a secret case: whoever has its code may read it.
    const ownCodes = this.account.codes.get(municipality ?? '') ?? [];
    return {
      origin,
      route,
      visitor,
      path,
      random,
      mark: municipality === undefined ? '' : markOf(municipality),
      addresses: this.#addresses,
      codes: ownCodes,
      endedCookies: sessions.ended,
      colleague: visitor.kind === 'person' && first ? random.pick([first, ...others]) : stranger,
      identity: (one) => this.#identity(one),
      ask: (call) => this.#ask(defaults, call),
    };
  }

  /** Submits some cases in each municipality whose codes are then known. */
  async submitKnownCases(): Promise<void> {
    const path = '/api/v1/:municipality/cases';
    const route = this.#parts.routes.find(
      (one) =>
        one.method === 'POST' && one.path.startsWith('/api/v1/') && one.path.endsWith('/cases'),
    );
    if (!route) throw new Error(`there is no ${path}`);
    for (const municipality of municipalities)
      for (let count = 0; count < knownCodes; count += 1) {
        const text = `${markOf(municipality)}${count}: the lift has stood still for three weeks.`;
        const contact = { name: 'Kim Ek', email: 'kim.ek@example.org' };
        await this.#ask(
          {
            visitor: stranger,
            route,
            method: 'POST',
            path: path.replace(':municipality', municipality),
            body: Buffer.from(JSON.stringify({ text, contact })),
            delivery: { kind: 'whole' },
            refused: false,
          },
          { attack: 'an ordinary submission', headers: { 'content-type': 'application/json' } },
        );
      }
  }

  /** Attacks until the given number of calls has been made. */
  async attack(calls: number): Promise<void> {
    const { print } = this.#parts;
    const waiting = this.#attempts;
    const until = this.findings.calls + calls;
    let reported = 0;
    await Promise.all(
      Array.from({ length: concurrentCalls }, async () => {
        while (this.findings.calls < until) {
          const attempt = waiting.next().value;
          if (!attempt) return;
          const scene = this.#sceneOf(attempt);
          try {
            await attack(scene);
          } catch (error) {
            this.account.faults.push(
              `the attack itself failed: ${error instanceof Error ? error.message : error}`,
            );
          }
          const thousands = Math.floor(this.findings.calls / 1000);
          if (thousands > reported) {
            reported = thousands;
            print(`${this.findings.calls} calls`);
          }
        }
      }),
    );
  }
}
