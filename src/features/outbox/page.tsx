import type { AppContext } from '../../app-context.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { outboxWords } from '../../i18n/desk/outbox.ts';
import { deskPaths } from '../../paths.ts';
import { formatMoment } from '../../ui/conversation-entries.ts';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { ListSection } from '../../ui/list-section.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { deskFrame } from '../../web/desk-frame.ts';
import { ItemCard } from './item-card.tsx';
import type { PostingAction } from './posting.ts';
import type { OutboxItem, Stopped, Waiting } from './queries.ts';
import { SentTable } from './sent-table.tsx';

export interface OutboxPageProps {
  readonly actor: StaffActor;
  readonly config: Pick<AppContext['config'], 'mode' | 'mail'>;
  readonly municipality: { readonly id: string; readonly name: string };
  readonly awaiting: Waiting;
  readonly returned: Waiting;
  readonly queued: Waiting;
  /** Ids of messages that wait because their address has received its mails of the hour. */
  readonly heldBack: ReadonlySet<string>;
  readonly stopped: readonly Stopped[];
  readonly sent: readonly OutboxItem[];
  /** Whether the list of sent messages starts after the newest. */
  readonly continued: boolean;
  readonly done: PostingAction | undefined;
}

function Items({
  waiting,
  none,
  actor,
  heldBack = new Set(),
}: {
  readonly waiting: Waiting;
  readonly none: string;
  readonly actor: StaffActor;
  readonly heldBack?: ReadonlySet<string>;
}) {
  if (waiting.items.length === 0) return <Paragraph>{none}</Paragraph>;
  return (
    <>
      <ul class="outbox-items">
        {waiting.items.map((item) => (
          <ItemCard key={item.id} item={item} actor={actor} isHeldBack={heldBack.has(item.id)} />
        ))}
      </ul>
      {waiting.more > 0 && <Paragraph>{outboxWords.more(waiting.more)}</Paragraph>}
    </>
  );
}

function StoppedJobs({ stopped }: { readonly stopped: readonly Stopped[] }) {
  const words = outboxWords.failed;
  return (
    <ListSection id="stannat" title={words.title}>
      <Notice tone="warning" level={3}>
        <Paragraph>{words.intro}</Paragraph>
        <ul class="ds-list">
          {stopped.map(({ number, job, failedAt }) => (
            <li key={`${number}-${job}-${failedAt.toISOString()}`}>
              {words[job]}.{' '}
              <TextLink href={deskPaths.case(number)}>{outboxWords.caseLink(number)}</TextLink>.{' '}
              {words.since(formatMoment(failedAt))}.
            </li>
          ))}
        </ul>
      </Notice>
    </ListSection>
  );
}

/** Messages that have not reached their readers, the most urgent first, and below them those that have. */
export function OutboxPage(props: OutboxPageProps) {
  const { actor, config, municipality, awaiting, returned, queued, stopped, sent, done } = props;
  const words = outboxWords;
  return (
    <DeskLayout title={words.title} active="outbox" {...deskFrame(actor, municipality, config)}>
      {done && <Notice tone="success" announce title={words.done[done]} />}
      <Heading level={1}>{words.title}</Heading>
      <Paragraph>{words.intro}</Paragraph>
      <ListSection id="retur" title={words.returned.title}>
        {returned.items.length > 0 && <Paragraph>{words.returned.advice}</Paragraph>}
        <Items waiting={returned} none={words.returned.none} actor={actor} />
      </ListSection>
      <ListSection id="posta" title={words.awaiting.title}>
        <Items waiting={awaiting} none={words.awaiting.none} actor={actor} />
      </ListSection>
      <ListSection id="pa-vag" title={words.queued.title}>
        <Items waiting={queued} none={words.queued.none} actor={actor} heldBack={props.heldBack} />
      </ListSection>
      {stopped.length > 0 && <StoppedJobs stopped={stopped} />}
      <ListSection
        id="skickat"
        title={config.mode === 'demonstration' ? words.sent.titleDemonstration : words.sent.title}
      >
        {config.mail.kind === 'outbox' && <Paragraph>{words.sent.demonstration}</Paragraph>}
        <SentTable sent={sent} continued={props.continued} />
      </ListSection>
    </DeskLayout>
  );
}
