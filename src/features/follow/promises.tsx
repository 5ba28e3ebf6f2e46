import { Fragment } from 'preact';
import { compareDays } from '../../domain/calendar/day.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import { wordsIn } from '../../i18n/words.ts';
import type { FollowedCase } from '../../submitter/followed-case.ts';
import { CountedDay } from '../../ui/counted-day.tsx';
import { DayTicks } from '../../ui/day-ticks.tsx';
import { Heading } from '../../ui/text.tsx';
import type { CasePageProps } from './case-page.tsx';

type PromisedDay = FollowedCase['promises'][number];

/** A submitter who has declined a reply is promised none (FAL-16). */
function isOwed({ case: followed }: CasePageProps, promise: PromisedDay): boolean {
  return followed.replyWanted || promise.kind !== 'response';
}

/** What was promised and whether it was met; nothing where the policy sets no day. */
export function PromisedDays({ level = 2, ...props }: CasePageProps & { readonly level?: 2 | 3 }) {
  const words = wordsIn(props.language).follow;
  const promises = props.case.promises.filter((promise) => isOwed(props, promise));
  if (promises.length === 0) return null;
  const id = level === 2 ? 'promises-title' : `promises-title-${props.case.number}`;
  return (
    <section class="stack" aria-labelledby={id}>
      <Heading level={level} id={id}>
        {words.promises}
      </Heading>
      <ul class="ds-list">
        {promises.map((promise) => (
          <li key={`${promise.kind} ${promise.due}`}>{promiseSentence(props, promise)}</li>
        ))}
      </ul>
      {promises.map((promise) => (
        <Fragment key={`${promise.kind} ${promise.due}`}>
          {mayTick(promise) && (
            <DayTicks
              what={wordsIn(props.language).vocabulary.clock[promise.kind]}
              deadline={promise}
              today={props.today}
            />
          )}
          <CountedDay
            summary={words.counted({ what: words.countedWhat[promise.kind] })}
            arrival={props.case.arrivalDay}
            clock={{ ...promise, due: promise.promised_due ?? promise.due }}
          />
        </Fragment>
      ))}
    </section>
  );
}

/** A released deadline has no day to meet. */
const mayTick = ({ stopped_on, stopped_by }: PromisedDay) =>
  stopped_on === null || stopped_by !== null;

function promiseSentence(
  { language, today, case: { status } }: CasePageProps,
  promise: PromisedDay,
): string {
  const words = wordsIn(language).follow;
  const { kind, due, promised_due: first, stopped_on, stopped_by } = promise;
  const moved = first === null ? '' : ` ${words.moved({ day: formatDay(due, language) })}`;
  const promised = `${words.promise[kind]({ day: formatDay(first ?? due, language) })}${moved}`;
  if (stopped_on !== null && stopped_by !== null) {
    const kept = compareDays(stopped_on, due) <= 0 ? words.kept : words.keptLate;
    return `${promised} ${kept({ day: formatDay(stopped_on, language) })}`;
  }
  const owed = stopped_on === null && status !== 'closed';
  return owed && compareDays(due, today) < 0 ? `${promised} ${words.late}` : promised;
}
