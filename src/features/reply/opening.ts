import type { DeskCase } from '../../desk/desk-case.ts';
import { dayOfMoment } from '../../domain/calendar/day.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import { isAnswer } from '../../domain/vocabulary.ts';
import type { FormValues } from '../../web/form-body.ts';
import type { ModeName } from './mode.ts';
import { replyWords, suggestedSubject } from './words.ts';

/** The answer that is corrected: the one asked for, or the latest. */
function earlierAnswer({ messages }: DeskCase, asked: string | undefined) {
  const answers = messages.filter(({ purpose }) => isAnswer(purpose));
  return answers.find(({ id }) => id === asked) ?? answers.at(-1);
}

/** What stands in the form when it is opened; undefined where there is nothing to correct. */
export function openingValues(
  mode: ModeName,
  deskCase: DeskCase,
  asked: string | undefined,
): FormValues | undefined {
  const { language, kind, number } = deskCase.case;
  if (mode === 'answer') return { subject: suggestedSubject(language, kind, number) };
  const earlier = earlierAnswer(deskCase, asked);
  if (!earlier) return undefined;
  const day = dayOfMoment(earlier.created_at);
  const refers = replyWords.correct.refers[language](formatDay(day, language));
  return {
    replaces: earlier.id,
    subject: earlier.subject ?? suggestedSubject(language, kind, number),
    body: `${refers}\n\n${earlier.body ?? ''}`,
  };
}
