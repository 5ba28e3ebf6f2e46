/** The open cases of a person who leaves or changes duties. */
import type { ActionOf } from '../actions.ts';
import { updateCase } from '../case-changes.ts';
import type { CaseFile } from '../case-file.ts';
import { replacementForConcerned } from './conflict.ts';
import {
  type Circumstances,
  type Decision,
  type DecisionResult,
  decided,
  refuse,
} from './decision.ts';
import { reviewerFor } from './escalation.ts';
import { handlingRoles } from './handling.ts';

type PassOn = ActionOf<'pass_on'>;

/** A case that concerns the chosen person, or the one who chooses, is treated as if no one had been chosen. */
function handlerAfter(file: CaseFile, { from, to }: PassOn, circumstances: Circumstances) {
  const { handler_id, concerns } = file.case;
  if (handler_id !== from) return handler_id;
  const { actor } = circumstances;
  const chooses = actor.type !== 'staff' || !concerns.includes(actor.accountId);
  const chosen = to !== null && chooses && !concerns.includes(to) ? to : undefined;
  return chosen ?? replacementForConcerned(file.case, circumstances) ?? null;
}

function assessorAfter({ case: row }: CaseFile, { directory, rules }: Circumstances) {
  const track = rules.tracks.find(({ code }) => code === (row.track ?? row.suggested_track));
  return track ? directory.assessorFor(row, track) : null;
}

/** Nobody reviews what they handle themselves, and nothing waits for a person who has left. */
export function reassignOnLeaving(
  file: CaseFile,
  action: PassOn,
  circumstances: Circumstances,
): DecisionResult {
  const { from, to } = action;
  const { directory } = circumstances;
  const newHandler = to === null ? undefined : directory.account(to);
  if (to !== null && !(newHandler?.active && handlingRoles.includes(newHandler.role)))
    return refuse({ code: 'unknown_handler' });
  const { escalated_to, assessor_id } = file.case;
  const handler = handlerAfter(file, action, circumstances);
  const waitsForManager =
    escalated_to !== null && (escalated_to === from || escalated_to === handler);
  const place = { ...file.case, handler_id: handler };
  const reviewer = waitsForManager ? reviewerFor(file, place, circumstances) : escalated_to;
  const assessor = assessor_id === from ? assessorAfter(file, circumstances) : assessor_id;
  const alerts: Decision['followUps'] =
    assessor === null || assessor === assessor_id
      ? []
      : [
          {
            job: 'alert',
            accountId: assessor,
            about: file.case.track === null ? 'suggested_track' : 'track',
          },
        ];
  return decided(
    'pass_on',
    {
      update: updateCase(file, {
        handler_id: handler,
        escalated_to: reviewer,
        assessor_id: assessor,
      }),
    },
    {
      detail: { from, handler, ...(waitsForManager ? { reviewer } : {}) },
      followUps: [{ job: 'compose' }, ...alerts],
    },
  );
}
