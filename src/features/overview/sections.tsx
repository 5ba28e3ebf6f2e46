import type { ComponentChildren } from 'preact';
import { kinds } from '../../domain/vocabulary.ts';
import { noValue } from '../../figures/groupings.ts';
import { type CountId, counts } from '../../figures/measures.ts';
import { signalWords, silenceWords } from '../../figures/xmr.ts';
import { Details } from '../../ui/notice.tsx';
import { Table } from '../../ui/table.tsx';
import { Heading, Paragraph } from '../../ui/text.tsx';
import { type CasesChoice, type Choice, casesAddress } from './form.ts';
import type { Names, Overview } from './queries.ts';
import { SpeedChart } from './speed-chart.tsx';
import type { Trend } from './trend.ts';
import { TrendChart } from './trend-chart.tsx';
import { overviewWords as words } from './words.ts';

export interface SectionProps {
  readonly choice: Choice;
  readonly overview: Overview;
  readonly names: Names;
  /** A reader without cases has figures that open none. */
  readonly opensCases: boolean;
}

function Section({
  id,
  title,
  lead,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly lead?: string | undefined;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="figure-section" aria-labelledby={`${id}-title`}>
      <Heading level={2} id={`${id}-title`}>
        {title}
      </Heading>
      {lead !== undefined && <p class="ds-paragraph quiet">{lead}</p>}
      {children}
    </section>
  );
}

/** A number that opens its cases; nought opens nothing. */
export function FigureNumber({
  number,
  opensCases,
  label,
  ...choice
}: CasesChoice & {
  readonly number: number;
  readonly opensCases: boolean;
  readonly label: string;
}) {
  if (number === 0 || !opensCases) return <>{number}</>;
  return (
    <a class="ds-link" href={casesAddress(choice)} aria-label={`${number}, ${label}`}>
      {number}
    </a>
  );
}

const nowShown = ['open', 'overdue', 'review_running', 'handed_over_unconfirmed'] as const;

