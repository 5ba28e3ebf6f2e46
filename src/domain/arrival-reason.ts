import { type Day, parseDay } from './calendar/day.ts';

/**
 * Why a case counts as received on another day than it was registered: a person's own words, or, where it was found in the
 * letterbox at the day's first emptying (22 § förvaltningslagen), a code with that day. Rows from before there was a code have
 * the Swedish sentence, which is read like a person's words.
 */
const letterbox = 'letterbox_emptied:';

export function letterboxReason(emptied: Day): string {
  return `${letterbox}${emptied}`;
}

/** The day that the letterbox was emptied, or undefined for a reason in words. */
export function letterboxEmptied(reason: string): Day | undefined {
  return reason.startsWith(letterbox) ? parseDay(reason.slice(letterbox.length)) : undefined;
}
