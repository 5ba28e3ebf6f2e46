/**
 * The statutory track that the unit or the text of a case suggests (BOT-13, SOSFS 2011:9 5 kap. 3 §, skollagen 4 kap.
 * 7–8 §§). It is suggested from arrival, and can be left only by a decision with a reason. It also decides which
 * committees may see the case.
 */
import type { Action, ActionOf } from '../actions.ts';
import { changedCaseColumns, updateCase } from '../case-changes.ts';
import type { CaseFile, CaseRow } from '../case-file.ts';
import type { PolicyRules, TrackRule } from '../rules.ts';
import type { TextSignals } from '../suggestion/matter.ts';
import { readTextSignals } from '../suggestion/matter.ts';
import { type Area, careAndSchoolAreas } from '../vocabulary.ts';
import {
  type Circumstances,
  type Decision,
  type DecisionResult,
  type Directory,
  decided,
  type FollowUp,
  type Refusal,
  refuse,
} from './decision.ts';
import { trackOpen } from './track.ts';

type TrackContext = Pick<Circumstances, 'directory' | 'rules'>;

export function isCareOrSchool(areas: readonly string[]): boolean {
  const governed: readonly string[] = careAndSchoolAreas;
  return areas.some((area) => governed.includes(area));
}

/** The tracks of care and school; a policy may have others too, which nothing suggests. */
function careAndSchoolTracks({ tracks }: Pick<PolicyRules, 'tracks'>): readonly TrackRule[] {
  return tracks.filter(({ areas }) => isCareOrSchool(areas));
}

function trackOfAreas(rules: Pick<PolicyRules, 'tracks'>, areas: readonly string[]) {
  return careAndSchoolTracks(rules).find((track) =>
    track.areas.some((area) => areas.includes(area)),
  );
}

function areasOf(row: Pick<CaseRow, 'unit_id' | 'department_id'>, directory: Directory) {
  if (row.unit_id !== null) return directory.unit(row.unit_id)?.areas ?? [];
  return row.department_id === null ? [] : directory.areasOfDepartment(row.department_id);
}

/** The law governs complaints: a case that is classified as something else gets no suggestion from its unit alone. */
function mayBeComplaint({ kind }: Pick<CaseRow, 'kind'>): boolean {
  return kind === null || kind === 'complaint';
}

type SuggestedTrack = Pick<CaseRow, 'suggested_track' | 'suggested_because'>;
const nothing: SuggestedTrack = { suggested_track: null, suggested_because: null };

function trackOfUnit(row: CaseRow, { directory, rules }: TrackContext): TrackRule | undefined {
  if (row.unit_id === null) return undefined;
  return trackOfAreas(rules, directory.unit(row.unit_id)?.areas ?? []);
}

function suggestedAtArrival(
  row: CaseRow,
  { statutory }: TextSignals,
  context: TrackContext,
): SuggestedTrack {
  const words = careAndSchoolTracks(context.rules).find(({ scope }) => scope === statutory);
  const unit = mayBeComplaint(row) ? trackOfUnit(row, context) : undefined;
  const track = unit ?? words;
  if (track === undefined) return nothing;
  const because = words?.code === track.code ? 'words' : 'unit';
  return { suggested_track: track.code, suggested_because: because };
}

/**
 * A suggestion remains until a person has chosen; a case may also get one when it is assigned, or when it is
 * classified as a complaint.
 */
function suggestedAfter(before: CaseRow, after: CaseRow, context: TrackContext): SuggestedTrack {
  if (after.track !== null) return nothing;
  const unit = trackOfUnit(after, context);
  const dismissed = (code: string) => code === after.track_dismissed;
  if (before.suggested_because === 'words' && before.suggested_track !== null)
    return dismissed(before.suggested_track)
      ? nothing
      : { suggested_track: before.suggested_track, suggested_because: 'words' };
  if (unit === undefined || dismissed(unit.code)) return nothing;
  const isKept = before.suggested_track === unit.code && before.kind !== null;
  if (!mayBeComplaint(after) && !isKept) return nothing;
  return { suggested_track: unit.code, suggested_because: 'unit' };
}

const unique = (ids: readonly string[]): string[] | null =>
  ids.length === 0 ? null : [...new Set(ids)].toSorted();

/**
 * The committees that alone may see the case. A case assigned to care or school is for that committee; an unassigned
 * one that points there is for the committees of its track, and for those who assign incoming cases.
 */
function restrictedTo(
  row: CaseRow,
  area: () => Area | null,
  placedByStaff: boolean,
  { directory, rules }: TrackContext,
): string[] | null {
  const track = rules.tracks.find(({ code }) => code === (row.track ?? row.suggested_track));
  const ofTrack = track && isCareOrSchool(track.areas) ? directory.committeesFor(track.areas) : [];
  if (row.department_id !== null) {
    if (isCareOrSchool(areasOf(row, directory))) return unique([row.committee_id, ...ofTrack]);
    return unique(ofTrack.length > 0 && placedByStaff ? [row.committee_id, ...ofTrack] : ofTrack);
  }
  if (ofTrack.length > 0) return unique(ofTrack);
  const said = area();
  const about = said === null ? undefined : trackOfAreas(rules, [said]);
  return about === undefined ? null : unique(directory.committeesFor(about.areas));
}

