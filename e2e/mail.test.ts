import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, testApp } from '../test/app.ts';
import { type MailServer, type ReceivedMail, startMailServer } from '../test/mail-server.ts';
import { axeFindings, describeBrowser, launchBrowser } from './browser.ts';
import { sendEveryMail } from './every-mail.ts';
import { narrow, wide } from './visitor.ts';

/** Where pictures go, for whoever wants to look: LYHORD_TEST_PICTURES=FOLDER. */
const pictures = process.env.LYHORD_TEST_PICTURES;

const minutes = 300_000;

describeBrowser('every mail', () => {
  let app: TestApp;
  let server: MailServer;
  let browser: Browser;
  const mails: ReceivedMail[] = [];
  beforeAll(async () => {
    server = await startMailServer();
    app = await testApp({ mail: server.transport, now: '2026-11-24T08:15:00Z' });
    browser = await launchBrowser();
    for (const language of ['sv', 'en'] as const) await sendEveryMail(app, language);
    app.clock.set('2027-01-12T06:30:00Z');
    await app.context.jobs.sweep();
    await app.drain();
    const kinds = new Set<string>();
    for (const mail of server.received) {
      const kind = `${mail.header('content-language')} ${mail.header('subject')?.replace(/\d{4}-\d{5}|\d+/g, '')}`;
      if (!kinds.has(kind)) mails.push(mail);
      kinds.add(kind);
    }
  }, minutes);
  afterAll(async () => {
    await browser.close();
    await app.close();
    await server.close();
  });

  it('says in HTML what it says in text', () => {
    expect(mails.length).toBeGreaterThan(18);
    const words = (text: string) =>
      text
        .replaceAll(/https?:\/\/\S+/g, ' ')
        .match(/[\p{L}\d]+/gu)
        ?.join(' ');
    for (const mail of mails) {
      const shown = (mail.html ?? '')
        .replace(/<head>.*<\/head>/s, '')
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll('&lt;', '<')
        .replaceAll('&amp;', '&')
        .replaceAll('&quot;', '"');
      expect(words(shown), mail.header('subject')).toBe(words(mail.text));
    }
  });

  it.each([
    ['light', wide],
    ['light', narrow],
    ['dark', wide],
    ['dark', narrow],
  ] as const)(
    'has in %s at %o nothing that axe objects to, fetches nothing and needs no scrolling sideways',
    async (colorScheme, size) => {
      const context = await browser.newContext({ colorScheme, viewport: size });
      const page = await context.newPage();
      const fetched: string[] = [];
      page.on('request', (request) => fetched.push(request.url()));
      for (const [place, mail] of mails.entries()) {
        await page.setContent(mail.html ?? '');
        const what = mail.header('subject');
        if (pictures !== undefined) {
          mkdirSync(pictures, { recursive: true });
          const name = `${String(place).padStart(2, '0')}-${mail.header('content-language')}-${size.width}-${colorScheme}`;
          await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
          writeFileSync(join(pictures, `${String(place).padStart(2, '0')}.html`), mail.html ?? '');
          writeFileSync(join(pictures, `${String(place).padStart(2, '0')}.txt`), mail.text);
        }
        // The heading of a mail is its subject, which the mail program shows.
        const findings = (await axeFindings(page)).filter(
          ({ rule }) => rule !== 'page-has-heading-one',
        );
        expect(findings, what).toEqual([]);
        const width = await page.evaluate<number>('document.documentElement.scrollWidth');
        expect(width, what).toBeLessThanOrEqual(size.width);
      }
      expect(fetched).toEqual([]);
      await context.close();
    },
    minutes,
  );
});
