import type { Page } from 'playwright-core';
import { seeds } from '../municipalities/index.ts';
import type { Language, Role } from '../src/domain/vocabulary.ts';
import { followWords } from '../src/locales/follow.ts';
import { receiverWords } from '../src/locales/receiver.ts';
import { submitWords } from '../src/locales/submit.ts';
import { demonstrationPassword } from '../src/people/demonstration.ts';
import { codeFor } from '../test/authenticator.ts';

/** Where the pages are, and which cases there are to open them with. */
export interface Place {
  readonly address: string;
  /** Whose desk and forms are opened. */
  readonly municipality: string;
  /** A case in each state, by its number. */
  readonly cases: Readonly<Record<CaseState, string>>;
  /** The code of a case that has been answered. */
  readonly code: string;
}
export const caseStates = [
  'received',
  'registered',
  'in_progress',
  'answered',
  'handed_over',
  'closed',
  'void',
] as const;
export type CaseState = (typeof caseStates)[number];

/** A page as somebody comes to it. */
export interface Visit {
  /** Also what its picture is called. */
  readonly name: string;
  /** Who opens it; nobody signed in where absent. */
  readonly as?: Role;
  /** The status of the answer. */
  readonly status?: number;
  readonly medium?: 'print';
  open(page: Page, place: Place): Promise<void>;
}

/** Opens an address of the product. */
const at = (path: (place: Place) => string) => async (page: Page, place: Place) => {
  await page.goto(`${place.address}${path(place)}`);
};

const inLanguage = (language: Language, path: string) => (language === 'sv' ? path : `/en${path}`);

async function press(page: Page, name: string): Promise<void> {
  const answer = page.waitForEvent('domcontentloaded');
  await page.getByRole('button', { name, exact: true }).first().click();
  await answer;
}

async function openForm(page: Page, place: Place, language: Language): Promise<void> {
  await page.goto(`${place.address}${inLanguage(language, `/${place.municipality}`)}`);
}

/** Long words without a break are what narrow pages are broken by. */
const longWords =
  'Snön på gångvägen vid Kvarnbacken är inte plogad, och bussarna till förskolan kommer inte fram.\n\nFörskolepersonalensarbetstidsförläggningsbestämmelser https://exempel.se/en-mycket-lang-adress/som-inte-bryts-nagonstans-alls/0123456789';

const anAppeal: Readonly<Record<Language, string>> = {
  sv: 'Jag överklagar beslutet om bygglov för grannens altan. Beslutet ska upphävas.',
  en: 'I hereby appeal your decision to refuse my building permit and want it reversed.',
};

async function sendIn(page: Page, place: Place, language: Language): Promise<void> {
  const words = submitWords(language);
  await openForm(page, place, language);
  await page.locator('#text').fill(longWords);
  await page.locator('#place').fill('Kvarnbacken');
  await press(page, words.send);
}

async function followByCode(page: Page, place: Place, language: Language): Promise<void> {
  await page.goto(`${place.address}${inLanguage(language, `/${place.municipality}/folj`)}`);
  await page.locator('#code').fill(place.code);
  await press(page, followWords(language).show);
}

