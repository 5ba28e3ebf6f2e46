import { normalForm } from '../domain/normal-form.ts';

const isPlain = /^[a-zåäö0-9 -]*$/;

/** Lower case without accents, except that å, ä and ö are letters of their own. */
export function plainLetters(text: string): string {
  const small = normalForm(text).toLowerCase();
  // Nearly every word ends here: normalising the rest costs twenty times as much.
  if (isPlain.test(small)) return small;
  return small
    .replaceAll('æ', 'ä')
    .replaceAll('ø', 'ö')
    .replaceAll(/[^åäö]/gu, (letter) => letter.normalize('NFD').replaceAll(/\p{M}/gu, ''));
}
