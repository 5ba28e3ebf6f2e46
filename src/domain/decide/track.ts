/** The statutory track: opened, assessed and investigated by the assessor (BOT-13). */
import type { ActionOf } from '../actions.ts';
import { updateCase } from '../case-changes.ts';
import type { CaseFile, CaseRow } from '../case-file.ts';
import {
  type Circumstances,
  type Decision,
  type DecisionResult,
  decided,
  refuse,
  toDate,
} from './decision.ts';

const alerted = (to: string | null, about: 'track' | 'serious'): Decision['followUps'] =>
  to === null ? [] : [{ job: 'alert', accountId: to, about }];

export function openTrack(
  file: CaseFile,
  { track: code, reason }: ActionOf<'open_track'>,
  { directory, rules }: Circumstances,
): DecisionResult {
  const track = rules.tracks.find((one) => one.code === code);
  if (!track) return refuse({ code: 'unknown_track' });
  if (file.case.track !== null) return refuse({ code: 'wrong_status' });
  const assessor = directory.assessorFor(file.case, track);
  return decided(
    'open_track',
    {
      update: updateCase(file, {
        track: code,
        track_stage: 'opened',
        assessor_id: assessor,
        scope: track.scope,
      }),
    },
    { detail: { track: code, assessor }, reason, followUps: alerted(assessor, 'track') },
  );
}

export function advanceTrack(
  file: CaseFile,
  { stage, reason }: ActionOf<'advance_track'>,
): DecisionResult {
  const { track, track_stage: now } = file.case;
  const expected = now === 'opened' ? 'assessed' : 'investigated';
  if (track === null || now === 'investigated' || stage !== expected)
    return refuse({ code: 'wrong_status' });
  return decided(
    'advance_track',
    { update: updateCase(file, { track_stage: stage }) },
    { detail: { stage }, reason },
  );
}

/** The further step that the law requires at once; the complaint stays open meanwhile. */
export function suspectSerious(
  file: CaseFile,
  { reason }: ActionOf<'suspect_serious'>,
  { now }: Circumstances,
): DecisionResult {
  const { track, assessor_id: assessor, serious_at: since } = file.case;
  if (track === null) return refuse({ code: 'no_track' });
  if (since !== null) return refuse({ code: 'wrong_status' });
  return decided(
    'suspect_serious',
    { update: updateCase(file, { serious_at: toDate(now), serious_outcome: null }) },
    { detail: { assessor }, reason, followUps: alerted(assessor, 'serious') },
  );
}

export function settleSerious(
  file: CaseFile,
  { outcome, reason }: ActionOf<'settle_serious'>,
): DecisionResult {
  const { serious_at: since, serious_outcome: former } = file.case;
  if (since === null || former !== null) return refuse({ code: 'wrong_status' });
  return decided(
    'settle_serious',
    { update: updateCase(file, { serious_outcome: outcome }) },
    { detail: { outcome }, reason },
  );
}

/** What the law requires before the case is closed. */
export function trackOpen(row: CaseRow): 'track_open' | 'serious_open' | undefined {
  if (row.serious_at !== null && row.serious_outcome === null) return 'serious_open';
  return row.track !== null && row.track_stage !== 'investigated' ? 'track_open' : undefined;
}