const publicVisits: readonly Visit[] = (['sv', 'en'] as const).flatMap((language) => {
  const words = submitWords(language);
  return [
    { name: `choose-${language}`, open: at(() => (language === 'sv' ? '/' : '/en')) },
    {
      name: `form-${language}`,
      open: (page: Page, place: Place) => openForm(page, place, language),
    },
    {
      name: `form-refused-${language}`,
      status: 422,
      async open(page: Page, place: Place) {
        await openForm(page, place, language);
        await page.locator('[id="contact.email"]').fill('kim ek');
        await press(page, words.send);
      },
    },
    {
      name: `form-other-door-${language}`,
      status: 422,
      async open(page: Page, place: Place) {
        await openForm(page, place, language);
        await page.locator('#text').fill(anAppeal[language]);
        await press(page, words.send);
      },
    },
    {
      name: `receipt-${language}`,
      status: 201,
      open: (page: Page, place: Place) => sendIn(page, place, language),
    },
    {
      name: `follow-${language}`,
      open: at(({ municipality }) => inLanguage(language, `/${municipality}/folj`)),
    },
    {
      name: `follow-unknown-${language}`,
      status: 404,
      open: (page: Page, place: Place) =>
        followByCode(page, { ...place, code: 'K7QM-3XRT-9PWA-4HND' }, language),
    },
    {
      name: `follow-case-${language}`,
      open: (page: Page, place: Place) => followByCode(page, place, language),
    },
    {
      name: `receiver-${language}`,
      open: at(({ municipality }) => inLanguage(language, `/${municipality}/mottagare`)),
    },
    {
      name: `receiver-unknown-${language}`,
      status: 404,
      async open(page: Page, { address, municipality }: Place) {
        const path = inLanguage(language, `/${municipality}/mottagare`);
        await page.goto(`${address}${path}`);
        await page.locator('#code').fill('K7QM-3XRT-9PWA-4HND');
        await press(page, receiverWords(language).show);
      },
    },
    {
      name: `policy-${language}`,
      open: at(({ municipality }) => inLanguage(language, `/${municipality}/policy`)),
    },
    {
      name: `policy-comparison-${language}`,
      // The one municipality with two versions.
      open: at(() => inLanguage(language, '/vasteras/policy/jamfor?fran=VAS14&till=VAS17')),
    },
    {
      name: `not-found-${language}`,
      status: 404,
      open: at(() => inLanguage(language, '/finns-inte')),
    },
  ];
});

const rarePublicVisits: readonly Visit[] = [
  {
    name: 'form-danger',
    status: 422,
    async open(page, place) {
      await openForm(page, place, 'sv');
      await page.locator('#text').fill('Det brinner i sophuset på Storgatan just nu.');
      await press(page, 'Skicka');
    },
  },
  {
    name: 'form-unfolded',
    async open(page, place) {
      await openForm(page, place, 'sv');
      for (const fold of await page.locator('summary').all()) await fold.click();
    },
  },
  {
    name: 'follow-case-not-satisfied',
    async open(page, place) {
      await followByCode(page, place, 'sv');
      const button = page.getByRole('button', { name: followWords('sv').dissatisfied });
      // Whoever is not satisfied says so once for each answer.
      if ((await button.count()) > 0) await press(page, followWords('sv').dissatisfied);
    },
  },
  { name: 'policy-scanned', open: at(() => '/vasteras/policy?version=VAS14') },
  {
    name: 'policy-printed',
    medium: 'print',
    open: at(({ municipality }) => `/${municipality}/policy`),
  },
  {
    name: 'receipt-printed',
    status: 201,
    medium: 'print',
    open: (page, place) => sendIn(page, place, 'sv'),
  },
  {
    name: 'foreign-form',
    status: 403,
    async open(page, { address, municipality }) {
      const form = `<form method="post" action="${address}/${municipality}"><button>Skicka</button></form>`;
      await page.goto(`data:text/html,${encodeURIComponent(form)}`);
      await press(page, 'Skicka');
    },
  },
];

/** A page of the desk by the person whose work it is. */
const desk = (name: string, as: Role, path: (place: Place) => string, status = 200): Visit => ({
  name,
  as,
  status,
  open: at((place) => `/desk${path(place)}`),
});
const ofCase = (state: CaseState, action: string) => (place: Place) =>
  `/arenden/${place.cases[state]}/${action}`;

