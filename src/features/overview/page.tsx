import { addDays } from '../../domain/calendar/day.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import type { Period } from '../../figures/events.ts';
import type { FigureReader } from '../../figures/reader.ts';
import { deskPaths } from '../../paths.ts';
import { type DeskFrame, DeskLayout } from '../../ui/desk-layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Heading, Paragraph } from '../../ui/text.tsx';
import { type Choice, periodCodes } from './form.ts';
import type { PlaceChoice } from './queries.ts';
import {
  BecameSection,
  NowList,
  SaidSection,
  type SectionProps,
  SpeedSection,
  TrendSection,
  UnitsSection,
} from './sections.tsx';
import { type Trend, trendOf } from './trend.ts';
import { overviewWords as words } from './words.ts';

export interface OverviewPageProps extends SectionProps {
  readonly frame: DeskFrame;
  readonly reader: FigureReader;
  readonly period: Period;
  /** Events that are not counted yet. */
  readonly waiting: number;
}

const levels = ['committee', 'department', 'unit'] as const;

function PlaceOptions({ places, chosen }: { places: readonly PlaceChoice[]; chosen: string }) {
  return levels.map((level) => {
    const own = places.filter((one) => one.level === level);
    return own.length === 0 ? null : (
      <optgroup key={level} label={words.groups[level]}>
        {own.map(({ value, name }) => (
          <option key={value} value={value} selected={value === chosen}>
            {name}
          </option>
        ))}
      </optgroup>
    );
  });
}

/** All that the reader sees, whatever part of the municipality that is. */
const wholeOf = ({ sees }: FigureReader) => ('all' in sees ? words.municipality : words.allSeen);

function ChoiceForm({
  choice,
  places,
  reader,
}: {
  readonly choice: Choice;
  readonly places: readonly PlaceChoice[];
  readonly reader: FigureReader;
}) {
  return (
    <form class="figure-choice" method="get" action={deskPaths.overview}>
      <label class="ds-label" for="plats">
        {words.place}
      </label>
      <select class="ds-input" id="plats" name="plats">
        <option value="">{wholeOf(reader)}</option>
        <PlaceOptions places={places} chosen={choice.place} />
      </select>
      <label class="ds-label" for="period">
        {words.period}
      </label>
      <select class="ds-input" id="period" name="period">
        {periodCodes.map((code) => (
          <option key={code} value={code} selected={code === choice.period}>
            {words.periods[code]}
          </option>
        ))}
      </select>
      <button type="submit" class="ds-button" data-variant="secondary">
        {words.show}
      </button>
    </form>
  );
}

/** How things stand: what waits, whether complaints rise, what is said, how fast it is answered and what became of it. */
export function OverviewPage(props: OverviewPageProps) {
  const { frame, reader, choice, names, overview, period, waiting, opensCases } = props;
  const trend: Trend = trendOf(overview.monthly, overview.drawn, names.policies);
  const place = names.places.find(({ value }) => value === choice.place)?.name;
  const span = words.span(formatDay(period.from, 'sv'), formatDay(addDays(period.to, -1), 'sv'));
  return (
    <DeskLayout {...frame} active="overview" title={words.title}>
      <p class="ds-paragraph quiet">
        {words.title} · {place ?? wholeOf(reader)} · {span}
      </p>
      <Heading level={1}>{words.findings[trend.finding]}</Heading>
      <ChoiceForm choice={choice} places={names.places} reader={reader} />
      {waiting > 0 && <Notice>{words.behind(waiting)}</Notice>}
      {!opensCases && <Paragraph>{words.committeeReader}</Paragraph>}
      <NowList {...props} />
      <div class="figure-columns">
        <TrendSection trend={trend} />
        <SaidSection {...props} />
        <SpeedSection {...props} />
      </div>
      <BecameSection {...props} />
      <UnitsSection {...props} />
    </DeskLayout>
  );
}
