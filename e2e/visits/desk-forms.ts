import type { Page } from 'playwright-core';
import { demonstrationPassword } from '../../src/people/demonstration.ts';
import { addNewcomer, enrolNewcomer, openBusyAccount, signIn } from './accounts.ts';
import { casePath, type DemonstrationSite, longWords, press, type Visit } from './visit.ts';

export const deskFormVisits: readonly Visit[] = [
  {
    name: 'answer-checked',
    as: 'coordinator',
    async open(page, place) {
      await page.goto(`${place.address}/desk${casePath('in_progress', 'svara')(place)}`);
      await page.locator('#body').fill('Hej! Ärendet är läst av oss på enheten.');
      await press(page, 'Kontrollera texten');
    },
  },
  {
    name: 'answer-preview',
    as: 'coordinator',
    async open(page, place) {
      await page.goto(`${place.address}/desk${casePath('in_progress', 'svara')(place)}`);
      await page.locator('#body').fill(longWords);
      await press(page, 'Förhandsgranska');
    },
  },
  {
    name: 'answer-with-hints',
    as: 'coordinator',
    async open(page, place) {
      await page.goto(`${place.address}/desk${casePath('in_progress', 'svara')(place)}`);
      const words = Array.from({ length: 30 }, () => 'ord').join(' ');
      await page.locator('#body').fill(`Du erhåller besked i enlighet med ${words}.`);
      await press(page, 'Kontrollera texten');
      await page.getByText('Fraser (').click();
    },
  },
  {
    name: 'draft-saved',
    as: 'coordinator',
    async open(page, place) {
      await page.goto(`${place.address}/desk${casePath('in_progress', 'svara')(place)}`);
      await page.locator('#body').fill(longWords);
      await press(page, 'Spara utkast');
    },
  },
  {
    name: 'phrase-refused',
    as: 'coordinator',
    status: 422,
    async open(page, { address }) {
      await page.goto(`${address}/desk/fraser/ny`);
      await page.locator('#text').fill('Hej {person}!');
      await press(page, 'Spara frasen');
    },
  },
  {
    name: 'lost-code-found',
    as: 'registrar',
    async open(page, { address }) {
      await page.goto(`${address}/desk/borttappad-kod`);
      await page.locator('#name').fill('Nobody Here');
      await press(page, 'Sök');
    },
  },
  {
    name: 'new-code',
    as: 'registrar',
    async open(page, place) {
      const address = casePath(
        'in_progress',
        'svara',
      )(place).replace('/arenden/', '/borttappad-kod/');
      await page.goto(`${place.address}/desk${address.replace('/svara', '')}`);
    },
  },
  {
    name: 'register-refused',
    as: 'registrar',
    status: 422,
    async open(page, { address }) {
      await page.goto(`${address}/desk/registrera`);
      await press(page, 'Registrera');
    },
  },
  {
    name: 'registered',
    status: 201,
    as: 'registrar',
    async open(page, { address }) {
      await page.goto(`${address}/desk/registrera`);
      await page.locator('#text').fill('Hissen på äldreboendet står still sedan i måndags.');
      await press(page, 'Registrera');
    },
  },
  {
    name: 'registered-slip-printed',
    status: 201,
    as: 'registrar',
    medium: 'print',
    async open(page, { address }) {
      await page.goto(`${address}/desk/registrera`);
      await page.locator('#text').fill('Hissen på äldreboendet står still sedan i måndags.');
      await press(page, 'Registrera');
    },
  },
  {
    name: 'hand-over-refused',
    as: 'registrar',
    status: 422,
    async open(page, place) {
      await page.goto(
        `${place.address}/desk${casePath('in_progress', 'lamna-over?slag=appeal')(place)}`,
      );
      await press(page, 'Lämna över');
    },
  },
  {
    name: 'policy-new-refused',
    as: 'administrator',
    status: 422,
    async open(page, { address }) {
      await page.goto(`${address}/desk/policy/ny`);
      await page.locator('[id="attention.response.amount"]').fill('10000');
      await press(page, 'Granska');
    },
  },
  {
    name: 'policy-file-refused',
    as: 'administrator',
    status: 422,
    async open(page, { address }) {
      await page.goto(`${address}/desk/policy/ny/fil`);
      await page.locator('#json').fill('{ "version": "NY", "municipality": "ankeborg" }');
      await press(page, 'Granska');
    },
  },
  {
    name: 'account-with-cases',
    as: 'administrator',
    open: openBusyAccount,
  },
  {
    name: 'unit-in-use',
    as: 'administrator',
    async open(page, { address }) {
      await page.goto(`${address}/desk/enheter`);
      await page.goto(
        `${address}${await page.locator('main tbody th a').last().getAttribute('href')}`,
      );
    },
  },
  {
    name: 'account-refused',
    as: 'administrator',
    status: 422,
    async open(page, place) {
      await openBusyAccount(page, place);
      await page.locator('#state-closed').check();
      await press(page, 'Spara');
    },
  },
  {
    name: 'account-new-refused',
    as: 'administrator',
    status: 422,
    async open(page, { address }) {
      await page.goto(`${address}/desk/konton/nytt`);
      await press(page, 'Lägg till kontot');
    },
  },
  {
    name: 'account-password',
    as: 'administrator',
    status: 201,
    async open(page, place) {
      await addNewcomer(page, place);
    },
  },
  {
    name: 'own-password-refused',
    as: 'registrar',
    status: 422,
    async open(page, { address }) {
      await page.goto(`${address}/desk/mitt-konto/losenord`);
      await press(page, 'Byt lösenord');
    },
  },
  {
    name: 'second-factor-key',
    as: 'registrar',
    async open(page, { address }) {
      await page.goto(`${address}/desk/mitt-konto/engangskod`);
      await page.locator('#password').fill(demonstrationPassword);
      await press(page, 'Fortsätt');
    },
  },
  {
    name: 'recovery-codes',
    as: 'administrator',
    async open(page, place) {
      await enrolNewcomer(page, place);
    },
  },
  {
    name: 'sign-in-code-refused',
    as: 'administrator',
    status: 422,
    async open(page, place) {
      const { email, password } = await enrolNewcomer(page, place);
      await page.context().clearCookies();
      await signIn(page, place, email, password);
      await page.locator('#code').fill('12 34');
      await press(page, 'Logga in');
    },
  },
  {
    name: 'own-account-with-factor',
    as: 'administrator',
    async open(page, place) {
      await enrolNewcomer(page, place);
      await page.goto(`${place.address}/desk/mitt-konto`);
    },
  },
  {
    name: 'policy-review',
    as: 'administrator',
    async open(page, place) {
      await writePolicy(page, place);
      await press(page, 'Granska');
    },
  },
  {
    name: 'policy-review-refused',
    as: 'administrator',
    status: 422,
    async open(page, place) {
      await writePolicy(page, place);
      await page.locator('summary').first().click();
      await page.locator('[id="texts.thanks.every.sv"]').fill('Vi har fått det du skrev.');
      await page.locator('[id="source.firstMessage.reason"]').fill('Egna ord.');
      await press(page, 'Granska');
    },
  },
  {
    name: 'letter',
    as: 'registrar',
    open: openLetter,
  },
  {
    name: 'letter-printed',
    as: 'registrar',
    medium: 'print',
    open: openLetter,
  },
];

/** Fills in a version that promises an answer within five working days, from a day in the future. */
async function writePolicy(page: Page, { address }: DemonstrationSite): Promise<void> {
  await page.goto(`${address}/desk/policy/ny`);
  const field = (name: string) => page.locator(`[id="${name}"]`);
  await field('version').fill('NY');
  await field('effectiveFrom').fill('2099-01-01');
  await field('standing').check();
  await field('source.version.quote').fill('Kommunfullmäktige antar policyn.');
  await field('deadlines.response.promised').check();
  await field('deadlines.response.amount').fill('5');
  await field('deadlines.response.unit-arbetsdag').check();
  await field('deadlines.response.from').check();
  await field('source.response.quote').fill(longWords);
}

async function openLetter(page: Page, { address }: DemonstrationSite): Promise<void> {
  await page.goto(`${address}/desk/utkorg`);
  const letter = page.locator('a[href^="/desk/brev/"]').first();
  await page.goto(`${address}${await letter.getAttribute('href')}`);
}
