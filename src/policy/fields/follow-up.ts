import { z } from 'zod';
import { levels, reportRecipients } from '../../domain/obligations/obligations.ts';
import { roles } from '../../domain/vocabulary.ts';
import { code, day, words } from './values.ts';

/** How often something is due; `times` a year divides the calendar year evenly. */
export const cadence = z.discriminatedUnion('type', [
  z
    .strictObject({
      type: z.literal('times_a_year'),
      times: z.union([1, 2, 3, 4, 6, 12].map((times) => z.literal(times))),
    })
    .readonly(),
  /** With the annual accounts: once a year, for the whole calendar year. */
  z.strictObject({ type: z.literal('annual_accounts') }).readonly(),
  /** Continuously up to date, so never due. */
  z.strictObject({ type: z.literal('continuous') }).readonly(),
]);
export type Cadence = z.output<typeof cadence>;

export type { Level, ReportRecipient } from '../../domain/obligations/obligations.ts';

export const analysis = z
  .strictObject({ owner: z.enum(roles), per: z.enum(levels), cadence, textRequired: z.boolean() })
  .readonly();

export const reportContents = ['extent', 'actions', 'follow_up', 'analysis', 'all_areas'] as const;
export type ReportContent = (typeof reportContents)[number];

export const report = z
  .strictObject({
    code,
    name: words,
    owner: z.enum(roles),
    per: z.enum(levels),
    recipients: z.array(z.enum(reportRecipients)).readonly(),
    cadence,
    contents: z.array(z.enum(reportContents)).readonly(),
  })
  .readonly();
export type Report = z.output<typeof report>;

/** What was received, and what is done about it, is discussed at each workplace. */
export const staffMeetings = z.strictObject({ owner: z.enum(roles), cadence }).readonly();

/** A plan for each case, or the reason why nothing is to be done. */
export const actionPlan = z
  .strictObject({ owner: z.enum(roles), per: z.literal('case') })
  .readonly();

export const improvements = z
  .strictObject({ level: z.enum(levels), owner: z.enum(roles) })
  .readonly();

export const publication = z
  .strictObject({
    statistics: z.enum(['none', 'continuous', 'yearly']),
    /** One text for each case, without details that identify a person, once somebody has approved it. */
    entries: z.enum(['none', 'approved']),
  })
  .readonly();

export const measures = [
  'contacts_by_channel',
  'departments_reached',
  'survey_accessibility',
  'survey_influence',
  'survey_treatment',
  'survey_trust',
  'time_to_first_message',
  'time_to_answer',
  'answered_in_time',
] as const;
export type Measure = (typeof measures)[number];

/** `until` is the last day it is measured; `null`: for as long as the version is in force. */
export const indicator = z
  .strictObject({
    code,
    name: words,
    measure: z.enum(measures),
    direction: z.enum(['up', 'down', 'all']),
    until: day.nullable(),
  })
  .readonly();

export type Indicator = z.output<typeof indicator>;

export const retained = ['case', 'contact_details', 'void_case', 'report'] as const;
export type Retained = (typeof retained)[number];

/**
 * Nothing is deleted without a decision, so each rule cites one. Whole years from the end of the year in which the
 * case was closed.
 */
export const retentionRule = z
  .strictObject({
    what: z.enum(retained),
    years: z.int().min(0).max(150),
    decision: words,
  })
  .readonly();

/** Who confirms having read the policy. */
export const readConfirmation = z
  .strictObject({ required: z.boolean(), roles: z.array(z.enum(roles)).readonly() })
  .readonly();
