import type { Route } from '../../../test/server-routes.ts';
import { type Random, seededRandom } from '../../random.ts';
import { Account } from './account.ts';
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
import type { Pressure } from './pressure.ts';
import type { Call, Scene } from './scene.ts';
import { type Answer, type HeaderValues, send, sendRaw } from './sending.ts';

/** Calls that are under way at once: more only wait for one another at one database. */
const atOnce = 4;

/** Where the addresses of everything else stand. */
const startingPages = [
  '/desk',
  '/desk/utkorg',
  '/desk/uppfoljning',
  '/desk/konton',
  '/desk/enheter',
  '/desk/fraser',
  '/desk/vikarier',
  '/desk/policy',
] as const;
/** Submissions in each municipality that are followed from the beginning. */
const codesKnown = 6;

const worksIn = (municipality: string) => (person: Person) => person.municipality === municipality;

interface Attempt {
  readonly route: Route;
  readonly kind: VisitorKind;
  readonly random: Random;
}

/** Who works with cases from day to day, and so comes deepest. */
const workers: readonly VisitorKind[] = ['coordinator', 'handler', 'unit_manager', 'kontaktcenter'];

/**
 * How often a route is tried by a visitor in one round. Once by everybody; oftener where something is written by those who may,
 * since what is stored is what the others meet. Answers to HEAD are those to GET without a body: every fourth round.
 */
function timesOf({ method, path }: Route, kind: VisitorKind, round: number): number {
  if (method === 'HEAD') return round % 4 === 3 ? 1 : 0;
  if (method !== 'POST') return 1;
  if (kind === 'stranger') return path.startsWith('/desk') ? 1 : 12;
  return path.startsWith('/desk/arenden/') && workers.includes(kind) ? 4 : 1;
}

/** Every route as every kind of visitor, in an order of its own, again and again. */
function* attempts(routes: readonly Route[], seed: number): Generator<Attempt> {
  for (let round = 0; ; round += 1) {
    const random = seededRandom(seed + round);
    const pairs = routes.flatMap((route) =>
      visitorKinds.flatMap((kind) =>
        Array.from({ length: timesOf(route, kind, round) }, () => ({
          route,
          kind,
          lot: random.next(),
        })),
      ),
    );
    for (const { route, kind } of pairs.toSorted((one, other) => one.lot - other.lot))
      yield { route, kind, random: random.fork() };
  }
}

export interface Onslaught {
  readonly origin: string;
  readonly routes: readonly Route[];
  readonly sessions: Sessions;
  readonly secrets: readonly Secret[];
  readonly seed: number;
  readonly pressure: Pressure | null;
  readonly say: (line: string) => void;
}

export class Attackers {
  readonly account = new Account();
  readonly findings: Findings;
  readonly #parts: Onslaught;
  readonly #addresses: Addresses;
  readonly #attempts: Generator<Attempt>;

  constructor(parts: Onslaught) {
    this.#parts = parts;
    this.findings = new Findings(parts);
    this.#addresses = new Addresses(parts.routes, parts.secrets);
    this.#attempts = attempts(parts.routes, parts.seed);
  }

  /** People look at what there is, so that addresses that exist are known. */
  async lookAround(who: readonly Person[]): Promise<void> {
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

  async #ask(usual: Omit<Call, 'attack' | 'headers'>, given: Partial<Call> & Pick<Call, 'attack'>) {
    const { origin } = this.#parts;
    const visitor = given.visitor ?? usual.visitor;
    const headers = { ...(await this.#identity(visitor)), ...given.headers };
    const call: Call = { ...usual, ...given, headers };
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

  /** Whoever was signed out has to sign in again; a cookie that was signed out may not be good for anything. */
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
    const usual = {
      visitor,
      route,
      method: route.method,
      path,
      body: null,
      delivery: { kind: 'whole' },
      refused: false,
    } as const;
    const { origin, sessions } = this.#parts;
    // Of no case that is secret: whoever holds its code reads it rightly.
    const own = this.account.codes.get(municipality ?? '') ?? [];
    return {
      origin,
      route,
      visitor,
      path,
      random,
      mark: municipality === undefined ? '' : markOf(municipality),
      addresses: this.#addresses,
      codes: own,
      endedCookies: sessions.ended,
      colleague: visitor.kind === 'person' && first ? random.pick([first, ...others]) : stranger,
      identity: (one) => this.#identity(one),
      ask: (call) => this.#ask(usual, call),
    };
  }

  /** Some cases in each municipality whose codes are known. */
  async speak(): Promise<void> {
    const path = '/api/v1/:municipality/cases';
    const route = this.#parts.routes.find(
      (one) =>
        one.method === 'POST' && one.path.startsWith('/api/v1/') && one.path.endsWith('/cases'),
    );
    if (!route) throw new Error(`there is no ${path}`);
    for (const municipality of municipalities)
      for (let count = 0; count < codesKnown; count += 1) {
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

  /** Until so many calls are made. */
  async attack(calls: number): Promise<void> {
    const { say } = this.#parts;
    const waiting = this.#attempts;
    const until = this.findings.calls + calls;
    let told = 0;
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
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
          if (thousands > told) {
            told = thousands;
            say(`${this.findings.calls} calls`);
          }
        }
      }),
    );
  }
}
