import type { StaffActor } from '../../domain/actor.ts';
import type { House } from '../../house.ts';
import { messageWords } from '../../locales/messages.ts';
import { outboxWords } from '../../locales/outbox.ts';
import type { MunicipalityTexts } from '../../policy/municipality.ts';
import { DeskLayout } from '../../web/components/desk-layout.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Heading, OwnWords, Paragraph, PrintButton, TextLink } from '../../web/components/text.tsx';
import { deskFrame } from '../../web/desk-frame.ts';
import { writtenDay } from '../../web/language.ts';
import { deskPaths } from '../../web/paths.ts';
import { offers, PostingButton } from './posting-forms.tsx';
import type { OutboxMessage } from './queries.ts';

export interface LetterPageProps {
  readonly actor: StaffActor;
  readonly config: Pick<House['config'], 'mode'>;
  /** Below the letter: how its reader goes on from there. */
  readonly foot: string | undefined;
  readonly municipality: {
    readonly id: string;
    readonly name: string;
    readonly texts: MunicipalityTexts;
  };
  readonly message: OutboxMessage;
  /** The day on the letter, YYYY-MM-DD. */
  readonly today: string;
}

/** Street and town on lines of their own, as an envelope has them, whichever way they were typed. */
function addressLines(address: string): readonly string[] {
  return address
    .split(/\n|,\s*/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function Letter({ message, municipality, today, foot }: LetterPageProps) {
  const { language, number } = message;
  const words = messageWords(language);
  const { contact } = municipality.texts;
  const lines = [message.name ?? [], addressLines(message.address ?? '')].flat();
  return (
    <article class="letter" lang={language}>
      <div class="letter-sender">
        <strong>{municipality.name}</strong>
        <span>{contact.name[language]}</span>
        {addressLines(contact.address).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </div>
      <address class="letter-window">
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
      <p class="letter-day">{writtenDay(today, language)}</p>
      <p class="letter-subject">{message.subject ?? words.subject[message.purpose](number)}</p>
      <OwnWords>{message.body ?? ''}</OwnWords>
      {foot !== undefined && (
        <div class="letter-foot">
          <OwnWords>{foot}</OwnWords>
        </div>
      )}
    </article>
  );
}

/** A message to be printed, folded and put into a window envelope. Everything but the letter stays on the screen. */
export function LetterPage(props: LetterPageProps) {
  const { actor, config, municipality, message } = props;
  const words = outboxWords.letterPage;
  return (
    <DeskLayout
      title={words.title(message.number)}
      active="outbox"
      {...deskFrame(actor, municipality, config)}
    >
      <div class="beside-letter">
        <Heading level={1}>{words.title(message.number)}</Heading>
        <Paragraph>{words.print}</Paragraph>
        {message.address === null && (
          <Notice tone="warning">
            <Paragraph>{words.noAddress}</Paragraph>
          </Notice>
        )}
        {message.body === null && (
          <Notice tone="warning">
            <Paragraph>{words.noWords}</Paragraph>
          </Notice>
        )}
        <div class="buttons">
          <PrintButton>{outboxWords.letter}</PrintButton>
          {offers('confirm_posted', actor, message) && (
            <PostingButton action="confirm_posted" item={message} />
          )}
        </div>
        <Paragraph>
          <TextLink href={deskPaths.outbox}>{words.back}</TextLink>
        </Paragraph>
      </div>
      <Letter {...props} />
    </DeskLayout>
  );
}
