import type { TiedCase } from '../../case/tied-cases.ts';
import type { DeskCase } from '../../desk/desk-case.ts';
import type { StaffActor } from '../../domain/actor.ts';
import type { CaseRow } from '../../domain/case-file.ts';
import { offeredActions } from '../../domain/desk-actions.ts';
import { may } from '../../domain/permission.ts';
import { otherCaseWords } from '../../i18n/desk/other-case.ts';
import { draftSteps as draftStepWords } from '../../i18n/desk/reply-draft.ts';
import { actionPaths, deskPaths, readingAddress } from '../../paths.ts';
import type { DraftStanding } from '../../replies/draft.ts';
import type { Step } from './next.ts';

type Subject = Pick<DeskCase, 'case' | 'organisation'>;

/** Steps for replies that are being written: finish one's own, read a colleague's, or know that somebody else writes. */
export function draftSteps(
  { case: row, organisation }: Subject,
  actor: StaffActor,
  drafts: readonly DraftStanding[],
): readonly Step[] {
  const nameOf = (id: string | null) => organisation.account(id ?? '')?.name ?? 'En kollega';
  return drafts.map(({ id, author_id, of, state, reader_id, returned_words }): Step => {
    const name = nameOf(author_id);
    if (author_id === actor.accountId) {
      const href = may(of, actor, row)
        ? deskPaths.caseAction(row.number, actionPaths[of])
        : undefined;
      if (state === 'returned')
        return { words: draftStepWords.returned(nameOf(reader_id), returned_words ?? ''), href };
      return { words: state === 'writing' ? draftStepWords.own : draftStepWords.waits, href };
    }
    if (state !== 'for_reading') return { words: draftStepWords.other(name) };
    return may('return_reading', actor, row)
      ? { words: draftStepWords.read(name), href: readingAddress(row.number, id) }
      : { words: draftStepWords.otherWaits(name) };
  });
}

const tiedWords = otherCaseWords.answers;

const answerAddress = (number: string, as: string) =>
  `${deskPaths.caseAction(number, actionPaths.answer)}?som=${as}`;

const waits = ({ status, answered_at: answered }: CaseRow) =>
  answered === null && status !== 'closed' && status !== 'handed_over';

/** Whoever answers one of several tied cases is offered to answer the others too, each in its own thread. */
export function tiedSteps(
  deskCase: DeskCase,
  actor: StaffActor,
  tied: readonly TiedCase[],
): readonly Step[] {
  const { case: own, rules } = deskCase;
  if (own.answered_at !== null)
    return tied
      .filter(({ row }) => waits(row) && may('answer', actor, row))
      .map(({ row }) => ({
        words: tiedWords.also(row.number),
        href: answerAddress(row.number, own.number),
      }));
  if (!offeredActions(deskCase, actor, rules).includes('answer')) return [];
  const answered = tied.find(({ row }) => row.answered_at !== null && row.status !== 'handed_over');
  return answered === undefined
    ? []
    : [
        {
          words: tiedWords.asIn(answered.row.number),
          href: answerAddress(own.number, answered.row.number),
        },
      ];
}
