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
import { atWork, toldDone, type Walk } from './journey.ts';
import { type Hands, keyboard, pointer } from './keyboard-actions.ts';
import { openSite, type Site } from './server.ts';
import { narrow, type Visitor, wide } from './visitor.ts';

const municipality = 'botkyrka';
const unit = 'hemtjanst';
const dry = 'Hej! Vi beklagar att maten var kall. Vagnen är utbytt sedan i går.';
const whole = `Tack för att du hör av dig. ${dry}`;
const twoMinutes = 120_000;

describeBrowser('the reply desk', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  const walkWith = (hands: Hands, visitor: Partial<Visitor>): Walk => ({
    ...{ site, hands, visitor, municipality, language: 'sv' },
  });

  /** A complaint that the handler has taken. */
  async function complaint(): Promise<SubmittedCase> {
    const spoken = await submitCase(site.app, municipality, { kind: 'complaint', unit });
    await applyAction(site.app, spoken, staff(municipality, 'kontaktcenter'), { type: 'register' });
    await applyAction(site.app, spoken, staff(municipality, 'handler', unit), { type: 'take' });
    await site.app.drain();
    return spoken;
  }

  const form = ({ number }: SubmittedCase) => `${site.address}/desk/arenden/${number}/svara`;
  const replyOf = (page: Page) => page.getByRole('textbox', { name: 'Svaret', exact: true });

  /** In both widths nothing reaches beyond the screen, and axe has nothing to object to. */
  async function fits(page: Page): Promise<void> {
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
      const spoken = await complaint();
      const walk = walkWith(hands, visitor);
      const handler = await atWork(walk, 'handler', unit);
      await hands.follow(handler, spoken.number);
      await hands.follow(handler, 'Svara');
      await hands.write(handler, 'Svaret', dry);
      await hands.press(handler, 'Lämna för läsning');
      await toldDone(handler, 'Svaret är lämnat för läsning.');

      const coordinator = await atWork(walk, 'coordinator');
      await hands.follow(coordinator, /^Att läsa/);
      await hands.follow(coordinator, spoken.number);
      const { name } = personWith(municipality, 'handler', unit);
      await hands.follow(coordinator, `Läs svaret som ${name} har skrivit.`);
      await coordinator.getByText('Saknas, och policyn kräver det').waitFor();
      if (visitor.scripts) await fits(coordinator);

      await hands.write(coordinator, 'Vad behöver ändras?', 'Det saknar tack.');
      await hands.press(coordinator, 'Lämna tillbaka');
      await toldDone(coordinator, 'Svaret är tillbaka hos den som har skrivit det.');

      await handler.reload();
      await hands.follow(handler, /har läst ditt svar: ”Det saknar tack.”/);
      await handler.getByText('Det saknar tack.').first().waitFor();
      if (visitor.scripts) await fits(handler);
      await hands.write(handler, 'Svaret', whole);
      await hands.press(handler, 'Lämna för läsning');
      await coordinator.reload();
      await hands.follow(coordinator, `Läs svaret som ${name} har skrivit.`);
      await hands.press(coordinator, 'Godkänn och skicka');
      await toldDone(coordinator, 'Svaret är sparat.');
      await site.app.drain();
      const sent = (await messagesOf(site.app, spoken)).filter(
        ({ purpose }) => purpose === 'answer',
      );
      expect(sent.map(({ body }) => body)).toEqual([whole]);
      for (const page of [handler, coordinator]) await page.context().close();
    },
    twoMinutes,
  );

  it.each([
    ['a telephone', narrow],
    ['a desk', wide],
  ] as const)(
    'a session that ends in mid-reply on %s loses nothing: what was typed is saved, said to be saved no more, and sent after signing in',
    async (_where, size) => {
      const spoken = await complaint();
      const page = await atWork(walkWith(pointer, { size }), 'handler', unit);
      await page.goto(form(spoken));
      const told = page.locator('#utkastet');
      await replyOf(page).pressSequentially('Tack för att du hör av dig.');
      await told.getByText('Utkastet är sparat').waitFor();
      await page.context().clearCookies();
      await replyOf(page).pressSequentially(' Mer text.');
      await told.getByText('Du är utloggad').waitFor();
      await pointer.press(page, 'Spara utkast');
      await page.getByText('Tack för att du hör av dig. Mer text.').first().waitFor();
      await pointer.write(page, 'E-postadress', personWith(municipality, 'handler', unit).email);
      await pointer.write(page, 'Lösenord', demonstrationPassword);
      await pointer.press(page, 'Logga in');
      await pointer.press(page, 'Skicka det jag skrev');
      await page.getByText('Utkastet är sparat').first().waitFor();
      await page.goto(form(spoken));
      expect(await replyOf(page).inputValue()).toBe('Tack för att du hör av dig. Mer text.');
      await page.context().close();
    },
    twoMinutes,
  );

  it(
    'is heard in the order it is worked in: their words, the reply, what is kept, the phrases, the check, the ways on, the policy; a phrase goes where the cursor is',
    async () => {
      const spoken = await complaint();
      const page = await atWork(walkWith(keyboard, { size: wide }), 'handler', unit);
      await page.goto(form(spoken));
      const heard = await page.getByRole('main').ariaSnapshot();
      const order = [
        `heading "Svara på ärende ${spoken.number}" [level=1]`,
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
      const places = order.map((words) => heard.indexOf(words));
      expect(places.filter((place) => place < 0).length, heard).toBe(0);
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
      await fits(page);
      await page.context().close();
    },
    twoMinutes,
  );

  it(
    'has the words, the promise and the reply on one screen at a desk',
    async () => {
      const spoken = await complaint();
      const page = await atWork(walkWith(pointer, { size: wide }), 'handler', unit);
      await page.goto(form(spoken));
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
    twoMinutes,
  );
});