const deskVisits: readonly Visit[] = [
  { name: 'sign-in', open: at(() => '/desk/logga-in') },
  {
    name: 'sign-in-refused',
    status: 422,
    async open(page, { address }) {
      await page.goto(`${address}/desk/logga-in`);
      await page.locator('#email').fill('ingen@exempel.se');
      await press(page, 'Logga in');
    },
  },
  desk('queue', 'registrar', () => ''),
  desk('queue-new', 'registrar', () => '?urval=nya'),
  desk('queue-mine-empty', 'administrator', () => '?urval=mina'),
  desk('queue-number-refused', 'registrar', () => '?nummer=abc', 422),
  desk('nothing-here', 'committee_reader', () => ''),
  desk('register', 'registrar', () => '/registrera'),
  desk('hand-in', 'employee', () => '/registrera'),
  ...caseStates.map((state) =>
    desk(`case-${state.replace('_', '-')}`, 'registrar', ({ cases }) => `/arenden/${cases[state]}`),
  ),
  desk('case-read-only', 'archivist', ({ cases }) => `/arenden/${cases.in_progress}`),
  desk('classify', 'registrar', ofCase('in_progress', 'klassa')),
  desk('assign', 'registrar', ofCase('in_progress', 'fordela')),
  desk('arrival-day', 'registrar', ofCase('in_progress', 'ankomstdag')),
  desk('secrecy', 'registrar', ofCase('in_progress', 'sekretess')),
  desk('concerned', 'registrar', ofCase('in_progress', 'jav')),
  desk('track', 'registrar', ofCase('in_progress', 'lagsparet')),
  desk('serious', 'registrar', ofCase('in_progress', 'allvarligt')),
  desk('hand-over', 'registrar', ofCase('in_progress', 'lamna-over')),
  desk('hand-over-prepared', 'registrar', ofCase('in_progress', 'lamna-over?slag=appeal')),
  desk('hand-over-led', 'registrar', ofCase('in_progress', 'lamna-over?slag=employer_matter')),
  desk('hand-over-confirm', 'registrar', ofCase('handed_over', 'mottaget')),
  desk('hand-over-back', 'registrar', ofCase('handed_over', 'kom-tillbaka')),
  desk('split', 'registrar', ofCase('in_progress', 'dela')),
  desk('queue-handed-over', 'registrar', () => '?urval=overlamnade'),
  desk('void', 'registrar', ofCase('in_progress', 'ogiltig')),
  desk('answer', 'coordinator', ofCase('in_progress', 'svara')),
  desk('ask', 'coordinator', ofCase('in_progress', 'fraga')),
  desk('correct-answer', 'coordinator', ofCase('answered', 'ratta-svar')),
  desk('correction', 'coordinator', ofCase('in_progress', 'atgard')),
  desk('close', 'coordinator', ofCase('in_progress', 'avsluta')),
  desk('reopen', 'coordinator', ofCase('closed', 'ateroppna')),
  desk('reinstate', 'registrar', ofCase('void', 'aterfor')),
  desk('outbox', 'registrar', () => '/utkorg'),
  desk('desk-policy', 'employee', () => '/policy'),
  desk('desk-policy-overseer', 'quality_strategist', () => '/policy'),
  desk('desk-policy-comparison', 'registrar', () => '/policy/jamfor'),
  desk('desk-policy-readings', 'quality_strategist', () => '/policy/lasning'),
  desk('policy-new', 'administrator', () => '/policy/ny'),
  desk('policy-file', 'administrator', () => '/policy/ny/fil'),
  desk('accounts', 'administrator', () => '/konton'),
  desk('account-new', 'administrator', () => '/konton/nytt'),
  desk('own-account', 'registrar', () => '/mitt-konto'),
  desk('own-password', 'registrar', () => '/mitt-konto/losenord'),
  desk('second-factor', 'registrar', () => '/mitt-konto/engangskod'),
  desk('desk-not-found', 'registrar', () => '/arenden/2019-99999', 404),
  desk('desk-conflict', 'coordinator', ofCase('closed', 'svara'), 409),
  desk('desk-not-permitted', 'archivist', ofCase('in_progress', 'klassa'), 403),
];

