/** Functions that the scenes of a demonstration are written with. */

import { randomUUID } from 'node:crypto';
import type { Action } from '../domain/actions.ts';
import type { Actor, StaffActor } from '../domain/actor.ts';
import type { Day } from '../domain/calendar/day.ts';
import type { Contact, Intake } from '../domain/decide/intake.ts';
import { followCodeHash } from '../domain/follow-code.ts';
import { newSalt } from '../domain/ledger.ts';
import type { PolicyRules } from '../domain/rules.ts';
import type { Kind } from '../domain/vocabulary.ts';
import type { BulkCase } from '../intake/bulk.ts';
import { answers } from './answers.ts';
import { inventContact } from './invent-intake.ts';
import type { Cast, UnitCast } from './people.ts';
import type { Random } from './random.ts';
import { signedReply } from './replies.ts';
import { type Sample, samples } from './samples.ts';
import type { ScheduledAction, SimulatedCase } from './stage.ts';
import type { WorkTime } from './work-time.ts';

export interface Setting {
  readonly cast: Cast;
  readonly time: WorkTime;
  readonly random: Random;
  /** Milliseconds since 1970; nothing in a scene happens after it. */
  readonly now: number;
  /** Selects the samples of this municipality, so that no two have the same cases. */
  readonly turn: number;
  rulesFor(version: string): PolicyRules;
  rulesOn(day: Day): PolicyRules | undefined;
  /** The code of case number `place` of this municipality. */
  codeFor(place: number): string;
}

/** So many office days before today, at a Swedish time (`9.5` is half past nine). 1 is the latest. */
export function ago({ time, now }: Setting, workdays: number, hour: number): number {
  const yesterday = time.moment(time.dayAt(now), 0) - 1;
  return time.moment(time.dayAt(time.officeBefore(yesterday, workdays - 1, 0)), hour / 24);
}

export interface Part {
  readonly sample: Sample;
  readonly unit: UnitCast;
  readonly handler: StaffActor;
}

/** The sample for this municipality, and who would handle it. */
export function partOf(setting: Setting, ids: readonly string[]): Part {
  const id = ids[setting.turn % ids.length];
  const sample = samples().find((one) => one.id === id);
  if (!sample) throw new Error(`there is no sample ${id}`);
  const unit = setting.random.pick(setting.cast.unitsFor(sample.area));
  return { sample, unit, handler: setting.random.pick(unit.handlers) };
}

/** Someone with an e-mail address, or with another way to be reached. */
export function contactReachedBy(
  setting: Setting,
  way: 'email' | 'address' | 'phone' = 'email',
): Contact {
  for (;;) {
    const contact = inventContact(setting.random);
    if (contact[way] !== null && contact.name !== null) return contact;
  }
}

type SampleText = Pick<Sample, 'text' | 'language' | 'kind'>;

/** How a scene usually begins: on the web, with a name, and with a reply wanted. */
export function intakeOf(
  setting: Setting,
  place: number,
  at: number,
  { text, language, kind }: SampleText,
  set: Partial<Intake> = {},
): Omit<Intake, 'municipality' | 'matter'> {
  return {
    channel: 'web',
    language: language === 'en' ? 'en' : 'sv',
    words: text,
    wish: null,
    place: null,
    occurredOn: null,
    kind,
    submitterType: 'resident',
    anonymous: false,
    replyWanted: true,
    contact: contactReachedBy(setting),
    unitId: null,
    arrivalDay: setting.time.dayAt(at),
    arrivalReason: null,
    codeHash: followCodeHash(setting.codeFor(place)),
    salt: newSalt(),
    oral: null,
    ...set,
  };
}

export const submitter: Actor = { type: 'submitter' };

/** Actions some minutes after each other, from a given moment. */
export function* inTurn(
  at: number,
  ...acts: readonly (readonly [Actor, Action])[]
): Generator<ScheduledAction> {
  for (const [index, [actor, action]] of acts.entries())
    yield { at: at + index * 7 * 60_000, actor, action };
}

export function classified({ sample }: Part, rules: PolicyRules): Action {
  const factors = sample.quality_factors.filter((factor) => rules.factors.includes(factor));
  const themes = rules.themes.filter((theme) => sample.quality_factors.includes(theme));
  return { type: 'classify', kind: sample.kind, themes, factors };
}

/** Registered, classified and assigned to its unit by the reception. */
export function takenByHandler(
  { cast }: Setting,
  at: number,
  part: Part,
  rules: PolicyRules,
  handler: StaffActor | null = part.handler,
): Generator<ScheduledAction> {
  return inTurn(
    at,
    [cast.reception, { type: 'register' }],
    [cast.reception, classified(part, rules)],
    [
      cast.reception,
      { type: 'assign', unitId: part.unit.id, handlerId: handler?.accountId ?? null },
    ],
  );
}

/** Who answers: the handler, or the manager where the policy says so. */
export function ownerOf(part: Part, rules: PolicyRules): StaffActor {
  return rules.replyOwner === 'manager' ? part.unit.manager : part.handler;
}

/** Why an answer was sent although the check found something missing. */
const overrideReasons: Readonly<Record<Kind, string>> = {
  complaint: 'Svaret säger vad som är gjort, men med andra ord än kontrollen känner.',
  praise: 'Det är beröm, och det finns inget utfall att berätta om.',
  suggestion: 'Beslutet kommer senare och lämnas då.',
  view: 'Det är en åsikt, och det finns inget utfall att berätta om.',
  question: 'Frågan är besvarad i texten.',
};

/** Answered with a text of its own. */
export function answered(
  bulkCase: BulkCase,
  part: Part,
  rules: PolicyRules,
  by: StaffActor = ownerOf(part, rules),
): Action {
  const text = answers[part.sample.id];
  if (text === undefined) throw new Error(`nobody has answered sample ${part.sample.id}`);
  const { body, parts, missing } = signedReply(text, part.sample.kind, {
    name: by.name,
    unit: part.unit.name,
    language: bulkCase.case.language,
    owed: rules.replyParts,
  });
  const overrideReason = missing.length > 0 ? overrideReasons[part.sample.kind] : null;
  return { type: 'answer', body, subject: null, parts, missing, overrideReason, toldOrally: false };
}

export const key = (): string => randomUUID();

export type ReplyWriter = (
  bulkCase: BulkCase,
  part: Part,
  at: number,
) => Generator<ScheduledAction, void>;

/** A case that is submitted on the web at a given moment, and continues from there. */
export function web(
  setting: Setting,
  place: number,
  ids: readonly string[],
  at: number,
  writeReply: ReplyWriter,
  set: Partial<Intake> = {},
): SimulatedCase {
  const part = partOf(setting, ids);
  return {
    at,
    actor: submitter,
    intake: intakeOf(setting, place, at, part.sample, set),
    acts: (bulkCase: BulkCase) => writeReply(bulkCase, part, at),
  };
}

export const rulesIn = (setting: Setting, bulkCase: BulkCase) =>
  setting.rulesFor(bulkCase.case.policy_version);

/** No action. */
export const nothing: ReplyWriter = function* () {};

export type Scene = (setting: Setting, place: number) => SimulatedCase;
