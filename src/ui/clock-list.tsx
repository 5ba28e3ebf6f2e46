import { compareDays, type Day, daysBetween, parseDay } from '../domain/calendar/day.ts';
import { formatDay, formatDayOfYear } from '../domain/calendar/format.ts';
import type { ClockRow } from '../domain/case-file.ts';
import { arrivalReasonText } from '../i18n/desk/arrival-reason.ts';
import { caseWords } from '../i18n/desk/case.ts';
import { explainDeadline } from '../i18n/explain-deadline.ts';
import { wordsIn } from '../i18n/words.ts';
import { DayTicks } from './day-ticks.tsx';
import { Details } from './notice.tsx';
import { type PolicySource, SourceNote } from './policy-source.tsx';
import { Tag, type TagShape, type TagTone } from './tag.tsx';

export interface ShownClock {
  readonly clock: Readonly<ClockRow>;
  readonly source: PolicySource;
}

/** The case's deadlines: the day, whether it is a promise or the desk's own, its status, and how it was counted. */
export function ClockList({
  clocks,
  today,
  policyVersion,
  arrivalDay,
  arrivalReason,
}: {
  readonly clocks: readonly ShownClock[];
  readonly today: Day;
  readonly policyVersion: string;
  readonly arrivalDay: Day;
  readonly arrivalReason: string | null;
}) {
  const words = caseWords.promise;
  const kinds = wordsIn('sv').vocabulary.clock;
  return (
    <ul class="clocks">
      {clocks.map(({ clock, source }) => (
        <li key={clock.id} data-basis={clock.basis}>
          <p class="clock-head">
            <strong>{kinds[clock.kind]}</strong>
            <ClockState clock={clock} today={today} />
          </p>
          {isOwed(clock) && <DayTicks deadline={clock} today={today} />}
          <p>
            {clock.basis === 'policy'
              ? words.lastDay(formatDay(clock.due, 'sv'))
              : words.ownDay(formatDay(clock.due, 'sv'))}
          </p>
          {clock.promised_due !== null && <p>{words.moved(formatDay(clock.promised_due, 'sv'))}</p>}
          <p class="quiet">{clock.basis === 'policy' ? words.promised : words.own}</p>
          <div class="fold">
            <Details summary={words.counted}>
              <CountedDays clock={clock} arrivalDay={arrivalDay} />
              {arrivalReason !== null && clock.round === 1 && (
                <p>{words.arrivalReason(arrivalReasonText(arrivalReason))}</p>
              )}
              <SourceNote source={source} version={policyVersion} />
            </Details>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Whether it runs, or was met: one that was let go of has no day to hold. */
function isOwed({ stopped_on, stopped_by }: ShownClock['clock']): boolean {
  return stopped_on === null || stopped_by !== null;
}

function CountedDays({
  clock,
  arrivalDay,
}: {
  readonly clock: ShownClock['clock'];
  readonly arrivalDay: Day;
}) {
  const skipped = clock.skipped.flatMap(({ day, reason }) => {
    const known = parseDay(day);
    return known === undefined ? [] : [{ day: known, reason }];
  });
  const { days, unit, started_on: start } = clock;
  // The day that was counted is the first promised one; notice of a later one was given without counting.
  const due = clock.promised_due ?? clock.due;
  const [first = '', ...rest] = explainDeadline(
    { due, days, unit, skipped },
    start,
    'sv',
    start === arrivalDay ? 'arrival' : 'acknowledgement',
  );
  // A review is counted from the day the submitter came back, not from the arrival of the case.
  const begins = {
    acknowledgement: first,
    response: first,
    review: caseWords.promise.again(formatDay(start, 'sv')),
    // The receiver's own time is counted from the day of the hand-over.
    confirmation: caseWords.promise.handedOver(formatDay(start, 'sv')),
  }[clock.kind];
  return (
    <ul class="ds-list">
      {[begins, ...rest].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

interface ClockStatus {
  readonly tone: TagTone;
  readonly shape: TagShape;
  readonly words: string;
}

/** The status of a deadline, in words and with a shape of its own. */
function standingOf(
  clock: Pick<ClockRow, 'basis' | 'due' | 'stopped_on' | 'stopped_by'>,
  today: Day,
): ClockStatus {
  const words = caseWords.promise;
  const { basis, due, stopped_on: stopped } = clock;
  if (stopped !== null) {
    if (clock.stopped_by === null) return { tone: 'neutral', shape: 'line', words: words.released };
    const on = formatDayOfYear(stopped, 'sv');
    return compareDays(stopped, due) <= 0
      ? { tone: 'success', shape: 'tick', words: words.stoppedInTime(on) }
      : {
          tone: 'warning',
          shape: 'tick',
          words: words.stoppedLate[basis](on, daysBetween(due, stopped)),
        };
  }
  const left = daysBetween(today, due);
  if (left < 0) return { tone: 'danger', shape: 'alert', words: words.late[basis](-left) };
  if (left === 0) return { tone: 'warning', shape: 'clock', words: words.today };
  return { tone: 'info', shape: 'clock', words: words.left(left) };
}

function ClockState({
  clock,
  today,
}: {
  readonly clock: ShownClock['clock'];
  readonly today: Day;
}) {
  const { tone, shape, words } = standingOf(clock, today);
  return (
    <Tag tone={tone} shape={shape}>
      {words}
    </Tag>
  );
}
