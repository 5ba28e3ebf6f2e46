import type { Page } from 'playwright-core';
import { codeFor } from '../../test/authenticator.ts';
import { type DemonstrationSite, press } from './visit.ts';

export async function signIn(
  page: Page,
  { address }: DemonstrationSite,
  email: string,
  password: string,
): Promise<void> {
  await page.goto(`${address}/desk/logga-in`);
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(password);
  await press(page, 'Logga in');
}

/** Adds a new user, so that nobody else's sign-in is changed. @returns their password */
export async function addNewcomer(page: Page, { address }: DemonstrationSite) {
  const email = `ny.${Date.now()}@exempel.se`;
  await page.goto(`${address}/desk/konton/nytt`);
  await page.locator('#name').fill('Ny Medarbetare');
  await page.locator('#email').fill(email);
  await page.locator('#role').selectOption('registrar');
  await press(page, 'Lägg till kontot');
  return { email, password: (await page.locator('main code').textContent()) ?? '' };
}

/** Sets up a second factor for the new user, and stays on the page with the recovery codes. */
export async function enrolNewcomer(page: Page, place: DemonstrationSite) {
  const newcomer = await addNewcomer(page, place);
  await page.context().clearCookies();
  await signIn(page, place, newcomer.email, newcomer.password);
  await page.goto(`${place.address}/desk/mitt-konto/engangskod`);
  await page.locator('#password').fill(newcomer.password);
  await press(page, 'Fortsätt');
  const key = (await page.locator('main code').textContent()) ?? '';
  await page.locator('#code').fill(codeFor(key));
  await press(page, 'Spara');
  return newcomer;
}

/** Opens the account of a user who has open cases. */
export async function openBusyAccount(page: Page, { address }: DemonstrationSite): Promise<void> {
  await page.goto(`${address}/desk/konton`);
  const links = await page
    .locator('a[href^="/desk/konton/"]:not([href$="nytt"], [href$="sakerhetslogg"])')
    .all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
  for (const account of addresses) {
    await page.goto(`${address}${account}`);
    if ((await page.locator('#casesTo').count()) > 0) return;
  }
}
