import { describe, expect, it } from 'vitest';
import { readPage } from '../../../test/page.ts';
import { quoted } from '../../domain/quotation.ts';
import { type Block, blocksOf, type LinkRule } from './blocks.ts';
import { mailHtml } from './document.tsx';

const anywhere: LinkRule = () => true;
const ownPages: LinkRule = (address) => address.startsWith('https://kommunen.example/');

const html = (text: string, mayLink = anywhere) =>
  mailHtml({
    subject: 'Svar i ditt ärende',
    body: [{ language: 'sv', text }],
    end: { language: 'sv', text: 'Slut.' },
    mayLink,
  });

const linksIn = (text: string, mayLink = anywhere) =>
  [...html(text, mayLink).matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)].map(([, to, words]) => [
    to,
    words,
  ]);

describe('the part of a mail in HTML', () => {
  it('keeps paragraphs and lines, and makes a list of what is listed', () => {
    const text =
      'Hej Kim!\n\nSå här går det till:\n– Vi läser.\n– Vi svarar.\n\nHälsningar\nBotkyrka';
    expect(html(text)).toContain(
      '<p>Hej Kim!</p><p>Så här går det till:</p><ul><li>Vi läser.</li><li>Vi svarar.</li></ul><p>Hälsningar<br/>Botkyrka</p>',
    );
  });

  it('uses the sentence as the link’s text where it says where it leads', () => {
    expect(
      linksIn(
        'Tack. Svara helst här, med din kod:\nhttps://kommunen.example/folj\nDär finns allt.',
      ),
    ).toEqual([['https://kommunen.example/folj', 'Svara helst här, med din kod']]);
    expect(
      linksIn('Hos dig (1)\n– 2026-00001: svar ska ges i dag.\n  https://kommunen.example/1'),
    ).toEqual([['https://kommunen.example/1', '2026-00001: svar ska ges i dag.']]);
  });

  it('links an address within a sentence, without the punctuation that ends it', () => {
    expect(linksIn('Läs mer på https://bad.example/tider. Välkommen!')).toEqual([
      ['https://bad.example/tider', 'https://bad.example/tider'],
    ]);
  });

  it('escapes what anybody has typed, and quotes it', () => {
    const words = '<script>alert(1)</script>\n\n<img src=x onerror=alert(1)> & "så"';
    const shown = html(`Det här skrev personen:\n\n${quoted(words)}\n\nHälsningar`);
    expect(shown).not.toContain('<script');
    expect(shown).not.toContain('<img');
    expect(shown).toContain(
      '<blockquote><p>&lt;script>alert(1)&lt;/script></p><p>&lt;img src=x onerror=alert(1)> &amp; &quot;så&quot;</p></blockquote>',
    );
  });

  it('has no links in what somebody else wrote, nor to other sites in what the system composed', () => {
    expect(
      linksIn(quoted('Tryck här:\nhttps://lura.example/\noch https://lura.example/2')),
    ).toEqual([]);
    expect(
      linksIn('Kim https://lura.example/, Storgatan:\nhttps://lura.example/', ownPages),
    ).toEqual([]);
    expect(linksIn('Storgatan:\njavascript:alert(1)')).toEqual([]);
  });

  it('loads nothing when it is opened', () => {
    expect(html('Hej!')).not.toMatch(/<(?:img|script|link|iframe|object)\b|url\(|@import|https?:/);
  });

  it('states the language and the direction of each text', () => {
    const page = readPage(
      mailHtml({
        subject: 'Ärende',
        body: [
          { language: 'sv', text: 'Hej!' },
          { language: 'en', text: 'Hello!' },
        ],
        end: { language: 'en', text: 'End.' },
        mayLink: anywhere,
      }),
    );
    expect(page.text()).toContain('Hello!');
    const shown = html('Hej!');
    expect(shown).toContain('<html lang="sv" dir="ltr">');
    expect(shown).toContain('<meta name="color-scheme" content="light dark"/>');
  });

  it('is made in time linear in the length', () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, n) => `Rad ${n}: https://a.example/${n},`).join('\n');
    const blocks: readonly Block[] = blocksOf(lines(20_000), anywhere);
    expect(blocks).toHaveLength(1);
    expect(blocksOf(`${'> '.repeat(50_000)}\n${'https://'.repeat(50_000)}`, anywhere)).toHaveLength(
      2,
    );
  });
});
