import type { StaffActor } from '../../domain/actor.ts';
import { may } from '../../domain/permission.ts';
import type { DeliveryState } from '../../domain/vocabulary.ts';
import { purposeWords } from '../../i18n/desk/case.ts';
import { outboxWords } from '../../i18n/desk/outbox.ts';
import { SubmitButton } from '../../ui/form.tsx';
import { ScreenReaderText } from '../../ui/text.tsx';
import { outboxAddresses } from './addresses.ts';
import type { PostingAction } from './posting.ts';
import type { OutboxItem } from './queries.ts';

/** The states from which each action is possible (`domain/decide/delivery.ts`). */
const states: Readonly<Record<PostingAction, readonly DeliveryState[]>> = {
  confirm_posted: ['awaiting_post', 'returned'],
  confirm_told: ['awaiting_post', 'returned', 'queued'],
  report_returned: ['sent', 'posted'],
};

export function isOffered(action: PostingAction, actor: StaffActor, item: OutboxItem): boolean {
  // A hand-over that was returned is sent again only as a new hand-over.
  if (item.purpose === 'letter_to_receiver' && item.state === 'returned') return false;
  // A message to be given by telephone is not posted.
  if (action === 'confirm_posted' && item.route === 'oral' && item.state === 'awaiting_post')
    return false;
  return states[action].includes(item.state) && may(action, actor, item);
}

/** A single button; its accessible name includes the message that it is for. */
export function PostingButton({
  action,
  item,
}: {
  readonly action: PostingAction;
  readonly item: OutboxItem;
}) {
  return (
    <form method="post" action={outboxAddresses.posting(item.id, action)}>
      <SubmitButton variant="secondary">
        {outboxWords.buttons[action]}
        <ScreenReaderText>
          : {purposeWords[item.purpose]}, {outboxWords.caseLink(item.number)}
        </ScreenReaderText>
      </SubmitButton>
    </form>
  );
}
