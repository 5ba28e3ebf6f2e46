import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeBrowser } from './browser.ts';
import { openSite, type Site } from './server.ts';

/** Bytes that a page may weigh as sent over the network, without its pictures and typefaces. */
const most = 40_000;
/** Bytes of typefaces: the municipality's, and that of voices where a page quotes somebody. They are kept for a year. */
const mostTypefaces = 55_000;

/** Counts the bytes sent over the network with an empty cache: pages, styles, scripts and their headers; typefaces apart. */
async function weigh(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const images = new Set<string>();
  const fonts = new Set<string>();
  let bytes = 0;
  let heaviestTypefaces = 0;
  let typefaces = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Image') images.add(requestId);
    if (type === 'Font') fonts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (fonts.has(requestId)) typefaces += encodedDataLength;
    else if (!images.has(requestId)) bytes += encodedDataLength;
  });
  return {
    async of(open: () => Promise<unknown>): Promise<number> {
      bytes = 0;
      typefaces = 0;
      await open();
      await page.waitForLoadState('networkidle');
      heaviestTypefaces = Math.max(heaviestTypefaces, typefaces);
      return bytes;
    },
    typefaces: () => heaviestTypefaces,
  };
}

describeBrowser('the public pages', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  it('weigh at most 40 kB each as sent over the network, without pictures and typefaces', async () => {
    const page = await site.visitor();
    const scale = await weigh(page);
    const weights: Record<string, number> = {};
    for (const path of [
      '/',
      '/en',
      '/vasteras',
      '/en/landskrona',
      '/botkyrka',
      '/falkoping/folj',
      '/landskrona/policy',
      '/en/vasteras/policy?version=VAS14',
      '/vasteras/policy/jamfor?fran=VAS14&till=VAS17',
      '/x',
    ])
      weights[path] = await scale.of(() => page.goto(site.address + path));
    await page.goto(`${site.address}/falkoping`);
    await page.locator('#text').fill('Kön till kontaktcenter är lång.');
    const send = () => page.getByRole('button', { name: 'Skicka', exact: true }).click();
    weights.receipt = await scale.of(send);
    const code = await page.getByText(/^(?:\w{4}-){3}\w{4}$/).innerText();
    await page.goto(`${site.address}/falkoping/folj`);
    await page.locator('#code').fill(code);
    weights.case = await scale.of(() =>
      page.getByRole('button', { name: 'Visa ärendet', exact: true }).click(),
    );
    const heaviest = Math.max(...Object.values(weights));
    expect(weights).toEqual(expect.objectContaining({ '/vasteras': expect.any(Number) }));
    // A weight of 0 means that the page was not measured.
    expect(Math.min(...Object.values(weights))).toBeGreaterThan(5_000);
    expect(heaviest).toBeLessThanOrEqual(most);
    expect(scale.typefaces()).toBeGreaterThan(10_000);
    expect(scale.typefaces()).toBeLessThanOrEqual(mostTypefaces);
  });

  it('make no requests to other sites, and store nothing in the browser', async () => {
    const page = await site.visitor();
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    await page.goto(`${site.address}/botkyrka`);
    await page.locator('#text').fill('Lampan på torget är trasig.');
    await page.getByRole('button', { name: 'Skicka', exact: true }).click();
    await page.getByRole('button', { name: 'Skicka ändå till kommunen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Vi har tagit emot det du skrev' }).waitFor();
    expect([...asked]).toEqual([site.address]);
    expect(await page.context().storageState()).toEqual({ cookies: [], origins: [] });
  });
});
