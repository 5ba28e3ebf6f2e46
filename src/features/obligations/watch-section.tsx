import { clockViews, type View } from '../../domain/queue-filter.ts';
import { mostCounted } from '../../domain/queue-views.ts';
import { obligationWords } from '../../i18n/desk/obligations.ts';
import { queueWords } from '../../i18n/desk/queue.ts';
import { deskPaths } from '../../paths.ts';
import { Table } from '../../ui/table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { Paragraph, ScreenReaderText, TextLink } from '../../ui/text.tsx';
import { queueAddress } from '../../web/queue-address.ts';
import type { Watch } from './queries.ts';

const words = obligationWords.clocks;

const counted = (count: number) => queueWords.counted(count, mostCounted);

/** A number that leads to the cases that it counts. */
function Figure({ count, view }: { readonly count: number; readonly view: View }) {
  if (count === 0) return <>0</>;
  return (
    <TextLink href={queueAddress({ view })}>
      {counted(count)} <ScreenReaderText>{queueWords.view[view]}</ScreenReaderText>
    </TextLink>
  );
}

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
          cell: ({ kind, late }) => {
            const figure = <Figure count={late} view={clockViews[kind].late} />;
            if (late === 0) return figure;
            return (
              <Tag tone="danger" shape="alert">
                {figure}
              </Tag>
            );
          },
        },
        {
          header: words.weekCount,
          cell: ({ kind, week }) => <Figure count={week} view={clockViews[kind].week} />,
        },
      ]}
    />
  );
}

/** What is late or due this week among the cases: the queue's own figures, each with the way to its cases. */
export function WatchSection({ watch }: { readonly watch: Watch }) {
  const { clocks, late, withoutPlan, untouched } = watch;
  const ways: readonly { readonly view: View; readonly label: string }[] = [
    ...(late > 0 ? [{ view: 'forsenade' as const, label: words.late(counted(late)) }] : []),
    ...(withoutPlan > 0
      ? [{ view: 'utan-plan' as const, label: words.plans(counted(withoutPlan)) }]
      : []),
    ...(untouched > 0
      ? [{ view: 'orort-for-lange' as const, label: words.untouched(counted(untouched)) }]
      : []),
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
      <ul class="ds-list">
        {ways.map(({ view, label }) => (
          <li key={view}>
            <TextLink href={queueAddress({ view })}>{label}</TextLink>
          </li>
        ))}
        <li>
          <TextLink href={deskPaths.queue}>{words.showAll}</TextLink>
        </li>
      </ul>
    </>
  );
}
