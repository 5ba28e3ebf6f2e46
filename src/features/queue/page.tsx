import type { View } from '../../case/queue-views.ts';
import { addDays, type Day, daysBetween } from '../../domain/calendar/day.ts';
import { formatDayOfYear } from '../../domain/calendar/format.ts';
import { doneWords } from '../../locales/handle.ts';
import { queueWords } from '../../locales/queue.ts';
import { vocabularyWords } from '../../locales/vocabulary.ts';
import { DeskLayout, type DeskLayoutProps } from '../../web/components/desk-layout.tsx';
import { ErrorSummary, Form, SubmitButton } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Table } from '../../web/components/table.tsx';
import { StatusTag, Tag } from '../../web/components/tag.tsx';
import {
  ButtonLink,
  CaseNumber,
  Heading,
  Paragraph,
  TextLink,
} from '../../web/components/text.tsx';
import { TextField } from '../../web/components/text-fields.tsx';
import { type DoneAction, deskPaths } from '../../web/paths.ts';
import { excerpt } from './excerpt.ts';
import { HandedOver, type HandedOverCounts } from './handed-over.tsx';
import type { QueueRow } from './queries.ts';
import { ViewLinks } from './view-links.tsx';
import { type After, queueAddress } from './views.ts';

export type Frame = Pick<DeskLayoutProps, 'municipality' | 'person' | 'areas' | 'demonstration'>;

export interface QueuePageProps {
  readonly frame: Frame;
  readonly view: View;
  readonly views: readonly { readonly view: View; readonly count: number }[];
  readonly rows: readonly QueueRow[];
  readonly today: Day;
  /** Whether this page begins somewhere down the queue. */
  readonly continued: boolean;
  readonly next: After | undefined;
  /** What was typed to find a case and is no number. */
  readonly sought?: string | undefined;
  /** What was just done to a case that this person no longer sees. */
  readonly done?: DoneAction | undefined;
  /** In the view of what was handed over: how many this year, by what they were. */
  readonly handedOver?: HandedOverCounts | undefined;
}

export function QueuePage({
  frame,
  view,
  views,
  rows,
  today,
  continued,
  next,
  sought,
  done,
  handedOver,
}: QueuePageProps) {
  const errors = sought === undefined ? {} : { nummer: queueWords.find.unclear };
  return (
    <DeskLayout {...frame} title={queueWords.title} active="queue" hasErrors={sought !== undefined}>
      {done && (
        <Notice tone="success" announce title={`${doneWords[done]} ${queueWords.outOfSight}`} />
      )}
      <ErrorSummary errors={errors} />
      <div class="queue-head">
        <Heading level={1}>{queueWords.title}</Heading>
        <FindCase sought={sought} error={errors.nummer} />
      </div>
      <ViewLinks active={view} views={views} />
      {rows.length === 0 ? (
        <Paragraph>{queueWords.empty[view]}</Paragraph>
      ) : (
        <QueueTable view={view} rows={rows} today={today} />
      )}
      {handedOver && <HandedOver {...handedOver} />}
      {(continued || next !== undefined) && (
        <nav class="pages" aria-label={queueWords.caption(queueWords.view[view])}>
          {continued && (
            <ButtonLink variant="secondary" href={queueAddress(view)}>
              {queueWords.first}
            </ButtonLink>
          )}
          {next !== undefined && (
            <ButtonLink variant="secondary" href={queueAddress(view, next)}>
              {queueWords.next}
            </ButtonLink>
          )}
        </nav>
      )}
    </DeskLayout>
  );
}

function FindCase({
  sought,
  error,
}: {
  readonly sought: string | undefined;
  readonly error: string | undefined;
}) {
  const words = queueWords.find;
  return (
    <Form method="get" action={deskPaths.queue}>
      <TextField
        name="nummer"
        label={words.label}
        inputMode="numeric"
        autoComplete="off"
        width="short"
        value={sought}
        error={error}
      />
      <SubmitButton variant="secondary">{words.submit}</SubmitButton>
    </Form>
  );
}

function QueueTable({ view, rows, today }: Pick<QueuePageProps, 'view' | 'rows' | 'today'>) {
  const { column } = queueWords;
  return (
    <Table
      caption={queueWords.caption(queueWords.view[view])}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      emphasis={(row) => (isLate(row, today) ? 'late' : row.untouched ? 'untouched' : undefined)}
      columns={[
        { header: column.day, cell: (row) => <NearestDay row={row} today={today} /> },
        {
          header: column.number,
          rowHeader: true,
          cell: ({ number }) => (
            <TextLink href={deskPaths.case(number)}>
              <CaseNumber number={number} />
            </TextLink>
          ),
        },
        { header: column.words, cell: (row) => <Opening row={row} /> },
        { header: column.place, cell: (row) => <Place row={row} /> },
        { header: column.state, cell: (row) => <State row={row} /> },
      ]}
    />
  );
}

