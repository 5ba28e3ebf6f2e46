import type { StaffActor } from '../../domain/actor.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { may } from '../../domain/permission.ts';
import { queueWords } from '../../i18n/desk/queue.ts';
import { deskPaths } from '../../paths.ts';
import { SubmitButton } from '../../ui/form.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { CaseNumber, TextLink } from '../../ui/text.tsx';
import { NearestDay, ResponsibleCell, State, SubmissionExcerpt } from './cells.tsx';
import type { QueueRow } from './queries.ts';

export interface QueueTableProps {
  readonly actor: StaffActor;
  readonly caption: string;
  readonly rows: readonly QueueRow[];
  readonly today: Day;
}

const { column, many } = queueWords;

function isLate({ next_due }: Pick<QueueRow, 'next_due'>, today: Day): boolean {
  return next_due !== null && next_due < today;
}

/** The cases, with a checkbox for each that this person may assign. */
export function QueueTable({ actor, caption, rows, today }: QueueTableProps) {
  const assignable = new Set(rows.filter((row) => may('assign', actor, row)).map(({ id }) => id));
  const tick: Column<QueueRow> = {
    header: many.column,
    share: 'tick',
    cell: ({ id, number }) => (assignable.has(id) ? <Tick number={number} /> : null),
  };
  const table = (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      emphasis={(row) => (isLate(row, today) ? 'late' : row.untouched ? 'untouched' : undefined)}
      columns={[
        ...(assignable.size === 0 ? [] : [tick]),
        { header: column.day, share: 'day', cell: (row) => <NearestDay row={row} today={today} /> },
        {
          header: column.number,
          share: 'number',
          rowHeader: true,
          cell: ({ number }) => (
            <TextLink href={deskPaths.case(number)}>
              <CaseNumber number={number} />
            </TextLink>
          ),
        },
        { header: column.words, cell: (row) => <SubmissionExcerpt row={row} /> },
        { header: column.place, share: 'place', cell: (row) => <ResponsibleCell row={row} /> },
        { header: column.state, share: 'day', cell: (row) => <State row={row} /> },
      ]}
    />
  );
  if (assignable.size === 0) return table;
  return (
    <form class="stack ticked" method="get" action={deskPaths.assignMany}>
      <div class="buttons">
        <SubmitButton variant="secondary">{many.assign}</SubmitButton>
        <button
          type="button"
          class="ds-button"
          data-variant="tertiary"
          data-tick-all="arende"
          data-none={many.tickNone}
          hidden
        >
          {many.tickAll}
        </button>
        <span role="status" data-ticked={many.ticked} />
      </div>
      {table}
    </form>
  );
}

function Tick({ number }: { readonly number: string }) {
  return (
    <input
      type="checkbox"
      class="ds-input"
      name="arende"
      value={number}
      aria-label={many.tick(number)}
    />
  );
}
