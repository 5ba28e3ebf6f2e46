import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personWith, type TestApp, testApp } from '../../../test/app.ts';
import { type SubmittedCase, submitCase } from '../../../test/case-work.ts';
import { deskSession } from '../../../test/desk.ts';
import { readPage } from '../../../test/page.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const at = ({ number }: SubmittedCase) => `/desk/arenden/${number}`;

describe('the page of a case', () => {
  it('shows the submitted text, the deadlines with how they were counted and their status, and the ledger in plain Swedish', async () => {
    const submitted = await submitCase(app, 'falkoping', {
      text: 'Bussen kom inte.\n\n<script>alert(1)</script>',
      wish: 'En ny tidtabell.',
      kind: 'complaint',
      unit: 'grundskolor',
    });
    await app.drain();
    const desk = await deskSession(app, 'falkoping', 'coordinator');
    const page = await desk.page(at(submitted));
    expect(page.title()).toContain(`Ärende ${submitted.number}`);
    const text = page.text();
    expect(text).toContain('Bussen kom inte. <script>alert(1)</script>');
    expect(text).toContain('ÖnskarEn ny tidtabell.');
    expect(text).toContain('Dagar att hålla');
    expect(text).not.toContain('Det vi har lovat');
    expect(text).toContain('Klart måndag 2 mars, i tid');
    expect(text).toContain('Senast måndag 16 mars 2026');
    expect(text).toContain('14 dagar kvar');
    expect(text).toContain('Dag 0 är måndag 2 mars 2026');
    expect(text).toContain('Överhoppade dagar: lördag 7 mars, söndag 8 mars');
    expect(text).toContain(
      'respons på klagomålet eller synpunkten ska erhållas inom 10 arbetsdagar',
    );
    expect(text).toContain('Skickat till e-post 2 mars 2026 kl. 09:15');
    expect(text).toContain('Synpunktslämnaren lämnade in ärendet');
    expect(text).toContain(
      'Bekräftelsen togs emot av e-postservern. Klockan för det första beskedet stannade.',
    );
    expect(text).not.toContain('undefined');
  });

  it('never shows the desk’s own attention day as a promise', async () => {
    const submitted = await submitCase(app, 'botkyrka');
    const desk = await deskSession(app, 'botkyrka', 'kontaktcenter');
    const text = (await desk.page(at(submitted))).text();
    expect(text).toContain('Vår egen bevakningsdag, inget löfte');
    expect(text).not.toContain('Löfte enligt policyn');
    expect(text).not.toContain('Dagar att hålla');
  });

  it('says in words what is overdue', async () => {
    const late = await testApp();
    const submitted = await submitCase(late, 'falkoping');
    late.clock.advance('P17D');
    const desk = await deskSession(late, 'falkoping', 'coordinator');
    const text = (await desk.page(at(submitted))).text();
    expect(text).toContain('Försenad 15 dagar');
    expect(text).toContain('Försenad 3 dagar');
    await late.close();
  });

  it('never describes the desk’s own day as if it had been promised', async () => {
    const late = await testApp();
    const submitted = await submitCase(late, 'botkyrka');
    const desk = await deskSession(late, 'botkyrka', 'registrar');
    expect((await desk.page('/desk/start')).text()).toContain('bevakas till');
    late.clock.advance('P17D');
    for (const path of [at(submitted), '/desk/start', '/desk']) {
      const text = (await desk.page(path)).text();
      expect(text).not.toMatch(/Försenad \d|försenat|senast \p{L}+dag/u);
      expect([path, text]).toEqual([path, expect.stringContaining('efter bevakningsdagen')]);
    }
    await late.close();
  });

  it('shows that a submitter is anonymous, and where they read a message', async () => {
    const submitted = await submitCase(app, 'vasteras', { contact: undefined, anonymous: true });
    await app.drain();
    const desk = await deskSession(app, 'vasteras', 'registrar');
    const text = (await desk.page(at(submitted))).text();
    expect(text).toContain('Anonym. Når svaret med sin kod.');
    expect(text).toContain('Visas på följsidan sedan 2 mars 2026');
  });

  it('gives the same answer for a case of another municipality, one that does not exist, and one that the reader may not see', async () => {
    await submitCase(app, 'landskrona');
    const submitted = await submitCase(app, 'landskrona', { unit: 'hemvard' });
    const neighbour = await deskSession(app, 'vasteras', 'handler', 'bygglov');
    const stranger = await deskSession(app, 'landskrona', 'handler', 'trafik');
    const employee = await deskSession(app, 'landskrona', 'employee');
    const bodies = [];
    for (const [who, number] of [
      [neighbour, submitted.number],
      [stranger, submitted.number],
      [stranger, '2026-99999'],
      [employee, submitted.number],
      [employee, 'x'],
    ] as const) {
      const response = await app.get(`/desk/arenden/${number}`, who.headers);
      expect(response.statusCode).toBe(404);
      bodies.push(readPage(response.body).getByRole('main').textContent);
      const form = await app.get(`/desk/arenden/${number}/klassa`, who.headers);
      expect(form.statusCode).toBe(404);
    }
    expect(new Set(bodies).size).toBe(1);
  });

  it('offers only what the role may do, and answers the rest with a plain 403', async () => {
    const submitted = await submitCase(app, 'landskrona', { unit: 'hemvard' });
    const archivist = await deskSession(app, 'landskrona', 'archivist');
    const page = await archivist.page(at(submitted));
    expect(page.text()).toContain('Du kan läsa ärendet men inte ändra det.');
    expect(page.queryByRole('link', { name: 'Fördela' })).toBeNull();
    for (const action of ['klassa', 'fordela', 'svara', 'avsluta', 'lamna-over']) {
      const response = await app.get(`${at(submitted)}/${action}`, archivist.headers);
      expect(response.statusCode).toBe(403);
      const refused = readPage(response.body);
      expect(refused.text()).toContain('Du har inte behörighet');
      const back = refused.getByRole('link', { name: `Till ärende ${submitted.number}` });
      expect(back.getAttribute('href')).toBe(at(submitted));
      refused.getByRole('navigation', { name: 'Handläggning' });
      expect(refused.text()).toContain('Landskrona');
    }
  });

  it('says whom the case waits for where it is not the reader who acts, and tells those who only read to do nothing', async () => {
    const submitted = await submitCase(app, 'landskrona', { unit: 'hemvard', kind: 'praise' });
    await (await deskSession(app, 'landskrona', 'registrar')).sendAndFollow(
      at(submitted),
      'Jag har granskat det',
    );
    const handler = await deskSession(app, 'landskrona', 'handler', 'hemvard');
    await handler.sendAndFollow(at(submitted), 'Ta ärendet');
    const { name } = personWith('landskrona', 'handler', 'hemvard');
    for (const role of ['registrar', 'archivist'] as const) {
      const page = await (await deskSession(app, 'landskrona', role)).page(at(submitted));
      const next = page.getByRole('region', { name: 'Vad som är på tur' }).textContent;
      expect(next).toContain(`Väntar på svar från ${name}`);
      expect(next).not.toMatch(/Svara|Avsluta ärendet/);
    }
    const own = (await handler.page(at(submitted))).getByRole('region', {
      name: 'Vad som är på tur',
    });
    expect(own.textContent).toContain('Svara');
    expect(own.textContent).not.toContain('Väntar på svar');
  });

  it('redirects visitors who are not signed in to the sign-in page, and keeps the contents of a form when the session ended', async () => {
    const submitted = await submitCase(app, 'landskrona', { unit: 'hemvard' });
    const asked = await app.get(at(submitted));
    expect(asked.statusCode).toBe(303);
    const sent = await app.submit({
      action: `${at(submitted)}/svara`,
      method: 'post',
      fields: [
        ['version', '1'],
        ['body', 'Ett långt svar som tog en timme att skriva.'],
        ['step', 'skicka'],
      ],
    });
    expect(sent.statusCode).toBe(401);
    expect(readPage(sent.body).text()).toContain('Ett långt svar som tog en timme att skriva.');
  });
});
