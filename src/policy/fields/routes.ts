import { z } from 'zod';
import { reviewers } from '../../domain/rules.ts';
import { areas, roles, scopes, submitterTypes } from '../../domain/vocabulary.ts';
import { code, localised, words } from './values.ts';

/** What belongs somewhere else: everything that a text can be about except what this is for. */
const exclusionScope = z.enum(scopes).exclude(['in_scope']);

/** As it stands within a sentence, and what it is called in English; the Swedish name is used where it is not said. */
const named = { name: words, english: z.exactOptional(words) };

/** The receiver of what belongs elsewhere: forwarded by the desk, or shown to the submitter. */
const receiver = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('email'), ...named, email: z.email() }).readonly(),
  z.strictObject({ by: z.literal('letter'), ...named, address: words }).readonly(),
  /** The committee's own queue in this same system. */
  z.strictObject({ by: z.literal('committee'), ...named, committee: z.string().min(1) }).readonly(),
  z.strictObject({ by: z.literal('submitter'), ...named, contact: words }).readonly(),
]);
export type Receiver = z.output<typeof receiver>;

export const exclusion = z
  .strictObject({ scope: exclusionScope, receiver, told: localised })
  .readonly();
export type Exclusion = z.output<typeof exclusion>;

/** `welcome: false` is shown the right place, that of the exclusion named, before anything is saved. */
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
