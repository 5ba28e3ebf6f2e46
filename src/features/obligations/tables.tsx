import { type Day, daysBetween } from '../../domain/calendar/day.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import { isLate } from '../../domain/obligations/status.ts';
import { type FollowUp, type FollowUpCalendar, ownersIn } from '../../follow-up/calendar.ts';
import {
  obligationName,
  obligationWords,
  periodName,
  shortDay,
} from '../../i18n/desk/obligations.ts';
import { wordsIn } from '../../i18n/words.ts';
import { deskPaths } from '../../paths.ts';
import { Table } from '../../ui/table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TextLink } from '../../ui/text.tsx';

const words = obligationWords;

export interface ListProps {
  readonly caption: string;
  readonly calendar: FollowUpCalendar;
  readonly rows: readonly FollowUp[];
  readonly today: Day;
}

function ObligationName({ followUp: { obligation } }: { readonly followUp: FollowUp }) {
  return (
    <span class="lines">
      <TextLink href={deskPaths.followUpItem(obligation.key)}>
        {obligationName(obligation)}, {periodName(obligation.period)}
      </TextLink>
    </span>
  );
}

/** The day, and how overdue it is: in words and by a shape, not by colour alone. */
export function DueDayCell({
  followUp: { obligation, status },
  today,
}: {
  readonly followUp: FollowUp;
  readonly today: Day;
}) {
  const { due } = obligation.due;
  return (
    <span class="lines">
      <strong>{formatDay(due, 'sv')}</strong>
      {isLate(status) && (
        <Tag tone="danger" shape="alert">
          {words.late(daysBetween(due, today))}
        </Tag>
      )}
      {status === 'raised' && (
        <Tag tone="warning" shape="arrow">
          {words.raised}
        </Tag>
      )}
      {due === today && status !== 'done' && (
        <Tag tone="warning" shape="clock">
          {words.today}
        </Tag>
      )}
    </span>
  );
}

/** Who is responsible; and where nobody has the role, who is informed instead. */
export function Owners({
  calendar,
  followUp,
}: {
  readonly calendar: FollowUpCalendar;
  readonly followUp: FollowUp;
}) {
  const { owner } = followUp.obligation.duty;
  const owners = ownersIn(calendar, followUp);
  const names = owners.map(({ name }) => name).join(', ');
  if (owners[0]?.role === owner) return <>{names}</>;
  return (
    <span class="lines">
      <span>{words.nobody(wordsIn('sv').vocabulary.role[owner])}</span>
      {names !== '' && <span>{names}</span>}
    </span>
  );
}

/** Obligations to complete, the nearest day first. */
export function DueTable({ caption, calendar, rows, today }: ListProps) {
  const { column } = words;
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ obligation }) => obligation.key}
      emphasis={({ status }) => (isLate(status) ? 'late' : undefined)}
      columns={[
        {
          header: column.due,
          share: 'day',
          cell: (row) => <DueDayCell followUp={row} today={today} />,
        },
        { header: column.what, rowHeader: true, cell: (row) => <ObligationName followUp={row} /> },
        { header: column.place, cell: ({ obligation }) => obligation.place.name },
        { header: column.owner, cell: (row) => <Owners calendar={calendar} followUp={row} /> },
      ]}
    />
  );
}

/** Completed obligations, with the day and the person. */
export function DoneTable({ caption, calendar, rows }: Omit<ListProps, 'today'>) {
  const { column } = words;
  const nameOf = (id: string) => calendar.organisation.account(id)?.name ?? '';
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ obligation }) => obligation.key}
      columns={[
        { header: column.what, rowHeader: true, cell: (row) => <ObligationName followUp={row} /> },
        { header: column.place, cell: ({ obligation }) => obligation.place.name },
        {
          header: column.done,
          share: 'day',
          cell: ({ completions }) => {
            const on = completions.at(-1)?.done_on;
            return on === undefined ? '' : shortDay(on);
          },
        },
        { header: column.by, cell: ({ completions }) => nameOf(completions.at(-1)?.done_by ?? '') },
      ]}
    />
  );
}
