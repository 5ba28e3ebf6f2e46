import type { Route } from '../../../test/server-routes.ts';
import type { Random } from '../../random.ts';
import { decoded } from './forms.ts';
import { mayReadSecret, type Secret } from './marks.ts';
import { municipalities, people, type Visitor } from './people.ts';
import { injected, injectedHeader } from './texts.ts';

/** A parameter in a route, `:name` or `:name(^pattern$)`, or the wildcard for the rest of the address. */
const parameter = /:\w+(?:\(\^[^)]*\$\))?|\*/g;

/** Path segments that a careless program gives a meaning to, and meaningless ones. */
const badSegments: readonly string[] = [
  '..',
  '%2e%2e',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '%00',
  'a%00b',
  '%ff',
  '%E0%A4%A',
  '%ED%A0%80',
  '%2f',
  '%5c..%5c',
  '2026-0',
  '2026-999999999',
  '2026-1e3',
  '-1',
  '0',
  '99999999999999999999',
  `${'9'.repeat(300)}`,
  '%F0%9F%98%80',
  '%D9%A1%D9%A2',
  `'%20or%201=1--`,
  '%22',
  `%3C${injected.element}%3E`,
  'a'.repeat(3000),
  'a'.repeat(15_000),
  'x;y=z',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  '00000000-0000-0000-0000-000000000000',
  '%20',
  '%0d%0a',
  `x%0d%0a${injectedHeader}:%201`,
  '%E2%80%AE',
  '%25',
  '%2525',
  '*',
  '~root',
  '$(id)',
  'A'.repeat(64),
  'vasteras',
  'desk',
];

/** How many addresses of each kind are remembered for each visitor; the oldest are dropped. */
const mostRemembered = 40;

interface Prefix {
  /** The route's path up to its last parameter. */
  readonly path: string;
  readonly pattern: RegExp;
}

const quoted = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

function prefixOf(path: string): { readonly prefix: string; readonly rest: string } | undefined {
  const last = [...path.matchAll(parameter)].at(-1);
  if (!last) return undefined;
  const end = last.index + last[0].length;
  return { prefix: path.slice(0, end), rest: path.slice(end) };
}

function patternOf(prefix: string): RegExp {
  const literal = prefix.split(parameter).map(quoted);
  return new RegExp(`^${literal.join('[^/?#.]+')}(?=[/?#.]|$)`);
}

const links = /\s(?:href|action|formaction)="(\/[^"?#]*)/g;

/** Addresses that exist, as pages link to them, by the visitor who saw them, and addresses that do not exist. */
export class Addresses {
  readonly #prefixes: readonly Prefix[];
  readonly #known = new Map<string, string[]>();
  readonly #secrets: readonly Secret[];
  /** Accounts that no attack changes, so that an administrator's calls lock nobody out. */
  readonly #untouched: readonly string[] = people.map(
    ({ accountId }) => `/desk/konton/${accountId}`,
  );

  constructor(routes: readonly Route[], secrets: readonly Secret[]) {
    const paths = routes.flatMap(({ path }) => prefixOf(path)?.prefix ?? []);
    this.#prefixes = [...new Set(paths)]
      .filter((path) => path.startsWith('/desk/'))
      .map((path) => ({ path, pattern: patternOf(path) }));
    this.#secrets = secrets;
  }

  #pool(prefix: string, owner: string): string[] {
    const key = `${owner} ${prefix}`;
    const pool = this.#known.get(key) ?? [];
    this.#known.set(key, pool);
    return pool;
  }

  #isSecret = (address: string, municipality: string): boolean =>
    this.#secrets.some(
      (secret) =>
        secret.municipality === municipality && address === `/desk/arenden/${secret.number}`,
    );

  /** Remembers the addresses that a page of the desk links to. */
  learn(html: string, visitor: Visitor): void {
    if (visitor.kind === 'stranger') return;
    const { municipality, email } = visitor;
    for (const [, written = ''] of html.matchAll(links)) {
      const address = decoded(written);
      for (const { path, pattern } of this.#prefixes) {
        const found = pattern.exec(address)?.[0];
        if (found === undefined || this.#untouched.includes(found)) continue;
        if (this.#isSecret(found, municipality)) continue;
        for (const owner of [municipality, email]) {
          const pool = this.#pool(path, owner);
          if (pool.includes(found)) continue;
          pool.push(found);
          if (pool.length > mostRemembered) pool.shift();
        }
      }
    }
  }

  #bad(prefix: string, random: Random): string {
    const choose = () => badSegments[random.between(0, badSegments.length - 1)] ?? '..';
    return prefix.replaceAll(parameter, choose);
  }

  #existing(
    prefix: string,
    { method }: Route,
    visitor: Visitor,
    random: Random,
  ): string | undefined {
    const [first = 'vasteras', ...others] = municipalities;
    const anyMunicipality = random.pick([first, ...others]);
    const pick = (owner: string): string | undefined => {
      const pool = this.#pool(prefix, owner);
      return pool[random.between(0, Math.max(0, pool.length - 1))];
    };
    if (visitor.kind === 'stranger') return pick(anyMunicipality);
    const order = random.next();
    const secret = this.#secrets[random.between(0, Math.max(0, this.#secrets.length - 1))];
    if (order < 0.12 && secret && prefix.startsWith('/desk/arenden/')) {
      // Secret cases are not changed by those who may read them: afterwards it would no longer be known who may not.
      if (method === 'GET' || !mayReadSecret(visitor, secret))
        return `/desk/arenden/${secret.number}`;
    }
    if (order < 0.25) return pick(anyMunicipality);
    if (order < 0.5) return pick(visitor.municipality);
    return pick(visitor.email) ?? pick(visitor.municipality);
  }

  /** An address for this route: usually one that exists, of the visitor's own or of others. */
  choose(route: Route, visitor: Visitor, random: Random): string {
    const parts = prefixOf(route.path);
    if (!parts) return route.path;
    const { prefix, rest } = parts;
    const isBad = random.chance(0.15);
    if (/^\/(?:en\/|api\/v1\/)?:municipality/.test(prefix)) {
      const [first = 'vasteras', ...others] = municipalities;
      const named = random.pick([first, ...others]);
      return `${isBad ? this.#bad(prefix, random) : prefix.replaceAll(parameter, named)}${rest}`;
    }
    const existing = isBad ? undefined : this.#existing(prefix, route, visitor, random);
    return `${existing ?? this.#bad(prefix, random)}${rest}`;
  }
}
