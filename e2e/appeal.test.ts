import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { wordsIn } from '../src/i18n/words.ts';
import { demonstrationPassword } from '../src/people/demonstration.ts';
import { personWith } from '../test/app.ts';
import { type MailServer, startMailServer } from '../test/mail-server.ts';
import { describeBrowser } from './browser.ts';
import { type Interaction, keyboard, pointer } from './keyboard-actions.ts';
import { openSite, type Site } from './server.ts';

const longestJourney = 240_000;
const words = 'Jag överklagar beslutet om parkeringstillstånd. Det stämmer inte att jag kan gå.';
const registrator = 'registrator@botkyrka.example';

describeBrowser('an appeal sent as a complaint', () => {
  let server: MailServer;
  let site: Site;
  beforeAll(async () => {
    server = await startMailServer();
    site = await openSite({ mail: server.transport });
  });
  afterAll(async () => {
    await site.close();
    await server.close();
  });

  /** Somebody submits on the web without being asked for their name. */
  async function submitAppeal(hands: Interaction): Promise<string> {
    const resident = await site.visitor({ scripts: false });
    await resident.goto(`${site.address}/botkyrka`);
    await hands.write(resident, 'Vad vill du säga?', words);
    await hands.press(resident, 'Skicka');
    // Told before anything is stored that it seems to be an appeal, and sent all the same.
    await hands.press(resident, wordsIn('sv').redirection.send);
    return await resident.getByText(/^\d{4}-\d{5}$/).innerText();
  }

  async function openDesk(hands: Interaction, scripts: boolean): Promise<Page> {
    const page = await site.visitor({ scripts });
    await page.goto(`${site.address}/desk/logga-in`);
    await page.locator('#email').fill(personWith('botkyrka', 'kontaktcenter').email);
    await page.locator('#password').fill(demonstrationPassword);
    await hands.press(page, 'Logga in');
    return page;
  }

  /** Opens the case from the queue and hands it over, with the kind of matter and the reason. */
  async function handOver(hands: Interaction, scripts: boolean, number: string): Promise<Page> {
    const page = await openDesk(hands, scripts);
    await page.goto(`${site.address}/desk/arenden/${number}`);
    await hands.follow(page, 'Lämna över');
    await hands.tick(page, 'Ett överklagande');
    await hands.press(page, 'Visa mottagare och text');
    await hands.write(page, 'Skäl', 'Ett överklagande.');
    await hands.press(page, 'Lämna över');
    await site.app.drain();
    return page;
  }

  it(
    'is handed over the same day with its arrival day, and followed until the receiver has confirmed, without scripts and with the keyboard alone [BOT-12]',
    async () => {
      const number = await submitAppeal(pointer);
      const page = await handOver(keyboard, false, number);
      const mail = server.received.find(({ to }) => to.includes(registrator));
      expect(mail?.text).toContain('Kom in till kommunen: måndag 2 mars 2026, webbformulär');
      expect(mail?.text).toContain(words);
      expect(await page.textContent('main')).toContain('Inte bekräftat av mottagaren');

      // With scripts the link fills in the code, which is then removed from the address.
      const link = /(\S+\/mottagare)#(\S+)/.exec(mail?.text ?? '');
      const receiver = await site.visitor({ scripts: true });
      await receiver.goto(`${site.address}/botkyrka/mottagare#${link?.[2]}`);
      expect(await receiver.locator('#code').inputValue()).toBe(link?.[2]);
      expect(receiver.url()).not.toContain('#');
      await pointer.press(receiver, 'Visa ärendet');
      expect(await receiver.textContent('main')).not.toContain('parkeringstillstånd');
      await pointer.press(receiver, 'Bekräfta att vi har det');
      await page.reload();
      expect(await page.textContent('main')).toContain('Bekräftat av mottagaren');
    },
    longestJourney,
  );

  it(
    'returns to the case handler when the e-mail to the receiver bounces [BOT-12]',
    async () => {
      const number = await submitAppeal(pointer);
      await site.app.drain();
      server.refusals.push({ code: 550, at: 'recipient' });
      const page = await handOver(pointer, true, number);
      await page.reload();
      const shown = await page.textContent('main');
      expect(shown).toContain('Mejlet till nämndens registrator gick inte att leverera.');
      expect(shown).toContain('Lämna över det på nytt, eller ta hand om det här.');
      await page.goto(`${site.address}/desk?urval=mina`);
      expect(await page.textContent('main')).toContain('Överlämnandet kom tillbaka');
    },
    longestJourney,
  );
});
