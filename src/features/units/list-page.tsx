import { dayOfMoment } from '../../domain/calendar/day.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import { unitWords as words } from '../../i18n/desk/units.ts';
import { deskPaths } from '../../paths.ts';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Table } from '../../ui/table.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import type { KnownUnit, Units } from './queries.ts';

export function stateOf({ closedAt }: Pick<KnownUnit, 'closedAt'>): string {
  if (closedAt === null) return words.open;
  return words.closedSince(formatDay(dayOfMoment(closedAt), 'sv'));
}

/** `done`: what was just done, in words. */
export function ListPage({
  units: { frame, units },
  done,
}: {
  readonly units: Units;
  readonly done: string | undefined;
}) {
  const departments = [...Map.groupBy(units, ({ department }) => department)];
  return (
    <DeskLayout {...frame} title={words.title} active="accounts">
      {done !== undefined && <Notice tone="success" announce title={done} />}
      <Heading level={1}>{words.title}</Heading>
      <Paragraph>{words.intro}</Paragraph>
      {departments.map(([department, own]) => (
        <UnitTable key={department} caption={department} units={own} />
      ))}
      <Paragraph>
        <TextLink href={deskPaths.accounts}>{words.toAccounts}</TextLink>
      </Paragraph>
    </DeskLayout>
  );
}

function UnitTable({
  caption,
  units,
}: {
  readonly caption: string;
  readonly units: readonly KnownUnit[];
}) {
  return (
    <Table
      caption={caption}
      rows={units}
      rowKey={({ id }) => id}
      columns={[
        {
          header: words.columns.name,
          rowHeader: true,
          cell: ({ id, name }) => <TextLink href={deskPaths.unit(id)}>{name}</TextLink>,
        },
        { header: words.columns.state, share: 'day', cell: stateOf },
        {
          header: words.columns.cases,
          share: 'place',
          align: 'end',
          cell: ({ left }) => left.cases,
        },
        {
          header: words.columns.people,
          share: 'place',
          align: 'end',
          cell: ({ left }) => left.people.length,
        },
      ]}
    />
  );
}
