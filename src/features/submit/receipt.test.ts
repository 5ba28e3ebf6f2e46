import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { publicForm, receiptOf, type Values } from '../../../test/public-form.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const { fill, send, stored } = publicForm(() => app);

describe('the receipt', () => {
  const stepsOf = async (municipality: string, values: Values = {}) => {
    const { page } = await send(await fill(municipality, values));
    return page.text();
  };

  it('promises the first message in two days with the unit named, and no day for the answer [VAS17-10]', async () => {
    const text = await stepsOf('vasteras', { 'E-post': 'kim.ek@example.se' });
    expect(text).toContain(
      'Senast onsdag 4 mars 2026 får du ett första besked med e-post, där det står vilken enhet som tar hand om ditt ärende.',
    );
    expect(text).toContain('Kommunens policy sätter ingen bestämd dag för det.');
    expect(text).toContain('Så räknades dagen: första besked');
    expect(text).not.toContain('Så räknades dagen: svar');
  });

  it('promises the two days and the ten working days, and shows how they were counted [FAL-10] [FAL-12]', async () => {
    const text = await stepsOf('falkoping');
    expect(text).toContain('Senast onsdag 4 mars 2026 finns ett första besked att läsa med koden');
    expect(text).toContain('Senast måndag 16 mars 2026 finns svaret att läsa med koden.');
    expect(text).toContain('Dag 0 är måndag 2 mars 2026');
    expect(text).toContain('Överhoppade dagar: lördag 7 mars, söndag 8 mars');
  });

  it('never shows the desk’s own days where the policy promises none', async () => {
    for (const municipality of ['botkyrka', 'landskrona']) {
      const text = await stepsOf(municipality);
      expect(text).not.toContain('Senast');
      expect(text).not.toContain('16 mars');
      expect(text).not.toContain('Så räknades dagen');
    }
  });

  it('says that the handler will be named [LAN-17]', async () => {
    expect(await stepsOf('landskrona', { Postadress: 'Skolvägen 3' })).toContain(
      'Sedan skickar vi ett första besked med brev, och du får veta vem som handlägger ditt ärende.',
    );
  });

  it('thanks, and regrets what a complaint is about [BOT-15] [BOT-18] [LAN-02]', async () => {
    const complaint = await stepsOf('botkyrka', { Klagomål: true });
    expect(complaint).toContain('Tack för att du säger till. Vi beklagar');
    const praise = await stepsOf('landskrona', { Beröm: true });
    expect(praise).toContain('Tack, vad roligt att läsa!');
    expect(praise).not.toContain('beklagar');
  });

  it('promises no answer to those who declined one [FAL-16]', async () => {
    const text = await stepsOf('falkoping', { 'Nej, det behövs inte': true });
    expect(await stored('falkoping')).toMatchObject({ reply_wanted: false });
    expect(text).toContain('Du har valt att inte få svar.');
    expect(text).not.toContain('16 mars');
    expect(text).toContain('där det står att ärendet är registrerat.');
  });

  it('promises no answer to the anonymous where the policy owes them none, in the form and after it [FAL-16]', async () => {
    const form = (await app.page('/falkoping')).text();
    expect(form).toContain('Kommunens policy kräver inget svar till den som är anonym.');
    const text = await stepsOf('falkoping', { 'Ja, jag vill vara anonym': true });
    expect(text).toContain(
      'Kommunens policy kräver inget svar till den som är anonym. Svarar vi ändå finns svaret att läsa med koden.',
    );
    expect(text).not.toContain('sätter ingen bestämd dag');
    expect((await app.page('/landskrona')).text()).toContain('Du får svar som alla andra');
    expect(await stepsOf('landskrona', { 'Ja, jag vill vara anonym': true })).toContain(
      'När vi har gått igenom saken finns svaret att läsa med koden.',
    );
  });

  it('spells the code out, so that it can be read aloud and written down symbol by symbol', async () => {
    const { page } = await send(await fill('vasteras'));
    const { code } = receiptOf(page);
    expect(page.text()).toContain([...code.replaceAll('-', '')].join(', '));
  });

  it('is in English on the English form', async () => {
    const form = (await app.page('/en/falkoping')).form('Send', {
      'What would you like to say? (must be filled in)': 'The path is dark.',
      Complaint: true,
    });
    const { status, page } = await send(form);
    expect(status).toBe(201);
    expect(page.language()).toBe('en');
    expect(page.text()).toContain('By Wednesday 4 March 2026 there is a first message to read');
    expect(await stored('falkoping')).toMatchObject({ language: 'en' });
  });
});
