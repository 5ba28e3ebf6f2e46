import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Localised } from '../src/domain/language.ts';
import { textIn } from '../src/i18n/localised.ts';
import { wordsIn } from '../src/i18n/words.ts';
import { personWith } from '../test/app.ts';
import { unitNamed } from '../test/case-work.ts';
import {
  expectConfirmation,
  followCase,
  type Journey,
  openQueueAs,
  type Receipt,
  submitFeedback,
} from './journey.ts';

/** What a municipality's own policy requires during the handling. */
export interface PolicyCase {
  readonly municipality: string;
  readonly unit: string;
  /** A theme or quality factor of the policy's own. */
  readonly mark?: string;
  /** What the reply check reports as missing in a reply without the parts that the policy requires. */
  readonly missingParts?: string;
  /** Whether a correction must be recorded before the case can be closed. */
  readonly correction: boolean;
  /** The policy says that the manager answers, so the handler leaves the reply to the manager (FAL-16). */
  readonly managerAnswers?: true;
}

export const policyCases: readonly PolicyCase[] = [
  { municipality: 'vasteras', unit: 'hemtjanst-oster', correction: false },
  { municipality: 'falkoping', unit: 'aldreomsorg', correction: true, managerAnswers: true },
  {
    municipality: 'botkyrka',
    unit: 'hemtjanst',
    mark: 'Bemötande',
    missingParts: 'Det saknas ett tack och ett beklagande av upplevelsen.',
    correction: true,
  },
  {
    municipality: 'landskrona',
    unit: 'aldreboenden',
    mark: 'Mat',
    missingParts: 'Det saknas vad det ledde till.',
    correction: true,
  },
];

/** A reply without any of the parts that a policy may require. */
const replyWithoutParts: Localised = {
  sv: 'Hej! Ärendet är läst av oss på enheten.',
  en: 'Hello! The case has been read by us at the unit.',
};
const completeReply: Localised = {
  sv: 'Hej! Tack för att du hör av dig. Vi beklagar att maten var kall. Vi har gått igenom det du skrev med köket. Värmevagnen är utbytt sedan i går.',
  en: 'Hello! Thank you for getting in touch. We are sorry that the food was cold. We have gone through what you wrote with the kitchen. We have replaced the trolley that keeps it warm.',
};

/** The registrar opens the case from the queue, registers, classifies and assigns it. */
async function registerAndAssign(
  journey: Journey,
  { unit, mark }: PolicyCase,
  number: string,
): Promise<void> {
  const { hands, site, municipality } = journey;
  const page = await openQueueAs(journey, 'registrar');
  await hands.follow(page, number);
  await hands.press(page, 'Jag har granskat det');
  await expectConfirmation(page, 'Ärendet är granskat.');
  await hands.follow(page, 'Klassa');
  await hands.tick(page, 'Klagomål');
  if (mark !== undefined) await hands.tick(page, mark);
  await hands.press(page, 'Klassa');
  await expectConfirmation(page, 'Klassningen är sparad.');
  await hands.follow(page, 'Fördela');
  await hands.choose(page, 'Enhet', unitNamed(municipality, unit).name);
  await hands.choose(page, 'Handläggare', handlerOf(municipality, unit));
  await hands.press(page, 'Fördela');
  await expectConfirmation(page, 'Ärendet är fördelat.');
  await page.context().close();
  await site.app.drain();
}

const handlerOf = (municipality: string, unit: string) =>
  `${personWith(municipality, 'handler', unit).name}, handläggare`;

/** The handler writes a reply that lacks what the policy requires, is warned, and sends it anyway with a reason. */
async function answer(
  journey: Journey,
  { unit, missingParts, managerAnswers }: PolicyCase,
  number: string,
): Promise<void> {
  const { hands, site } = journey;
  const page = await openQueueAs(journey, 'handler', unit);
  await hands.follow(page, number);
  await hands.follow(page, 'Svara');
  await hands.write(page, 'Svaret', textIn(replyWithoutParts, journey.language));
  await hands.press(page, 'Kontrollera texten');
  await page
    .getByText(missingParts === undefined ? 'God sed' : 'Saknas, och ska vara med')
    .waitFor();
  if (managerAnswers) return await leaveToManager(journey, { unit, page, number });
  await hands.press(page, 'Skicka svaret');
  if (missingParts !== undefined) {
    await page.getByText(missingParts).first().waitFor();
    await hands.write(page, 'Varför ska svaret skickas ändå?', 'Resten är sagt i telefon.');
    await hands.press(page, 'Skicka svaret');
  }
  await expectConfirmation(page, 'Svaret är sparat.');
  await page.context().close();
  await site.app.drain();
}

