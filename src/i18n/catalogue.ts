/** The message catalogues: one JSON file for each language, in ICU MessageFormat, as Weblate reads and writes them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { defaultLanguage, isLanguageCode, type Language } from '../domain/language.ts';
import { messageFaults } from './message-faults.ts';

/** Messages by key, in sections. */
export interface Messages {
  readonly [key: string]: string | Messages;
}

export interface Catalogue {
  readonly language: Language;
  /** The language's name in the language itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** The language whose texts are used where this one lacks them; Swedish is the last fallback. */
  readonly fallback: string;
  readonly messages: Messages;
}

const ownFolder = fileURLToPath(new URL('./catalogues/', import.meta.url));

/** A folder with catalogues of additional languages, so that one can be added without changing the program. */
const addedFolder = process.env.LYHORD_LANGUAGES;

function isSection(value: unknown): value is Messages {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((one) => typeof one === 'string' || isSection(one))
  );
}

/** @throws Error for a file that is not a catalogue, naming the file */
function readCatalogue(folder: string, file: string): Catalogue {
  const code = file.replace(/\.json$/, '');
  const messages: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  if (!isLanguageCode(code) || !isSection(messages) || !isSection(messages.language))
    throw new Error(`${join(folder, file)} is not a catalogue of messages`);
  const { name, direction, fallback } = messages.language;
  return {
    language: code,
    name: typeof name === 'string' ? name : code,
    direction: direction === 'rtl' ? 'rtl' : 'ltr',
    fallback: typeof fallback === 'string' ? fallback : defaultLanguage,
    messages,
  };
}

function cataloguesIn(folder: string): readonly Catalogue[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.toSorted().map((file) => readCatalogue(folder, file));
}

/** Checks added catalogues at the start; a test compares the product's own. */
function addedCatalogues(folder: string, reference: Messages): readonly Catalogue[] {
  const found = cataloguesIn(folder);
  for (const { language, messages } of found) {
    const [fault] = messageFaults(messages, reference).filter(({ kind }) => kind !== 'missing');
    if (fault !== undefined)
      throw new Error(`The catalogue ${language}: ${fault.key} ${fault.detail}`);
  }
  return found;
}

function readAll(): ReadonlyMap<Language, Catalogue> {
  const own = cataloguesIn(ownFolder);
  const reference = own.find(({ language }) => language === defaultLanguage);
  if (reference === undefined) throw new Error(`${ownFolder} has no Swedish catalogue`);
  const others = own.filter((one) => one !== reference);
  const added = addedFolder === undefined ? [] : addedCatalogues(addedFolder, reference.messages);
  return new Map([reference, ...others, ...added].map((one) => [one.language, one]));
}

/** By language, Swedish first. */
export const catalogues: ReadonlyMap<Language, Catalogue> = readAll();
