import { actorReference } from '../actor.ts';
import { compareDays, type Day } from '../calendar/day.ts';
import { clocksAfter, type InsertedRows, rowsAfter } from '../case-changes.ts';
import type { CaseRow, ClockRow, SubmitterRow } from '../case-file.ts';
import { mayRegisterIntake, registersOnIntake } from '../permission.ts';
import type { TextSignals } from '../suggestion/matter.ts';
import type { Channel, Kind, Language, SubmitterType } from '../vocabulary.ts';
import { nextDue, plannedClock, releaseClocks } from './clocks.ts';
import {
  type Circumstances,
  type Directory,
  type FollowUp,
  type Refusal,
  toDate,
} from './decision.ts';
import { distressAlerts } from './distress.ts';
import { initialCaseState, type OpenedCase } from './new-case.ts';
import { recordOutgoing } from './outgoing.ts';
import { isReplyOwed } from './reply-owed.ts';
import {
  closedAsSolved,
  missingWhenSolved,
  outcomeColumns,
  partsTold,
  type Solved,
} from './solved.ts';
import { alertedOf, textPointsToOtherArea, trackSuggestionAtArrival } from './suggested-track.ts';

/** A submission through any channel, after validation. */
export interface Intake {
  /** Created beforehand where a job refers to the case before it is opened. */
  readonly id?: string;
  readonly municipality: string;
  readonly channel: Channel;
  readonly language: Language;
  readonly words: string;
  readonly wish: string | null;
  readonly place: string | null;
  readonly occurredOn: Day | null;
  readonly kind: Kind | null;
  readonly submitterType: SubmitterType | null;
  readonly anonymous: boolean;
  readonly replyWanted: boolean;
  readonly contact: Contact | null;
  readonly unitId: string | null;
  readonly arrivalDay: Day;
  readonly arrivalReason: string | null;
  /** sha256 of the code the submitter follows with. */
  readonly codeHash: string;
  readonly salt: string;
  /** What the text suggests (`readTextSignals`). */
  readonly matter: TextSignals;
  /**
   * For a submission made in person or by telephone: whether the process was explained (BOT-17), and the solution if
   * there was one at once (LAN-15, BOT-14).
   */
  readonly oral: {
    readonly explained: boolean;
    readonly solved: Solved | null;
  } | null;
}

export interface Contact {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
}

/**
 * The first unit: the one that the submitter named; otherwise, for a submission received by a colleague, the unit or
 * department that the policy lets register it, and for one that was solved at once, the unit where it was solved.
 */
function firstPlace(
  { unitId, matter, oral }: Intake,
  { actor, directory, rules }: Circumstances,
  registered: boolean,
) {
  const found = unitId === null ? undefined : directory.unit(unitId);
  if (found) return { ...found, unitId };
  const { registeredBy } = rules.intake;
  if (actor.type !== 'staff') return undefined;
  const isSolved = oral?.solved != null;
  if (!isSolved && (registered || registeredBy === 'central')) return undefined;
  const own = actor.unitId === null ? undefined : directory.unit(actor.unitId);
  // A submission about care or school is not shown to colleagues in another area.
  if (textPointsToOtherArea(matter, own?.areas ?? [])) return undefined;
  return own && { ...own, unitId: isSolved || registeredBy === 'unit' ? actor.unitId : null };
}

