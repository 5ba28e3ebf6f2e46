import { z } from 'zod';
import { type Day, parseDay } from '../domain/calendar/day.ts';
import { closureRequirements } from '../domain/rules.ts';
import {
  channels,
  dayUnits,
  kinds,
  parts,
  satisfactions,
  submitterTypes,
} from '../domain/vocabulary.ts';
import { sourced } from './sourced.ts';

const words = z.string().trim().min(1).max(2_000);
const municipalityId = z.string().regex(/^[a-z][a-z-]{1,40}$/, 'små bokstäver a–z och bindestreck');
const code = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'små bokstäver a–z, siffror och _');
const day = z.string().transform((text, context): Day => {
  const parsed = parseDay(text);
  if (parsed !== undefined) return parsed;
  context.addIssue({ code: 'custom', message: 'inte en dag som finns (ÅÅÅÅ-MM-DD)' });
  return z.NEVER;
});

/** A deadline longer than a year is a slip of the keyboard, not a promise. */
const amount = z.int().min(1).max(366);

const dayRule = z
  .strictObject({
    amount,
    unit: z.enum(dayUnits),
    saturdayCounts: z.exactOptional(z.boolean()),
    rollToWorkday: z.exactOptional(z.boolean()),
  })
  .readonly();

const deadline = z
  .strictObject({
    amount,
    unit: z.enum(dayUnits),
    from: z.literal('arrival'),
    saturdayCounts: z.boolean(),
    rollToWorkday: z.boolean(),
    /** Any one of these, truly sent, stops the clock. */
    satisfiedBy: z.array(z.enum(satisfactions)).readonly(),
  })
  .readonly();

const factor = z
  .strictObject({ code, name: z.strictObject({ sv: words, en: words }).readonly() })
  .readonly();
export type Factor = z.output<typeof factor>;

const classification = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('none') }).readonly(),
  /** Examples the policy gives: offered, never demanded. */
  z
    .strictObject({
      type: z.literal('themes'),
      themes: z.array(factor).min(1).readonly(),
      required: z.literal(false),
    })
    .readonly(),
  z
    .strictObject({
      type: z.literal('fixed'),
      factors: z.array(factor).min(1).readonly(),
      required: z.literal(true),
    })
    .readonly(),
]);

export const standings = ['adopted', 'proposed', 'unknown'] as const;

const listOf = <Value extends z.ZodType>(value: Value) => z.array(sourced(value)).readonly();

/**
 * One version of a municipality's policy, immutable once it is in the database. `effectiveTo` is the first day it is *not*
 * in force, so that versions meet without gap or overlap. What the policy is silent on has the source `default`.
 */
export const policySchema = z
  .strictObject({
    municipality: municipalityId,
    version: z.string().regex(/^[A-ZÅÄÖ][A-ZÅÄÖ0-9-]{1,19}$/, 'versaler, siffror och bindestreck'),
    title: sourced(words),
    standing: sourced(z.enum(standings)),
    decidedBy: sourced(words.nullable()),
    decidedOn: sourced(day.nullable()),
    documentOwner: sourced(words.nullable()),
    sentTo: sourced(z.array(words).readonly()),
    effectiveFrom: sourced(day),
    effectiveTo: sourced(day.nullable()),

    definition: sourced(words.nullable()),
    kinds: sourced(z.array(z.enum(kinds)).min(1).readonly()),
    /** A type that is not listed is welcome too; `welcome: false` is shown the right place before anything is saved. */
    submitterTypes: listOf(
      z.strictObject({ type: z.enum(submitterTypes), welcome: z.boolean() }).readonly(),
    ),
    /** `api` is the web by another door: open wherever `web` is. */
    channels: sourced(z.array(z.enum(channels)).min(1).readonly()),
    anonymity: z
      .strictObject({ allowed: sourced(z.boolean()), replyMayBeDeclined: sourced(z.boolean()) })
      .readonly(),

    registration: sourced(
      z.strictObject({ by: z.enum(['central', 'department', 'unit']) }).readonly(),
    ),
    closedDays: sourced(z.array(day).max(400).readonly()),
    /** What is promised; `null` where the policy sets no day. */
    deadlines: z
      .strictObject({
        acknowledgement: sourced(deadline.nullable()),
        response: sourced(deadline.nullable()),
      })
      .readonly(),
    /** The desk's own days where the policy sets none: never shown to a submitter, never a promise. */
    attention: z
      .strictObject({
        acknowledgement: sourced(dayRule),
        response: sourced(dayRule),
        review: sourced(dayRule),
      })
      .readonly(),

    /** Only what the policy makes obligatory; `regret` is owed to a complaint alone. */
    firstMessage: z.strictObject({ parts: sourced(z.array(z.enum(parts)).readonly()) }).readonly(),
    reply: z.strictObject({ parts: sourced(z.array(z.enum(parts)).readonly()) }).readonly(),
    replyOwner: sourced(z.enum(['handler', 'manager'])),
    replyOwed: z
      .strictObject({ unlessAnonymous: sourced(z.boolean()), unlessDeclined: sourced(z.boolean()) })
      .readonly(),
    oralExplanationTick: sourced(z.boolean()),

    classification: sourced(classification),
    escalation: sourced(
      z.strictObject({ to: z.literal('nearest_manager'), handlerMayClose: z.boolean() }).readonly(),
    ),
    closureRequires: sourced(z.array(z.enum(closureRequirements)).readonly()),

    /** The municipality's own words to the one who speaks, shown beside the reply that is being written. */
    promise: listOf(words),
    attitudes: listOf(words),
  })
  .readonly();

export type Policy = z.output<typeof policySchema>;
/** As written in a file: the same, with days as plain text. */
export type PolicyDraft = z.input<typeof policySchema>;
