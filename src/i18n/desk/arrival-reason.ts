import { letterboxEmptied } from '../../domain/arrival-reason.ts';
import { formatDay } from '../../domain/calendar/format.ts';

/** A stored reason of an arrival day as a registrar reads it; see `domain/arrival-reason.ts`. */
export function arrivalReasonText(reason: string): string {
  const emptied = letterboxEmptied(reason);
  return emptied === undefined
    ? reason
    : `Låg i postlådan när den tömdes första gången ${formatDay(emptied, 'sv')} (22 § förvaltningslagen).`;
}
