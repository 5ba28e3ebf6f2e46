import type { Day } from '../../domain/calendar/day.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import { outboxWords } from '../../i18n/desk/outbox.ts';
import { Notice } from '../../ui/notice.tsx';
import { Paragraph } from '../../ui/text.tsx';
import { type OutboxMessage, passedDayIn } from './queries.ts';

/** To whoever posts or tells a message that has waited until the day in it had passed (FAL-11). */
export function PassedDayNotice({
  message,
  today,
}: {
  readonly message: OutboxMessage;
  readonly today: Day;
}) {
  const passed = passedDayIn(message, today);
  if (passed === undefined) return null;
  return (
    <Notice tone="warning">
      <Paragraph>{outboxWords.passedDay(formatDay(passed, 'sv'))}</Paragraph>
    </Notice>
  );
}
