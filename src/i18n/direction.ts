import type { Language } from '../domain/vocabulary.ts';

/** Written direction, so that a language read from the right needs no change in any page. */
export function directionOf(_language: Language): 'ltr' | 'rtl' {
  return 'ltr';
}
