import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demonstrationPassword } from '../src/people/demonstration.ts';
import { personWith } from '../test/app.ts';
import { type SubmittedCase, submitCase } from '../test/case-work.ts';
import { deskSession, registerAtContactCentre } from '../test/desk.ts';
import { axeFindings, describeBrowser } from './browser.ts';
import { openSite, type Site } from './server.ts';
import { narrow, type Visitor, wide } from './visitor.ts';

const unit = 'hemtjanst';
const said =
  'Det är mörkt på gångvägen mellan skolan och biblioteket, och det har det varit i tre veckor.';
const answer =
  'Hej! Tack för att du hör av dig. Vi beklagar att maten var kall. Vagnen är utbytt sedan i måndags.';

const visitors: readonly Visitor[] = [
  { scripts: false, size: narrow },
  { scripts: true, size: narrow },
  { scripts: true, size: wide },
];

describeBrowser('a form that is sent while the database takes nothing', () => {
  let site: Site;
  let submitted: SubmittedCase;
  beforeAll(async () => {
    site = await openSite();
    submitted = await submitCase(site.app, 'botkyrka', { kind: 'complaint', unit });
    const handler = await deskSession(site.app, 'botkyrka', 'handler', unit);
    await registerAtContactCentre(site.app, submitted);
    await handler.sendAndFollow(`/desk/arenden/${submitted.number}`, 'Ta ärendet');
  });
  afterAll(() => site.close());

  /** The state that a full disk causes: data can be read but not written. */
  async function takeWrites(taken: boolean): Promise<void> {
    const { statements } = site.app.context.databases;
    await statements.executeSql(`set default_transaction_read_only = ${taken ? 'off' : 'on'}`);
  }

  async function isInOrder(page: Page, { scripts }: Visitor): Promise<void> {
    // axe is a script itself.
    if (scripts) expect(await axeFindings(page)).toEqual([]);
    const wider = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
    expect(await page.evaluate(wider)).toBe(false);
  }

  async function press(page: Page, button: string): Promise<number> {
    const [response] = await Promise.all([
      page.waitForResponse((one) => one.request().method() === 'POST'),
      page.getByRole('button', { name: button, exact: true }).click(),
    ]);
    await page.waitForLoadState();
    return response.status();
  }

  it.each(visitors)(
    'of the public is shown again with what was typed, and can be sent from there: %o',
    async (visitor) => {
      const page = await site.visitor(visitor);
      await page.goto(`${site.address}/falkoping`);
      await page.getByLabel('Vad vill du säga?').fill(said);
      await takeWrites(false);
      expect(await press(page, 'Skicka')).toBe(503);
      expect(await page.getByLabel('Vad vill du säga?').inputValue()).toBe(said);
      await isInOrder(page, visitor);
      await takeWrites(true);
      expect(await press(page, 'Skicka')).toBe(201);
      await page.getByText(/^\d{4}-\d{5}$/).waitFor();
    },
  );

  it.each(visitors)(
    'of the desk is shown again with what was typed, and can be sent from there: %o',
    async (visitor) => {
      const page = await site.visitor(visitor);
      await page.goto(`${site.address}/desk/logga-in`);
      await page.locator('#email').fill(personWith('botkyrka', 'handler', unit).email);
      await page.locator('#password').fill(demonstrationPassword);
      await press(page, 'Logga in');
      await page.goto(`${site.address}/desk/arenden/${submitted.number}/svara`);
      await page.getByLabel(/^Svaret/).fill(answer);
      await takeWrites(false);
      expect(await press(page, 'Spara utkast')).toBe(503);
      await page.getByRole('heading', { name: 'Tjänsten är inte tillgänglig just nu' }).waitFor();
      await page.getByText(answer).waitFor();
      await isInOrder(page, visitor);
      await takeWrites(true);
      expect(await press(page, 'Skicka igen')).toBe(303);
      await page.getByRole('heading', { name: 'Utkastet är sparat' }).waitFor();
    },
  );
});
