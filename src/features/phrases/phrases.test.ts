import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeds } from '../../../municipalities/index.ts';
import { personWith, type TestApp, testApp } from '../../../test/app.ts';
import { inMunicipality, type SubmittedCase, submitCase } from '../../../test/case-work.ts';
import { type DeskSession, deskSession } from '../../../test/desk.ts';
import { readPage } from '../../../test/page.ts';
import { unknownPlaceholders } from '../../domain/phrase.ts';
import { checkReply } from '../../domain/reply-check/check.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const at = ({ number }: SubmittedCase) => `/desk/arenden/${number}`;
const bodyIn = (html: string) =>
  (readPage(html).getByLabelText('Svaret') as HTMLTextAreaElement).value;
const idOf = (title: string) =>
  inMunicipality(app, 'landskrona', async (trx) => {
    const row = await trx
      .selectFrom('phrase')
      .select('id')
      .where('title', '=', title)
      .executeTakeFirstOrThrow();
    return row.id;
  });

async function caseOfCareHome(kind = 'complaint') {
  const submitted = await submitCase(app, 'landskrona', {
    kind,
    unit: 'aldreboenden',
    submitterType: 'service_user',
  });
  const manager = await deskSession(app, 'landskrona', 'unit_manager', 'aldreboenden');
  await manager.sendAndFollow(at(submitted), 'Jag har granskat det');
  return { spoken: submitted, manager };
}

async function written(
  desk: DeskSession,
  title: string,
  text: string,
  more: Record<string, string> = {},
) {
  return await desk.send('/desk/fraser/ny', 'Spara frasen', {
    'Namn på frasen': title,
    Text: text,
    ...more,
  });
}

