/** The course of an invented case, in office hours and with the staff whose work it is. */

import type { Action } from '../domain/actions.ts';
import type { Actor, StaffActor } from '../domain/actor.ts';
import type { Day } from '../domain/calendar/day.ts';
import { missingForClosure } from '../domain/decide/closing.ts';
import type { Contact } from '../domain/decide/intake.ts';
import { isReplyOwed } from '../domain/decide/reply-owed.ts';
import { permitted } from '../domain/permission.ts';
import type { PolicyRules } from '../domain/rules.ts';
import type { Scope, VoidReason } from '../domain/vocabulary.ts';
import type { BulkCase, BulkResult } from '../intake/bulk.ts';
import type { Invented } from './invent-intake.ts';
import type { Cast, UnitCast } from './people.ts';
import type { Random } from './random.ts';
import { inventCorrection, inventReply } from './replies.ts';
import type { ScheduledAction } from './stage.ts';
import type { WorkTime } from './work-time.ts';

type ActionSequence = Generator<ScheduledAction, void, BulkResult>;
export type ClosingPlan = 'ordinary' | VoidReason | 'duplicate' | 'wrong_door';

/** Cases submitted recently, which duplicates are made of. */
export interface DemonstrationWorld {
  readonly random: Random;
  readonly cast: Cast;
  readonly time: WorkTime;
  rulesFor(version: string): PolicyRules;
  rulesOn(day: Day): PolicyRules | undefined;
  readonly recent: { readonly id: string; readonly contact: Contact }[];
}

const redirectedScopes: readonly (readonly [Exclude<Scope, 'in_scope'>, number])[] = [
  ['fault_report', 60],
  ['appeal', 12],
  ['damages_claim', 12],
  ['other_authority', 16],
];

/** Working days from arrival to answer: most within a week, one of nine after the tenth day. */
const answerDays: readonly (readonly [readonly [number, number], number])[] = [
  [[0, 3], 34],
  [[4, 7], 37],
  [[8, 10], 18],
  [[11, 22], 11],
];

/** What is decided about a case before it begins. */
export interface Plot {
  readonly at: number;
  readonly invented: Invented;
  readonly ending: ClosingPlan;
  /** The case of the same submitter that this one duplicates. */
  readonly doubleOf: string | undefined;
  readonly mailFails: boolean;
}

const returned = {
  type: 'return_hand_over',
  how: 'queue',
  reason: 'Det här är en synpunkt och hör till er.',
} as const;
const takenIn = { type: 'confirm_hand_over', how: 'queue', on: null, by: null } as const;

const voidWords: Readonly<Record<VoidReason, string>> = {
  spam: 'Reklam, inget ärende.',
  test: 'Ett prov av formuläret.',
};

export class CaseScript {
  readonly #world: DemonstrationWorld;
  readonly #held: BulkCase;
  readonly #invented: Invented;
  readonly #unit: UnitCast;
  readonly #handler: StaffActor;
  readonly #plot: Plot;
  #at: number;

  constructor(world: DemonstrationWorld, bulkCase: BulkCase, plot: Plot) {
    const { invented } = plot;
    this.#world = world;
    this.#held = bulkCase;
    this.#invented = invented;
    this.#plot = plot;
    this.#at = plot.at;
    this.#unit = world.random.pick(world.cast.unitsFor(invented.area));
    this.#handler = world.random.pick(this.#unit.handlers);
  }

