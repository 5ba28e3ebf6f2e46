import { expect, it } from 'vitest';
import { piecesWithAddresses } from './addresses.ts';

const found = (text: string) =>
  piecesWithAddresses(text)
    .filter(({ kind }) => kind !== 'words')
    .map(({ kind, text: address }) => `${kind} ${address}`);

it('an e-mail or web address is found without the punctuation around it', () => {
  expect(
    found('Skriv till (kim.ek@exempel.example), eller läs “https://exempel.example/a?b=c”.'),
  ).toEqual(['mail kim.ek@exempel.example', 'page https://exempel.example/a?b=c']);
});

it('what only looks like an address remains text', () => {
  expect(found('@ @kim kim@ a@b@c http:// www.exempel.example')).toEqual([]);
  expect(found(`${'a'.repeat(300)}@exempel.example https://${'a/'.repeat(2000)}`)).toEqual([]);
});

it('the pieces together are the text, as it was written', () => {
  const text = '  Hej\n\nkim@exempel.example,\t<https://exempel.example/>. ';
  expect(
    piecesWithAddresses(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});
