import type { Fault } from './checks.ts';
import { faultsOf, isLate, longestAnswer } from './checks.ts';
import { holdsOwnMark, type Secret } from './marks.ts';
import type { Pressure } from './pressure.ts';
import type { Call } from './scene.ts';
import type { Answer, NoAnswer } from './sending.ts';
import type { Stop } from './watched.ts';

/** A call as it is told of: never with what it said. */
export interface Noted {
  readonly route: string;
  readonly attack: string;
  readonly who: string;
  readonly milliseconds: number;
  readonly from: number;
  readonly to: number;
}

interface Finding extends Fault {
  readonly where: string;
  count: number;
}

interface Parts {
  readonly pressure: Pressure | null;
  readonly secrets: readonly Secret[];
}

const keptSlow = 200;
const whoIs = ({ visitor }: Call): string =>
  visitor.kind === 'stranger' ? 'stranger' : `${visitor.role} of ${visitor.municipality}`;

/** What came of the calls: how many were answered what, which were slow, and what was wrong. */
export class Findings {
  readonly #pressure: Pressure | null;
  readonly #secrets: readonly Secret[];
  readonly statuses = new Map<number, number>();
  /** How deep each kind of attack came: what it was answered. */
  readonly depth = new Map<string, Map<number, number>>();
  readonly tried = new Set<string>();
  #slow: Noted[] = [];
  readonly #findings = new Map<string, Finding>();
  calls = 0;
  /** Answers that held what was written to whoever read them: where there are none, the marks show nothing. */
  marked = 0;
  /** Late answers during which the machine had to do with other things. */
  excused = 0;

  /** `pressure`: null where no answer is too late. */
  constructor({ pressure, secrets }: Parts) {
    this.#pressure = pressure;
    this.#secrets = secrets;
  }

  note(call: Call, answer: Answer | NoAnswer): void {
    const { route, attack } = call;
    const named = `${route.method} ${route.path.replaceAll(/\(\^[^)]*\)/g, '')}`;
    this.calls += 1;
    this.statuses.set(answer.status, (this.statuses.get(answer.status) ?? 0) + 1);
    const depth = this.depth.get(attack) ?? new Map<number, number>();
    this.depth.set(attack, depth.set(answer.status, (depth.get(answer.status) ?? 0) + 1));
    this.tried.add(`${named} ${call.visitor.kind === 'stranger' ? 'stranger' : call.visitor.role}`);
    const { milliseconds, from, to } = answer;
    if (answer.status !== 0)
      this.#slow.push({
        route: named,
        attack,
        who: whoIs(call),
        milliseconds: Math.round(milliseconds),
        from,
        to,
      });
    if (this.#slow.length > 2 * keptSlow) this.#slow = this.slowest(keptSlow);
    const where = `${named} (${call.method}) by ${whoIs(call)}, ${attack}`;
    if ('body' in answer && holdsOwnMark(answer.body, call.path, call.visitor)) this.marked += 1;
    for (const fault of faultsOf(call, answer, this.#secrets)) this.#find(where, fault);
    if (this.#pressure && isLate(call, answer)) this.#late(where, answer, this.#pressure);
  }

  #late(where: string, { from, to, milliseconds }: Answer | NoAnswer, pressure: Pressure): void {
    const own = milliseconds - pressure.between(from, to);
    if (own > longestAnswer)
      this.#find(where, { what: `took ${Math.round(milliseconds / 100) / 10} s`, secret: null });
    else this.excused += 1;
  }

  #find(where: string, fault: Fault): void {
    const key = `${fault.what} ${where}`;
    const known = this.#findings.get(key);
    if (known) known.count += 1;
    else this.#findings.set(key, { ...fault, where, count: 1 });
  }

  slowest(count: number): Noted[] {
    return this.#slow
      .toSorted((one, other) => other.milliseconds - one.milliseconds)
      .slice(0, count);
  }

  /** Stops of the server's event loop, each with the slowest call that it fell upon. */
  during(stops: readonly Stop[]): readonly string[] {
    return stops.map(({ at, milliseconds, processor }) => {
      const begun = at - milliseconds;
      const [call] = this.#slow
        .filter(({ from, to }) => from <= at && to >= begun)
        .toSorted((one, other) => other.milliseconds - one.milliseconds);
      return `${milliseconds} ms (${processor} of the processor) during ${call ? `${call.route}, ${call.attack}` : 'no call'}`;
    });
  }

  /** `kept`: secrets that still are. A case that was moved or opened by those who may is read by others rightly. */
  faults(kept: ReadonlySet<Secret>): readonly string[] {
    return [...this.#findings.values()]
      .filter(({ secret }) => secret === null || kept.has(secret))
      .map(({ what, where, count }) => `${where}: ${what}${count > 1 ? ` (${count} times)` : ''}`);
  }
}
