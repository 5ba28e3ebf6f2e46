/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demonstrationPassword } from '../src/people/demonstration.ts';
import { personWith } from '../test/app.ts';
import {
  applyAction,
  messagesOf,
  type SubmittedCase,
  staff,
  submitCase,
} from '../test/case-work.ts';
import { axeFindings, describeBrowser } from './browser.ts';
import { expectConfirmation, type Journey, openQueueAs } from './journey.ts';
import { type Interaction, keyboard, pointer } from './keyboard-actions.ts';
import { openSite, type Site } from './server.ts';
import { narrow, type Visitor, wide } from './visitor.ts';

const municipality = 'botkyrka';
const unit = 'hemtjanst';
const replyWithoutParts = 'Hej! Vi beklagar att maten var kall. Vagnen är utbytt sedan i går.';
const completeReply = `Tack för att du hör av dig. ${replyWithoutParts}`;
const longestRun = 120_000;

describeBrowser('the reply desk', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  const openBrowser = (hands: Interaction, visitor: Partial<Visitor>): Journey => ({
    ...{ site, hands, visitor, municipality, language: 'sv' },
  });

  /** A complaint that a handler has been assigned. */
  async function complaint(): Promise<SubmittedCase> {
    const submitted = await submitCase(site.app, municipality, { kind: 'complaint', unit });
    await applyAction(site.app, submitted, staff(municipality, 'kontaktcenter'), {
      type: 'register',
    });
    await applyAction(site.app, submitted, staff(municipality, 'handler', unit), { type: 'take' });
    await site.app.drain();
    return submitted;
  }

  const form = ({ number }: SubmittedCase) => `${site.address}/desk/arenden/${number}/svara`;
  const replyOf = (page: Page) => page.getByRole('textbox', { name: 'Svaret', exact: true });

  /** In both widths nothing is wider than the screen, and axe finds no fault. */
  async function expectFits(page: Page): Promise<void> {
    for (const size of [narrow, wide]) await fitsIn(page, size);
  }
  async function fitsIn(page: Page, size: typeof wide): Promise<void> {
    await page.setViewportSize(size);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
  }

  it.each([
    ['on a telephone, without scripts', pointer, { scripts: false, size: narrow }],
    ['at a desk, with scripts', pointer, { scripts: true, size: wide }],
    ['by the keyboard alone', keyboard, { scripts: true, size: wide }],
  ] as const)(
    'a coordinator catches a reply without thanks, %s [BOT-18]',
    async (_how, hands, visitor) => {
      const submitted = await complaint();
      const walk = openBrowser(hands, visitor);
      const handler = await openQueueAs(walk, 'handler', unit);
      await hands.follow(handler, submitted.number);
      await hands.follow(handler, 'Svara');
      await hands.write(handler, 'Svaret', replyWithoutParts);
      await hands.press(handler, 'Lämna för läsning');
      await expectConfirmation(handler, 'Svaret är lämnat för läsning.');

      const coordinator = await openQueueAs(walk, 'coordinator');
      await hands.navigate(coordinator, /^Att läsa/);
      await hands.follow(coordinator, submitted.number);
      const { name } = personWith(municipality, 'handler', unit);
      await hands.follow(coordinator, `Läs svaret som ${name} har skrivit.`);
      await coordinator.getByText('Saknas, och ska vara med').waitFor();
      if (visitor.scripts) await expectFits(coordinator);

      await hands.write(coordinator, 'Vad behöver ändras?', 'Det saknar tack.');
      await hands.press(coordinator, 'Lämna tillbaka');
      await expectConfirmation(coordinator, 'Svaret är tillbaka hos den som har skrivit det.');

      await handler.reload();
      await hands.follow(handler, /har läst ditt svar: ”Det saknar tack.”/);
      await handler.getByText('Det saknar tack.').first().waitFor();
      if (visitor.scripts) await expectFits(handler);
      await hands.write(handler, 'Svaret', completeReply);
      await hands.press(handler, 'Lämna för läsning');
      await coordinator.reload();
      await hands.follow(coordinator, `Läs svaret som ${name} har skrivit.`);
      await hands.press(coordinator, 'Godkänn och skicka');
      await expectConfirmation(coordinator, 'Svaret är sparat.');
      await site.app.drain();
      const sent = (await messagesOf(site.app, submitted)).filter(
        ({ purpose }) => purpose === 'answer',
      );
      expect(sent.map(({ body }) => body)).toEqual([completeReply]);
      for (const page of [handler, coordinator]) await page.context().close();
    },
    longestRun,
  );

  it.each([
    ['a telephone', narrow],
    ['a desk', wide],
  ] as const)(
    'a session that expires while a reply is being written on %s loses nothing: what was typed has been saved, the page says that it is no longer saved, and it can be sent after signing in',
    async (_where, size) => {
      const submitted = await complaint();
      const page = await openQueueAs(openBrowser(pointer, { size }), 'handler', unit);
      await page.goto(form(submitted));
      const confirmation = page.locator('#utkastet');
      await replyOf(page).pressSequentially('Tack för att du hör av dig.');
      await confirmation.getByText('Utkastet är sparat').waitFor();
      await page.context().clearCookies();
      await replyOf(page).pressSequentially(' Mer text.');
      await confirmation.getByText('Du är utloggad').waitFor();
      await pointer.press(page, 'Spara utkast');
      await page.getByText('Tack för att du hör av dig. Mer text.').first().waitFor();
      await pointer.write(page, 'E-postadress', personWith(municipality, 'handler', unit).email);
      await pointer.write(page, 'Lösenord', demonstrationPassword);
      await pointer.press(page, 'Logga in');
      await pointer.press(page, 'Skicka det jag skrev');
      await page.getByText('Utkastet är sparat').first().waitFor();
      await page.goto(form(submitted));
      expect(await replyOf(page).inputValue()).toBe('Tack för att du hör av dig. Mer text.');
      await page.context().close();
    },
    longestRun,
  );

  it(
    'is read by a screen reader in the order of the work: the submitter’s text, the reply, what is saved, the phrases, the check, the buttons, the policy; a phrase is inserted at the cursor',
    async () => {
      const submitted = await complaint();
      const page = await openQueueAs(openBrowser(keyboard, { size: wide }), 'handler', unit);
      await page.goto(form(submitted));
      const readAloud = await page.getByRole('main').ariaSnapshot();
      const order = [
        `heading "Svara på ärende ${submitted.number}" [level=1]`,
        'region "Det som lämnades in"',
        'text: Maten var kall igen.',
        'textbox "Ämne (frivilligt)"',
        'textbox "Svaret"',
        'status: Inget utkast är sparat än.',
        'Fraser (',
        'checkbox "Lämnat muntligt av mig',
        'region "Kontrollen"',
        'button "Förhandsgranska"',
        'button "Spara utkast"',
        'button "Skicka svaret"',
        'button "Lämna för läsning"',
        'complementary "Policyn"',
      ];
      const places = order.map((words) => readAloud.indexOf(words));
      expect(places.filter((place) => place < 0).length, readAloud).toBe(0);
      expect(places).toEqual(places.toSorted((one, other) => one - other));

      await replyOf(page).fill('Början. Slutet.');
      await replyOf(page).evaluate((area) => {
        if (area instanceof HTMLTextAreaElement) area.setSelectionRange(8, 8);
      });
      await page.getByText('Fraser (').click();
      await page.getByRole('button', { name: 'Lägg in: Beklagande', exact: true }).click();
      expect(await replyOf(page).inputValue()).toBe(
        'Början. Vi beklagar det du har varit med om.Slutet.',
      );
      const status = page.getByRole('status').filter({ hasText: 'Utkastet är sparat' });
      await status.filter({ hasText: 'Kontrollen: det saknas ett tack.' }).waitFor();
      await expectFits(page);
      await page.context().close();
    },
    longestRun,
  );

  it(
    'shows the submitted text, the deadline and the reply on one screen at a desk',
    async () => {
      const submitted = await complaint();
      const page = await openQueueAs(openBrowser(pointer, { size: wide }), 'handler', unit);
      await page.goto(form(submitted));
      for (const seen of [
        page.getByText('Maten var kall igen.'),
        page.locator('.clocks').first(),
        replyOf(page),
      ]) {
        const box = await seen.boundingBox();
        expect((box?.y ?? 9_999) + Math.min(box?.height ?? 0, 300)).toBeLessThan(wide.height);
      }
      await page.context().close();
    },
    longestRun,
  );
});
