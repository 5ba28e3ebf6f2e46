import type { Fault } from './checks.ts';
import { faultsOf } from './checks.ts';
import type { Secret } from './marks.ts';
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

const keptSlow = 200;
const whoIs = ({ visitor }: Call): string =>
  visitor.kind === 'stranger' ? 'stranger' : `${visitor.role} of ${visitor.municipality}`;

/** What came of the calls: how many were answered what, which were slow, and what was wrong. */
export class Findings {
  readonly #timed: boolean;
  readonly #secrets: readonly Secret[];
  readonly statuses = new Map<number, number>();
  /** How deep each kind of attack came: what it was answered. */
  readonly depth = new Map<string, Map<number, number>>();
  readonly tried = new Set<string>();
  #slow: Noted[] = [];
  readonly #findings = new Map<string, Finding>();
  calls = 0;

  constructor({
    timed,
    secrets,
  }: { readonly timed: boolean; readonly secrets: readonly Secret[] }) {
    this.#timed = timed;
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
    for (const fault of faultsOf(call, answer, { secrets: this.#secrets, timed: this.#timed }))
      this.#find(`${named} (${call.method}) by ${whoIs(call)}, ${attack}`, fault);
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
