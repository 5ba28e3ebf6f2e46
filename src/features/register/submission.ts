import type { StaffActor } from '../../domain/actor.ts';
import { parseDay } from '../../domain/calendar/day.ts';
import { nothingToCorrect } from '../../i18n/desk/solved.ts';
import type { Submission } from '../../intake/open-cases.ts';
import type { ArrivalFields, RegisterFields } from './form.ts';

function solvedFrom({ solvedHow: how, solvedOutcome: outcome, factors }: RegisterFields) {
  if (how === undefined || outcome === undefined) return null;
  return { how, outcome: outcome === nothingToCorrect ? null : outcome, factors };
}

/** What was registered, in the form that a case is opened from. */
export function submissionFrom(
  fields: RegisterFields,
  { day, reason }: ArrivalFields,
  { municipality }: StaffActor,
): Omit<Submission, 'code'> {
  const { name = null, email = null, phone = null, address = null } = fields;
  const contact = { name, email, phone, address };
  const reachable = Object.values(contact).some((value) => value !== null);
  const solved = solvedFrom(fields);
  const explained = fields.explained === 'yes';
  return {
    municipality,
    channel: fields.channel,
    language: fields.language,
    words: fields.text,
    wish: fields.wish ?? null,
    place: fields.place ?? null,
    occurredOn: parseDay(fields.occurredOn ?? '') ?? null,
    kind: fields.kind ?? null,
    submitterType: fields.submitterType ?? null,
    anonymous: fields.anonymous === 'yes',
    replyWanted: fields.noReply !== 'yes',
    contact: reachable ? contact : null,
    unitId: fields.unit ?? null,
    arrivalDay: day,
    arrivalReason: reason,
    oral: explained || solved !== null ? { explained, solved } : null,
  };
}
