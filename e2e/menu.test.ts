import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeBrowser } from './browser.ts';
import { openQueueAs } from './journey.ts';
import { pointer } from './keyboard-actions.ts';
import { openSite, type Site } from './server.ts';
import { narrow, wide } from './visitor.ts';

describeBrowser('the navigation of the desk', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  const openDesk = (size: typeof wide, scripts = true) =>
    openQueueAs(
      {
        site,
        hands: pointer,
        visitor: { size, scripts },
        language: 'sv',
        municipality: 'botkyrka',
      },
      'coordinator',
    );
  const navigation = { name: 'Handläggning' } as const;

  it('stands at the side where there is room, and stays while the page is scrolled', async () => {
    const page = await openDesk(wide);
    const menu = page.getByRole('navigation', navigation);
    expect(await page.getByRole('button', { name: 'Meny' }).isVisible()).toBe(false);
    const before = await menu.boundingBox();
    expect(before?.x).toBeLessThan(196);
    await page.mouse.wheel(0, 400);
    expect((await menu.boundingBox())?.y).toBe(before?.y);
    await page.context().close();
  });

  it('is opened by a button on a telephone, with the keyboard alone and without a script, and closed by Escape', async () => {
    for (const scripts of [true, false]) {
      const page = await openDesk(narrow, scripts);
      const menu = page.getByRole('navigation', navigation);
      expect(await menu.isVisible()).toBe(false);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').innerText()).toBe('Meny');
      await page.keyboard.press('Enter');
      await menu.waitFor();
      await page.keyboard.press('Tab');
      expect((await page.locator(':focus').innerText()).trim()).toBe('Registrera');
      await page.keyboard.press('Escape');
      expect(await menu.isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Meny' }).click();
      await page.getByRole('link', { name: 'Policy' }).click();
      await page.getByRole('heading', { level: 1, name: /policy/i }).waitFor();
      await page.context().close();
    }
  });
});
