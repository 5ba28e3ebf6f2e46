import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { submitCase } from '../../../test/case-work.ts';
import { type DeskSession, deskSession } from '../../../test/desk.ts';
import { deskPaths } from '../../paths.ts';

let app: TestApp;
let desk: DeskSession;
beforeAll(async () => {
  app = await testApp();
  desk = await deskSession(app, 'landskrona', 'coordinator');
});
afterAll(() => app.close());

async function pageOf(text: string, step: 'lamna-over' | 'klassa') {
  const { number } = await submitCase(app, 'landskrona', { text });
  return await desk.page(`${deskPaths.case(number)}/${step}`);
}

const chosen = 'input:checked';

describe('the suggestion from the text of a case', () => {
  it('is shown on the page for handing over, with the words, and chooses nothing [BOT-12] [LAN-09]', async () => {
    const page = await pageOf('Jag överklagar beslutet om min färdtjänst.', 'lamna-over');
    const text = page.text();
    expect(text).toContain('”överklagar”');
    expect(text).toContain('talar för ett överklagande');
    expect(text).toContain('Du avgör');
    expect(page.body.querySelectorAll(chosen)).toHaveLength(0);
  });

  it('is shown on the page for classifying, with the words for each choice, and chooses nothing [LAN-05] [LAN-23]', async () => {
    const page = await pageOf('Maten är kall och personalen är otrevlig.', 'klassa');
    const text = page.text();
    expect(text).toMatch(/”[^”]*[Mm]at[^”]*”[^.]* talar för mat\./);
    expect(text).toMatch(/”otrevlig”[^.]* talar för bemötande\./);
    expect(text).toContain('talar för klagomål');
    expect(page.body.querySelectorAll(chosen)).toHaveLength(0);
  });

  it('is not shown where the text suggests nothing', async () => {
    for (const step of ['lamna-over', 'klassa'] as const)
      expect(
        (await pageOf('Haluan kertoa teille jotain, koska minä olen ollut siellä.', step)).text(),
      ).not.toContain('talar för');
  });
});