describe('phrases for answers', () => {
  it('are listed in the reply form, filled in with the unit’s own word for the person, and added after what is written [LAN-07]', async () => {
    const { spoken: submitted, manager } = await caseOfCareHome();
    const page = await manager.page(`${at(submitted)}/svara`);
    expect(page.text()).toContain('Tack för att du som boende berättar när något inte fungerar.');
    expect(page.text()).toContain('Samtal på boendet');
    expect(page.text()).not.toContain('Tack för berömmet');
    expect(page.text()).not.toContain('Vi går igenom planen');
    const put = await manager.send(`${at(submitted)}/svara`, 'Lägg in: Tack för klagomålet', {
      Svaret: 'Hej!',
    });
    expect(bodyIn(put.body)).toBe(
      'Hej!\n\nTack för att du som boende berättar när något inte fungerar.',
    );
    expect(readPage(put.body).text()).toContain('Ett tackTack för att du som boende');
  });

  it('leave to the writer what the case does not know, and cannot be sent before it is written', async () => {
    const { spoken: submitted, manager } = await caseOfCareHome();
    const put = await manager.send(`${at(submitted)}/svara`, 'Lägg in: Samtal på boendet');
    expect(bodyIn(put.body)).toContain('[Skriv dagen]');
    const refused = await manager.submit(readPage(put.body).form('Skicka svaret'));
    expect(refused.statusCode).toBe(422);
    expect(readPage(refused.body).text()).toContain('något inom hakparenteser');
  });

  it('are written by the coordinator for every unit, changed, retired and restored', async () => {
    const { spoken: submitted, manager } = await caseOfCareHome();
    const coordinator = await deskSession(app, 'landskrona', 'coordinator');
    const html = '<b>Välkommen</b> <script>alert(1)</script> {nummer}';
    expect((await written(coordinator, 'Ny fras', html)).statusCode).toBe(303);
    const form = await manager.page(`${at(submitted)}/svara`);
    expect(form.text()).toContain(`<b>Välkommen</b> <script>alert(1)</script> ${submitted.number}`);
    expect(form.body.querySelector('script:not([src])')).toBeNull();
    const address = `/desk/fraser/${await idOf('Ny fras')}`;
    await coordinator.sendAndFollow(address, 'Spara frasen', { Text: 'Välkommen {namn}.' });
    const retiring = await coordinator.page(address);
    const list = await coordinator.sendAndFollow(address, 'Dra tillbaka frasen');
    expect(list.text()).toContain('Frasen är dragen tillbaka.');
    expect((await manager.page(`${at(submitted)}/svara`)).text()).not.toContain('Ny fras');
    const gone = await manager.submit(form.form('Lägg in: Ny fras', { Svaret: 'Kvar' }));
    expect(gone.statusCode).toBe(422);
    expect(bodyIn(gone.body)).toBe('Kvar');
    expect(readPage(gone.body).text()).toContain('Frasen finns inte längre.');
    const late = await coordinator.submit(retiring.form('Spara frasen', { Text: 'Sent.' }));
    expect(late.statusCode).toBe(422);
    expect(readPage(late.body).text()).toContain('Någon annan har ändrat frasen');
    await coordinator.sendAndFollow(address, 'Börja använda frasen igen');
    expect((await manager.page(`${at(submitted)}/svara`)).text()).toContain('Ny fras');
  });

  it('are maintained by a manager for their own unit only', async () => {
    const manager = await deskSession(app, 'landskrona', 'unit_manager', 'aldreboenden');
    const page = await manager.page('/desk/fraser/ny');
    const units = [...page.getByLabelText('Enhet').querySelectorAll('option')];
    expect(units.map(({ textContent }) => textContent)).toEqual(['Välj', 'Äldreboendena']);
    expect((await written(manager, 'Egen', 'Hej.')).statusCode).toBe(422);
    expect((await written(manager, 'Egen', 'Hej.', { Enhet: 'Äldreboendena' })).statusCode).toBe(
      303,
    );
    const others = `/desk/fraser/${await idOf('Hälsning')}`;
    expect((await app.get(others, manager.headers)).statusCode).toBe(403);
    const fields = [
      ['version', '1'],
      ['title', 'x'],
      ['text', 'x'],
      ['language', 'sv'],
    ] as const;
    const tried = await manager.submit({ action: others, method: 'post', fields });
    expect(tried.statusCode).toBe(403);
    const elsewhere = [...fields, ['unit', 'hemvard']] as const;
    const moved = await manager.submit({
      action: '/desk/fraser/ny',
      method: 'post',
      fields: elsewhere,
    });
    expect(moved.statusCode).toBe(422);
  });

  it('are refused for an unknown unit, and with an unknown placeholder', async () => {
    const coordinator = await deskSession(app, 'landskrona', 'coordinator');
    const fields = [
      ['version', '0'],
      ['title', 'x'],
      ['text', 'x'],
      ['language', 'sv'],
      ['unit', 'hemtjanst'],
    ] as const;
    const unknownField = await coordinator.submit({
      action: '/desk/fraser/ny',
      method: 'post',
      fields,
    });
    expect(readPage(unknownField.body).text()).toContain('Enheten finns inte.');
    const unknown = await written(coordinator, 'Fel', 'Hej {person}!');
    expect(unknown.statusCode).toBe(422);
    const page = readPage(unknown.body);
    expect(page.text()).toContain('{person} betyder inget här.');
    expect((page.getByLabelText('Text') as HTMLTextAreaElement).value).toBe('Hej {person}!');
    for (const text of ['', 'a\0b', 'x'.repeat(2_001)])
      expect((await written(coordinator, 'Fel', text)).statusCode).toBe(422);
  });

  it('cannot be changed by other roles', async () => {
    for (const role of ['handler', 'registrar', 'archivist', 'employee'] as const) {
      const desk = await deskSession(app, 'landskrona', role);
      expect((await app.get('/desk/fraser', desk.headers)).statusCode).toBe(403);
      const fields = [
        ['version', '0'],
        ['title', 'x'],
      ] as const;
      const tried = await desk.submit({ action: '/desk/fraser/ny', method: 'post', fields });
      expect(tried.statusCode).toBe(403);
    }
    expect(personWith('landskrona', 'coordinator').name).toBeTruthy();
  });
});

describe.each(seeds)('the phrases of the demonstration, $name', ({ phrases, organisation }) => {
  it('can all be filled in, belong to existing units, and contain the part they are listed under', () => {
    expect(phrases.length).toBeGreaterThan(8);
    for (const { unit, text, part, language, kind = 'complaint', title } of phrases) {
      expect(unknownPlaceholders(text), title).toEqual([]);
      if (unit !== undefined) expect(organisation.units.map(({ id }) => id)).toContain(unit);
      if (part === undefined || text.includes('[')) continue;
      const said = text.replaceAll(/\{[^}]*\}/gu, 'x');
      expect(checkReply(said, { language, kind, owed: [] }).found, title).toContain(part);
    }
  });
});