/** What waits, first of all. */
export function NowList({ choice, overview, opensCases }: SectionProps) {
  return (
    <dl class="figure-row">
      {nowShown.map((id) => {
        const { name } = counts[id];
        const number = overview.figures.number(id).all;
        return (
          <div key={id} data-late={id === 'overdue' && number > 0 ? true : undefined}>
            <dt>{name}</dt>
            <dd>
              <FigureNumber {...choice} measure={id} {...{ number, opensCases }} label={name} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

export function TrendSection({ trend }: { readonly trend: Trend }) {
  const newest = trend.segments.at(-1);
  const said = trend.signals.map(signalWords);
  return (
    <Section id="okar" title={words.rising.title} lead={words.rising.lead}>
      <TrendChart trend={trend} />
      {newest?.limits === undefined && newest !== undefined && (
        <Paragraph>{silenceWords(newest)}</Paragraph>
      )}
      {newest?.limits !== undefined && (
        <Paragraph>{said.length === 0 ? words.noSignal : said.join(' ')}</Paragraph>
      )}
      {trend.segments.length > 1 && <p class="ds-paragraph quiet">{words.newPolicy}</p>}
      <Details summary={words.asTable}>
        <Table
          caption={words.rising.lead}
          captionHidden
          rows={trend.months}
          rowKey={({ id }) => id}
          columns={[
            { header: words.month, rowHeader: true, cell: ({ id }) => words.monthName(id) },
            { header: words.complaints, align: 'end', cell: ({ cases }) => cases },
          ]}
        />
      </Details>
    </Section>
  );
}

interface Said {
  readonly code: string;
  readonly name: string;
  readonly praise: number;
  readonly complaints: number;
}

function Bar({ share, look }: { readonly share: number; readonly look: 'praise' | 'complaint' }) {
  return (
    <svg class="bar" aria-hidden="true" focusable="false">
      <rect class={`bar-${look}`} width={`${Math.round(share * 100)}%`} height="100%" />
    </svg>
  );
}

/** `205 klagomål, 17 beröm`; undefined where nothing has come in. */
function kindsIn({ kinds: counted }: Overview): string | undefined {
  const { by } = counted.number('received');
  const said = ([...kinds, noValue] as const).flatMap((kind) => {
    const number = by[kind] ?? 0;
    return number === 0 ? [] : [words.said.of[kind](number)];
  });
  return said.length === 0 ? undefined : said.join(', ');
}

export function SaidSection({ choice, overview, names, opensCases }: SectionProps) {
  const praise = overview.praise.number('received').by;
  const complaints = overview.complaints.number('received').by;
  const rows = [...new Set([...Object.keys(praise), ...Object.keys(complaints)])]
    .map(
      (code): Said => ({
        code,
        name: code === noValue ? words.said.none : (names.factors.get(code) ?? code),
        praise: praise[code] ?? 0,
        complaints: complaints[code] ?? 0,
      }),
    )
    .toSorted((one, other) => one.name.localeCompare(other.name, 'sv'));
  const most = Math.max(1, ...rows.flatMap((row) => [row.praise, row.complaints]));
  const cell = (of: 'praise' | 'complaint') => (row: Said) => {
    const number = of === 'praise' ? row.praise : row.complaints;
    const label = `${of === 'praise' ? words.praise : words.complaints}, ${row.name}`;
    return (
      <span class="bar-cell">
        <FigureNumber
          {...{ ...choice, number, opensCases, label }}
          measure="received"
          factor={row.code}
          kind={of}
        />
        <Bar share={number / most} look={of} />
      </span>
    );
  };
  return (
    <Section id="sager" title={words.said.title} lead={kindsIn(overview)}>
      {rows.length === 0 && <Paragraph>{words.nothingSaid}</Paragraph>}
      {rows.length > 0 && (
        <Table
          caption={words.said.title}
          captionHidden
          rows={rows}
          rowKey={({ code }) => code}
          columns={[
            { header: words.said.factor, rowHeader: true, cell: ({ name }) => name },
            { header: words.praise, cell: cell('praise') },
            { header: words.complaints, cell: cell('complaint') },
          ]}
        />
      )}
    </Section>
  );
}

export function SpeedSection({ overview: { figures } }: SectionProps) {
  const { median, p90, units } = figures.days('days_to_answer').all;
  if (median === null || p90 === null)
    return (
      <Section id="fort" title={words.speed.title}>
        <Paragraph>{words.nothingAnswered}</Paragraph>
      </Section>
    );
  const inTime = figures.number('answered_in_time').all;
  const promised =
    inTime + figures.number('answered_extended').all + figures.number('answered_late').all;
  const said = [
    ...(promised > 0 ? [words.inTime(inTime, promised)] : []),
    `${words.median(median, units)}, ${words.p90(p90, units)}`,
  ];
  return (
    <Section id="fort" title={words.speed.title} lead={`${said.join('. ')}.`}>
      <SpeedChart counts={figures.dayCounts('days_to_answer')} />
    </Section>
  );
}

const became = [
  ...(['received', 'answered', 'closed', 'answered_in_time', 'answered_extended'] as const),
  ...(['answered_late', 'answered_not_owed', 'answered_without_deadline'] as const),
  ...(['solved_on_the_spot', 'handed_over', 'corrected', 'planned', 'not_corrected'] as const),
  ...([
    'no_fault_found',
    'dissatisfied',
    'reopened',
    'anonymous',
    'void',
    'merged',
    'other_kind',
  ] as const),
] as const satisfies readonly CountId[];

export function BecameSection({ choice, overview, opensCases }: SectionProps) {
  return (
    <Section id="blev" title={words.became.title}>
      <dl class="figure-grid">
        {became.map((measure) => {
          const { name } = counts[measure];
          const number = overview.figures.number(measure).all;
          return (
            <div key={measure}>
              <dt>{name}</dt>
              <dd>
                <FigureNumber {...{ ...choice, measure, number, opensCases }} label={name} />
              </dd>
            </div>
          );
        })}
      </dl>
      <Details summary={words.became.meaning}>
        <Table
          caption={words.became.meaning}
          captionHidden
          rows={became}
          rowKey={(id) => id}
          columns={[
            { header: words.became.measure, rowHeader: true, cell: (id) => counts[id].name },
            { header: words.became.counted, cell: (id) => counts[id].words },
            { header: words.became.leavesOut, cell: (id) => counts[id].leavesOut ?? '–' },
            { header: words.became.countsBy, cell: (id) => counts[id].countsBy },
          ]}
        />
      </Details>
    </Section>
  );
}

const ofUnits = [
  'received',
  'answered',
  'answered_in_time',
  'open',
  'overdue',
  'corrected',
] as const;

/** By name: a unit is never ranked on a handful of cases. */
export function UnitsSection({ choice, overview, names, opensCases }: SectionProps) {
  const { units } = overview;
  if (units === undefined) return null;
  const rows = units.values
    .map((id) => ({ id, name: id === noValue ? words.noUnit : (names.units.get(id) ?? id) }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'sv'));
  return (
    <Section id="enheter" title={words.units.title} lead={words.units.lead}>
      {rows.length === 0 ? (
        <Paragraph>{words.noCases}</Paragraph>
      ) : (
        <Table
          caption={words.units.title}
          captionHidden
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { header: words.units.unit, rowHeader: true, cell: ({ name }) => name },
            ...ofUnits.map((measure) => ({
              header: counts[measure].name,
              align: 'end' as const,
              cell: ({ id, name }: { readonly id: string; readonly name: string }) => (
                <FigureNumber
                  {...{ ...choice, measure, opensCases }}
                  unit={id}
                  number={units.number(measure).by[id] ?? 0}
                  label={`${counts[measure].name}, ${name}`}
                />
              ),
            })),
          ]}
        />
      )}
    </Section>
  );
}