type TrackSuggestion = Pick<
  CaseRow,
  'suggested_track' | 'suggested_because' | 'restricted_to' | 'assessor_id'
>;

/** Whether the text points to care or school while these areas do not. */
export function textPointsToOtherArea(
  { statutory, area }: Pick<TextSignals, 'statutory' | 'area'>,
  areas: readonly string[],
): boolean {
  const said = area !== null && isCareOrSchool([area]);
  return (statutory !== null || said) && !isCareOrSchool(areas);
}

function assessorOf(row: CaseRow, { directory, rules }: TrackContext): string | null {
  const track = rules.tracks.find(({ code }) => code === row.suggested_track);
  return track === undefined ? null : directory.assessorFor(row, track);
}

export function trackSuggestionAtArrival(
  row: CaseRow,
  matter: TextSignals,
  placedByStaff: boolean,
  context: TrackContext,
): TrackSuggestion {
  const suggested = { ...row, ...suggestedAtArrival(row, matter, context) };
  return {
    suggested_track: suggested.suggested_track,
    suggested_because: suggested.suggested_because,
    restricted_to: restrictedTo(suggested, () => matter.area, placedByStaff, context),
    assessor_id: assessorOf(suggested, context),
  };
}

const suggestionInputs = [
  'kind',
  'unit_id',
  'department_id',
  'committee_id',
  'track',
  'track_dismissed',
] as const satisfies readonly (keyof CaseRow)[];

/**
 * What a change means for the suggestion, the assessor and who may see the case; nothing where the change did not
 * affect what they depend on.
 */
export function trackSuggestionAfterChange(
  before: CaseRow,
  set: Partial<CaseRow>,
  { actor, ...context }: TrackContext & Pick<Circumstances, 'actor'>,
): { readonly set: Partial<CaseRow>; readonly followUps: readonly FollowUp[] } {
  const row = { ...before, ...set };
  if (actor.type === 'system' || suggestionInputs.every((column) => before[column] === row[column]))
    return { set: {}, followUps: [] };
  const after = { ...row, ...suggestedAfter(before, row, context) };
  const area = () => readTextSignals([after.words, after.wish]).area;
  const restricted = restrictedTo(after, area, true, context);
  const isNew = after.suggested_track !== null && after.suggested_track !== before.suggested_track;
  const isGone = before.suggested_track !== null && after.suggested_track === null;
  const assessor = isNew ? assessorOf(after, context) : after.assessor_id;
  const { suggested_track, suggested_because } = after;
  return {
    set: {
      ...(suggested_track === before.suggested_track &&
      suggested_because === before.suggested_because
        ? {}
        : { suggested_track, suggested_because }),
      ...(String(restricted) === String(before.restricted_to) ? {} : { restricted_to: restricted }),
      ...(isNew ? { assessor_id: assessor } : {}),
      ...(isGone && after.track === null ? { assessor_id: null } : {}),
    },
    followUps: isNew ? alertedOf(assessor) : [],
  };
}

export function alertedOf(assessor: string | null): readonly FollowUp[] {
  return assessor === null ? [] : [{ job: 'alert', accountId: assessor, about: 'suggested_track' }];
}

/** Whether the action ends the handling here: the case is closed or handled elsewhere. */
function leaves(action: Action, directory: Directory): boolean {
  switch (action.type) {
    case 'close':
    case 'solve':
    case 'hand_over':
    case 'void':
      return true;
    case 'assign':
      return !isCareOrSchool(directory.unit(action.unitId)?.areas ?? []);
    default:
      return false;
  }
}

/**
 * Why an action is refused on a case that a law governs or seems to govern, before somebody has decided on the
 * suggestion or the statutory track is finished.
 */
export function pastTrack(
  file: CaseFile,
  action: Action,
  { directory }: Pick<Circumstances, 'directory'>,
): Refusal | undefined {
  const { case: row } = file;
  if (row.suggested_track === null && row.track === null) return undefined;
  if (!leaves(action, directory)) return undefined;
  if (row.suggested_track !== null) return { code: 'track_suggested' };
  if (action.type === 'assign' || trackOpen(row) === undefined) return undefined;
  // Part of the case may be handed over separately; the complaint stays (BOT-13: "även").
  return action.type === 'hand_over'
    ? { code: 'track_stays' }
    : { code: trackOpen(row) ?? 'track_open' };
}

export function dismissTrack(
  file: CaseFile,
  { reason }: ActionOf<'dismiss_track'>,
): DecisionResult {
  const { suggested_track: track, suggested_because: because } = file.case;
  if (track === null) return refuse({ code: 'wrong_status' });
  return decided(
    'dismiss_track',
    {
      update: updateCase(file, {
        track_dismissed: track,
        suggested_track: null,
        suggested_because: null,
        assessor_id: null,
      }),
    },
    { detail: { track, because }, reason },
  );
}

/** The case after the decision on the suggestion, for an action that includes that decision. */
export function afterChoice(file: CaseFile, { changes }: Pick<Decision, 'changes'>): CaseFile {
  return { ...file, case: { ...file.case, ...changedCaseColumns(changes) } };
}
