import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedOf } from '../test/case-work.ts';
import { describeBrowser } from './browser.ts';
import { keyboard, pointer } from './keyboard-actions.ts';
import { openSite, type Site } from './server.ts';
import { policyCases, runWholeJourney } from './whole-journey.ts';

/** Milliseconds; about seven seconds on two free cores, but tests run beside other work too. */
const longestJourney = 240_000;

const browserSettings = [
  { description: 'in Swedish, with scripts', hands: pointer, scripts: true, language: 'sv' },
  { description: 'in English, without scripts', hands: pointer, scripts: false, language: 'en' },
  {
    description: 'in Swedish, by the keyboard only and without scripts',
    hands: keyboard,
    scripts: false,
    language: 'sv',
  },
] as const;

describeBrowser('somebody speaks, is answered, is not satisfied, and is answered again', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  for (const policyCase of policyCases) {
    const { name } = seedOf(policyCase.municipality);
    for (const { description, hands, scripts, language } of browserSettings) {
      // The one who writes in English stays anonymous, and is answered through the code alone.
      const email = language === 'sv' ? 'kim.ek@example.se' : undefined;
      it(
        `in ${name}, ${description}${email ? '' : ', anonymously'}`,
        async () => {
          const journey = {
            site,
            hands,
            visitor: { scripts },
            language,
            municipality: policyCase.municipality,
          };
          await runWholeJourney(journey, policyCase, email);
          expect(site.app.log.join('\n')).not.toContain('Error');
        },
        longestJourney,
      );
    }
  }
});
