import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../domain/vocabulary.ts';
import { wordsIn } from '../i18n/words.ts';

/** The language of the page being rendered; the layouts provide it, so that no form part needs it as a property. */
export const PageLanguage = createContext<Language>('sv');

/** The frame's words in the page's language. */
export function useWebWords() {
  return wordsIn(useContext(PageLanguage)).web;
}
