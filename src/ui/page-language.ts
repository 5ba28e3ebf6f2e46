import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../domain/vocabulary.ts';
import { wordsIn } from '../i18n/words.ts';

/** The language of the page being rendered; layouts set it, so that form fields need no property for it. */
export const PageLanguage = createContext<Language>('sv');

/** The texts of the layout in the page's language. */
export function useWebWords() {
  return wordsIn(useContext(PageLanguage)).web;
}
