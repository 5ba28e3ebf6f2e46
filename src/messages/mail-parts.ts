/** The parts of every mail, to a submitter, a receiver of a hand-over or a colleague. */
import type { MessageRow } from '../domain/case-file.ts';
import type { Language } from '../domain/vocabulary.ts';
import { languages } from '../i18n/languages.ts';
import { textIn } from '../i18n/localised.ts';
import type { ContactDetails } from '../municipality/schema.ts';
import { type SenderRow, type SenderSettings, senderOf } from '../municipality/sender.ts';
import type { LinkRule } from './html/blocks.ts';
import type { MailText } from './html/document.tsx';
import { betweenLanguages } from './texts/passages.ts';
import type { OutgoingMail } from './transport.ts';

/** The text, and below the signature mark (RFC 3676, 4.3) what does not belong to the message itself. */
export function mailText(body: string, end: string): string {
  return `${body}\n\n-- \n${end}\n`;
}

/** From the municipality; answers go to its contact address. */
export function sentBy(
  place: SenderRow,
  { name, email }: Pick<ContactDetails, 'name' | 'email'>,
  language: Language,
  settings: SenderSettings,
): Pick<OutgoingMail, 'from' | 'replyTo'> {
  return {
    from: senderOf(place, settings),
    replyTo: { name: textIn(name, language), address: email },
  };
}

/**
 * The message in its language; an automatic message to a submitter whose language has no texts is in all available
 * languages.
 */
export function textsOfMessage(
  { written_by, language }: Pick<MessageRow, 'written_by' | 'language'>,
  body: string,
): readonly [MailText, ...MailText[]] {
  const pieces = written_by === null ? body.split(betweenLanguages) : [body];
  const [first, ...others] = languages.flatMap((one, place) => {
    const text = pieces[place];
    return text === undefined ? [] : [{ language: one, text }];
  });
  return first && others.length > 0 && pieces.length === languages.length
    ? [first, ...others]
    : [{ language, text: body }];
}

/**
 * The links that a mail may have: automatic messages contain names and places that anybody can have typed, and link
 * only to our own pages.
 */
export function linksOf(writer: 'system' | 'person', publicUrl: string): LinkRule {
  return (address) => writer === 'person' || address.startsWith(`${publicUrl}/`);
}