/** The manager reads what the handler has prepared, and sends it. */
async function leaveToManager(
  journey: Journey,
  { unit, page, number }: { readonly unit: string; readonly page: Page; readonly number: string },
): Promise<void> {
  const { hands, municipality, site } = journey;
  await hands.press(page, 'Lämna till chefen');
  await expectConfirmation(page, 'Svaret är lämnat för läsning.');
  await page.context().close();
  const manager = await openQueueAs(journey, 'unit_manager', unit);
  await hands.follow(manager, number);
  const { name } = personWith(municipality, 'handler', unit);
  await hands.follow(manager, `Läs svaret som ${name} har skrivit.`);
  await hands.press(manager, 'Godkänn och skicka');
  await expectConfirmation(manager, 'Svaret är sparat.');
  await manager.context().close();
  await site.app.drain();
}

/** The submitter reads the answer with the code, and says that they are not satisfied. */
async function askForReview(
  journey: Journey,
  { unit }: PolicyCase,
  receipt: Receipt,
): Promise<void> {
  const { hands, language, municipality, site } = journey;
  const words = wordsIn(language).follow;
  const { page } = receipt;
  await followCase(journey, receipt);
  await page.getByText(words.sentences.answered).waitFor();
  await page.getByText(textIn(replyWithoutParts, language)).waitFor();
  await hands.write(page, words.reason, 'Det stod inget om maten.');
  await hands.press(page, words.dissatisfied);
  const manager = personWith(municipality, 'unit_manager', unit).name;
  // Both as the response to the button and as the current status of the case.
  await page.getByText(words.reviewBy({ name: manager }), { exact: true }).waitFor();
  await site.app.drain();
}

/** The manager reviews the case, answers, records the correction where the policy requires it, and closes the case. */
async function review(
  journey: Journey,
  { unit, correction }: PolicyCase,
  number: string,
): Promise<void> {
  const { hands, site } = journey;
  const page = await openQueueAs(journey, 'unit_manager', unit);
  await hands.follow(page, number);
  await hands.follow(page, 'Svara');
  await hands.write(page, 'Svaret', textIn(completeReply, journey.language));
  await hands.press(page, 'Skicka svaret');
  await expectConfirmation(page, 'Svaret är sparat.');
  await site.app.drain();
  await page.reload();
  if (correction) await noteCorrection(journey, page);
  await hands.follow(page, 'Avsluta');
  // A complaint about care can be closed only when somebody has decided, with a reason, that it is no statutory
  // complaint (BOT-13).
  await hands.tick(page, /^Nej, det är inte ett sådant klagomål/);
  await hands.write(page, 'Varför?', 'Gäller maten, och är löst.');
  await hands.press(page, 'Avsluta');
  await expectConfirmation(page, 'Ärendet är avslutat.');
  await page.locator('#handelser').getByText('avslutade ärendet: besvarat.').waitFor();
  await page.context().close();
  await site.app.drain();
}

async function noteCorrection({ hands }: Journey, page: Page): Promise<void> {
  await hands.follow(page, 'Anteckna åtgärd');
  await hands.tick(page, 'Felet ska rättas');
  // A browser fills in a date of its own calendar, by the pointer and by the keyboard alike.
  await page.getByLabel('Dag', { exact: true }).fill('2026-06-01');
  await hands.write(page, 'Vad gjordes, eller varför inte?', 'Köket provar en ny vagn.');
  await hands.press(page, 'Anteckna åtgärd');
  await expectConfirmation(page, 'Åtgärden är antecknad.');
}

/**
 * The whole journey: somebody submits, is answered, is not satisfied, and is answered again; the ledger has recorded
 * all of it.
 */
export async function runWholeJourney(
  journey: Journey,
  policyCase: PolicyCase,
  email: string | undefined,
): Promise<void> {
  const { site, language } = journey;
  const words = wordsIn(language).follow;
  const receipt = await submitFeedback(journey, email);
  const { page, number } = receipt;
  await followCase(journey, receipt);
  await page.getByText(words.sentences.received).waitFor();
  await registerAndAssign(journey, policyCase, number);
  await answer(journey, policyCase, number);
  const sent = site.app.mailbox.filter(({ to }) => to === email);
  expect(
    sent
      .map(({ text }) => text)
      .join('\n')
      .includes(textIn(replyWithoutParts, language)),
  ).toBe(email !== undefined);
  await askForReview(journey, policyCase, receipt);
  await review(journey, policyCase, number);
  await followCase(journey, receipt);
  await page.getByText(textIn(completeReply, language)).waitFor();
  await page.getByText(words.sentences.closed).waitFor();
  await page.context().close();
}
