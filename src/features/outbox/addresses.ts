import { deskPaths } from '../../paths.ts';
import type { PostingAction } from './posting.ts';
import type { SentBefore } from './queries.ts';

/** The address of each action's form. */
const steps: Readonly<Record<PostingAction, string>> = {
  confirm_posted: 'postat',
  confirm_told: 'berattat',
  report_returned: 'retur',
};

export const outboxAddresses = {
  message: deskPaths.message,
  posting: (messageId: string, action: PostingAction) =>
    `${deskPaths.outbox}/${messageId}/${steps[action]}`,
  older: ({ at, messageId }: SentBefore) =>
    `${deskPaths.outbox}?fore=${at.toISOString()}_${messageId}#skickat`,
  done: (action: PostingAction) => `${deskPaths.outbox}?klart=${steps[action]}`,
} as const;

/** What has just been done, according to the address that a form redirects to. */
export function doneIn(query: Readonly<Record<string, unknown>>): PostingAction | undefined {
  const actions: readonly PostingAction[] = ['confirm_posted', 'confirm_told', 'report_returned'];
  return actions.find((action) => steps[action] === query.klart);
}

/** Where the list of sent messages continues; anything but our own address starts at the beginning. */
export function sentBeforeIn(query: Readonly<Record<string, unknown>>): SentBefore | undefined {
  if (typeof query.fore !== 'string') return undefined;
  const [moment = '', messageId] = query.fore.split('_');
  const at = new Date(moment);
  if (Number.isNaN(at.getTime()) || !messageId || !/^[\w-]{1,64}$/.test(messageId))
    return undefined;
  return { at, messageId };
}
