import type { Page } from 'playwright-core';
import type { Language } from '../../src/domain/vocabulary.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import {
  type DemonstrationSite,
  inLanguage,
  longWords,
  openPath,
  press,
  type Visit,
} from './visit.ts';

async function openForm(page: Page, place: DemonstrationSite, language: Language): Promise<void> {
  await page.goto(`${place.address}${inLanguage(language, `/${place.municipality}`)}`);
}

const appealText: Readonly<Record<Language, string>> = {
  sv: 'Jag överklagar beslutet om bygglov för grannens altan. Beslutet ska upphävas.',
  en: 'I hereby appeal your decision to refuse my building permit and want it reversed.',
};

async function sendIn(page: Page, place: DemonstrationSite, language: Language): Promise<void> {
  const words = wordsIn(language).submit;
  await openForm(page, place, language);
  await page.locator('#text').fill(longWords);
  await page.locator('#place').fill('Kvarnbacken');
  await press(page, words.send);
}

async function followByCode(
  page: Page,
  place: DemonstrationSite,
  language: Language,
): Promise<void> {
  await page.goto(`${place.address}${inLanguage(language, `/${place.municipality}/folj`)}`);
  await page.locator('#code').fill(place.code);
  await press(page, wordsIn(language).follow.show);
}

export const publicVisits: readonly Visit[] = (['sv', 'en'] as const).flatMap((language) => {
  const words = wordsIn(language).submit;
  return [
    { name: `choose-${language}`, open: openPath(() => (language === 'sv' ? '/' : '/en')) },
    {
      name: `form-${language}`,
      open: (page: Page, place: DemonstrationSite) => openForm(page, place, language),
    },
    {
      name: `form-refused-${language}`,
      status: 422,
      async open(page: Page, place: DemonstrationSite) {
        await openForm(page, place, language);
        await page.locator('[id="contact.email"]').fill('kim ek');
        await press(page, words.send);
      },
    },
    {
      name: `form-other-door-${language}`,
      status: 422,
      async open(page: Page, place: DemonstrationSite) {
        await openForm(page, place, language);
        await page.locator('#text').fill(appealText[language]);
        await press(page, words.send);
      },
    },
    {
      name: `receipt-${language}`,
      status: 201,
      open: (page: Page, place: DemonstrationSite) => sendIn(page, place, language),
    },
    {
      name: `follow-${language}`,
      open: openPath(({ municipality }) => inLanguage(language, `/${municipality}/folj`)),
    },
    {
      name: `follow-unknown-${language}`,
      status: 404,
      open: (page: Page, place: DemonstrationSite) =>
        followByCode(page, { ...place, code: 'K7QM-3XRT-9PWA-4HND' }, language),
    },
    {
      name: `follow-case-${language}`,
      open: (page: Page, place: DemonstrationSite) => followByCode(page, place, language),
    },
    {
      name: `receiver-${language}`,
      open: openPath(({ municipality }) => inLanguage(language, `/${municipality}/mottagare`)),
    },
    {
      name: `receiver-unknown-${language}`,
      status: 404,
      async open(page: Page, { address, municipality }: DemonstrationSite) {
        const path = inLanguage(language, `/${municipality}/mottagare`);
        await page.goto(`${address}${path}`);
        await page.locator('#code').fill('K7QM-3XRT-9PWA-4HND');
        await press(page, wordsIn(language).receiver.show);
      },
    },
    {
      name: `policy-${language}`,
      open: openPath(({ municipality }) => inLanguage(language, `/${municipality}/policy`)),
    },
    {
      name: `policy-comparison-${language}`,
      // The only municipality with two versions.
      open: openPath(() => inLanguage(language, '/vasteras/policy/jamfor?fran=VAS14&till=VAS17')),
    },
    {
      name: `not-found-${language}`,
      status: 404,
      open: openPath(() => inLanguage(language, '/finns-inte')),
    },
  ];
});

export const rarePublicVisits: readonly Visit[] = [
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
      const button = page.getByRole('button', { name: wordsIn('sv').follow.dissatisfied });
      // A submitter can say only once for each answer that they are not satisfied.
      if ((await button.count()) > 0) await press(page, wordsIn('sv').follow.dissatisfied);
    },
  },
  { name: 'policy-scanned', open: openPath(() => '/vasteras/policy?version=VAS14') },
  {
    name: 'policy-printed',
    medium: 'print',
    open: openPath(({ municipality }) => `/${municipality}/policy`),
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
