import { z } from 'zod';
import { registrationActs } from '../domain/registration.ts';
import { closureRequirements, relayers } from '../domain/rules.ts';
import { channels, kinds, parts, roles } from '../domain/vocabulary.ts';
import { classification } from './fields/classification.ts';
import { acknowledgementDeadline, responseDeadline } from './fields/deadlines.ts';
import {
  actionPlan,
  analysis,
  improvements,
  indicator,
  publication,
  readConfirmation,
  report,
  retentionRule,
  staffMeetings,
} from './fields/follow-up.ts';
import { messageText } from './fields/message-text.ts';
import { revisionChange } from './fields/revision.ts';
import { escalation, exclusion, statutoryTrack, submitterRule } from './fields/routes.ts';
import { day, dayRule, localised, municipalityId, versionCode, words } from './fields/values.ts';
import { sourced } from './sourced.ts';

export type { Factor } from './fields/classification.ts';

export const standings = ['adopted', 'proposed', 'unknown'] as const;

const listOf = <Value extends z.ZodType>(value: Value) =>
  z.array(sourced(value)).max(200).readonly();

/**
 * One version of a municipality's policy, immutable once it is in the database. `effectiveTo` is the first day on
 * which it is *not* in force, so that versions follow each other without gap or overlap. Values that the policy does
 * not state have the source `default`.
 */
export const policySchema = z
  .strictObject({
    municipality: municipalityId,
    version: versionCode,
    title: sourced(words),
    standing: sourced(z.enum(standings)),
    decidedBy: sourced(words.nullable()),
    decidedOn: sourced(day.nullable()),
    documentOwner: sourced(words.nullable()),
    sentTo: sourced(z.array(words).readonly()),
    effectiveFrom: sourced(day),
    effectiveTo: sourced(day.nullable()),

    /** What the document itself says is new in it; versions stored before this field existed have none. */
    revision: z.array(sourced(revisionChange)).max(200).readonly().default([]),

    definition: sourced(words.nullable()),
    kinds: sourced(z.array(z.enum(kinds)).min(1).readonly()),
    /** What is received and answered too, and is no feedback: it stands outside the figures. Absent where nothing is. */
    otherKinds: z.exactOptional(sourced(z.array(z.enum(['view', 'question'])).readonly())),
    /** A type that is not listed is accepted too. */
    submitterTypes: listOf(submitterRule),
    /** `api` is open wherever `web` is. */
    channels: sourced(z.array(z.enum(channels)).min(1).readonly()),
    /** Who may pass on what others have said to them. */
    relayedBy: sourced(z.array(z.enum(relayers)).readonly()),
    anonymity: z
      .strictObject({ allowed: sourced(z.boolean()), replyMayBeDeclined: sourced(z.boolean()) })
      .readonly(),
    /** The word for the person: each unit's own, or one for all. */
    personWord: sourced(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('per_unit') }).readonly(),
        z.strictObject({ type: z.literal('one'), word: localised }).readonly(),
      ]),
    ),

    /** Who registers, and what counts as registered; versions stored before this field existed mean the arrival. */
    registration: sourced(
      z
        .strictObject({
          by: z.enum(['central', 'department', 'unit']),
          when: z.enum(registrationActs).default('arrived'),
        })
        .readonly(),
    ),
    closedDays: sourced(z.array(day).max(400).readonly()),
    /** What is promised; `null` where the policy sets no day. */
    deadlines: z
      .strictObject({
        acknowledgement: sourced(acknowledgementDeadline.nullable()),
        response: sourced(responseDeadline.nullable()),
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
    /** How long a case may remain untouched before people with the role are alarmed. */
    untouched: z
      .strictObject({ after: sourced(dayRule), alarms: sourced(z.enum(roles)) })
      .readonly(),

    /** Only the parts that the policy requires; `regret` is owed only for a complaint. */
    firstMessage: z
      .strictObject({
        parts: sourced(z.array(z.enum(parts)).readonly()),
        texts: listOf(messageText),
      })
      .readonly(),
    reply: z
      .strictObject({
        parts: sourced(z.array(z.enum(parts)).readonly()),
        /** Whether another person reads it before it is sent. */
        readBeforeSending: sourced(z.boolean()),
      })
      .readonly(),
    replyOwner: sourced(z.enum(['handler', 'manager'])),
    replyOwed: z
      .strictObject({ unlessAnonymous: sourced(z.boolean()), unlessDeclined: sourced(z.boolean()) })
      .readonly(),
    oralExplanationTick: sourced(z.boolean()),

    classification: sourced(classification),
    exclusions: listOf(exclusion),
    statutoryTracks: listOf(statutoryTrack),
    escalation: sourced(escalation),
    closureRequires: sourced(z.array(z.enum(closureRequirements)).readonly()),

    /** The role that is responsible for the follow-up as a whole and sees every committee's. */
    followUpOwner: sourced(z.enum(roles)),
    analysis: sourced(analysis.nullable()),
    reports: listOf(report),
    staffMeetings: sourced(staffMeetings.nullable()),
    actionPlan: sourced(actionPlan.nullable()),
    improvements: listOf(improvements),
    /**
     * How long after the end of its period an obligation is due, and how long it may be overdue before the next level
     * is informed.
     */
    followUpDue: sourced(dayRule),
    followUpRaisedAfter: sourced(dayRule),
    indicators: listOf(indicator),
    publication: sourced(publication),
    retention: listOf(retentionRule),
    readConfirmation: sourced(readConfirmation),

    /** The municipality's own text about how people are treated, shown beside the reply form. */
    promise: listOf(words),
    attitudes: listOf(words),
  })
  .readonly();

export type Policy = z.output<typeof policySchema>;
/** The format of a file: the same, with days as plain text. */
export type PolicyDraft = z.input<typeof policySchema>;
