import type { Choices } from '../../desk/assignable.ts';
import type { StaffActor } from '../../domain/actor.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { isFiltered, isOffered, type QueueFilter, type View } from '../../domain/queue-filter.ts';
import type { ViewCounts } from '../../domain/queue-views.ts';
import { doneWords } from '../../i18n/desk/handle.ts';
import { queueWords } from '../../i18n/desk/queue.ts';
import { type DoneAction, deskPaths } from '../../paths.ts';
import { type DeskFrame, DeskLayout } from '../../ui/desk-layout.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form, SubmitButton } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ButtonLink, Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { TextField } from '../../ui/text-fields.tsx';
import { queueAddress } from '../../web/queue-address.ts';
import { Filters } from './filters.tsx';
import { HandedOverCount, type HandedOverCounts } from './handed-over.tsx';
import type { NumberLookup } from './look-up.ts';
import type { QueueRow } from './queries.ts';
import { SavedLinks, SaveView } from './saved-links.tsx';
import type { SavedView } from './saved-views.ts';
import { QueueTable } from './table.tsx';
import { type QueuePosition, writeAfter } from './views.ts';

export type Frame = DeskFrame;

export interface QueuePageProps {
  readonly frame: Frame;
  readonly actor: StaffActor;
  readonly filter: QueueFilter;
  readonly counts: ViewCounts;
  readonly rows: readonly QueueRow[];
  readonly units: readonly Choices[];
  readonly today: Day;
  /** The address that tells which cases have come in since. */
  readonly news: string;
  /** Whether this page starts after the first rows of the queue. */
  readonly continued: boolean;
  readonly next: QueuePosition | undefined;
  readonly saved: readonly SavedView[];
  /** The saved view that is shown. */
  readonly savedAs: SavedView | undefined;
  /** A note about the saved view that was asked for. */
  readonly problem?: NumberLookup['problem'];
  /** What was typed to find a case and is not a number. */
  readonly searchedNumber?: string | undefined;
  /** What was just done. */
  readonly done?: string | undefined;
  /** In the view of hand-overs: how many this year, by kind of matter. */
  readonly handedOver?: HandedOverCounts | undefined;
}

/** What was just done to a case that this person no longer sees. */
export const leftQueueWords = (done: DoneAction) => `${doneWords[done]} ${queueWords.outOfSight}`;

const emptyWords = (view: View) =>
  isOffered(view) ? queueWords.empty[view] : queueWords.emptyFigure;

export function QueuePage(props: QueuePageProps) {
  const { frame, actor, filter, counts, rows, saved, savedAs, problem, searchedNumber, done } =
    props;
  const errors = searchedNumber === undefined ? {} : { nummer: queueWords.find.unclear };
  const caption = queueWords.caption(savedAs?.name ?? queueWords.view[filter.view]);
  const empty = isFiltered(filter) ? queueWords.filters.empty : emptyWords(filter.view);
  return (
    <DeskLayout
      {...frame}
      title={queueWords.title}
      active="queue"
      activeView={savedAs ? undefined : filter.view}
      views={[...counts.keys()]}
      counts={counts}
      hasErrors={searchedNumber !== undefined}
    >
      {done !== undefined && <Notice tone="success" announce title={done} />}
      {problem && <Notice tone="warning" title={queueWords.saved.amiss[problem]} />}
      <ErrorSummary errors={errors} />
      <div class="queue-head">
        <Heading level={1}>{queueWords.title}</Heading>
        <FindCase searchedNumber={searchedNumber} error={errors.nummer} />
      </div>
      <SavedLinks saved={saved} active={savedAs?.id} />
      <div class="look">
        <Filters filter={filter} units={props.units} />
        <SaveView filter={filter} active={savedAs} mayShare={actor.unitId !== null} />
        <p class="news" role="status" data-news={props.news} />
      </div>
      {rows.length === 0 ? (
        <Paragraph>{empty}</Paragraph>
      ) : (
        <QueueTable {...{ actor, caption, rows }} today={props.today} />
      )}
      {props.handedOver && <HandedOverCount {...props.handedOver} />}
      <PageLinks {...props} caption={caption} />
    </DeskLayout>
  );
}

function PageLinks({
  filter,
  savedAs,
  continued,
  next,
  caption,
}: QueuePageProps & { readonly caption: string }) {
  if (!continued && next === undefined) return null;
  const kept: Readonly<Record<string, string>> = savedAs ? { vy: savedAs.id } : {};
  return (
    <nav class="pages" aria-label={caption}>
      {continued && (
        <ButtonLink variant="secondary" href={queueAddress(filter, kept)}>
          {queueWords.first}
        </ButtonLink>
      )}
      {next !== undefined && (
        <ButtonLink
          variant="secondary"
          href={queueAddress(filter, { ...kept, efter: writeAfter(next) })}
        >
          {queueWords.next}
        </ButtonLink>
      )}
    </nav>
  );
}

function FindCase({
  searchedNumber,
  error,
}: {
  readonly searchedNumber: string | undefined;
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
        value={searchedNumber}
        error={error}
      />
      <SubmitButton variant="secondary">{words.submit}</SubmitButton>
    </Form>
  );
}

/** For users who open the desk and see no cases there. */
export function NothingHerePage({ frame }: { readonly frame: Frame }) {
  return (
    <DeskLayout {...frame} title={queueWords.title}>
      <Heading level={1}>{queueWords.title}</Heading>
      <Paragraph>{queueWords.nothingHere.text}</Paragraph>
      <Paragraph>
        <TextLink href={deskPaths.policy}>{queueWords.nothingHere.link}</TextLink>
      </Paragraph>
    </DeskLayout>
  );
}