  get #rules(): PolicyRules {
    return this.#world.rulesFor(this.#held.case.policy_version);
  }

  /** In office hours, so many working days later; some minutes later when it is the same day. */
  #later(workdays: number): number {
    const { random, time } = this.#world;
    this.#at =
      workdays === 0
        ? time.officeAfter(this.#at + 60_000 * random.between(4, 90), 0, random.share() * 0.05)
        : time.officeAfter(this.#at, workdays, random.share());
    return this.#at;
  }

  *#act(actor: Actor, action: Action, workdays = 0): ActionSequence {
    yield { at: this.#later(workdays), actor, action };
  }

  *all(): ActionSequence {
    const { random } = this.#world;
    const { ending, doubleOf } = this.#plot;
    if (this.#held.case.closure_reason === 'solved_on_the_spot') return;
    const slow = random.chance(0.03)
      ? random.between(4, 9)
      : random.weighted([
          [0, 60],
          [1, 35],
          [2, 5],
        ]);
    if (ending === 'spam' || ending === 'test') return yield* this.#makeVoid(ending, slow);
    if (doubleOf !== undefined) return yield* this.#merge(doubleOf, slow);
    if (this.#held.case.status === 'received')
      yield* this.#act(this.#world.cast.reception, { type: 'register' }, slow);
    yield* this.#carry(this.#world.cast.reception);
    yield* this.#classify();
    if (ending === 'wrong_door') {
      yield* this.#handOver();
      if (this.#held.case.status !== 'registered') return;
    }
    yield* this.#markSecret();
    yield* this.#assign();
    yield* this.#ask();
    yield* this.#answer();
    yield* this.#dissatisfied();
    yield* this.#close(this.#owner());
    yield* this.#afterwards();
    yield* this.#goOn();
  }

  /** Who answers and closes: the handler, the manager where the policy says so, or the person it was escalated to. */
  #owner(): StaffActor {
    const { escalated_to: reviewer } = this.#held.case;
    const escalated = reviewer === null ? undefined : this.#world.cast.actor(reviewer);
    return escalated ?? (this.#rules.replyOwner === 'manager' ? this.#unit.manager : this.#handler);
  }

  *#makeVoid(as: VoidReason, workdays: number): ActionSequence {
    const { registrar } = this.#world.cast;
    yield* this.#act(registrar, { type: 'void', as, reason: voidWords[as] }, workdays);
  }

  *#merge(into: string, workdays: number): ActionSequence {
    const { registrar } = this.#world.cast;
    const reason = 'Samma sak lämnad två gånger.';
    yield* this.#act(registrar, { type: 'merge', into, reason }, workdays);
  }

  *#classify(actor: StaffActor = this.#world.cast.reception): ActionSequence {
    const { random } = this.#world;
    const { themes, factors } = this.#rules;
    const known = this.#invented.factors.filter((factor) => factors.includes(factor));
    const action: Action = {
      type: 'classify',
      kind: this.#invented.kind,
      themes: themes.length > 0 && random.chance(0.7) ? [random.pick(themes)] : [],
      factors: factors.length === 0 ? [] : known.length > 0 ? known : [random.pick(factors)],
    };
    yield* this.#act(actor, action);
  }

  *#handOver(): ActionSequence {
    const { cast, random } = this.#world;
    const receiver = random.chance(0.7) ? this.#unit : undefined;
    const eb = receiver?.name ?? 'Länsstyrelsen';
    yield* this.#act(cast.reception, {
      type: 'hand_over',
      scope: random.weighted(redirectedScopes),
      to: receiver
        ? { by: 'unit', unitId: receiver.id }
        : { by: 'submitter', name: eb, contact: null },
      reason: `Hör hemma hos ${eb}.`,
      body: `Tack för att du hörde av dig. Det du skriver om tas om hand av ${eb}. ${receiver ? 'Vi har lämnat över det dit i dag, och du behöver inte skicka det igen.' : 'Vänd dig dit.'}`,
    });
    if (receiver && random.chance(0.15))
      return yield* this.#act(this.#handler, returned, random.between(0, 2));
    // Received by the unit within some days; those of the newest cases are still awaited.
    if (receiver) yield* this.#act(this.#handler, takenIn, random.between(0, 2));
    if (random.chance(0.9))
      yield* this.#act(cast.coordinator, { type: 'close' }, random.between(1, 5));
  }

  *#assign(): ActionSequence {
    const { random, cast } = this.#world;
    const named = random.chance(0.8);
    const handlerId = named ? this.#handler.accountId : null;
    yield* this.#act(
      cast.reception,
      { type: 'assign', unitId: this.#unit.id, handlerId },
      random.between(0, 1),
    );
    if (random.chance(0.85) || !named)
      yield* this.#act(this.#handler, { type: 'take' }, random.between(0, 2));
  }

  *#ask(): ActionSequence {
    const { random } = this.#world;
    if (!random.chance(0.06) || !this.#held.case.reply_wanted) return;
    const question =
      'Tack för att du hörde av dig. Kan du berätta var och när det hände, så att vi hittar rätt?';
    yield* this.#act(this.#handler, { type: 'ask_submitter', body: question });
    if (random.chance(0.8))
      yield* this.#bySubmitter(
        {
          type: 'submitter_message',
          body: 'Det var i början av veckan, på morgonen.',
          key: `m:${random.token()}`,
        },
        1,
      );
  }

  /** At any hour until the evening. */
  *#bySubmitter(action: Action, days: number): ActionSequence {
    const { random } = this.#world;
    this.#at += days * 86_400_000 + random.between(1, 5) * 3_600_000;
    yield { at: this.#at, actor: { type: 'submitter' }, action };
  }

  *#answer(): ActionSequence {
    const { random } = this.#world;
    if (!isReplyOwed(this.#held.case, this.#rules) && random.chance(0.6)) return;
    const [least, most] = random.weighted(answerDays);
    const arrived = this.#held.case.received_at.getTime();
    const wanted = this.#world.time.officeAfter(
      arrived,
      random.between(least, most),
      random.share(),
    );
    yield* this.#tellOfDelay(wanted);
    this.#at = Math.max(this.#at, wanted - 60_000);
    yield* this.#reply(random.chance(0.05));
    yield* this.#carry(this.#owner());
  }

  /** On the last promised day or the day before, half of those whose answer is not ready then; some new days are not kept either. */
  *#tellOfDelay(wanted: number): ActionSequence {
    const { random, time } = this.#world;
    const clock = this.#held.clocks.find(
      ({ kind, stopped_at: stopped }) => kind === 'response' && stopped === null,
    );
    if (clock === undefined || time.dayAt(wanted) <= clock.due || !random.chance(0.5)) return;
    const before = time.officeBefore(time.moment(clock.due, 0.9), 0, 0.5);
    if (before <= this.#at) return;
    this.#at = before;
    const day = time.dayAt(time.officeAfter(wanted, 0, 0.5) + random.between(-1, 4) * 86_400_000);
    const body = `Vi behöver mer tid och svarar senast ${day}.`;
    const reason = 'Fler behöver höras.';
    yield* this.#act(this.#owner(), { type: 'notify_delay', day, reason, body });
    yield* this.#carry(this.#owner());
  }

  *#markSecret(): ActionSequence {
    const { random, cast } = this.#world;
    if (!random.chance(0.01)) return;
    const reason = 'Uppgifter om någons hälsa.';
    yield* this.#act(cast.coordinator, { type: 'mark_secrecy', provision: 'osl_25_1', reason });
  }

  /** Who reads the reply before it is sent, where the policy requires that. */
  #readerOf(author: StaffActor): StaffActor | undefined {
    if (!this.#rules.readBeforeSending) return undefined;
    const { coordinator } = this.#world.cast;
    return [coordinator, this.#unit.manager].find(
      (one) =>
        one.accountId !== author.accountId && permitted('return_reading', one, this.#held.case),
    );
  }

  *#reply(curt: boolean): ActionSequence {
    const actor = this.#owner();
    const { language } = this.#held.case;
    const { body, parts, missing } = inventReply(
      this.#world.random,
      this.#invented.kind,
      { name: actor.name, unit: this.#unit.name, language, owed: this.#rules.replyParts },
      curt,
    );
    const overrideReason = missing.length > 0 ? 'Vi har redan talats vid om det.' : null;
    const reader = this.#readerOf(actor);
    yield* this.#act(reader ?? actor, {
      type: 'answer',
      ...(reader && { writtenBy: actor.accountId }),
      body,
      subject: null,
      parts,
      missing,
      overrideReason,
      toldOrally: false,
    });
  }

  /** Letters are posted, calls are made, and answers that were returned are given by telephone. */
  *#carry(actor: StaffActor): ActionSequence {
    const { mailFails } = this.#plot;
    for (const { message_id: messageId, state, route } of this.#held.deliveries) {
      const carried = route === 'oral' ? 'confirm_told' : 'confirm_posted';
      if (state === 'awaiting_post') yield* this.#act(actor, { type: carried, messageId });
      const comesBack = route === 'email' && mailFails && state !== 'told';
      if (comesBack) yield* this.#act(actor, { type: 'confirm_told', messageId }, 1);
    }
  }

  *#dissatisfied(): ActionSequence {
    const { random } = this.#world;
    if (this.#held.case.status !== 'answered' || !random.chance(0.05)) return;
    const reason = random.chance(0.7) ? 'Ni svarar inte på det jag frågade om.' : null;
    yield* this.#bySubmitter(
      { type: 'dissatisfied', reason, key: `d:${random.token()}` },
      random.between(1, 6),
    );
    this.#later(random.between(1, 4));
    // The reviewer has rung about it, or found the answer right.
    if (random.chance(0.25)) return;
    yield* this.#reply(false);
    yield* this.#carry(this.#owner());
  }

  *#close(actor: StaffActor): ActionSequence {
    const { random } = this.#world;
    const missing = () => missingForClosure(this.#held.case, this.#rules);
    const wanted = missing().some((one) => one === 'correction_outcome' || one === 'action_plan');
    if (wanted || (this.#invented.kind === 'complaint' && random.chance(0.5)))
      yield* this.#correct(actor);
    yield* this.#act(actor, { type: 'close' }, random.between(0, 4));
  }

  *#correct(actor: StaffActor): ActionSequence {
    const { outcome, words, cause, learning } = inventCorrection(this.#world.random);
    const on = outcome === 'corrected' ? this.#world.time.dayAt(this.#at) : null;
    yield* this.#act(actor, { type: 'record_correction', outcome, on, words, cause, learning });
  }

  *#afterwards(): ActionSequence {
    const { random } = this.#world;
    if (this.#held.case.status !== 'closed' || !random.chance(0.02)) return;
    yield* this.#bySubmitter(
      {
        type: 'submitter_message',
        body: 'Tack, nu förstår jag.',
        key: `m:${random.token()}`,
      },
      random.between(1, 10),
    );
    yield* this.#act(this.#owner(), { type: 'mark_read' }, random.between(1, 3));
  }

  /** Something came up afterwards. */
  *#goOn(): ActionSequence {
    const { random } = this.#world;
    if (this.#held.case.status !== 'closed' || !random.chance(0.02)) return;
    const reason = 'Det visade sig att felet var kvar.';
    yield* this.#act(this.#owner(), { type: 'reopen', reason }, random.between(3, 15));
    yield* this.#reply(false);
    yield* this.#carry(this.#owner());
    yield* this.#close(this.#owner());
  }
}
