import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings, describeBrowser, launchBrowser } from './browser.ts';

const pages: Readonly<Record<string, string>> = {
  '/good': `<!doctype html><html lang="sv"><title>Bra</title><main><h1>Bra</h1>
    <label>Namn <input name="name"></label></main>`,
  '/bad': `<!doctype html><html lang="sv"><title>Dålig</title><main><h1>Dålig</h1>
    <input name="name"><p style="color: #999">svag</p></main>`,
};

describeBrowser('the check for accessibility', () => {
  let browser: Browser;
  let server: Server;
  let address = '';
  beforeAll(async () => {
    browser = await launchBrowser();
    server = createServer((request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader(
        'content-security-policy',
        "default-src 'self'; style-src 'unsafe-inline'",
      );
      response.end(pages[request.url ?? ''] ?? '');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const bound: AddressInfo | string | null = server.address();
    if (bound === null || typeof bound === 'string') throw new Error('The server has no port.');
    address = `http://127.0.0.1:${bound.port}`;
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  it('finds no fault on a correct page with a strict content security policy', async () => {
    const page = await browser.newPage();
    await page.goto(`${address}/good`);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('finds a field without a label and a text that is too faint', async () => {
    const page = await browser.newPage();
    await page.goto(`${address}/bad`);
    const rules = (await axeFindings(page)).map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['label', 'color-contrast']));
  });
});
