import type { TiedCase } from '../../case/tied-cases.ts';
import type { DeskCase } from '../../desk/desk-case.ts';
import type { StaffActor } from '../../domain/actor.ts';
import type { CaseRow } from '../../domain/case-file.ts';
import { offeredActions } from '../../domain/desk-actions.ts';
import { may } from '../../domain/permission.ts';
import { otherCaseWords } from '../../i18n/desk/other-case.ts';
import { actionPaths, deskPaths } from '../../paths.ts';
import type { Step } from './next.ts';

const words = otherCaseWords.answers;

const answerAddress = (number: string, as: string) =>
  `${deskPaths.caseAction(number, actionPaths.answer)}?som=${as}`;

const waits = ({ status, answered_at: answered }: CaseRow) =>
  answered === null && status !== 'closed' && status !== 'handed_over';

/** Whoever answers one of several that are tied answers the others too, each in its own thread. */
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
        words: words.also(row.number),
        href: answerAddress(row.number, own.number),
      }));
  if (!offeredActions(deskCase, actor, rules).includes('answer')) return [];
  const answered = tied.find(({ row }) => row.answered_at !== null && row.status !== 'handed_over');
  return answered === undefined
    ? []
    : [
        {
          words: words.asIn(answered.row.number),
          href: answerAddress(own.number, answered.row.number),
        },
      ];
}
