import { afterAll, beforeAll, expect, it } from 'vitest';
import { inMunicipality, submitCase } from '../test/case-work.ts';
import { describeBrowser } from './browser.ts';
import { openQueueAs } from './journey.ts';
import { pointer } from './keyboard-actions.ts';
import { openSite, type Site } from './server.ts';

const municipality = 'botkyrka';
/** Milliseconds; about ten seconds on two free cores, but tests run beside other work too. */
const longestRun = 100_000;

describeBrowser(
  'an administrator gives the answer a day of its own, without touching a file',
  () => {
    let site: Site;
    beforeAll(async () => {
      site = await openSite();
    });
    afterAll(() => site.close());

    const responseOf = (caseId: string) =>
      inMunicipality(site.app, municipality, (trx) =>
        trx
          .selectFrom('clock')
          .innerJoin('feedback_case', 'feedback_case.id', 'clock.case_id')
          .select(['policy_version', 'basis', 'days', 'unit', 'due'])
          .where('clock.case_id', '=', caseId)
          .where('clock.kind', '=', 'response')
          .executeTakeFirstOrThrow(),
      );

    for (const scripts of [false, true])
      it(
        `${scripts ? 'with' : 'without'} scripts [VAS14-10]`,
        async () => {
          const version = scripts ? 'BOT-3' : 'BOT-2';
          const days = scripts ? '8' : '5';
          // The second run starts from the version of the first, which applies from today.
          site.app.clock.advance(scripts ? 'P1D' : 'PT0S');
          const effectiveBefore = await submitCase(site.app, municipality);
          const former = await responseOf(effectiveBefore.caseId);
          const visitor = { scripts };
          const openBrowser = {
            site,
            hands: pointer,
            visitor,
            language: 'sv',
            municipality,
          } as const;
          const page = await openQueueAs(openBrowser, 'administrator');
          await page.goto(`${site.address}/desk/policy/ny`);
          const field = (name: string) => page.locator(`[id="${name}"]`);
          await field('version').fill(version);
          await field('effectiveFrom').fill(scripts ? '2026-03-03' : '2026-03-02');
          await pointer.tick(page, 'Antagen');
          await field('source.version.quote').fill('Kommunfullmäktige antar policyn.');
          await field('deadlines.response.promised').check();
          await field('deadlines.response.amount').fill(days);
          await field('deadlines.response.unit-arbetsdag').check();
          await field('deadlines.response.from').check();
          await field('source.response.quote').fill(`Svar lämnas inom ${days} arbetsdagar.`);
          await pointer.press(page, 'Granska');
          expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
            `Granska ${version}`,
          );
          expect(await page.getByRole('table').innerText()).toContain(`Inom ${days} arbetsdagar`);
          await pointer.press(page, 'Sätt i kraft');
          await page.getByRole('heading', { name: `${version} är satt i kraft` }).waitFor();

          const after = await submitCase(site.app, municipality);
          expect(await responseOf(after.caseId)).toMatchObject({
            policy_version: version,
            basis: 'policy',
            days: Number(days),
            unit: 'arbetsdag',
          });
          expect(await responseOf(effectiveBefore.caseId)).toEqual(former);
          expect(former.policy_version).toBe(scripts ? 'BOT-2' : 'BOT');
          await page.context().close();
        },
        longestRun,
      );
  },
);
