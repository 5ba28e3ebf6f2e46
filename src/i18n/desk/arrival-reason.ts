import { letterboxEmptied } from '../../domain/arrival-reason.ts';
import { formatDay } from '../../domain/calendar/format.ts';

/** The stored reason of an arrival day in the form shown to a registrar; see `domain/arrival-reason.ts`. */
export function arrivalReasonText(reason: string): string {
  const emptied = letterboxEmptied(reason);
  return emptied === undefined
    ? reason
    : `Låg i postlådan när den tömdes första gången ${formatDay(emptied, 'sv')} (22 § förvaltningslagen).`;
}
