import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeBrowser } from './browser.ts';
import { followCase, openQueueAs } from './journey.ts';
import { keyboard } from './keyboard-actions.ts';
import { openSite, type Site } from './server.ts';
import { tabThrough } from './tab-walk.ts';

describeBrowser('the keyboard alone', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());
  const walk = () =>
    ({
      site,
      hands: keyboard,
      visitor: {},
      language: 'sv',
      municipality: 'botkyrka',
    }) as const;

  it('registers a call that is answered at once: the cursor is in the first field, and a dozen keys besides the text are enough', async () => {
    const page = await openQueueAs(walk(), 'kontaktcenter');
    await page.goto(`${site.address}/desk/registrera`);
    // The browser places the cursor when it first draws the page, which may be after the page has loaded.
    await page.locator('[name=channel]:focus').first().waitFor();
    let keys = 0;
    const press = async (key: string, times = 1) => {
      for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
      keys += times;
    };
    await press('Tab');
    await page.keyboard.insertText('Hissen på Tumba torg står still igen.');
    await press('Tab');
    await press('ArrowDown');
    await press('Tab');
    await press('Space');
    await press('Tab');
    await page.keyboard.insertText('Fastighetsjouren är på väg och har ringt tillbaka.');
    await press('Tab');
    await press('Space');
    await press('Tab');
    await press('Space');
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Registrerat: \d{4}-\d{5}$/ }).waitFor();
    expect(keys).toBeLessThanOrEqual(12);
    const code = await page.getByText(/^(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/).innerText();
    const number = await page.getByText(/^\d{4}-\d{5}$/).innerText();
    await keyboard.follow(page, 'Öppna ärendet');
    await page.getByText('Hissen på Tumba torg står still igen.').first().waitFor();
    await page.getByText('Fastighetsjouren är på väg').first().waitFor();
    const caller = await site.visitor();
    await followCase(walk(), { page: caller, number, code });
    await page.context().close();
  });

  it('can see where the focus is at every stop, on the form and at the desk', async () => {
    const page = await openQueueAs(walk(), 'registrar');
    for (const path of [
      '/vasteras',
      '/en/botkyrka/folj',
      '/desk/logga-in',
      '/desk',
      '/desk/registrera',
    ]) {
      await page.goto(site.address + path);
      const stops = await tabThrough(page);
      expect(stops.length).toBeGreaterThan(3);
      expect(stops.filter(({ visible }) => !visible)).toEqual([]);
    }
  });

  it('skips to the content with the first two keys', async () => {
    const page = await site.visitor();
    await page.goto(`${site.address}/landskrona`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    expect(await page.getByRole('main').locator(':focus').count()).toBe(1);
    expect(await focused.count()).toBe(1);
  });
});
