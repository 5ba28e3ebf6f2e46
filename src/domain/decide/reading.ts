/**
 * Reading a reply before it is sent, by another person than its author: where the policy requires it, and whenever
 * the author asks for it.
 */
import type { ActionOf } from '../actions.ts';
import type { Actor } from '../actor.ts';
import type { CaseFile } from '../case-file.ts';
import { allowedIn } from '../lifecycle.ts';
import { permitted } from '../permission.ts';
import {
  type Circumstances,
  type DecisionResult,
  type Detail,
  decided,
  type Refusal,
  refuse,
} from './decision.ts';
import { isAnswerForManager, isManagersAccount } from './manager.ts';

/** Leaves the draft for reading; no deadline is affected, since nothing has been sent yet. */
export function requestReading(
  file: CaseFile,
  { of }: ActionOf<'request_reading'>,
  { actor, directory }: Circumstances,
): DecisionResult {
  if (actor.type !== 'staff' || !permitted(of, actor, file.case))
    return refuse({ code: 'not_permitted' });
  if (!allowedIn(of, file.case.status)) return refuse({ code: 'wrong_status' });
  if (!directory.hasReader(file.case, actor.accountId)) return refuse({ code: 'no_reader' });
  const set = { state: 'for_reading', reader_id: null, returned_words: null } as const;
  const drafts = [{ author: actor.accountId, of, set }];
  return decided('request_reading', { drafts }, { detail: { of } });
}

/** Sends the draft back to its author, with remarks on what it lacks. */
export function returnReading(
  { of, author, reason }: ActionOf<'return_reading'>,
  { actor }: Pick<Circumstances, 'actor'>,
): DecisionResult {
  if (actor.type !== 'staff') return refuse({ code: 'not_permitted' });
  if (author === actor.accountId) return refuse({ code: 'own_reading' });
  const set = { state: 'returned', reader_id: actor.accountId, returned_words: reason } as const;
  return decided(
    'return_reading',
    { drafts: [{ author, of, set }] },
    { detail: { of, author }, reason },
  );
}

export type Sending =
  | { readonly kind: 'may'; readonly author: string | undefined; readonly detail: Detail }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

const refused = (
  code: 'own_reading' | 'not_permitted' | 'reading_wanted' | 'manager_answers',
): Sending => ({
  kind: 'refused',
  refusal: { code },
});

const accountOf = (actor: Actor) => (actor.type === 'staff' ? actor.accountId : undefined);

/**
 * Whether this reply may be sent now, who its author is, and what the ledger records about its being read. What was
 * told orally has been said already: refusing to record it would only hide it. Where the policy requires another
 * reader and nobody else may read it, it may be sent, and the ledger records that there was nobody.
 */
export function sendingOf(
  file: Pick<CaseFile, 'case'>,
  { writtenBy, toldOrally }: Pick<ActionOf<'answer'>, 'writtenBy' | 'toldOrally'>,
  { actor, rules, directory }: Pick<Circumstances, 'actor' | 'rules' | 'directory'>,
): Sending {
  const sender = accountOf(actor);
  // A colleague who has read the manager's own reply sends it as the manager's (FAL-16).
  const isManagersReply =
    writtenBy !== undefined && isManagersAccount(writtenBy, file.case, directory);
  if (!isManagersReply && isAnswerForManager(file.case, { actor, rules, directory }))
    return refused('manager_answers');
  if (writtenBy !== undefined) {
    if (writtenBy === sender) return refused('own_reading');
    if (!permitted('return_reading', actor, file.case)) return refused('not_permitted');
    return {
      kind: 'may',
      author: writtenBy,
      detail: { author: writtenBy, readBy: sender ?? null },
    };
  }
  if (!rules.readBeforeSending || toldOrally) return { kind: 'may', author: sender, detail: {} };
  if (sender === undefined || directory.hasReader(file.case, sender))
    return refused('reading_wanted');
  return { kind: 'may', author: sender, detail: { readBy: null } };
}
