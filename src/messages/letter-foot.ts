import { derivedReceiptCode } from '../domain/follow-code.ts';
import type { Language } from '../domain/vocabulary.ts';
import { wordsIn } from '../i18n/words.ts';
import type { MunicipalityTexts } from '../municipality/schema.ts';
import { codeInFirstMessage, type FirstMessage } from './first-code.ts';
import { followAddress } from './mail.ts';
import { closing } from './receiver-mail.ts';

interface Footed {
  /** Present for the first letter to a submitter who saw no receipt, which contains the code. */
  readonly first?: FirstMessage;
  readonly handOverId: string | null;
  readonly language: Language;
  readonly number: string;
  readonly written_by: string | null;
}

interface Sender {
  readonly id: string;
  readonly texts: Pick<MunicipalityTexts, 'contact'>;
}

/** The submitter follows with the case's code; the receiver of a hand-over confirms with the code printed there. */
export function letterFoot(
  { first, handOverId, language, number, written_by }: Footed,
  { id: municipality, texts: { contact } }: Sender,
  { publicUrl, secret }: { readonly publicUrl: string; readonly secret: string },
): string | undefined {
  if (handOverId !== null)
    return closing({
      publicUrl,
      municipality,
      contact,
      code: derivedReceiptCode(secret, municipality, handOverId),
      printed: true,
    });
  const follow = followAddress(publicUrl, language, municipality);
  const words = wordsIn(language).messages;
  const code = first && codeInFirstMessage(first, secret);
  if (code !== undefined) return words.firstCode({ code, address: follow });
  return written_by === null ? undefined : words.letterFollow({ number, address: follow });
}
