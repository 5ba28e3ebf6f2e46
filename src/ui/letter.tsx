import type { Day } from '../domain/calendar/day.ts';
import { formatDay } from '../domain/calendar/format.ts';
import type { MessageRow } from '../domain/case-file.ts';
import type { Localised } from '../domain/language.ts';
import { runsOf } from '../domain/quotation.ts';
import { directionOf } from '../i18n/languages.ts';
import { textIn } from '../i18n/localised.ts';
import { wordsIn } from '../i18n/words.ts';
import { QuotedText } from './text.tsx';

/** Street and town on separate lines, as on an envelope, however they were typed. */
function addressLines(address: string): readonly string[] {
  return address
    .split(/\n|,\s*/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export interface LetterProps {
  readonly message: Pick<MessageRow, 'purpose' | 'subject' | 'body' | 'language'> & {
    readonly number: string;
    /** The recipient's name, and the address below. */
    readonly name: string | null;
    readonly address: string | null;
  };
  readonly sender: {
    readonly name: string;
    readonly contact: {
      readonly name: Localised;
      readonly address: string;
    };
  };
  /** The date of the letter, YYYY-MM-DD. */
  readonly today: Day;
  /** The end of the letter: what its reader can do next. */
  readonly foot: string | undefined;
}

/** Quotations are indented, without the marks that they have in plain text. */
function Body({ text }: { readonly text: string }) {
  return (
    <>
      {runsOf(text).map(({ kind, text: words }) =>
        kind === 'own' ? (
          <QuotedText key={words} from="staff">
            {words}
          </QuotedText>
        ) : (
          <blockquote key={words} class="letter-words">
            <QuotedText from="submitter">{words}</QuotedText>
          </blockquote>
        ),
      )}
    </>
  );
}

/** A letter for a window envelope. */
export function Letter({ message, sender, today, foot }: LetterProps) {
  const { language, number } = message;
  const words = wordsIn(language).messages;
  const { contact } = sender;
  const lines = [message.name ?? [], addressLines(message.address ?? '')].flat();
  return (
    <article class="letter" lang={language} dir={directionOf(language)}>
      <div class="letter-sender">
        <strong>{sender.name}</strong>
        <span>{textIn(contact.name, language)}</span>
        {addressLines(contact.address).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </div>
      <address class="letter-window">
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
      <p class="letter-day">{formatDay(today, language)}</p>
      <p class="letter-subject">{message.subject ?? words.subject[message.purpose]({ number })}</p>
      <Body text={message.body ?? ''} />
      {foot !== undefined && (
        <div class="letter-foot">
          <QuotedText from="staff">{foot}</QuotedText>
        </div>
      )}
    </article>
  );
}
