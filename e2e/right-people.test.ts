import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { wordsIn } from '../src/i18n/words.ts';
import { personWith } from '../test/app.ts';
import { unitNamed } from '../test/case-work.ts';
import { describeBrowser } from './browser.ts';
import { type Journey, openQueueAs } from './journey.ts';
import { pointer as hands } from './keyboard-actions.ts';
import { openSite, type Site } from './server.ts';

const words = wordsIn('sv').submit;
const unit = 'hemtjanst';
const longestRun = 100_000;

describeBrowser('the right people', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  const openBrowser = (municipality: string): Journey => ({
    site,
    hands,
    visitor: { scripts: false },
    language: 'sv',
    municipality,
  });

  /** An employee has written this and pressed the button. */
  async function submitAsEmployee(municipality: string, text: string): Promise<Page> {
    const page = await site.visitor({ scripts: false });
    await page.goto(`${site.address}/${municipality}`);
    await hands.write(page, words.text, text);
    await hands.choose(page, words.submitterType, 'Jag arbetar i kommunen');
    await hands.press(page, words.send);
    return page;
  }

  it(
    'accepts a complaint about care from an employee: it goes to the assessor and is not refused [BOT-13]',
    async () => {
      const walk = openBrowser('botkyrka');
      const page = await submitAsEmployee(
        'botkyrka',
        'Larmet hos de boende är avstängt på nätterna.',
      );
      await page.getByText('Klagomål inom socialtjänst och omsorg').waitFor();
      await hands.press(page, words.send);
      await page.getByRole('heading', { name: wordsIn('sv').receipt.title }).waitFor();
      const number = await page.getByText(/^\d{4}-\d{5}$/).innerText();
      await site.app.drain();

      const centre = await openQueueAs(walk, 'kontaktcenter');
      await hands.follow(centre, number);
      await hands.press(centre, 'Jag har granskat det');
      await hands.follow(centre, 'Klassa');
      await hands.tick(centre, 'Klagomål');
      await hands.press(centre, 'Klassa');
      await hands.follow(centre, 'Fördela');
      await hands.choose(centre, 'Enhet', unitNamed('botkyrka', unit).name);
      await hands.press(centre, 'Fördela');
      await hands.follow(centre, 'Öppna det lagreglerade spåret');
      await hands.write(centre, 'Skäl', 'Gäller vård och omsorg.');
      await hands.press(centre, 'Öppna det lagreglerade spåret');
      await site.app.drain();
      const assessor = personWith('botkyrka', 'statutory_assessor');
      const mail = site.app.mailbox.find(({ to }) => to === assessor.email);
      expect(mail?.subject).toBe(`Lagreglerat klagomål att bedöma: ${number}`);

      const responsible = await openQueueAs(walk, 'statutory_assessor');
      await hands.follow(responsible, number);
      await responsible.getByText('Bedöm klagomålet.').waitFor();
      await hands.follow(responsible, 'Anteckna steget');
      await hands.write(responsible, 'Bedömning', 'Larmet slås på i kväll. Natten utreds.');
      await hands.press(responsible, 'Anteckna steget');
      await responsible.getByText('Bedömt, utreds').waitFor();
    },
    longestRun,
  );

  it(
    'informs an employee in Botkyrka who writes about their own workplace before anything is stored; in Falköping such submissions are welcome [BOT-07][FAL-01]',
    async () => {
      const text = 'Min chef ändrar mitt schema utan att fråga och jag får inte ut min övertid.';
      const shown = await submitAsEmployee('botkyrka', text);
      expect(await shown.getByRole('main').innerText()).toContain('Ingenting är sparat');
      expect(await shown.getByLabel(new RegExp(`^${words.text}`)).inputValue()).toBe(text);
      const welcome = await submitAsEmployee('falkoping', text);
      await welcome.getByRole('heading', { name: wordsIn('sv').receipt.title }).waitFor();
    },
    longestRun,
  );
});
