/** Small letters; å, ä and ö are letters of their own, other accents are not told apart. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ä')
    .replaceAll('ø', 'ö')
    .replaceAll(/[^åäö]/gu, (letter) => letter.normalize('NFD').replaceAll(/\p{M}/gu, ''));
}
