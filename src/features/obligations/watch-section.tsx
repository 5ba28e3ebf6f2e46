import { obligationWords } from '../../i18n/desk/obligations.ts';
import { deskPaths } from '../../paths.ts';
import { Table } from '../../ui/table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { Paragraph, TextLink } from '../../ui/text.tsx';
import type { Watch } from './queries.ts';

const words = obligationWords.clocks;

function Clocks({ clocks }: Pick<Watch, 'clocks'>) {
  return (
    <Table
      caption={words.title}
      captionHidden
      rows={clocks}
      rowKey={({ kind }) => kind}
      emphasis={({ late }) => (late > 0 ? 'late' : undefined)}
      columns={[
        { header: words.what, rowHeader: true, cell: ({ kind }) => words.names[kind] },
        {
          header: words.lateCount,
          cell: ({ late }) =>
            late === 0 ? (
              '0'
            ) : (
              <Tag tone="danger" shape="alert">
                {late}
              </Tag>
            ),
        },
        { header: words.weekCount, cell: ({ week }) => week },
      ]}
    />
  );
}

/** The cases that are overdue or due this week, with links to them. */
export function WatchSection({ watch }: { readonly watch: Watch }) {
  const { clocks, withoutPlan, untouched } = watch;
  const anyLate = clocks.some(({ late }) => late > 0);
  const ways = [
    ...(anyLate ? [{ href: deskPaths.queueView('forsenade'), label: words.showLate }] : []),
    ...(untouched > 0 ? [{ href: deskPaths.queueView('ororda'), label: words.showUntouched }] : []),
    { href: deskPaths.queue, label: words.showAll },
  ];
  return (
    <>
      {clocks.length === 0 ? (
        <Paragraph>{words.none}</Paragraph>
      ) : (
        <>
          <Paragraph>{words.intro}</Paragraph>
          <Clocks clocks={clocks} />
        </>
      )}
      {withoutPlan > 0 && <Paragraph>{words.plans(withoutPlan)}</Paragraph>}
      {untouched > 0 && <Paragraph>{words.untouched(untouched)}</Paragraph>}
      <ul class="ds-list">
        {ways.map(({ href, label }) => (
          <li key={href}>
            <TextLink href={href}>{label}</TextLink>
          </li>
        ))}
      </ul>
    </>
  );
}
