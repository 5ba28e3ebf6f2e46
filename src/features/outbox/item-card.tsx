import type { StaffActor } from '../../domain/actor.ts';
import { purposeTitles } from '../../i18n/desk/case.ts';
import { failureSentence, outboxWords } from '../../i18n/desk/outbox.ts';
import { deskPaths } from '../../paths.ts';
import { TelephoneLink } from '../../ui/contact-links.tsx';
import { formatMoment } from '../../ui/conversation-entries.ts';
import { ButtonLink, Heading, Paragraph, ScreenReaderText, TextLink } from '../../ui/text.tsx';
import { outboxAddresses } from './addresses.ts';
import { isOffered, PostingButton } from './posting-forms.tsx';
import type { OutboxItem } from './queries.ts';

/** The attempts so far, for a message that is being sent. */
function attemptsSentence({ state, attempts, failure }: OutboxItem): string | undefined {
  const words = outboxWords.queued;
  const why = failureSentence(failure);
  if (state === 'queued' || state === 'sending')
    return attempts === 0
      ? words.first
      : [words.attempts(attempts), why].filter(Boolean).join('. ');
  return why;
}

function isPrinted({ state, route }: OutboxItem): boolean {
  return state === 'returned' || (state === 'awaiting_post' && route === 'letter');
}

/** A submitter who left only a telephone number is called. */
export function CallOut({
  item,
}: {
  readonly item: Pick<OutboxItem, 'route' | 'state' | 'phone' | 'id'>;
}) {
  const words = outboxWords.call;
  if (item.route !== 'oral' || item.state !== 'awaiting_post' || item.phone === null) return null;
  return (
    <Paragraph>
      {words.ring} <TelephoneLink number={item.phone} />
      {words.andTell}
    </Paragraph>
  );
}

/** A message that has not reached its reader, with the actions for it. */
export function ItemCard({
  item,
  actor,
  isHeldBack,
}: {
  readonly item: OutboxItem;
  readonly actor: StaffActor;
  /** Whether its address has received its mails of the hour. */
  readonly isHeldBack: boolean;
}) {
  const words = outboxWords;
  const tried = isHeldBack ? words.queued.heldBack : attemptsSentence(item);
  return (
    <li class="outbox-item">
      <Heading level={3} size="2xs">
        <TextLink href={outboxAddresses.message(item.id)}>{purposeTitles[item.purpose]}</TextLink>
        {' · '}
        <TextLink href={deskPaths.case(item.number)}>{words.caseLink(item.number)}</TextLink>
      </Heading>
      <Paragraph size="sm">
        {words.to(item.name ?? words.nameless)}. {words.made(formatMoment(item.created_at))}.
        {tried && ` ${tried}`}
      </Paragraph>
      <CallOut item={item} />
      <div class="buttons">
        {isPrinted(item) && (
          <ButtonLink href={deskPaths.letter(item.id)} variant="secondary">
            {words.letter}
            <ScreenReaderText>: {words.caseLink(item.number)}</ScreenReaderText>
          </ButtonLink>
        )}
        {isOffered('confirm_posted', actor, item) && (
          <PostingButton action="confirm_posted" item={item} />
        )}
        {isOffered('confirm_told', actor, item) && (
          <PostingButton action="confirm_told" item={item} />
        )}
      </div>
    </li>
  );
}
