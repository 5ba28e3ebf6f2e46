import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedOf } from '../test/case-work.ts';
import { describeBrowser } from './browser.ts';
import { keyboard, pointer } from './keyboard-actions.ts';
import { openSite, type Site } from './server.ts';
import { walkThrough, ways } from './whole-journey.ts';

/** Some seven seconds on two free cores; tests are run beside other work too. */
const aWholeJourney = 240_000;

const manners = [
  { how: 'in Swedish, with scripts', hands: pointer, scripts: true, language: 'sv' },
  { how: 'in English, without scripts', hands: pointer, scripts: false, language: 'en' },
  {
    how: 'in Swedish, by the keyboard only and without scripts',
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

  for (const way of ways) {
    const { name } = seedOf(way.municipality);
    for (const { how, hands, scripts, language } of manners) {
      // Whoever writes in English stays unknown, and is answered by the code alone.
      const email = language === 'sv' ? 'kim.ek@example.se' : undefined;
      it(
        `in ${name}, ${how}${email ? '' : ', anonymously'}`,
        async () => {
          const walk = {
            site,
            hands,
            visitor: { scripts },
            language,
            municipality: way.municipality,
          };
          await walkThrough(walk, way, email);
          expect(site.app.log.join('\n')).not.toContain('Error');
        },
        aWholeJourney,
      );
    }
  }
});