const deskFormVisits: readonly Visit[] = [
  {
    name: 'answer-checked',
    as: 'coordinator',
    async open(page, place) {
      await page.goto(`${place.address}/desk${ofCase('in_progress', 'svara')(place)}`);
      await page.locator('#body').fill('Hej! Ärendet är läst av oss på enheten.');
      await press(page, 'Kontrollera');
    },
  },
  {
    name: 'answer-preview',
    as: 'coordinator',
    async open(page, place) {
      await page.goto(`${place.address}/desk${ofCase('in_progress', 'svara')(place)}`);
      await page.locator('#body').fill(longWords);
      await press(page, 'Granska');
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
        `${place.address}/desk${ofCase('in_progress', 'lamna-over?slag=appeal')(place)}`,
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

async function signIn(
  page: Page,
  { address }: Place,
  email: string,
  password: string,
): Promise<void> {
  await page.goto(`${address}/desk/logga-in`);
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(password);
  await press(page, 'Logga in');
}

/** Somebody new, so that nobody else's sign-in is changed; told their password. */
async function addNewcomer(page: Page, { address }: Place) {
  const email = `ny.${Date.now()}@exempel.se`;
  await page.goto(`${address}/desk/konton/nytt`);
  await page.locator('#name').fill('Ny Medarbetare');
  await page.locator('#email').fill(email);
  await page.locator('#role').selectOption('registrar');
  await press(page, 'Lägg till kontot');
  return { email, password: (await page.locator('main code').textContent()) ?? '' };
}

/** Gets a second factor for somebody new, and stays at their recovery codes. */
async function enrolNewcomer(page: Page, place: Place) {
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

/** The account of somebody who has open cases. */
async function openBusyAccount(page: Page, { address }: Place): Promise<void> {
  await page.goto(`${address}/desk/konton`);
  const links = await page.locator('a[href^="/desk/konton/"]:not([href$="nytt"])').all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
  for (const account of addresses) {
    await page.goto(`${address}${account}`);
    if ((await page.locator('#casesTo').count()) > 0) return;
  }
}

/** A version that promises an answer within five working days, from a day that is always to come. */
async function writePolicy(page: Page, { address }: Place): Promise<void> {
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

async function openLetter(page: Page, { address }: Place): Promise<void> {
  await page.goto(`${address}/desk/utkorg`);
  const letter = page.locator('a[href^="/desk/brev/"]').first();
  await page.goto(`${address}${await letter.getAttribute('href')}`);
}

/** Where a policy asks for analyses, meetings and reports, whichever municipality the other pages are opened in. */
async function openFollowUp(page: Page, { address }: Place, role: Role, path = ''): Promise<void> {
  const asking = seeds.find(({ policies }) => policies.at(-1)?.analysis.value);
  const person = asking?.organisation.accounts.findLast((account) => account.role === role);
  await page.goto(`${address}/desk/logga-in`);
  await page.locator('#email').fill(person?.email ?? '');
  await page.locator('#password').fill(demonstrationPassword);
  await press(page, 'Logga in');
  await page.goto(`${address}/desk/uppfoljning${path}`);
}

async function openFirst(page: Page, name: RegExp): Promise<void> {
  const answer = page.waitForEvent('domcontentloaded');
  await page.getByRole('link', { name }).first().click();
  await answer;
}

const followUpVisits: readonly Visit[] = [
  desk('follow-up-none', 'quality_strategist', () => '/uppfoljning'),
  {
    name: 'follow-up',
    open: (page, place) => openFollowUp(page, place, 'unit_manager'),
  },
  {
    name: 'follow-up-all',
    open: (page, place) => openFollowUp(page, place, 'quality_strategist', '?urval=alla'),
  },
  {
    name: 'follow-up-analysis-refused',
    status: 422,
    async open(page, place) {
      await openFollowUp(page, place, 'quality_strategist', '?urval=alla#forsenat');
      await openFirst(page, /^Analys/);
      await press(page, 'Spara analysen');
    },
  },
  {
    name: 'follow-up-meeting',
    async open(page, place) {
      await openFollowUp(page, place, 'quality_strategist', '?urval=alla');
      await openFirst(page, /^Arbetsplatsträff/);
    },
  },
  {
    name: 'follow-up-done',
    async open(page, place) {
      await openFollowUp(page, place, 'unit_manager');
      const done = page.getByRole('region', { name: 'Gjort det senaste året' });
      const answer = page.waitForEvent('domcontentloaded');
      await done.getByRole('link', { name: /^Analys/ }).click();
      await answer;
    },
  },
];

/** Their session is over when they press the button; signs somebody out, so it comes last. */
const endedVisits: readonly Visit[] = [
  {
    name: 'session-ended',
    as: 'registrar',
    status: 401,
    async open(page, { address }) {
      await page.goto(`${address}/desk/registrera`);
      await page.locator('#text').fill('Hissen står still.');
      await page.context().clearCookies();
      await press(page, 'Registrera');
    },
  },
];

/** Every municipality's own front door. */
export const frontDoors = (municipalities: readonly string[]): readonly Visit[] =>
  municipalities.map((municipality) => ({
    name: `form-${municipality}`,
    open: at(() => `/${municipality}`),
  }));

export const visits: readonly Visit[] = [
  ...publicVisits,
  ...rarePublicVisits,
  ...deskVisits,
  ...deskFormVisits,
  ...followUpVisits,
  ...endedVisits,
];
