import type { LedgerEntry } from '../domain/ledger.ts';
import { type LedgerNames, ledgerSentence } from '../i18n/desk/ledger.ts';
import { formatMoment } from '../ui/conversation-entries.ts';
import type { InterveningChange } from '../ui/refused-notice.tsx';

type Event = Pick<LedgerEntry, 'seq' | 'type' | 'actor' | 'detail'> & { readonly at: Date };

/** What others have done meanwhile, as the page shows it. */
export function changesSince(
  events: readonly Event[],
  names: LedgerNames,
): readonly InterveningChange[] {
  return events.map((event) => ({
    key: String(event.seq),
    at: event.at.toISOString(),
    atText: formatMoment(event.at),
    sentence: ledgerSentence(event, names),
  }));
}
