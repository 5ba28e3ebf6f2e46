import type { WebWords } from '../i18n/catalogue-types.ts';

/** When to try again: in seconds for a short wait, otherwise in whole minutes. */
export function tryAgainIn(words: WebWords, seconds: number): string {
  return seconds < 90
    ? words.waitSeconds({ seconds })
    : words.waitMinutes({ minutes: Math.ceil(seconds / 60) });
}
