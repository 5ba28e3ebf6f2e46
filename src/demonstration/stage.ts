import type { TenantTransaction } from '../db/tenant.ts';
import type { Action } from '../domain/actions.ts';
import type { Actor } from '../domain/actor.ts';
import { arrivalDayOf } from '../domain/calendar/day.ts';
import type { FollowUp } from '../domain/decide/decision.ts';
import type { Intake } from '../domain/decide/intake.ts';
import type { BulkCase, BulkCases, BulkResult } from '../intake/bulk.ts';
import { composed } from '../messages/compose.ts';

/**
 * Actions that must come first: deciding that a case is no statutory matter, or recording what was done for somebody
 * in distress.
 */
const saidFirst: ReadonlyMap<string, Action> = new Map([
  ['track_suggested', { type: 'dismiss_track', reason: 'Inget klagomål som lagen gäller.' }],
  ['distress_waiting', { type: 'meet_distress', reason: 'Ringde och pratade i en halvtimme.' }],
]);

export interface ScheduledAction {
  readonly at: number;
  readonly actor: Actor;
  readonly action: Action;
}

/** A case from its arrival, one action after the other. A refused action is skipped, and the next one is requested. */
export interface SimulatedCase {
  readonly at: number;
  readonly actor: Actor;
  readonly intake: Omit<Intake, 'municipality' | 'matter'>;
  /** The actions after its arrival; receives the current case at each step. */
  acts(bulkCase: BulkCase): Generator<ScheduledAction, void, BulkResult>;
  /** How the mail server refuses a mail at that moment; undefined where it accepts it. */
  readonly mailFails?: (at: number) => string | undefined;
}

interface Cue {
  readonly at: number;
  readonly order: number;
  readonly caseId: string | undefined;
  run(): void;
}

const system: Actor = { type: 'system' };
const second = 1000;

/** Events ordered by time, and those of the same moment in the order they were added: a binary heap. */
class Cues {
  readonly #heap: Cue[] = [];

  static #before(one: Cue, other: Cue): boolean {
    return one.at < other.at || (one.at === other.at && one.order < other.order);
  }

  get next(): number | undefined {
    return this.#heap[0]?.at;
  }

  add(cue: Cue): void {
    const heap = this.#heap;
    let place = heap.push(cue) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const upper = heap[above];
      if (!upper || !Cues.#before(cue, upper)) break;
      heap[place] = upper;
      place = above;
    }
    heap[place] = cue;
  }

  take(): Cue | undefined {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const [one, other] = [heap[left], heap[left + 1]];
      if (!one) break;
      const lower = other && Cues.#before(other, one) ? left + 1 : left;
      const smaller = heap[lower];
      if (!smaller || !Cues.#before(smaller, last)) break;
      heap[place] = smaller;
      place = lower;
    }
    heap[place] = last;
    return first;
  }
}

/**
 * Runs many cases at once in the order of time, with the messages that follow, as the application itself creates
 * them.
 */
export class Stage {
  readonly #cases: BulkCases;
  readonly #publicUrl: string;
  readonly #cues = new Cues();
  readonly #dissatisfied = new Set<string>();
  /** The refusals and their number: a correct script has none. */
  readonly refusals = new Map<string, number>();
  #order = 0;
  #forgotten: ReadonlySet<string> = new Set();

  constructor(cases: BulkCases, publicUrl: string) {
    this.#cases = cases;
    this.#publicUrl = publicUrl;
  }

