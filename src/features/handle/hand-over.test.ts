import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { speak, within } from '../../../test/case-work.ts';
import { atDesk } from '../../../test/desk.ts';
import { handleWords } from '../../locales/handle.ts';
import { deskPaths } from '../../web/paths.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const others = {
  botkyrka: ['fault_report', 'citizen_proposal', 'damages_claim', 'appeal'],
  landskrona: ['appeal'],
} as const;

describe('what is no feedback', () => {
  it.each(['botkyrka', 'landskrona'] as const)(
    'in %s is handed over with a reason, its arrival day and a message: fault reports, citizen proposals, claims for damages, appeals [BOT-09] [BOT-10] [BOT-11] [BOT-12] [LAN-09]',
    async (municipality) => {
      const desk = await atDesk(app, municipality, 'kontaktcenter');
      for (const scope of others[municipality]) {
        app.clock.set('2026-03-02T08:15:00Z');
        const spoken = await speak(app, municipality);
        await app.drain();
        app.clock.advance('P1D');
        const told = `Vi har lämnat det du skrev till dem som tar hand om det (${scope}).`;
        const page = await desk.does(
          `${deskPaths.case(spoken.number)}/lamna-over`,
          'Lämna över',
          new Map<string, string | boolean>([
            [handleWords.handOver.scopes[scope], true],
            ['Vem tar emot det?', 'Kontaktcenter'],
            ['Skäl', 'Det är ingen synpunkt.'],
            ['Besked till synpunktslämnaren', told],
          ]),
        );
        await app.drain();
        expect(page.text()).toContain('med ankomstdagen måndag 2 mars 2026');
        expect(app.mailbox.at(-1)?.text).toContain(told);
        const row = await within(app, municipality, (trx) =>
          trx
            .selectFrom('feedback_case')
            .select(['status', 'scope', 'arrival_day', 'next_due'])
            .where('id', '=', spoken.caseId)
            .executeTakeFirstOrThrow(),
        );
        expect(row).toEqual({
          status: 'handed_over',
          scope,
          arrival_day: '2026-03-02',
          next_due: null,
        });
      }
    },
  );
});
