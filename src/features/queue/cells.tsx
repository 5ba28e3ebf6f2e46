import { type Day, daysBetween } from '../../domain/calendar/day.ts';
import { formatDayOfYear } from '../../domain/calendar/format.ts';
import { distressDeskWords } from '../../i18n/desk/distress.ts';
import { queueWords } from '../../i18n/desk/queue.ts';
import { wordsIn } from '../../i18n/words.ts';
import { TicksBeside } from '../../ui/day-ticks.tsx';
import { excerpt } from '../../ui/excerpt.ts';
import { Icon } from '../../ui/icon.tsx';
import { kindIcons } from '../../ui/kind-icons.ts';
import { StatusTag, Tag } from '../../ui/tag.tsx';
import type { QueueRow } from './queries.ts';

/**
 * The nearest day, whether it is promised, and how near it is; overdue in words and by a shape, not by colour alone.
 */
export function NearestDay({ row, today }: { readonly row: QueueRow; readonly today: Day }) {
  const { next_due: due, clock, basis } = row;
  if (due === null || clock === null || basis === null) return <>{queueWords.noClock}</>;
  const late = daysBetween(due, today);
  return (
    <span class="lines">
      <strong>{formatDayOfYear(due, 'sv')}</strong>
      <span>{queueWords.basis[basis](queueWords.clock[clock])}</span>
      <Ticks row={row} today={today} />
      {late > 0 && (
        <Tag tone="danger" shape="alert">
          {queueWords.late[basis](late)}
        </Tag>
      )}
      {late === 0 && (
        <Tag tone="warning" shape="clock">
          {queueWords.today}
        </Tag>
      )}
      {late === -1 && (
        <Tag tone="warning" shape="clock">
          {queueWords.tomorrow}
        </Tag>
      )}
    </span>
  );
}

function Ticks({ row, today }: { readonly row: QueueRow; readonly today: Day }) {
  const { started_on, due, promised_due, dayUnit: unit, skipped } = row;
  if (started_on === null || due === null || unit === null || skipped === null) return null;
  const deadline = { started_on, due, promised_due, unit, skipped, stopped_on: null };
  return <TicksBeside deadline={deadline} today={today} />;
}

export function SubmissionExcerpt({ row }: { readonly row: QueueRow }) {
  const { kind, opening, language, distress } = row;
  return (
    <span class="lines">
      {kind === null ? (
        <span class="quiet">{queueWords.noKind}</span>
      ) : (
        <strong>
          <Icon name={kindIcons[kind]} /> {wordsIn('sv').vocabulary.kind[kind]}
        </strong>
      )}
      {distress !== null && <span>{distressDeskWords.opening}</span>}
      {distress !== null ? null : opening === null ? (
        <span>{queueWords.noWords}</span>
      ) : (
        <span class="voice" dir="auto" lang={language}>
          {excerpt(opening)}
        </span>
      )}
    </span>
  );
}

export function ResponsibleCell({ row }: { readonly row: QueueRow }) {
  const { unit, handler } = row;
  if (unit === null && handler === null) return <>{queueWords.nobodyYet}</>;
  return (
    <span class="lines whose">
      <span>{unit ?? queueWords.noUnit}</span>
      <span>{handler ?? queueWords.noHandler}</span>
    </span>
  );
}

export function State({ row }: { readonly row: QueueRow }) {
  const waits = row.status !== 'answered' && row.status !== 'handed_over';
  return (
    <span class="lines">
      {row.distress === 'waiting' && (
        <Tag tone="danger" shape="alert">
          {distressDeskWords.tag}
        </Tag>
      )}
      <StatusTag status={row.status} />
      {row.untouched && (
        <Tag
          tone={row.alarming ? 'danger' : 'warning'}
          shape={row.alarming ? 'alert' : 'dashed-ring'}
        >
          {row.alarming ? queueWords.untouchedTooLong : queueWords.untouched}
        </Tag>
      )}
      {row.newWords && (
        <Tag tone="info" shape="bubble">
          {queueWords.newWords}
        </Tag>
      )}
      {row.handOverState === 'pending' && (
        <Tag tone="warning" shape="clock">
          {row.handOverRoute === 'queue' ? queueWords.takeIn : queueWords.unconfirmed}
        </Tag>
      )}
      {row.handOverState === 'returned' && row.unread && waits && (
        <Tag tone="danger" shape="alert">
          {queueWords.cameBack}
        </Tag>
      )}
      {row.waits_for !== null && queueWords.waitsFor[row.waits_for] !== undefined && (
        <Tag tone="warning" shape="bars">
          {queueWords.waitsFor[row.waits_for]}
        </Tag>
      )}
      {row.returned && (
        <Tag tone="danger" shape="line">
          {queueWords.returned}
        </Tag>
      )}
      {row.escalated_at !== null && waits && (
        <Tag tone="danger" shape="alert">
          {queueWords.escalated}
        </Tag>
      )}
      {row.secrecy_marked && (
        <Tag tone="neutral" shape="lock">
          {queueWords.secrecy}
        </Tag>
      )}
    </span>
  );
}
