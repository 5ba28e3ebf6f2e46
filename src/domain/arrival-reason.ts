import { type Day, parseDay } from './calendar/day.ts';

/**
 * Why a case counts as received on another day than it was registered: a text by a member of staff, or, where it was
 * found in the letterbox when that was first emptied in the day (22 § förvaltningslagen), a code with that day. Rows
 * from before the code existed have the Swedish sentence, which is read like any text.
 */
const letterbox = 'letterbox_emptied:';

export function letterboxReason(emptied: Day): string {
  return `${letterbox}${emptied}`;
}

/** The day that the letterbox was emptied, or undefined for a reason given as text. */
export function letterboxEmptied(reason: string): Day | undefined {
  return reason.startsWith(letterbox) ? parseDay(reason.slice(letterbox.length)) : undefined;
}