function isLate({ next_due }: Pick<QueueRow, 'next_due'>, today: Day): boolean {
  return next_due !== null && next_due < today;
}

/** The nearest day, whether it is promised, and how near it is; late in words and shape, not in colour alone. */
function NearestDay({ row, today }: { readonly row: QueueRow; readonly today: Day }) {
  const { next_due: due, clock, basis } = row;
  if (due === null || clock === null || basis === null) return <>{queueWords.noClock}</>;
  const late = daysBetween(due, today);
  return (
    <span class="lines">
      <strong>{formatDayOfYear(due, 'sv')}</strong>
      <span>{`${queueWords.basis[basis]}: ${queueWords.clock[clock]}`}</span>
      {late > 0 && (
        <Tag tone="danger" shape="triangle">
          {basis === 'policy' ? queueWords.late(late) : queueWords.attentionPassed(late)}
        </Tag>
      )}
      {late === 0 && (
        <Tag tone="warning" shape="clock">
          {queueWords.today}
        </Tag>
      )}
      {due === addDays(today, 1) && (
        <Tag tone="neutral" shape="clock">
          {queueWords.tomorrow}
        </Tag>
      )}
    </span>
  );
}

function Opening({ row }: { readonly row: QueueRow }) {
  const { kind, opening, language } = row;
  return (
    <span class="lines">
      {kind === null ? (
        <span class="quiet">{queueWords.noKind}</span>
      ) : (
        <strong>{vocabularyWords('sv').kind[kind]}</strong>
      )}
      {opening === null ? (
        <span>{queueWords.noWords}</span>
      ) : (
        <span dir="auto" lang={language}>
          {excerpt(opening)}
        </span>
      )}
    </span>
  );
}

function Place({ row }: { readonly row: QueueRow }) {
  const { unit, handler } = row;
  if (unit === null && handler === null) return <>{queueWords.nobodyYet}</>;
  return (
    <span class="lines whose">
      <span>{unit ?? queueWords.noUnit}</span>
      <span>{handler ?? queueWords.noHandler}</span>
    </span>
  );
}

function State({ row }: { readonly row: QueueRow }) {
  const waits = row.status !== 'answered' && row.status !== 'handed_over';
  return (
    <span class="lines">
      <StatusTag status={row.status} />
      {row.untouched && (
        <Tag tone={row.alarming ? 'danger' : 'warning'} shape={row.alarming ? 'triangle' : 'ring'}>
          {row.alarming ? queueWords.untouchedTooLong : queueWords.untouched}
        </Tag>
      )}
      {row.newWords && (
        <Tag tone="info" shape="arrow">
          {queueWords.newWords}
        </Tag>
      )}
      {row.handOverState === 'pending' && (
        <Tag tone="warning" shape="clock">
          {row.handOverRoute === 'queue' ? queueWords.takeIn : queueWords.unconfirmed}
        </Tag>
      )}
      {row.handOverState === 'returned' && row.unread && waits && (
        <Tag tone="danger" shape="triangle">
          {queueWords.cameBack}
        </Tag>
      )}
      {row.waits_for !== null && queueWords.waitsFor[row.waits_for] !== undefined && (
        <Tag tone="neutral" shape="clock">
          {queueWords.waitsFor[row.waits_for]}
        </Tag>
      )}
      {row.returned && (
        <Tag tone="danger" shape="line">
          {queueWords.returned}
        </Tag>
      )}
      {row.escalated_at !== null && waits && (
        <Tag tone="danger" shape="triangle">
          {queueWords.escalated}
        </Tag>
      )}
      {row.secrecy_marked && (
        <Tag tone="neutral" shape="square">
          {queueWords.secrecy}
        </Tag>
      )}
    </span>
  );
}

/** For those who come to the desk and see no cases there. */
export function NothingHerePage({ frame }: { readonly frame: Frame }) {
  return (
    <DeskLayout {...frame} title={queueWords.title}>
      <Heading level={1}>{queueWords.title}</Heading>
      <Paragraph>{queueWords.nothingHere.text}</Paragraph>
    </DeskLayout>
  );
}
