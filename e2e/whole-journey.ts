import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Localised } from '../src/domain/language.ts';
import { textIn } from '../src/i18n/localised.ts';
import { wordsIn } from '../src/i18n/words.ts';
import { personWith } from '../test/app.ts';
import { unitNamed } from '../test/case-work.ts';
import { atWork, followCase, type Receipt, speakUp, toldDone, type Walk } from './journey.ts';

/** What a municipality's own policy asks for on the way. */
export interface Way {
  readonly municipality: string;
  readonly unit: string;
  /** A theme or factor of the policy's own. */
  readonly mark?: string;
  /** What the check says is missing in a reply that says nothing of what the policy asks for. */
  readonly missing?: string;
  /** What must be noted before the case can be closed. */
  readonly correction: boolean;
}

export const ways: readonly Way[] = [
  { municipality: 'vasteras', unit: 'hemtjanst-oster', correction: false },
  { municipality: 'falkoping', unit: 'aldreomsorg', correction: true },
  {
    municipality: 'botkyrka',
    unit: 'hemtjanst',
    mark: 'Bemötande',
    missing: 'Det saknas ett tack och ett beklagande av upplevelsen.',
    correction: true,
  },
  {
    municipality: 'landskrona',
    unit: 'aldreboenden',
    mark: 'Mat',
    missing: 'Det saknas vad det ledde till.',
    correction: true,
  },
];

/** Says nothing of what a policy may ask for. */
const dry: Localised = {
  sv: 'Hej! Ärendet är läst av oss på enheten.',
  en: 'Hello! The case has been read by us at the unit.',
};
const whole: Localised = {
  sv: 'Hej! Tack för att du hör av dig. Vi beklagar att maten var kall. Vi har gått igenom det du skrev med köket. Värmevagnen är utbytt sedan i går.',
  en: 'Hello! Thank you for getting in touch. We are sorry that the food was cold. We have gone through what you wrote with the kitchen. We have replaced the trolley that keeps it warm.',
};

/** The registrar: from the queue to the case; registers, classes and assigns it. */
async function receive(walk: Walk, { unit, mark }: Way, number: string): Promise<void> {
  const { hands, site, municipality } = walk;
  const page = await atWork(walk, 'registrar');
  await hands.follow(page, number);
  await hands.press(page, 'Registrera');
  await toldDone(page, 'Ärendet är registrerat.');
  await hands.follow(page, 'Klassa');
  await hands.tick(page, 'Klagomål');
  if (mark !== undefined) await hands.tick(page, mark);
  await hands.press(page, 'Klassa');
  await toldDone(page, 'Klassningen är sparad.');
  await hands.follow(page, 'Fördela');
  await hands.choose(page, 'Enhet', unitNamed(municipality, unit).name);
  await hands.choose(page, 'Handläggare', handlerOf(municipality, unit));
  await hands.press(page, 'Fördela');
  await toldDone(page, 'Ärendet är fördelat.');
  await page.context().close();
  await site.app.drain();
}

const handlerOf = (municipality: string, unit: string) =>
  `${personWith(municipality, 'handler', unit).name}, handläggare`;

/** Writes a reply that lacks what the policy asks for, is warned, and sends it all the same with a reason. */
async function answer(walk: Walk, { unit, missing }: Way, number: string): Promise<void> {
  const { hands, site } = walk;
  const page = await atWork(walk, 'handler', unit);
  await hands.follow(page, number);
  await hands.follow(page, 'Svara');
  await hands.write(page, 'Svaret', textIn(dry, walk.language));
  await hands.press(page, 'Kontrollera texten');
  await page
    .getByText(missing === undefined ? 'God sed' : 'Saknas, och policyn kräver det')
    .waitFor();
  await hands.press(page, 'Skicka svaret');
  if (missing !== undefined) {
    await page.getByText(missing).first().waitFor();
    await hands.write(page, 'Varför ska svaret skickas ändå?', 'Resten är sagt i telefon.');
    await hands.press(page, 'Skicka svaret');
  }
  await toldDone(page, 'Svaret är sparat.');
  await page.context().close();
  await site.app.drain();
}

/** Reads the answer by the code, and is not satisfied. */
async function object(walk: Walk, { unit }: Way, receipt: Receipt): Promise<void> {
  const { hands, language, municipality, site } = walk;
  const words = wordsIn(language).follow;
  const { page } = receipt;
  await followCase(walk, receipt);
  await page.getByText(words.sentences.answered).waitFor();
  await page.getByText(textIn(dry, language)).waitFor();
  await hands.write(page, words.reason, 'Det stod inget om maten.');
  await hands.press(page, words.dissatisfied);
  const manager = personWith(municipality, 'unit_manager', unit).name;
  // Said in the answer to the press, and as how it stands.
  await page.getByText(words.reviewBy({ name: manager }), { exact: true }).waitFor();
  await site.app.drain();
}

/** The manager goes through it again, answers, notes what came of it where the policy asks for that, and closes. */
async function review(walk: Walk, { unit, correction }: Way, number: string): Promise<void> {
  const { hands, site } = walk;
  const page = await atWork(walk, 'unit_manager', unit);
  await hands.follow(page, number);
  await hands.follow(page, 'Svara');
  await hands.write(page, 'Svaret', textIn(whole, walk.language));
  await hands.press(page, 'Skicka svaret');
  await toldDone(page, 'Svaret är sparat.');
  await site.app.drain();
  await page.reload();
  if (correction) await noteCorrection(walk, page);
  await hands.follow(page, 'Avsluta');
  // With care a complaint is closed past the track of the law only with a choice and its reason (BOT-13).
  await hands.tick(page, /^Nej, det är inte ett sådant klagomål/);
  await hands.write(page, 'Varför?', 'Gäller maten, och är löst.');
  await hands.press(page, 'Avsluta');
  await toldDone(page, 'Ärendet är avslutat.');
  await page.locator('#handelser').getByText('avslutade ärendet: besvarat.').waitFor();
  await page.context().close();
  await site.app.drain();
}

async function noteCorrection({ hands }: Walk, page: Page): Promise<void> {
  await hands.follow(page, 'Anteckna åtgärd');
  await hands.tick(page, 'Felet ska rättas');
  await hands.write(page, 'Vad gjordes, eller varför inte?', 'Köket provar en ny vagn.');
  await hands.press(page, 'Anteckna åtgärd');
  await toldDone(page, 'Åtgärden är antecknad.');
}

/** The whole of it: somebody speaks, is answered, is not satisfied, is answered again; and the ledger knows it all. */
export async function walkThrough(walk: Walk, way: Way, email: string | undefined): Promise<void> {
  const { site, language } = walk;
  const words = wordsIn(language).follow;
  const receipt = await speakUp(walk, email);
  const { page, number } = receipt;
  await followCase(walk, receipt);
  await page.getByText(words.sentences.received).waitFor();
  await receive(walk, way, number);
  await answer(walk, way, number);
  const sent = site.app.mailbox.filter(({ to }) => to === email);
  expect(
    sent
      .map(({ text }) => text)
      .join('\n')
      .includes(textIn(dry, language)),
  ).toBe(email !== undefined);
  await object(walk, way, receipt);
  await review(walk, way, number);
  await followCase(walk, receipt);
  await page.getByText(textIn(whole, language)).waitFor();
  await page.getByText(words.sentences.closed).waitFor();
  await page.context().close();
}
