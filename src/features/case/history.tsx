import { caseWords } from '../../i18n/desk/case.ts';
import { ledgerSentence } from '../../i18n/desk/ledger.ts';
import { Card } from '../../ui/card.tsx';
import { formatMoment } from '../../ui/conversation-entries.ts';
import { Paragraph, TextLink } from '../../ui/text.tsx';
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

/** Events of a delivery and of reading: listed in the full history only. */
const technicalEvents: readonly string[] = ['delivery_started', 'delivery_failed', 'secrecy_read'];
const longestList = 4;

/** The latest events, most recent first. */
export function DoneCard({ history, names }: Pick<CaseView, 'history' | 'names'>) {
  const words = caseWords.done;
  const shown = history
    .filter(({ type }) => !technicalEvents.includes(type))
    .toReversed()
    .slice(0, longestList);
  return (
    <Card title={words.title} id="gjort">
      <ol class="history">
        {shown.map((event) => (
          <li key={event.seq}>
            <time dateTime={event.at.toISOString()}>{formatMoment(event.at)}</time>
            <Paragraph>{ledgerSentence(event, names)}</Paragraph>
          </li>
        ))}
      </ol>
      {history.length > shown.length && (
        <p>
          <TextLink href="#handelser">{words.all(history.length)}</TextLink>
        </p>
      )}
    </Card>
  );
}
