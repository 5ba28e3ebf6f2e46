import type { RelatedCase } from '../../case/related.ts';
import type { DeskCase } from '../../desk/desk-case.ts';
import type { StaffActor } from '../../domain/actor.ts';
import type { Role } from '../../domain/vocabulary.ts';
import { caseWords, partWords } from '../../i18n/desk/case.ts';
import { sentencesOf } from '../../policy/describe/openness.ts';
import { Card } from '../../ui/card.tsx';
import { Conversation } from '../../ui/conversation.tsx';
import { conversationEntries, formatMoment, mergeThreads } from '../../ui/conversation-entries.ts';
import { Details, Notice } from '../../ui/notice.tsx';
import { PolicySentences, SourceFold, SourceNote } from '../../ui/policy-source.tsx';
import { SubmissionText } from '../../ui/submitter-words.tsx';
import { QuotedText } from '../../ui/text.tsx';
import { replyWords } from './words.ts';

const words = replyWords.beside;

/** What the submitter wrote last, which is what the reply answers: the submission, where they have written nothing since. */
export function LatestMessage({ deskCase }: { readonly deskCase: DeskCase }) {
  const message = latestMessage(deskCase);
  return message === undefined ? (
    <Submission deskCase={deskCase} />
  ) : (
    <Card title={words.latest} id="senast">
      <p class="quiet">
        <time dateTime={message.created_at.toISOString()}>{formatMoment(message.created_at)}</time>
      </p>
      <QuotedText from="submitter" lang={message.language}>
        {message.body ?? ''}
      </QuotedText>
    </Card>
  );
}

function latestMessage({ messages }: DeskCase) {
  return messages.findLast(({ direction, body }) => direction === 'in' && body !== null);
}

function Submission({ deskCase }: { readonly deskCase: DeskCase }) {
  return (
    <Card title={caseWords.theirWords.title}>
      <SubmissionText row={deskCase.case} />
    </Card>
  );
}

interface ConversationProps {
  readonly deskCase: DeskCase;
  readonly related?: readonly RelatedCase[];
}

/** The submission and all messages since, in every case of the submission. */
export function ConversationSoFar(props: ConversationProps) {
  const { deskCase, related = [] } = props;
  return (
    <>
      <Submission deskCase={deskCase} />
      <LaterMessages {...props} open={deskCase.case.unread_words || related.length > 0} />
    </>
  );
}

/** The same, for a page that already shows `LatestMessage`. */
export function EarlierConversation({
  folded = false,
  ...props
}: ConversationProps & { readonly folded?: boolean }) {
  const { deskCase, related = [] } = props;
  const open = deskCase.case.unread_words || related.length > 0;
  return (
    <>
      {latestMessage(deskCase) !== undefined && <Submission deskCase={deskCase} />}
      <LaterMessages {...props} open={open && !folded} />
    </>
  );
}

function LaterMessages({
  deskCase,
  related = [],
  open,
}: ConversationProps & { readonly open: boolean }) {
  const { messages, deliveries, organisation } = deskCase;
  const nameOf = (id: string) => organisation.account(id)?.name;
  const thread = messages.filter(({ purpose }) => purpose !== 'letter_to_receiver');
  const entries = mergeThreads(
    conversationEntries({ messages: thread, deliveries, nameOf }),
    related,
    nameOf,
  );
  if (entries.length === 0) return null;
  return (
    <Details summary={words.conversation} open={open}>
      <Conversation messages={entries} />
    </Details>
  );
}

const managers: readonly Role[] = ['unit_manager', 'department_manager', 'coordinator'];

/** What the policy promises, demands of a reply and says about attitudes, each with its source. */
export function PolicyPromises({
  deskCase,
  actor,
}: {
  readonly deskCase: DeskCase;
  readonly actor: StaffActor;
}) {
  const { policy, rules } = deskCase;
  const { version } = policy;
  const track = policy.statutoryTracks.find(({ value }) => value.code === deskCase.case.track);
  const law = track?.value.law;
  return (
    <>
      {rules.replyOwner === 'manager' && !managers.includes(actor.role) && (
        <Notice tone="info" title={words.owner} level={3}>
          <SourceNote source={policy.replyOwner.source} version={version} />
        </Notice>
      )}
      {rules.replyParts.length > 0 && (
        <Card title={words.owed}>
          <ul class="ds-list">
            {rules.replyParts.map((part) => (
              <li key={part}>
                {partWords[part]}
                {part === 'regret' && `, ${words.owedOnComplaint}`}
                {part === 'authorities' && law !== undefined && `, ${words.owedByLaw(law)}`}
              </li>
            ))}
          </ul>
          <SourceFold source={policy.reply.parts.source} version={version} />
        </Card>
      )}
      <Card title={words.promise}>
        <PolicySentences sentences={sentencesOf(policy.promise)} version={version} />
      </Card>
      <Card title={words.attitudes}>
        <PolicySentences sentences={sentencesOf(policy.attitudes)} version={version} />
      </Card>
    </>
  );
}
