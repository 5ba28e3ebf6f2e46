import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../test/page.ts';
import type { Language } from '../domain/language.ts';
import { publicPaths } from '../paths.ts';
import { renderPage } from '../web/render.ts';
import { assetsFolder } from './assets.ts';
import { DeskLayout, deskAreas } from './desk-layout.tsx';
import { PublicLayout } from './public-layout.tsx';

const municipality = {
  slug: 'nowhere',
  name: 'Ingenstans kommun',
  contact: { phone: '010-123 45 67', email: 'svar@exempel.se' },
};
const addressIn = (language: Language) => publicPaths.follow(language, 'nowhere');

const publicPage = (
  language: 'sv' | 'en',
  more: { hasErrors?: boolean; demonstration?: boolean } = {},
) =>
  renderPage(
    <PublicLayout
      language={language}
      title="Följ"
      municipality={municipality}
      demonstration={more.demonstration ?? true}
      addressIn={addressIn}
      hasErrors={more.hasErrors}
    >
      <h1>Följ</h1>
    </PublicLayout>,
  );

const deskPage = renderPage(
  <DeskLayout
    title="Ärenden"
    municipality={municipality}
    person={{ name: 'Kim Ek', role: 'coordinator' }}
    areas={deskAreas}
    active="queue"
    demonstration={false}
  >
    <h1>Ärenden</h1>
  </DeskLayout>,
);

describe('a public page', () => {
  it('says its language, whose page it is, and can be skipped to and heard by landmarks', () => {
    const page = readPage(publicPage('sv'));
    expect(page.language()).toBe('sv');
    expect(page.title()).toBe('Följ – Ingenstans kommun');
    expect(page.getByRole('link', { name: 'Hoppa till innehållet' }).getAttribute('href')).toBe(
      '#main',
    );
    expect(page.getByRole('main').id).toBe('main');
    expect(page.getByRole('banner').textContent).toContain('Ingenstans kommun');
    expect(page.getByRole('contentinfo').textContent).toContain('010-123 45 67');
    expect(page.getByRole('link', { name: '010-123 45 67' }).getAttribute('href')).toBe(
      'tel:0101234567',
    );
  });

  it('leads to the same page in the other language, and back', () => {
    const english = readPage(publicPage('sv')).getByRole('link', { name: 'In English' });
    expect([
      english.getAttribute('href'),
      english.getAttribute('hreflang'),
      english.getAttribute('lang'),
    ]).toEqual(['/en/nowhere/folj', 'en', 'en']);
    expect(
      readPage(publicPage('en')).getByRole('link', { name: 'På svenska' }).getAttribute('href'),
    ).toBe('/nowhere/folj');
  });

  it('says when it is a demonstration, and only then', () => {
    expect(
      readPage(publicPage('sv')).getByRole('complementary', { name: 'Demonstration' }).textContent,
    ).toContain('ingen tjänst från kommunen');
    expect(
      readPage(publicPage('en')).getByRole('complementary', { name: 'Demonstration' }).textContent,
    ).toContain('not a service of the municipality');
    expect(
      readPage(publicPage('sv', { demonstration: false })).queryByRole('complementary'),
    ).toBeNull();
  });

  it('begins its title with the word for errors when a form was refused', () => {
    expect(readPage(publicPage('sv', { hasErrors: true })).title()).toBe(
      'Fel: Följ – Ingenstans kommun',
    );
    expect(readPage(publicPage('en', { hasErrors: true })).title()).toMatch(/^Error: /);
  });
});

describe('a page of the desk', () => {
  it('shows where one is, who is signed in and the way out', () => {
    const page = readPage(deskPage);
    const navigation = page.getByRole('navigation', { name: 'Handläggning' });
    expect([...navigation.querySelectorAll('a')].map((link) => link.textContent)).toEqual([
      'Start',
      'Ärenden',
      'Sök',
      'Registrera',
      'Utkorg',
      'Uppföljning',
      'Fraser',
      'Policy',
      'Konton',
    ]);
    expect(page.getByRole('link', { name: 'Ärenden' }).getAttribute('aria-current')).toBe('page');
    expect(page.getByText('Kim Ek, samordnare')).toBeDefined();
    expect(page.form('Logga ut')).toMatchObject({ action: '/desk/logga-ut', method: 'post' });
  });

  it('is not for search engines', () => {
    expect(deskPage).toContain('<meta name="robots" content="noindex"');
    expect(publicPage('sv')).not.toContain('noindex');
  });
});

describe('every page', () => {
  it('holds no script or style of its own, so that the browser may refuse all such', () => {
    for (const html of [publicPage('sv'), deskPage]) {
      const { body } = readPage(html);
      const document = body.ownerDocument;
      expect(document.querySelectorAll('style, [style], script:not([src])')).toHaveLength(0);
      expect(html).not.toMatch(/\son\w+=/);
    }
  });

  it('fetches its styles and script from addresses that change with their contents', () => {
    const { body } = readPage(publicPage('sv'));
    const fetched = [
      ...body.ownerDocument.querySelectorAll('link[rel="stylesheet"], link[rel="icon"], script'),
    ].map((one) => one.getAttribute('href') ?? one.getAttribute('src') ?? '');
    expect(fetched).toHaveLength(4);
    for (const address of fetched)
      expect(address).toMatch(/^\/assets\/[\w-]+\.[0-9a-f]{10}\.(css|js|svg)$/);
  });

  it('leaves more than half of its 40 kB over the wire to its own words', () => {
    const { body } = readPage(publicPage('sv'));
    const addresses = [
      ...body.ownerDocument.querySelectorAll('link[rel="stylesheet"], script'),
    ].map((one) => one.getAttribute('href') ?? one.getAttribute('src') ?? '');
    const sizes = addresses.map(
      (address) => readFileSync(`${assetsFolder}${address.replace('/assets/', '')}.br`).length,
    );
    const frame = brotliCompressSync(publicPage('sv')).length;
    expect(sizes.reduce((sum, size) => sum + size, frame)).toBeLessThan(20_000);
  });
});
