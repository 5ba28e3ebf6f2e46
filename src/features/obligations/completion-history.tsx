import { dayOfMoment } from '../../domain/calendar/day.ts';
import { reportRecipients } from '../../domain/obligations/obligations.ts';
import type { CompletedObligation, FollowUpCalendar } from '../../follow-up/calendar.ts';
import { obligationWords, recipientNames, shortDay } from '../../i18n/desk/obligations.ts';
import { Card } from '../../ui/card.tsx';
import { Paragraph, QuotedText } from '../../ui/text.tsx';

const words = obligationWords;

function namesOf({ recipients }: CompletedObligation): string {
  return reportRecipients
    .filter((one) => recipients.includes(one))
    .map((one) => recipientNames[one])
    .join(', ');
}

/** The completions: by whom, on which day, and with which text. */
export function CompletionHistory({
  calendar,
  completions,
  written,
}: {
  readonly calendar: FollowUpCalendar;
  readonly completions: readonly CompletedObligation[];
  readonly written: ReadonlyMap<string, string | null>;
}) {
  return (
    <Card title={words.item.history}>
      {completions.map((done) => {
        const said = written.get(done.id) ?? null;
        const name = calendar.organisation.account(done.done_by)?.name ?? '';
        const recipients = namesOf(done);
        return (
          <section key={done.id} class="stack">
            <Paragraph>
              <strong>{words.doneBy(name, shortDay(done.done_on))}</strong>.{' '}
              {recipients !== '' && words.gaveTo(recipients)}{' '}
              {dayOfMoment(done.recorded_at) !== done.done_on &&
                words.recordedLater(shortDay(dayOfMoment(done.recorded_at)))}
            </Paragraph>
            {said !== null && <QuotedText from="staff">{said}</QuotedText>}
          </section>
        );
      })}
    </Card>
  );
}
