/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shortcutWords } from '../src/features/shortcuts/words.ts';
import { startWords } from '../src/features/start/words.ts';
import { queueWords } from '../src/i18n/desk/queue.ts';
import { personWith } from '../test/app.ts';
import { applyAction, staff, submitCase, unitNamed } from '../test/case-work.ts';
import { describeBrowser } from './browser.ts';
import { expectConfirmation, openQueueAs } from './journey.ts';
import { keyboard, pointer } from './keyboard-actions.ts';
import { openSite, type Site } from './server.ts';
import { narrow, wide } from './visitor.ts';

const municipality = 'falkoping';
const unit = 'gata-park';
const elsewhere = 'miljo';
const longestRun = 100_000;

describeBrowser('the queue in a browser', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite({ now: '2026-07-01T08:00:00Z' });
  });
  afterAll(() => site.close());

  const openBrowser = (size: typeof wide, hands = pointer) =>
    ({ site, hands, visitor: { size }, language: 'sv', municipality }) as const;

  async function submitTo(unitId: string) {
    const submitted = await submitCase(site.app, municipality, { unit: unitId, kind: 'complaint' });
    const handler = staff(municipality, 'handler', unitId);
    await applyAction(site.app, submitted, handler, { type: 'register' });
    await applyAction(site.app, submitted, handler, { type: 'take' });
    return submitted;
  }

  for (const size of [narrow, wide])
    it(
      `at ${size.width} px a substitute sees the absent handler’s case, prepares its answer for the manager, and no longer sees it when the period has ended`,
      async () => {
        site.app.clock.set('2026-07-01T08:00:00Z');
        const submitted = await submitTo(unit);
        const forAbsent = `(för ${personWith(municipality, 'handler', unit).name}) lämnade ett svar för läsning.`;
        const absent = await openQueueAs(openBrowser(size), 'handler', unit);
        await absent.goto(`${site.address}/desk/mitt-konto`);
        await pointer.follow(absent, 'Min vikarie när jag är borta');
        await absent
          .getByLabel('Vem vikarierar?')
          .selectOption(personWith(municipality, 'handler', elsewhere).id);
        await absent.getByLabel('Från och med').fill('2026-07-01');
        await absent.getByLabel('Till och med').fill('2026-07-03');
        await pointer.press(absent, 'Spara');
        const stands = await openQueueAs(openBrowser(size), 'handler', elsewhere);
        await stands.goto(`${site.address}/desk/start`);
        await stands
          .getByText(startWords.substitutesFor(personWith(municipality, 'handler', unit).name))
          .waitFor();
        await pointer.follow(stands, submitted.number);
        await stands
          .getByRole('heading', { level: 1 })
          .filter({ hasText: submitted.number })
          .waitFor();
        await pointer.follow(stands, 'Svara');
        await pointer.write(
          stands,
          'Svaret',
          'Tack för att du hörde av dig. Vi beklagar det som hände.',
        );
        await pointer.press(stands, 'Lämna till chefen');
        await expectConfirmation(stands, 'Svaret är lämnat för läsning.');
        await stands.getByText(forAbsent).first().waitFor();
        site.app.clock.set('2026-07-04T08:00:00Z');
        await stands.goto(`${site.address}/desk/start`);
        expect(await stands.getByRole('main').getByText(submitted.number).count()).toBe(0);
        site.app.clock.set('2026-07-01T08:00:00Z');
        await absent.goto(`${site.address}/desk/mitt-konto/vikarie`);
        await absent.getByRole('button', { name: /^Avsluta/ }).click();
        await absent.getByText('Vikariatet är avslutat.').waitFor();
        await absent.context().close();
        await stands.context().close();
      },
      longestRun,
    );

  it(
    'is assigned several cases at a time with the keyboard alone',
    async () => {
      const cases = [
        await submitCase(site.app, municipality),
        await submitCase(site.app, municipality),
      ];
      const page = await openQueueAs(openBrowser(wide, keyboard), 'coordinator');
      await page.goto(`${site.address}/desk`);
      for (const { number } of cases) await keyboard.tick(page, queueWords.many.tick(number));
      await page.getByText(`2 ${queueWords.many.ticked}`).waitFor();
      await keyboard.press(page, queueWords.many.assign);
      await page.getByRole('heading', { name: queueWords.many.chosen(2) }).waitFor();
      await keyboard.choose(page, 'Enhet', unitNamed(municipality, unit).name);
      await keyboard.press(page, queueWords.many.submit);
      await page.getByText(queueWords.many.done(2)).waitFor();
      await page.context().close();
    },
    longestRun,
  );

  /** The vertical positions of the rows. */
  const rowsAt = (page: Page) =>
    page
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().top));

  for (const size of [narrow, wide])
    it(
      `at ${size.width} px says that new cases have come, without moving what the user is about to press`,
      async () => {
        await submitTo(unit);
        const page = await openQueueAs(openBrowser(size), 'coordinator');
        await page.clock.install();
        await page.goto(`${site.address}/desk`);
        const before = await rowsAt(page);
        site.app.clock.advance('PT1M');
        await submitCase(site.app, municipality);
        await page.clock.fastForward(31_000);
        const link = page.getByRole('link', { name: '1 nytt ärende' });
        await link.waitFor();
        expect(await page.getByRole('status').filter({ has: link }).count()).toBe(1);
        expect(await rowsAt(page)).toEqual(before);
        await link.click();
        await expect.poll(() => rowsAt(page).then((rows) => rows.length)).toBe(before.length + 1);
        await page.context().close();
      },
      longestRun,
    );

  it(
    'is navigated with single keys, never while typing, and not at all once they are turned off',
    async () => {
      await submitTo(unit);
      const page = await openQueueAs(openBrowser(wide), 'handler', unit);
      await page.goto(`${site.address}/desk/start`);
      await page.keyboard.press('g');
      await page.keyboard.press('a');
      await page.getByRole('heading', { level: 1, name: 'Ärenden' }).waitFor();
      await page.keyboard.press('j');
      const first = await page.locator('tbody th a').first().innerText();
      expect(await page.locator(':focus').innerText()).toBe(first);
      await page.keyboard.press('j');
      await page.keyboard.press('k');
      expect(await page.locator(':focus').innerText()).toBe(first);
      await page.getByLabel(queueWords.find.label).focus();
      await page.keyboard.type('gs?j');
      expect(await page.getByLabel(queueWords.find.label).inputValue()).toBe('gs?j');
      await page.locator('tbody th a').first().focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1 }).filter({ hasText: first }).waitFor();
      await page.keyboard.press('?');
      await page.getByRole('heading', { level: 1, name: shortcutWords.title }).waitFor();
      await page.getByRole('button', { name: shortcutWords.state.off }).click();
      await page.getByText(shortcutWords.state.isOff).waitFor();
      await page.goto(`${site.address}/desk`);
      await page.keyboard.press('j');
      expect(await page.locator('tbody th a:focus').count()).toBe(0);
      await page.context().close();
    },
    longestRun,
  );

  it(
    'and the start page are read in order by a screen reader',
    async () => {
      const submitted = await submitTo(unit);
      const page = await openQueueAs(openBrowser(wide), 'handler', unit);
      await page.goto(`${site.address}/desk/start`);
      const start = await page.getByRole('main').ariaSnapshot();
      expect(start).toMatch(/^- main:\n {2}- heading "Hej .+" \[level=1\]/);
      expect(start).toContain(`region "${startWords.sections.mine}"`);
      expect(start).toContain(`link "${submitted.number}"`);
      await page.goto(`${site.address}/desk?urval=mina`);
      const menu = await page.getByRole('navigation', { name: 'Handläggning' }).ariaSnapshot();
      expect(menu).toMatch(/- list "Ärenden":\n\s+- listitem:\n\s+- link "Alla öppna \d+"/);
      expect(menu).toMatch(/link "Mina \d+"/);
      const queue = await page.getByRole('main').ariaSnapshot();
      const readAloud = [
        'heading "Ärenden" [level=1]',
        'status',
        'button "Fördela valda"',
        'table "Mina, närmaste dag först"',
      ];
      const places = readAloud.map((one) => queue.indexOf(one));
      expect(places.every((place) => place >= 0)).toBe(true);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
      expect(queue).toContain(`checkbox "${queueWords.many.tick(submitted.number)}"`);
      await page.context().close();
    },
    longestRun,
  );
});