function newCase(
  intake: Intake,
  number: string,
  committeeId: string,
  circumstances: Circumstances,
): CaseRow {
  const { actor, now, rules } = circumstances;
  const byStaff = actor.type === 'staff';
  const registered = byStaff && registersOnIntake(actor, rules.intake);
  const place = firstPlace(intake, circumstances, registered);
  const row: CaseRow = {
    ...initialCaseState(),
    id: intake.id ?? circumstances.newId(),
    municipality: intake.municipality,
    committee_id: place?.committeeId ?? committeeId,
    number,
    status: registered ? 'registered' : 'received',
    kind: intake.kind,
    scope: 'in_scope',
    channel: intake.channel,
    language: intake.language,
    words: intake.words,
    wish: intake.wish,
    place: intake.place,
    occurred_on: intake.occurredOn,
    submitter_type: intake.submitterType,
    anonymous: intake.anonymous,
    reply_wanted: intake.replyWanted,
    received_at: toDate(now),
    placed_at: toDate(now),
    arrival_day: intake.arrivalDay,
    arrival_reason: intake.arrivalReason,
    policy_version: rules.version,
    department_id: place?.departmentId ?? null,
    unit_id: place?.unitId ?? null,
    secrecy_marked: false,
    secrecy_provision: null,
    secrecy_marked_on: null,
    secrecy_marked_by: null,
    concerns: [],
    explained_orally: intake.oral?.explained ?? false,
    registered_by: byStaff ? actor.accountId : null,
    touched_at: registered ? toDate(now) : null,
    split_from: null,
    code_hash: intake.codeHash,
    salt: intake.salt,
  };
  return {
    ...row,
    ...trackSuggestionAtArrival(row, intake.matter, byStaff, circumstances),
    distress: intake.matter.distress ? 'waiting' : null,
  };
}

/** Alerts at arrival: the assessor of a statutory matter, and those who can act on distress. */
export function arrivalAlerts(
  row: CaseRow,
  directory: Pick<Directory, 'toldOfDistress'>,
): readonly FollowUp[] {
  return [
    ...(row.suggested_track === null ? [] : alertedOf(row.assessor_id)),
    ...(row.distress === null ? [] : distressAlerts(row, directory, '0')),
  ];
}

function submitterOf(intake: Intake, caseId: string): SubmitterRow | null {
  if (intake.anonymous || intake.contact === null) return null;
  return { case_id: caseId, municipality: intake.municipality, ...intake.contact };
}

/**
 * Solved at once by the person who received it: answered and corrected orally, and closed (LAN-15). A possible statutory
 * matter, or text that says that somebody does not want to live, stays open: nobody closes that without a decision.
 */
function solvedOnTheSpot(
  row: CaseRow,
  solved: Solved,
  { actor, now, today }: Circumstances,
): Partial<CaseRow> {
  const staysOpen = row.suggested_track !== null || row.distress !== null;
  return {
    ...(staysOpen ? { status: 'answered' as const } : closedAsSolved(now)),
    ...outcomeColumns(solved, today),
    factors: [...solved.factors],
    touched_at: toDate(now),
    answered_at: toDate(now),
    handler_id: actor.type === 'staff' ? actor.accountId : row.handler_id,
    ...(row.status === 'received' ? { to_register_since: toDate(now) } : {}),
  };
}

/** What the policy requires of a closed case and is missing in one that was solved at once; checked before it is opened. */
function refuseSolved(
  { kind, unitId, oral }: Pick<Intake, 'kind' | 'unitId' | 'oral'>,
  { actor, rules }: Pick<Circumstances, 'actor' | 'rules'>,
): Refusal | undefined {
  if (!oral?.solved) return undefined;
  const { outcome, factors } = oral.solved;
  if (!factors.every((factor) => rules.factors.includes(factor)))
    return { code: 'unknown_classification' };
  const own = actor.type === 'staff' ? actor.unitId : null;
  const row = {
    status: 'answered' as const,
    kind,
    unit_id: unitId ?? own,
    factors: [...factors],
    correction_outcome: outcome,
  };
  const missing = missingWhenSolved(row, rules);
  return missing.length > 0 ? { code: 'missing_for_closure', missing } : undefined;
}

/** `api` is open wherever `web` is. */
function isOpen(channel: Channel, channels: readonly Channel[]): boolean {
  return channels.includes(channel) || (channel === 'api' && channels.includes('web'));
}

