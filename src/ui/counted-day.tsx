import { useContext } from 'preact/hooks';
import { type Day, parseDay } from '../domain/calendar/day.ts';
import type { SkippedDay } from '../domain/calendar/deadline.ts';
import type { ClockRow } from '../domain/case-file.ts';
import { explainDeadline } from '../i18n/explain-deadline.ts';
import { Details } from './notice.tsx';
import { PageLanguage } from './page-language.ts';

/** Folded: how a due day was counted, and which days were not counted and why. */
export function CountedDay({
  summary,
  arrival,
  clock,
}: {
  readonly summary: string;
  readonly arrival: Day;
  readonly clock: Pick<ClockRow, 'started_on' | 'due' | 'days' | 'unit' | 'skipped'>;
}) {
  const language = useContext(PageLanguage);
  const skipped = clock.skipped.flatMap(({ day, reason }): SkippedDay[] => {
    const known = parseDay(day);
    return known === undefined ? [] : [{ day: known, reason }];
  });
  const { started_on: start, due, days, unit } = clock;
  // What is not counted from the arrival is counted from the first message.
  const from = start === arrival ? 'arrival' : 'acknowledgement';
  return (
    <Details summary={summary}>
      <ul class="ds-list">
        {explainDeadline({ due, days, unit, skipped }, start, language, from).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Details>
  );
}
