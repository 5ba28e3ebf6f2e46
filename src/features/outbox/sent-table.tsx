import { purposeTitles } from '../../i18n/desk/case.ts';
import { outboxWords } from '../../i18n/desk/outbox.ts';
import { deskPaths } from '../../paths.ts';
import { formatMoment } from '../../ui/conversation-entries.ts';
import { Table } from '../../ui/table.tsx';
import { ButtonLink, Paragraph, ScreenReaderText, TextLink } from '../../ui/text.tsx';
import { outboxAddresses } from './addresses.ts';
import { type OutboxItem, sentLength } from './queries.ts';

const words = outboxWords.sent;

const columns = [
  {
    header: words.message,
    rowHeader: true,
    cell: (item: OutboxItem) => (
      <TextLink href={outboxAddresses.message(item.id)}>
        {purposeTitles[item.purpose]}
        <ScreenReaderText> {outboxWords.caseLink(item.number)}</ScreenReaderText>
      </TextLink>
    ),
  },
  {
    header: words.case,
    share: 'number',
    cell: (item: OutboxItem) => (
      <TextLink href={deskPaths.case(item.number)}>{item.number}</TextLink>
    ),
  },
  { header: words.to, share: 'place', cell: (item: OutboxItem) => item.name ?? '–' },
  {
    header: words.how,
    share: 'number',
    cell: (item: OutboxItem) => (item.route === 'letter' ? words.posted : words.mailed),
  },
  {
    header: words.when,
    share: 'place',
    cell: ({ delivered_at: at }: OutboxItem) =>
      at === null ? '' : <time dateTime={at.toISOString()}>{formatMoment(at)}</time>,
  },
] as const;

/** Messages sent by mail or post, newest first. */
export function SentTable({
  sent,
  continued,
}: {
  readonly sent: readonly OutboxItem[];
  readonly continued: boolean;
}) {
  const shown = sent.slice(0, sentLength);
  const last = shown.at(-1);
  if (!last) return <Paragraph>{words.none}</Paragraph>;
  return (
    <>
      <Table
        caption={words.title}
        captionHidden
        columns={columns}
        rows={shown}
        rowKey={(item) => item.id}
      />
      <div class="buttons">
        {continued && (
          <ButtonLink href={`${deskPaths.outbox}#skickat`} variant="secondary">
            {words.newest}
          </ButtonLink>
        )}
        {sent.length > shown.length && last.delivered_at && (
          <ButtonLink
            href={outboxAddresses.older({ at: last.delivered_at, messageId: last.id })}
            variant="secondary"
          >
            {words.older}
          </ButtonLink>
        )}
      </div>
    </>
  );
}
