import type { DeskCase } from '../../desk/desk-case.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { may } from '../../domain/permission.ts';
import { draftSteps as words } from '../../i18n/desk/reply-draft.ts';
import { actionPaths, deskPaths, readingAddress } from '../../paths.ts';
import type { DraftStanding } from '../../replies/draft.ts';
import type { Step } from './next.ts';

type Subject = Pick<DeskCase, 'case' | 'organisation'>;

/** The replies that are being written: one's own to finish, a colleague's to read, and that somebody else is at it. */
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
        return { words: words.returned(nameOf(reader_id), returned_words ?? ''), href };
      return { words: state === 'writing' ? words.own : words.waits, href };
    }
    if (state !== 'for_reading') return { words: words.other(name) };
    return may('return_reading', actor, row)
      ? { words: words.read(name), href: readingAddress(row.number, id) }
      : { words: words.otherWaits(name) };
  });
}
