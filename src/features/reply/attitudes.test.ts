import { afterAll, beforeAll, expect, it } from 'vitest';
import { seeds } from '../../../municipalities/index.ts';
import { type TestApp, testApp } from '../../../test/app.ts';
import { applyAction, staff, submitCase } from '../../../test/case-work.ts';
import { deskSession } from '../../../test/desk.ts';
import { deskPaths } from '../../paths.ts';
import { sentencesOf } from '../../policy/describe/openness.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

it.each(seeds)(
  '$name: the person who answers sees what is promised and how people are treated, colleagues too [BOT-16] [LAN-18] [VAS17-03] [FAL-05]',
  async ({ id, policies }) => {
    const submitted = await submitCase(app, id);
    await applyAction(app, submitted, staff(id, 'coordinator'), { type: 'register' });
    const coordinator = await deskSession(app, id, 'coordinator');
    const text = (await coordinator.page(`${deskPaths.case(submitted.number)}/svara`)).text();
    const policy = policies.at(-1);
    const sentences = sentencesOf([...(policy?.promise ?? []), ...(policy?.attitudes ?? [])]);
    expect(sentences.length).toBeGreaterThan(3);
    for (const { statement } of sentences) {
      const mark = { quotation: 'Citat', reading: 'Läsning', default: 'Förval' }[statement.type];
      const said = statement.text.replaceAll(/\s+/g, ' ');
      expect(text).toContain(
        statement.type === 'quotation' ? `”${said}” ${mark}` : `${said} ${mark}`,
      );
    }
  },
);
