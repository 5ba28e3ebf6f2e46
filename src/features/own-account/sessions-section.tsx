import { deskPaths } from '../../paths.ts';
import type { OwnSession } from '../../people/own-sessions.ts';
import { formatMoment } from '../../ui/conversation-entries.ts';
import { Form, HiddenField, SubmitButton } from '../../ui/form.tsx';
import { Table } from '../../ui/table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { Heading, Paragraph } from '../../ui/text.tsx';
import { ownAccountWords } from './words.ts';

const words = ownAccountWords.sessions;

function deviceWords({ device: { browser, system } }: Pick<OwnSession, 'device'>): string {
  return words.device(words.browser[browser], words.system[system]);
}

function EndSessionForm({ session }: { readonly session: OwnSession }) {
  return (
    <Form action={deskPaths.ownSessionEnd}>
      <HiddenField name="session" value={session.id} />
      <SubmitButton variant="secondary">
        {words.end}
        <span class="ds-sr-only">{` ${deviceWords(session)}, ${formatMoment(session.began)}`}</span>
      </SubmitButton>
    </Form>
  );
}

/** A user's sessions; `current` is the one that shows the page. */
export function SessionsSection({
  sessions,
  current,
}: {
  readonly sessions: readonly OwnSession[];
  readonly current: string;
}) {
  return (
    <>
      <Heading level={2}>{words.title}</Heading>
      <Paragraph>{words.intro}</Paragraph>
      <Table
        caption={words.title}
        captionHidden
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          { header: words.columns.device, cell: deviceWords, rowHeader: true },
          {
            header: words.columns.began,
            cell: ({ began }) => <span class="moment">{formatMoment(began)}</span>,
          },
          {
            header: words.columns.used,
            cell: ({ used }) => <span class="moment">{formatMoment(used)}</span>,
          },
          {
            header: words.columns.end,
            cell: (session) =>
              session.id === current ? (
                <Tag tone="success">{words.here}</Tag>
              ) : (
                <EndSessionForm session={session} />
              ),
          },
        ]}
      />
      {sessions.length > 1 && (
        <Form action={deskPaths.ownSessionsEndOthers}>
          <SubmitButton variant="secondary" tone="danger">
            {words.endOthers}
          </SubmitButton>
        </Form>
      )}
    </>
  );
}
