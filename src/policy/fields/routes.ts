import { z } from 'zod';
import { reviewers } from '../../domain/rules.ts';
import { areas, roles, scopes, submitterTypes } from '../../domain/vocabulary.ts';
import { code, localised, words } from './values.ts';

/** Matters that belong elsewhere: every scope except the one that the feedback channel is for. */
const exclusionScope = z.enum(scopes).exclude(['in_scope']);

/** Written for use within a sentence, with an English name; where that is missing, the Swedish name is used. */
const named = { name: words, english: z.exactOptional(words) };

/** The receiver of a matter that belongs elsewhere: the desk forwards it, or the submitter is referred there. */
const receiver = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('email'), ...named, email: z.email() }).readonly(),
  z.strictObject({ by: z.literal('letter'), ...named, address: words }).readonly(),
  /** The committee's own queue in this system. */
  z.strictObject({ by: z.literal('committee'), ...named, committee: z.string().min(1) }).readonly(),
  z.strictObject({ by: z.literal('submitter'), ...named, contact: words }).readonly(),
]);
export type Receiver = z.output<typeof receiver>;

export const exclusion = z
  .strictObject({ scope: exclusionScope, receiver, told: localised })
  .readonly();
export type Exclusion = z.output<typeof exclusion>;

/**
 * With `welcome: false` the submitter is shown the right receiver, that of the named exclusion, before anything is
 * stored.
 */
export const submitterRule = z.discriminatedUnion('welcome', [
  z.strictObject({ type: z.enum(submitterTypes), welcome: z.literal(true) }).readonly(),
  z
    .strictObject({
      type: z.enum(submitterTypes),
      welcome: z.literal(false),
      goesTo: exclusionScope,
    })
    .readonly(),
]);

/**
 * A complaint that is governed by its own law: accepted from the submitters of that law, whatever the policy
 * excludes.
 */
export const statutoryTrack = z
  .strictObject({
    code,
    name: words,
    law: words,
    areas: z.array(z.enum(areas)).min(1).readonly(),
    assessor: z.enum(roles),
    heard: z.array(z.enum(submitterTypes)).readonly(),
    outranks: z.array(exclusionScope).readonly(),
    /** Authorities that the reply mentions. */
    authorities: z.array(words).readonly(),
  })
  .readonly();
export type StatutoryTrack = z.output<typeof statutoryTrack>;

export const escalation = z
  .strictObject({
    from: z.enum(roles),
    to: z.enum(reviewers),
    handlerMayClose: z.boolean(),
  })
  .readonly();
