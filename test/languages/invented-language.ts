/**
 * A catalogue of an invented language that is read from right to left: the Swedish one with every letter replaced by
 * an Arabic one.
 */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Messages {
  [key: string]: string | Messages;
}

const latin = 'abcdefghijklmnopqrstuvwxyzåäö';
const arabic = 'ابتثجحخدذرزسشصضطظعغفقكلمنهويء';

/** Replaces letter by letter, so that two Swedish texts that differ still differ. */
export function inventedText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/\p{L}/gu, (letter) => arabic[latin.indexOf(letter)] ?? letter);
}

/** Text within braces is ICU syntax and is kept; so a choice within a message stays in Swedish. */
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

/** The code of Arabic, so that dates are formatted as in a language that is read from right to left. */
export const inventedCode = 'ar';

/** Writes the catalogue into a new folder. @returns the folder */
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
