/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeBrowser } from './browser.ts';
import { openSite, type Site } from './server.ts';
import { narrow } from './visitor.ts';

describeBrowser('the page of a policy', () => {
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    site = await openSite();
    page = await site.visitor();
    await page.goto(`${site.address}/vasteras/policy?version=VAS14`);
  });
  afterAll(() => site.close());

  const row = () => page.getByRole('row', { name: /^Första beskedet/ });

  it('is printed as tables with their sources, without navigation, and no row is cut', async () => {
    await page.emulateMedia({ media: 'print' });
    for (const name of ['Versioner', 'Innehåll', 'Språk'])
      expect(
        await page.getByRole('navigation', { name, includeHidden: true }).isVisible(),
        name,
      ).toBe(false);
    expect(await page.getByRole('contentinfo', { includeHidden: true }).isVisible()).toBe(false);
    expect(await row().innerText()).toContain('”Inom tva dagar ska vi ge');
    const style = (element: 'display' | 'breakInside') =>
      row().evaluate((one, name) => getComputedStyle(one)[name], element);
    // An A4 sheet is about as wide as a telephone in landscape orientation.
    await page.setViewportSize({ width: 640, height: 900 });
    expect(await style('display')).toBe('table-row');
    expect(await style('breakInside')).toBe('avoid');
    await page.emulateMedia({ media: 'screen' });
  });

  it('shows one value below the other on a telephone, each under its own heading', async () => {
    await page.setViewportSize(narrow);
    const lines = (await row().innerText()).split('\n').filter((line) => line.trim() !== '');
    expect(lines[0]).toBe('Första beskedet');
    expect(lines[1]).toBe('Det här gäller');
    expect(lines).toContain('Var det står');
    const tops = await row()
      .locator('.cell-content')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect()));
    const [label, told, source] = tops;
    expect(told?.top).toBeGreaterThanOrEqual(label?.bottom ?? Number.NaN);
    expect(source?.top).toBeGreaterThanOrEqual(told?.bottom ?? Number.NaN);
    expect(source?.width).toBeGreaterThan(250);
  });
});
