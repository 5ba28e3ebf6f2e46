import { compareDays, type Day } from '../domain/calendar/day.ts';
import { formatDay } from '../domain/calendar/format.ts';
import type { CaseRow, ClockRow } from '../domain/case-file.ts';
import type { DeliveryRoute, Language, Part } from '../domain/vocabulary.ts';
import { wordsIn } from '../i18n/words.ts';

export interface Expectation {
  readonly language: Language;
  readonly today: Day;
  readonly case: Pick<CaseRow, 'reply_wanted'>;
  /** By the policy; some owe none to those who are anonymous (FAL-16). */
  readonly replyOwed: boolean;
  readonly clocks: readonly Pick<ClockRow, 'kind' | 'basis' | 'due'>[];
  /** The parts of the first message according to the policy. */
  readonly firstMessage: readonly Part[];
  /** How messages are delivered (`routeFor`). */
  readonly route: DeliveryRoute;
}

type PromisedDay = { readonly day: string; readonly passed: boolean };

/** The policy's day; the desk's own days are internal. The day has passed when a submission was registered late. */
function promisedDay(
  { clocks, language, today }: Expectation,
  kind: 'acknowledgement' | 'response',
): PromisedDay | undefined {
  const clock = clocks.find((one) => one.kind === kind && one.basis === 'policy');
  return (
    clock && { day: formatDay(clock.due, language), passed: compareDays(clock.due, today) < 0 }
  );
}

function toldFirst(expectation: Expectation) {
  const { firstMessage } = expectation;
  if (firstMessage.includes('unit')) return 'unit';
  if (firstMessage.includes('handler')) return 'handler';
  const responseDay = promisedDay(expectation, 'response');
  if (firstMessage.includes('response_day') && responseDay?.passed === false)
    return 'registration_and_response_day';
  return firstMessage.includes('registration') ? 'registration' : undefined;
}

/** What the submitter can expect, in order, with the days that the policy promises. */
export function expectationSteps(expectation: Expectation): readonly string[] {
  const { case: row } = expectation;
  const { steps, first } = wordsIn(expectation.language).receipt;
  const { route } = expectation;
  const told = toldFirst(expectation);
  const firstly = `${first[route]}${told === undefined ? '' : first[told]}`;
  const firstDay = promisedDay(expectation, 'acknowledgement');
  return [
    firstDay?.passed === false
      ? first.by({ day: firstDay.day, what: firstly })
      : first.undated({ what: firstly }),
    ...(row.reply_wanted ? [replySentence(expectation), steps.review] : [steps.noReply]),
  ];
}

function replySentence(expectation: Expectation): string {
  const { response } = wordsIn(expectation.language).receipt;
  const promised = promisedDay(expectation, 'response');
  const how = response[expectation.route];
  if (!expectation.replyOwed) return response.notOwed({ how });
  if (promised === undefined) return response.undated({ how });
  return response[promised.passed ? 'passed' : 'by']({ day: promised.day, how });
}
