import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { within } from '@testing-library/dom';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../test/page.ts';
import type { Language } from '../domain/language.ts';
import { offeredViews } from '../domain/queue-filter.ts';
import { queueWords } from '../i18n/desk/queue.ts';
import { publicPaths } from '../paths.ts';
import { renderPage } from '../web/render.ts';
import { assetAddress, assetsFolder } from './assets.ts';
import { areaGroups, deskAreas } from './desk-areas.ts';
import { DeskLayout } from './desk-layout.tsx';
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
    views={offeredViews}
    activeView="mina"
    counts={new Map([['mina', 6]])}
    demonstration={false}
  >
    <h1>Ärenden</h1>
  </DeskLayout>,
);

describe('a public page', () => {
  it('states its language and its municipality, has a skip link and landmarks', () => {
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

  it('links to the same page in the other language, and back', () => {
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

/** What is read out of a link: what only the eye sees is left out. */
function accessibleName(link: Element): string {
  const copy = link.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
  return (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

describe('a page of the desk', () => {
  it('has every area in one group of its navigation, but registering and the queue', () => {
    const grouped = Object.values(areaGroups).flat();
    expect(grouped.toSorted()).toEqual(
      deskAreas.filter((area) => area !== 'register' && area !== 'queue').toSorted(),
    );
  });

  it('holds its navigation behind a button that needs no script, for whoever has a telephone', () => {
    const page = readPage(deskPage);
    const opened = page.getByRole('button', { name: 'Meny' }).getAttribute('popovertarget');
    const menu = page.getByRole('navigation', { name: 'Handläggning' }).parentElement;
    expect([menu?.id, menu?.getAttribute('popover')]).toEqual([opened, 'auto']);
  });

  it('shows the current area, who is signed in and how to sign out', () => {
    const page = readPage(deskPage);
    const navigation = page.getByRole('navigation', { name: 'Handläggning' });
    const lists = within(navigation).getAllByRole('list');
    expect(
      lists.map((list) => [...list.querySelectorAll('a')].map((link) => accessibleName(link))),
    ).toEqual([
      ['Registrera'],
      ['Start', 'Sök'],
      [...offeredViews.map((view) => queueWords.view[view]), 'Utkorg'].map((name) =>
        name === 'Mina' ? 'Mina 6' : name,
      ),
      ['Läget', 'Uppföljning'],
      ['Fraser', 'Policy', 'Konton', 'Kortkommandon'],
    ]);
    within(navigation).getByRole('list', { name: 'Ärenden' });
    const current = [...navigation.querySelectorAll('[aria-current]')];
    expect(current.map(accessibleName)).toEqual(['Mina 6']);
    expect(page.getByText('Kim Ek, samordnare')).toBeDefined();
    expect(page.form('Logga ut')).toMatchObject({ action: '/desk/logga-ut', method: 'post' });
  });

  it('is excluded from search engines', () => {
    expect(deskPage).toContain('<meta name="robots" content="noindex"');
    expect(publicPage('sv')).not.toContain('noindex');
  });
});

describe('every page', () => {
  it('contains no script or style of its own, so that the browser may refuse all such', () => {
    for (const html of [publicPage('sv'), deskPage]) {
      const { body } = readPage(html);
      const document = body.ownerDocument;
      expect(document.querySelectorAll('style, [style], script:not([src])')).toHaveLength(0);
      expect(html).not.toMatch(/\son\w+=/);
    }
  });

  it('loads its styles and script from addresses that change with their contents', () => {
    const { body } = readPage(publicPage('sv'));
    const fetched = [
      ...body.ownerDocument.querySelectorAll('link[rel="stylesheet"], link[rel="icon"], script'),
    ].map((one) => one.getAttribute('href') ?? one.getAttribute('src') ?? '');
    expect(fetched).toHaveLength(4);
    for (const address of fetched)
      expect(address).toMatch(/^\/assets\/[\w-]+\.[0-9a-f]{10}\.(css|js|svg)$/);
  });

  it('leaves more than half of its 40 kB for its contents', () => {
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

  it('fetches its typefaces from the municipality alone, with the page: one for the public, and that of voices at the desk', () => {
    const typefaces = (html: string) =>
      [...readPage(html).body.ownerDocument.querySelectorAll('link[rel="preload"]')].map(
        (link) => link.getAttribute('href') ?? '',
      );
    const own = /^\/assets\/[\w-]+\.[0-9a-f]{10}\.woff2$/;
    for (const address of typefaces(deskPage)) expect(address).toMatch(own);
    const weight = (html: string) =>
      typefaces(html)
        .map((address) => readFileSync(`${assetsFolder}${address.replace('/assets/', '')}`).length)
        .reduce((sum, size) => sum + size, 0);
    expect(weight(publicPage('sv'))).toBeLessThan(20_000);
    expect(weight(deskPage)).toBeLessThan(55_000);
    const css = readFileSync(
      `${assetsFolder}${assetAddress('lyhord.css').replace('/assets/', '')}`,
    );
    const faces = [...css.toString().matchAll(/url\("([^"]+\.woff2)"\)/g)].map(([, file]) => file);
    expect(faces).toHaveLength(4);
    for (const file of faces) readFileSync(`${assetsFolder}${file}`);
    expect(css.toString().match(/font-display:\s?swap/g)).toHaveLength(4);
  });
});
