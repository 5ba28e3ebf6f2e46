import { formatDay } from '../../domain/calendar/format.ts';
import { measures } from '../../figures/measures.ts';
import { wordsIn } from '../../i18n/words.ts';
import { deskPaths } from '../../paths.ts';
import { type DeskFrame, DeskLayout } from '../../ui/desk-layout.tsx';
import { Pagination } from '../../ui/lists.tsx';
import { Table } from '../../ui/table.tsx';
import { StatusTag } from '../../ui/tag.tsx';
import { CaseNumber, Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { type CasesChoice, casesAddress, overviewAddress } from './form.ts';
import { type CasesFound, casesOnPage, type Names } from './queries.ts';
import { overviewWords } from './words.ts';

const words = overviewWords.cases;
const { kind: kindNames } = wordsIn('sv').vocabulary;

export interface CasesPageProps {
  readonly frame: DeskFrame;
  readonly choice: CasesChoice;
  readonly found: CasesFound;
  readonly names: Names;
  readonly page: number;
}

/** What the figure is of, beside its measure. */
function narrowedTo({ choice, names }: Pick<CasesPageProps, 'choice' | 'names'>): string[] {
  const { unit, factor, kind, place } = choice;
  const factorName = factor === 'none' ? overviewWords.said.none : names.factors.get(factor ?? '');
  return [
    names.places.find(({ value }) => value === place)?.name,
    unit === 'none' ? overviewWords.noUnit : names.units.get(unit ?? ''),
    factorName,
    kind && kindNames[kind],
    overviewWords.periods[choice.period],
  ].filter((one) => one !== undefined);
}

/** The cases of one figure, as many of them as the reader may open. */
export function CasesPage({ frame, choice, found, names, page }: CasesPageProps) {
  const { name, words: meaning, leavesOut, countsBy } = measures[choice.measure];
  const hidden = found.all - found.readable;
  return (
    <DeskLayout {...frame} active="overview" title={name}>
      <p class="ds-paragraph">
        <TextLink href={overviewAddress(choice)}>{words.back}</TextLink>
      </p>
      <Heading level={1}>
        {name}: {words.count(found.all)}
      </Heading>
      <p class="ds-paragraph quiet">{narrowedTo({ choice, names }).join(' · ')}</p>
      <Paragraph>
        {meaning} {words.countsBy} {countsBy}
        {leavesOut !== null && ` ${words.leavesOut} ${leavesOut}`}
      </Paragraph>
      {hidden > 0 && <Paragraph>{words.hidden(hidden)}</Paragraph>}
      {found.cases.length === 0 ? (
        found.all === 0 && <Paragraph>{words.none}</Paragraph>
      ) : (
        <Table
          caption={name}
          captionHidden
          rows={found.cases}
          rowKey={({ number }) => number}
          columns={[
            {
              header: words.columns.number,
              rowHeader: true,
              cell: ({ number }) => (
                <TextLink href={deskPaths.case(number)}>
                  <CaseNumber number={number} />
                </TextLink>
              ),
            },
            {
              header: words.columns.kind,
              cell: ({ kind }) => (kind === null ? '–' : kindNames[kind]),
            },
            {
              header: words.columns.unit,
              cell: ({ unit_id: unit }) =>
                unit === null ? overviewWords.noUnit : (names.units.get(unit) ?? unit),
            },
            { header: words.columns.status, cell: ({ status }) => <StatusTag status={status} /> },
            {
              header: words.columns.arrived,
              cell: ({ arrival_day: day }) => formatDay(day, 'sv'),
            },
          ]}
        />
      )}
      <Pagination
        page={page}
        last={Math.ceil(found.readable / casesOnPage)}
        address={(one) => casesAddress(choice, one)}
      />
    </DeskLayout>
  );
}
