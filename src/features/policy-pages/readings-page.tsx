import { policyWords } from '../../i18n/desk/policy.ts';
import { wordsIn } from '../../i18n/words.ts';
import { deskPaths } from '../../paths.ts';
import type { Policy } from '../../policy/schema.ts';
import { DeskLayout, type DeskLayoutProps } from '../../ui/desk-layout.tsx';
import { Table } from '../../ui/table.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { counted, type UnitReadings } from './readings.ts';

const words = policyWords.reading;

/** Who has read the version in force and who has not, by unit (LAN-19, FAL-08). */
export function ReadingsPage({
  frame,
  policy,
  places,
}: {
  readonly frame: Omit<DeskLayoutProps, 'title' | 'children'>;
  readonly policy: Policy | undefined;
  readonly places: readonly UnitReadings[];
}) {
  return (
    <DeskLayout {...frame} title={words.list} active="policy">
      <Heading level={1}>{words.list}</Heading>
      <Body policy={policy} places={places} />
      <Paragraph>
        <TextLink href={deskPaths.policy}>{wordsIn('sv').policy.back}</TextLink>
      </Paragraph>
    </DeskLayout>
  );
}

function Body({
  policy,
  places,
}: {
  readonly policy: Policy | undefined;
  readonly places: readonly UnitReadings[];
}) {
  if (policy?.readConfirmation.value.required !== true)
    return <Paragraph>{words.nobodyAsked}</Paragraph>;
  if (places.length === 0) return <Paragraph>{words.nobodyThere}</Paragraph>;
  const { done, asked } = counted(places);
  return (
    <>
      <Paragraph size="lg">{words.summary(done, asked, policy.version)}</Paragraph>
      <Table
        caption={words.caption(policy.version)}
        captionHidden
        rows={places}
        rowKey={({ name }) => name}
        columns={[
          { header: words.unit, rowHeader: true, cell: ({ name }) => name },
          {
            header: words.counted,
            share: 'number',
            cell: (place) => <Count place={place} />,
          },
          { header: words.waiting, cell: ({ waiting }) => <Names names={waiting} /> },
          { header: words.confirmed, cell: ({ confirmed }) => <Names names={confirmed} /> },
        ]}
      />
    </>
  );
}

function Count({ place }: { readonly place: UnitReadings }) {
  const { done, asked } = counted([place]);
  return <span class="number">{words.count(done, asked)}</span>;
}

function Names({ names }: { readonly names: readonly string[] }) {
  return <>{names.length === 0 ? words.nobody : names.join(', ')}</>;
}
