import type { LedgerEntry } from '../domain/ledger.ts';
import { type LedgerNames, ledgerSentence } from '../i18n/desk/ledger.ts';
import { writtenDate } from '../ui/dictated-number.ts';
import type { Between } from '../ui/refused-notice.tsx';

type Event = Pick<LedgerEntry, 'seq' | 'type' | 'actor' | 'detail'> & { readonly at: Date };

/** What others did meanwhile, as the page tells it. */
export function betweenOf(events: readonly Event[], names: LedgerNames): readonly Between[] {
  return events.map((event) => ({
    key: String(event.seq),
    at: event.at.toISOString(),
    atText: writtenDate(event.at),
    sentence: ledgerSentence(event, names),
  }));
}
