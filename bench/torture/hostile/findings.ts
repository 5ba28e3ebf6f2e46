import type { Fault } from './checks.ts';
import { faultsOf, isLate, longestAnswer } from './checks.ts';
import type { Stop } from './event-loop-log.ts';
import { holdsOwnMark, type Secret } from './marks.ts';
import type { ProcessorPressure } from './pressure.ts';
import type { Call } from './scene.ts';
import type { Answer, NoAnswer } from './sending.ts';

/** A call as it is reported, without its content. */
export interface ReportedCall {
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
  readonly pressure: ProcessorPressure | null;
  readonly secrets: readonly Secret[];
}

const mostSlow = 200;
const visitorName = ({ visitor }: Call): string =>
  visitor.kind === 'stranger' ? 'stranger' : `${visitor.role} of ${visitor.municipality}`;

/** The outcome of the calls: the number of each status, the slow ones, and the faults. */
export class Findings {
  readonly #pressure: ProcessorPressure | null;
  readonly #secrets: readonly Secret[];
  readonly statuses = new Map<number, number>();
  /** How far each kind of attack came: the statuses it was answered with. */
  readonly depth = new Map<string, Map<number, number>>();
  readonly tried = new Set<string>();
  #slow: ReportedCall[] = [];
  readonly #findings = new Map<string, Finding>();
  calls = 0;
  /**
   * Responses that contained the mark of their reader's own municipality. If there are none, the search for foreign
   * marks proves nothing.
   */
  marked = 0;
  /** Late responses during which other programs used the processor. */
  excused = 0;

  /** `pressure`: null where response times are not judged. */
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
        who: visitorName(call),
        milliseconds: Math.round(milliseconds),
        from,
        to,
      });
    if (this.#slow.length > 2 * mostSlow) this.#slow = this.slowest(mostSlow);
    const where = `${named} (${call.method}) by ${visitorName(call)}, ${attack}`;
    if ('body' in answer && holdsOwnMark(answer.body, call.path, call.visitor)) this.marked += 1;
    for (const fault of faultsOf(call, answer, this.#secrets)) this.#find(where, fault);
    if (this.#pressure && isLate(call, answer)) this.#late(where, answer, this.#pressure);
  }

  #late(
    where: string,
    { from, to, milliseconds }: Answer | NoAnswer,
    pressure: ProcessorPressure,
  ): void {
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

  slowest(count: number): ReportedCall[] {
    return this.#slow
      .toSorted((one, other) => other.milliseconds - one.milliseconds)
      .slice(0, count);
  }

  /** Pauses of the server's event loop, each with the slowest call during it. */
  slowestDuring(stops: readonly Stop[]): readonly string[] {
    return stops.map(({ at, milliseconds, processor }) => {
      const startedAt = at - milliseconds;
      const [call] = this.#slow
        .filter(({ from, to }) => from <= at && to >= startedAt)
        .toSorted((one, other) => other.milliseconds - one.milliseconds);
      return `${milliseconds} ms (${processor} of the processor) during ${call ? `${call.route}, ${call.attack}` : 'no call'}`;
    });
  }

  /**
   * `kept`: the secrets that are still secret. A case that was moved or declassified by an authorised user may be
   * read by others.
   */
  faults(kept: ReadonlySet<Secret>): readonly string[] {
    return [...this.#findings.values()]
      .filter(({ secret }) => secret === null || kept.has(secret))
      .map(({ what, where, count }) => `${where}: ${what}${count > 1 ? ` (${count} times)` : ''}`);
  }
}
