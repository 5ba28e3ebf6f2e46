import { useContext } from 'preact/hooks';
import type { Day } from '../domain/calendar/day.ts';
import { type TickedDeadline, type Ticks, ticksOf } from '../domain/calendar/ticks.ts';
import type { DayUnit } from '../domain/vocabulary.ts';
import { wordsIn } from '../i18n/words.ts';
import { PageLanguage } from './page-language.ts';

/** More are told in words alone: nobody counts them. */
const mostTicks = 40;
const mostOver = 10;

interface Drawn extends Ticks {
  readonly look: 'row' | 'beside';
}

/** A tick's place and size, in px: in a row of its own it is as wide as there is room for. */
function sizes({ look, total, over }: Drawn) {
  if (look === 'beside') return { pitch: 6, width: 4, height: 12 };
  const pitch = Math.min(33, 330 / (total + over + 1));
  return { pitch, width: pitch * 0.78, height: 9 };
}

function Drawing(props: Drawn) {
  const { total, gone, state } = props;
  const over = Math.min(props.over, mostOver);
  const { pitch, width, height } = sizes({ ...props, over });
  // The due day is a line between the days promised and those over.
  const gap = over > 0 ? pitch / 2 : 0;
  const breadth = Math.ceil((total + over) * pitch + gap);
  const tick = (index: number, look: string, shift = 0) => (
    <rect
      key={index}
      class={look}
      x={(index * pitch + shift + 0.5).toFixed(1)}
      y="3.5"
      width={(width - 1).toFixed(1)}
      height={height - 1}
      rx="1"
    />
  );
  return (
    <svg
      class="ticks"
      data-state={state}
      data-look={props.look}
      width={breadth}
      height={height + 6}
      viewBox={`0 0 ${breadth} ${height + 6}`}
      aria-hidden="true"
      focusable="false"
    >
      {Array.from({ length: total }, (_, index) => tick(index, index < gone ? 'gone' : 'left'))}
      {over > 0 && (
        <rect class="last" x={(total * pitch).toFixed(1)} y="0" width="1.5" height={height + 6} />
      )}
      {Array.from({ length: over }, (_, index) => tick(total + index, 'over', gap))}
    </svg>
  );
}

/** The same as the drawing says. */
function useTickWords({ day, total, over, state }: Ticks, unit: DayUnit): string {
  const { ticks } = wordsIn(useContext(PageLanguage)).calendar;
  if (over > 0) return ticks.over({ total, over });
  if (day === 0 && state === 'kept') return ticks.sameDay;
  return day === 0 ? ticks.none[unit]({ total }) : ticks[unit]({ day, total });
}

/** A promise as a row of ticks, one for each day that counts, with the same in words. */
export function DayTicks({
  what,
  deadline,
  today,
}: {
  /** What is promised, where nothing beside says so. */
  readonly what?: string;
  readonly deadline: TickedDeadline;
  readonly today: Day;
}) {
  const ticks = ticksOf(deadline, today);
  const words = useTickWords(ticks, deadline.unit);
  if (ticks.total === 0) return null;
  return (
    <p class="day-ticks">
      {what !== undefined && <strong>{what}</strong>}
      {ticks.total <= mostTicks && <Drawing look="row" {...ticks} />}
      <span class="quiet">{words}</span>
    </p>
  );
}

/** The drawing alone, beside words that say how many days there are. */
export function TicksBeside({
  deadline,
  today,
}: {
  readonly deadline: TickedDeadline;
  readonly today: Day;
}) {
  const ticks = ticksOf(deadline, today);
  if (ticks.total === 0 || ticks.total > mostTicks) return null;
  return <Drawing look="beside" {...ticks} />;
}
