import type { LedgerEntry } from '../domain/ledger.ts';
import { type LedgerNames, ledgerSentence } from '../locales/ledger.ts';
import type { Between } from './components/refused-notice.tsx';
import { writtenDate } from './spoken.ts';

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
