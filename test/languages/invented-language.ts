/** A catalogue of an invented language, read from the right: the Swedish one with every letter changed to an Arabic one. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Messages {
  [key: string]: string | Messages;
}

const latin = 'abcdefghijklmnopqrstuvwxyzåäö';
const arabic = 'ابتثجحخدذرزسشصضطظعغفقكلمنهويء';

/** One letter for one: two Swedish texts that differ go on to differ. */
export function inventedText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/\p{L}/gu, (letter) => arabic[latin.indexOf(letter)] ?? letter);
}

/** What stands within braces is ICU's own; a choice within a message is left in Swedish but for what surrounds it. */
function inventedMessage(message: string): string {
  let depth = 0;
  return message
    .split(/([{}])/)
    .map((part) => {
      if (part === '{') depth += 1;
      if (part === '}') depth -= 1;
      return depth === 0 ? inventedText(part) : part;
    })
    .join('');
}

function inventedSection(section: Messages): Messages {
  return Object.fromEntries(
    Object.entries(section).map(([key, value]) => [
      key,
      typeof value === 'string' ? inventedMessage(value) : inventedSection(value),
    ]),
  );
}

/** The code of Arabic, so that days are written as they are in a language read from the right. */
export const inventedCode = 'ar';

/** Writes the catalogue into a folder of its own and returns the folder. */
export function writeInventedCatalogue(): string {
  const swedish = join(import.meta.dirname, '../../src/i18n/catalogues/sv.json');
  const messages: Messages = JSON.parse(readFileSync(swedish, 'utf8'));
  const language = { name: 'اختراع', direction: 'rtl', switchTo: 'باختراع' };
  const folder = mkdtempSync(join(tmpdir(), 'lyhord-languages-'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, `${inventedCode}.json`),
    JSON.stringify({ ...inventedSection(messages), language }),
  );
  return folder;
}
