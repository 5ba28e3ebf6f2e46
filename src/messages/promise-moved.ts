/**
 * Which promised days have moved with the arrival day since the submitter was last informed of them (FAL-09, FAL-11).
 */
import { compareDays, type Day, parseDay } from '../domain/calendar/day.ts';
import type { ClockRow } from '../domain/case-file.ts';
import type { LedgerEntry } from '../domain/ledger.ts';

export interface MovedPromise {
  /** What is promised for the day: the answer, or a message that names the unit or the handler. */
  readonly awaited: 'response' | 'unit' | 'handler';
  /** The day that the submitter was told. */
  readonly before: Day;
  readonly due: Day;
}

const promiseKinds = ['acknowledgement', 'response'] as const;
type PromiseKind = (typeof promiseKinds)[number];
type Clock = Pick<
  ClockRow,
  'kind' | 'basis' | 'due' | 'promised_due' | 'satisfied_by' | 'stopped_at'
>;
type CaseEvent = Pick<LedgerEntry, 'type' | 'detail'>;

/** The former days of deadlines that a change of the arrival day moved (`changeArrivalDay`). */
function daysMoved({ detail }: CaseEvent): Partial<Record<PromiseKind, Day>> {
  const known = promiseKinds.flatMap((kind) => {
    const { [`${kind}Before`]: before } = detail;
    const day = typeof before === 'string' ? parseDay(before) : undefined;
    return day === undefined ? [] : [[kind, day]];
  });
  return Object.fromEntries(known);
}

/** The days that the submitter was told and that no longer apply. */
function daysToldBefore(history: readonly CaseEvent[]): Partial<Record<PromiseKind, Day>> {
  let knownDays: Partial<Record<PromiseKind, Day>> = {};
  for (const event of history) {
    const { purpose } = event.detail;
    if (event.type === 'change_arrival_day') knownDays = { ...daysMoved(event), ...knownDays };
    else if (event.type === 'record_message' && purpose === 'promise_moved') knownDays = {};
    // The first message tells the day of the answer as it is then.
    else if (event.type === 'record_message' && purpose === 'acknowledgement') {
      const { response: _told, ...others } = knownDays;
      knownDays = others;
    }
  }
  return knownDays;
}

/**
 * A deadline that the first message itself meets is not announced in another message, as the first one is already
 * being sent.
 */
function awaitedBy({ kind, satisfied_by: by }: Clock): MovedPromise['awaited'] | undefined {
  if (kind === 'response') return 'response';
  if (by.includes('unit_named')) return 'unit';
  return by.includes('handler_named') ? 'handler' : undefined;
}

/**
 * `history`: the events of the case, oldest first. A day that has passed is no longer a promise, and a day that was
 * moved by a notice of delay remains as that notice said.
 */
export function movedPromises(
  history: readonly CaseEvent[],
  clocks: readonly Clock[],
  today: Day,
): readonly MovedPromise[] {
  const knownDays = daysToldBefore(history);
  return clocks.flatMap((clock) => {
    const { kind, basis, due } = clock;
    const runs = basis === 'policy' && clock.stopped_at === null && clock.promised_due === null;
    if (!runs || (kind !== 'acknowledgement' && kind !== 'response')) return [];
    const before = knownDays[kind];
    const awaited = awaitedBy(clock);
    if (before === undefined || before === due || compareDays(due, today) < 0) return [];
    return awaited === undefined ? [] : [{ awaited, before, due }];
  });
}
