import type { DeskChange } from '../../desk/desk-change.ts';
import { refusalSentence } from '../../i18n/desk/refusals.ts';
import { changesSince } from '../../web/changes-since.ts';

/** A refusal as the page tells it, with the version that has now been seen. */
export function refusedAs({
  deskCase,
  refusal,
  since,
  names,
}: Extract<DeskChange, { type: 'refused' }>) {
  const manager = names.account(deskCase.case.escalated_to ?? '');
  return {
    deskCase,
    version: deskCase.case.version,
    refused: {
      sentence: refusalSentence(refusal, manager),
      since: refusal.code === 'stale' ? changesSince(since, names) : [],
    },
  };
}
