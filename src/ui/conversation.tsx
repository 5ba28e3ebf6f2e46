import type { MessagePurpose } from '../domain/vocabulary.ts';
import { caseWords, purposeTitles } from '../i18n/desk/case.ts';
import { Timeline } from './lists.tsx';
import { Details } from './notice.tsx';
import { Tag } from './tag.tsx';
import { Paragraph, QuotedText, TextLink } from './text.tsx';

export interface ConversationEntry {
  readonly id: string;
  /** The other case that it belongs to, where one submission became several. */
  readonly caseNumber?: string;
  readonly from: 'submitter' | 'municipality';
  readonly purpose: MessagePurpose;
  /** ISO instant, and the text that is shown. */
  readonly at: string;
  readonly atText: string;
  /** Who wrote it, where a person did. */
  readonly by: string | undefined;
  readonly subject: string | null;
  /** Null where it has been disposed of. */
  readonly text: string | null;
  readonly language: string;
  readonly delivery:
    | { readonly words: string; readonly tone: 'reached' | 'waiting' | 'returned' }
    | undefined;
  readonly links: readonly { readonly href: string; readonly words: string }[];
}

const looks = {
  reached: { tone: 'success', shape: 'tick' },
  waiting: { tone: 'info', shape: 'clock' },
  returned: { tone: 'danger', shape: 'alert' },
} as const;

/** The messages between the submitter and the municipality, in order. */
export function Conversation({ messages }: { readonly messages: readonly ConversationEntry[] }) {
  const words = caseWords.conversation;
  if (messages.length === 0) return <Paragraph>{words.none}</Paragraph>;
  return (
    <Timeline
      label={words.title}
      items={messages.map((message) => ({
        key: message.id,
        at: message.at,
        atText: message.atText,
        tone: message.from,
        title: headOf(message),
        children: <OralNote message={message} />,
      }))}
    />
  );
}

function headOf({ from, purpose, by, caseNumber }: ConversationEntry): string {
  const words = caseWords.conversation;
  const inCase = caseNumber === undefined ? '' : ` (${words.inCase(caseNumber)})`;
  if (from === 'submitter') {
    const notedBy = by === undefined ? '' : `, antecknat av ${by}`;
    return `${words.fromSubmitter}${notedBy}${inCase}`;
  }
  return `${purposeTitles[purpose]}, ${by ?? words.fromSystem.toLowerCase()}${inCase}`;
}

/** Messages written by the system are folded, so that people's own come first. */
function isAutomatic({ from, by }: ConversationEntry): boolean {
  return from === 'municipality' && by === undefined;
}

function OralNote({ message }: { readonly message: ConversationEntry }) {
  const { subject, text, language, delivery, links } = message;
  const words = caseWords.conversation;
  return (
    <>
      {delivery && (
        <p>
          <Tag {...looks[delivery.tone]}>{delivery.words}</Tag>
        </p>
      )}
      {subject !== null && (
        <Paragraph size="sm">
          {words.subject}: {subject}
        </Paragraph>
      )}
      {text === null && <Paragraph>{words.gone}</Paragraph>}
      {text !== null && isAutomatic(message) && (
        <div class="fold">
          <Details summary={words.show}>
            <QuotedText from="staff" lang={language}>
              {text}
            </QuotedText>
          </Details>
        </div>
      )}
      {text !== null && !isAutomatic(message) && (
        <QuotedText from={message.from === 'submitter' ? 'submitter' : 'staff'} lang={language}>
          {text}
        </QuotedText>
      )}
      {links.length > 0 && (
        <p class="links">
          {links.map(({ href, words: label }) => (
            <TextLink key={href} href={href}>
              {label}
            </TextLink>
          ))}
        </p>
      )}
    </>
  );
}
