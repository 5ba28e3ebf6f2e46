import type { Day } from '../domain/calendar/day.ts';
import type { CaseRow } from '../domain/case-file.ts';
import { caseWords } from '../i18n/desk/case.ts';
import { Card } from './card.tsx';
import { ClockList, type ShownClock } from './clock-list.tsx';

/** The days by which something is promised, or watched where nothing is. */
export function DaysCard({
  row,
  clocks,
  policyVersion,
  today,
}: {
  readonly row: Pick<CaseRow, 'arrival_day' | 'arrival_reason'>;
  readonly clocks: readonly ShownClock[];
  readonly policyVersion: string;
  readonly today: Day;
}) {
  const promised = clocks.some(({ clock }) => clock.basis === 'policy');
  return (
    <Card title={promised ? caseWords.promise.title : caseWords.promise.titleOwn}>
      <ClockList
        arrivalDay={row.arrival_day}
        clocks={clocks}
        today={today}
        policyVersion={policyVersion}
        arrivalReason={row.arrival_reason}
      />
    </Card>
  );
}
