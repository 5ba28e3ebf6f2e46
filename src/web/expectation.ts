import { formatDay } from '../domain/calendar/format.ts';
import type { CaseRow, ClockRow } from '../domain/case-file.ts';
import type { DeliveryRoute, Language, Part } from '../domain/vocabulary.ts';
import { wordsIn } from '../i18n/words.ts';

export interface Expectation {
  readonly language: Language;
  readonly case: Pick<CaseRow, 'reply_wanted'>;
  readonly clocks: readonly Pick<ClockRow, 'kind' | 'basis' | 'due'>[];
  /** The content of the first message according to the policy. */
  readonly firstMessage: readonly Part[];
  /** How the messages go (`routeFor`). */
  readonly route: DeliveryRoute;
}

/** The day promised; the desk's own days are no promise and stay there. */
function promisedClock({ clocks, language }: Expectation, kind: 'acknowledgement' | 'response') {
  const clock = clocks.find((one) => one.kind === kind && one.basis === 'policy');
  return clock && formatDay(clock.due, language);
}

function toldFirst(expectation: Expectation) {
  const { firstMessage } = expectation;
  if (firstMessage.includes('unit')) return 'unit';
  if (firstMessage.includes('handler')) return 'handler';
  if (firstMessage.includes('response_day') && promisedClock(expectation, 'response') !== undefined)
    return 'registration_and_response_day';
  return firstMessage.includes('registration') ? 'registration' : undefined;
}

/** What the submitter can expect, in order, with the days that the policy promises. */
export function expectationSteps(expectation: Expectation): readonly string[] {
  const { case: row } = expectation;
  const { steps, first, response } = wordsIn(expectation.language).receipt;
  const { route } = expectation;
  const told = toldFirst(expectation);
  const firstly = `${first[route]}${told === undefined ? '' : first[told]}`;
  const firstDay = promisedClock(expectation, 'acknowledgement');
  const responseDay = promisedClock(expectation, 'response');
  const reply =
    responseDay === undefined
      ? response.undated({ how: response[route] })
      : response.by({ day: responseDay, how: response[route] });
  return [
    firstDay === undefined
      ? first.undated({ what: firstly })
      : first.by({ day: firstDay, what: firstly }),
    ...(row.reply_wanted ? [reply, steps.review] : [steps.noReply]),
  ];
}
