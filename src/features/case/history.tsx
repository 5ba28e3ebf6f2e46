import { caseWords } from '../../i18n/desk/case.ts';
import { ledgerSentence } from '../../i18n/desk/ledger.ts';
import { Card } from '../../ui/card.tsx';
import { formatMoment } from '../../ui/conversation-entries.ts';
import { Paragraph } from '../../ui/text.tsx';
import type { CaseView } from './queries.ts';

/** The ledger of the case: a sentence for each event, with its reason. */
export function HistoryCard({ history, names }: Pick<CaseView, 'history' | 'names'>) {
  const words = caseWords.history;
  return (
    <Card title={words.title} id="handelser">
      <ol class="history">
        {history.map((event) => (
          <li key={event.seq}>
            <time dateTime={event.at.toISOString()}>{formatMoment(event.at)}</time>
            <div>
              <Paragraph>{ledgerSentence(event, names)}</Paragraph>
              {event.reason !== null && (
                <p class="quiet">
                  {words.reason}: {event.reason}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}
