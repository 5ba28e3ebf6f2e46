import { obligationWords } from '../../locales/obligations.ts';
import { Table } from '../../web/components/table.tsx';
import { Tag } from '../../web/components/tag.tsx';
import { Paragraph, TextLink } from '../../web/components/text.tsx';
import { deskPaths } from '../../web/paths.ts';
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
              <Tag tone="danger" shape="triangle">
                {late}
              </Tag>
            ),
        },
        { header: words.weekCount, cell: ({ week }) => week },
      ]}
    />
  );
}

/** What is late or due this week among the cases, with ways to them. */
export function WatchSection({ watch }: { readonly watch: Watch }) {
  const { clocks, withoutPlan, untouched } = watch;
  const anyLate = clocks.some(({ late }) => late > 0);
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
      {untouched > 0 && (
        <Paragraph>
          {words.untouched(untouched)}{' '}
          <TextLink href={deskPaths.queueView('ororda')}>{words.showUntouched}</TextLink>
        </Paragraph>
      )}
      {withoutPlan > 0 && <Paragraph>{words.plans(withoutPlan)}</Paragraph>}
      <Paragraph>
        {anyLate && (
          <>
            <TextLink href={deskPaths.queueView('forsenade')}>{words.showLate}</TextLink>{' '}
          </>
        )}
        <TextLink href={deskPaths.queue}>{words.showAll}</TextLink>
      </Paragraph>
    </>
  );
}