  #cue(at: number, caseId: string | undefined, run: () => void): void {
    this.#order += 1;
    this.#cues.add({ at, order: this.#order, caseId, run });
  }

  add(life: SimulatedCase): void {
    this.#cue(life.at, undefined, () => this.#begin(life));
  }

  #begin(life: SimulatedCase): void {
    const now = Temporal.Instant.fromEpochMilliseconds(Math.floor(life.at));
    const result = this.#cases.receive(life.intake, life.actor, now);
    if (result.type !== 'done') throw new Error(`nobody received it: ${JSON.stringify(result)}`);
    const { bulkCase, decision } = result;
    this.#follow(life, bulkCase, decision.followUps, life.at);
    const acts = life.acts(bulkCase);
    this.#await(life, bulkCase, acts, acts.next(result));
  }

  #await(
    life: SimulatedCase,
    bulkCase: BulkCase,
    acts: Generator<ScheduledAction, void, BulkResult>,
    turn: IteratorResult<ScheduledAction, void>,
  ): void {
    if (turn.done) return;
    const { at, actor, action } = turn.value;
    this.#cue(at, bulkCase.case.id, () => {
      const result = this.#act(life, bulkCase, actor, action, at);
      this.#await(life, bulkCase, acts, acts.next(result));
    });
  }

  #act(
    life: SimulatedCase,
    bulkCase: BulkCase,
    actor: Actor,
    action: Action,
    at: number,
  ): BulkResult {
    const now = Temporal.Instant.fromEpochMilliseconds(Math.floor(at));
    const result = this.#change(bulkCase, actor, action, now);
    if (result.type !== 'done') {
      const why = result.type === 'refused' ? result.refusal.code : result.type;
      const what = `${action.type} in ${bulkCase.case.status}: ${why}`;
      this.refusals.set(what, (this.refusals.get(what) ?? 0) + 1);
      return result;
    }
    if (action.type === 'dissatisfied') this.#dissatisfied.add(bulkCase.case.id);
    this.#follow(life, bulkCase, result.decision.followUps, at);
    return result;
  }

  /**
   * Makes the change, preceded by a decision that it requires: that it is no statutory matter, or what was done for
   * somebody in distress.
   */
  #change(bulkCase: BulkCase, actor: Actor, action: Action, now: Temporal.Instant): BulkResult {
    const result = this.#cases.change(bulkCase, actor, action, now);
    const code = result.type === 'refused' ? result.refusal.code : undefined;
    const first = saidFirst.get(code ?? '');
    if (first === undefined) return result;
    const preparation = this.#cases.change(bulkCase, actor, first, now);
    return preparation.type === 'done' ? this.#change(bulkCase, actor, action, now) : result;
  }

  /** Does the worker's part: composes the messages that are due, and passes mails to the mail server. */
  #follow(
    life: SimulatedCase,
    bulkCase: BulkCase,
    followUps: readonly FollowUp[],
    at: number,
  ): void {
    for (const followUp of followUps) {
      const { id } = bulkCase.case;
      if (followUp.job === 'compose')
        this.#cue(at + second, id, () => this.#compose(life, bulkCase, at + second));
      else if (followUp.job === 'deliver')
        this.#cue(at + second, id, () =>
          this.#deliver(life, bulkCase, followUp.messageId, at + second),
        );
    }
  }

  #compose(life: SimulatedCase, bulkCase: BulkCase, at: number): void {
    const { organisation, municipality, policies } = this.#cases.setup;
    const { policy_version: version } = bulkCase.case;
    const policy = policies.find((one) => one.version === version);
    if (!policy) throw new Error(`there is no policy version ${version}`);
    const rules = this.#cases.rulesFor(version);
    const today = arrivalDayOf(Temporal.Instant.fromEpochMilliseconds(Math.floor(at)));
    const messages = composed(
      { ...bulkCase, splitFrom: null, policy, rules, organisation, municipality },
      {
        dissatisfied: this.#dissatisfied.has(bulkCase.case.id),
        // No arrival day changes in the invented lives.
        moved: [],
        today,
        publicUrl: this.#publicUrl,
      },
    );
    for (const message of messages)
      this.#act(life, bulkCase, system, { type: 'record_message', message }, at);
  }

  #deliver(life: SimulatedCase, bulkCase: BulkCase, messageId: string, at: number): void {
    this.#act(life, bulkCase, system, { type: 'delivery_started', messageId }, at);
    const failure = life.mailFails?.(at);
    const outcome: Action =
      failure === undefined
        ? { type: 'delivered', messageId }
        : { type: 'delivery_failed', messageId, permanent: true, failure };
    this.#cue(at + second, bulkCase.case.id, () => {
      this.#act(life, bulkCase, system, outcome, at + second);
    });
  }

  /**
   * Continues and writes what happened, until a given moment or until about so many events are waiting. A case that
   * somebody else has changed meanwhile is not continued.
   * @returns whether anything is left before the moment
   */
  async play(trx: TenantTransaction, until: number, mostEvents: number): Promise<boolean> {
    this.#forgotten = new Set([...this.#forgotten, ...(await this.#cases.begin(trx))]);
    for (;;) {
      const at = this.#cues.next;
      if (at === undefined || at > until || this.#cases.waiting >= mostEvents) break;
      const cue = this.#cues.take();
      if (cue && !(cue.caseId !== undefined && this.#forgotten.has(cue.caseId))) cue.run();
    }
    await this.#cases.write(trx);
    const next = this.#cues.next;
    return next !== undefined && next <= until;
  }
}
