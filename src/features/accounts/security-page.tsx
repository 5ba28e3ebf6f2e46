import { securityLogWords as words } from '../../i18n/desk/security-log.ts';
import { deskPaths } from '../../paths.ts';
import { formatMoment } from '../../ui/conversation-entries.ts';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { Table } from '../../ui/table.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import type { Frame, KnownSecurityEvent } from './queries.ts';

/** Characters of the digest; enough to distinguish addresses. */
const markLength = 6;

export interface SecurityPageProps {
  readonly frame: Frame;
  readonly events: readonly KnownSecurityEvent[];
}

function EventCell({ event, about, detail }: KnownSecurityEvent) {
  return (
    <>
      {words.events[event]}
      {about !== undefined && <div>{words.about(about)}</div>}
      {about === undefined && detail !== null && event === 'access_refused' && (
        <div>
          <code>{detail}</code>
        </div>
      )}
    </>
  );
}

/** The security log of the municipality's accounts. */
export function SecurityPage({ frame, events }: SecurityPageProps) {
  return (
    <DeskLayout {...frame} title={words.title} active="accounts">
      <Heading level={1}>{words.title}</Heading>
      <Paragraph>{words.intro}</Paragraph>
      {events.length === 0 ? (
        <Paragraph>{words.empty}</Paragraph>
      ) : (
        <Table
          caption={words.title}
          captionHidden
          rows={events}
          rowKey={({ id }) => id}
          columns={[
            {
              header: words.columns.at,
              cell: ({ at }) => <span class="moment">{formatMoment(at)}</span>,
            },
            { header: words.columns.event, cell: (row) => <EventCell {...row} />, rowHeader: true },
            { header: words.columns.account, cell: ({ name }) => name ?? words.unknownAccount },
            {
              header: words.columns.mark,
              cell: ({ address }) =>
                address === null ? words.noMark : <code>{address.slice(0, markLength)}</code>,
            },
          ]}
        />
      )}
      <Paragraph>
        <TextLink href={deskPaths.accounts}>{words.back}</TextLink>
      </Paragraph>
    </DeskLayout>
  );
}
