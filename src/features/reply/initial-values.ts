import { tiedTo } from '../../case/tied-cases.ts';
import type { TenantTransaction } from '../../db/tenant.ts';
import type { DeskCase } from '../../desk/desk-case.ts';
import { openDeskCase } from '../../desk/desk-change.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { dayOfMoment } from '../../domain/calendar/day.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import type { Clock } from '../../domain/clock.ts';
import { isAnswer } from '../../domain/vocabulary.ts';
import { wordsIn } from '../../i18n/words.ts';
import type { FormValues } from '../../web/form-body.ts';
import type { ModeName } from './fields.ts';
import { suggestedSubject } from './suggested-reply.ts';

/** The answer that is corrected: the one with the requested id, or the latest. */
function earlierAnswer({ messages }: DeskCase, asked: string | undefined) {
  const answers = messages.filter(({ purpose }) => isAnswer(purpose));
  return answers.find(({ id }) => id === asked) ?? answers.at(-1);
}

/** The values of a form without a draft; undefined where there is no answer to correct. */
export function initialValues(
  mode: ModeName,
  deskCase: DeskCase,
  asked: string | undefined,
): FormValues | undefined {
  const { language, kind, number } = deskCase.case;
  if (mode === 'answer') return { subject: suggestedSubject(language, kind, number) };
  const earlier = earlierAnswer(deskCase, asked);
  if (!earlier) return undefined;
  const day = dayOfMoment(earlier.created_at);
  const refers = wordsIn(language).reply.corrects({ day: formatDay(day, language) });
  return {
    replaces: earlier.id,
    subject: earlier.subject ?? suggestedSubject(language, kind, number),
    body: `${refers}\n\n${earlier.body ?? ''}`,
  };
}

type Named = Pick<DeskCase, 'case' | 'submitter'>;

const firstName = (name: string | null | undefined) => name?.trim().split(' ')[0] ?? '';

/** Replaces whole words only: “Eva” stays in “Evald”. Where the replacement is empty, the space before goes too. */
function replacedWord(text: string, one: string, other: string): string {
  if (one === '') return text;
  const whole = `(?<![\\p{L}\\p{N}])${RegExp.escape(one)}(?![\\p{L}\\p{N}])`;
  return text.replaceAll(new RegExp(other === '' ? ` ?${whole}` : whole, 'gu'), other);
}

/** The text of an answer with the other submitter's name and number, and without the contact details of the first. */
export function adapted(body: string, from: Named, to: Named): string {
  const name = to.submitter?.name ?? '';
  const pairs = [
    [from.case.number, to.case.number],
    [from.submitter?.name?.trim() ?? '', name],
    [firstName(from.submitter?.name), firstName(name)],
    [from.submitter?.email ?? '', ''],
    [from.submitter?.phone ?? '', ''],
    [from.submitter?.address ?? '', ''],
  ] as const;
  return pairs.reduce((text, [one, other]) => replacedWord(text, one, other), body);
}

export interface TiedAnswer {
  /** The number of the case that was answered. */
  readonly number: string;
  /** Null where it is in another language than this case's. */
  readonly body: string | null;
}

/** The latest answer to the tied case with that number, adapted to this case; undefined where there is none that this person may see. */
export async function tiedAnswer(
  trx: TenantTransaction,
  clock: Clock,
  actor: StaffActor,
  deskCase: DeskCase,
  number: unknown,
): Promise<TiedAnswer | undefined> {
  if (typeof number !== 'string') return undefined;
  const tied = await tiedTo(trx, actor, deskCase);
  if (!tied.some(({ row }) => row.number === number)) return undefined;
  const other = await openDeskCase(trx, clock, actor, number);
  const answer = other?.messages.findLast(({ purpose }) => isAnswer(purpose));
  if (!other || !answer || answer.body === null) return undefined;
  const sameLanguage = answer.language === deskCase.case.language;
  return { number, body: sameLanguage ? adapted(answer.body, other, deskCase) : null };
}