/** Called before a number is taken, so that a refusal leaves no gap in the series. */
export function refuseIntake(
  intake: Pick<
    Intake,
    | 'arrivalDay'
    | 'occurredOn'
    | 'unitId'
    | 'channel'
    | 'anonymous'
    | 'replyWanted'
    | 'kind'
    | 'oral'
  >,
  {
    today,
    directory,
    actor,
    rules,
  }: Pick<Circumstances, 'today' | 'directory' | 'actor' | 'rules'>,
): Refusal | undefined {
  const { channels, anonymityAllowed, replyMayBeDeclined } = rules.intake;
  if (compareDays(intake.arrivalDay, today) > 0) return { code: 'day_in_future' };
  if (intake.occurredOn !== null && compareDays(intake.occurredOn, today) > 0)
    return { code: 'occurred_in_future' };
  if (intake.unitId !== null && directory.unit(intake.unitId)?.closed !== false)
    return { code: 'unknown_unit' };
  if (!isOpen(intake.channel, channels)) return { code: 'channel_closed' };
  if (actor.type === 'staff' && !mayRegisterIntake(actor, rules.intake))
    return { code: 'relaying_not_allowed' };
  if (intake.anonymous && !anonymityAllowed) return { code: 'anonymity_not_allowed' };
  if (!intake.replyWanted && !replyMayBeDeclined) return { code: 'reply_not_declinable' };
  return refuseSolved(intake, { actor, rules });
}

/** Known before the case has its number: a submission that was solved at once has been answered already. */
export function intakeFollowUps({ oral }: Pick<Intake, 'oral'>): readonly FollowUp[] {
  return oral?.solved ? [] : [{ job: 'compose' }];
}

/**
 * Opens a case that `refuseIntake` has accepted. `number` and `committeeId` (the receiving committee while no unit is
 * known) come from the caller, who holds the municipality's number series.
 */
export function decideIntake(
  intake: Intake,
  number: string,
  committeeId: string,
  circumstances: Circumstances,
): OpenedCase {
  const { actor, rules } = circumstances;
  const opened = newCase(intake, number, committeeId, circumstances);
  const submitter = submitterOf(intake, opened.id);
  const planned = rules
    .clocksFor(intake.arrivalDay, null, isReplyOwed(opened, rules))
    .map((plan) => plannedClock(plan, opened, circumstances.newId()));
  const detail = {
    number,
    channel: intake.channel,
    policy: rules.version,
    by: actorReference(actor),
  };
  const open = (
    row: CaseRow,
    clocks: readonly ClockRow[],
    { message = [], delivery = [] }: Pick<InsertedRows, 'message' | 'delivery'>,
  ): OpenedCase => {
    const feedbackCase = { ...row, next_due: nextDue(clocks) };
    return {
      row: feedbackCase,
      clocks,
      decision: {
        type: 'receive',
        detail: intake.oral?.solved ? { ...detail, solved: true } : detail,
        reason: null,
        changes: {
          insert: {
            feedback_case: [feedbackCase],
            submitter: submitter ? [submitter] : [],
            clock: clocks,
            message,
            delivery,
          },
        },
        followUps: [...intakeFollowUps(intake), ...arrivalAlerts(row, circumstances.directory)],
      },
    };
  };
  const solved = intake.oral?.solved;
  if (!solved) return open(opened, planned, {});
  const row: CaseRow = { ...opened, ...solvedOnTheSpot(opened, solved, circumstances) };
  const draft = {
    purpose: 'answer',
    key: 'answer:1',
    subject: null,
    body: solved.how,
    parts: partsTold(row),
    toldOrally: true,
  } as const;
  const acknowledged = recordOutgoing(
    { case: row, submitter, clocks: planned },
    draft,
    circumstances,
  );
  const clocks = clocksAfter(planned, acknowledged.changes);
  const released = row.status === 'closed' ? releaseClocks({ clocks }, circumstances) : [];
  return open(row, rowsAfter('id', clocks, released), acknowledged.changes.insert ?? {});
}
