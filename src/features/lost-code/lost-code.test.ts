import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import {
  applyAction,
  inMunicipality,
  type SubmittedCase,
  staff,
  submitCase,
} from '../../../test/case-work.ts';
import { type DeskSession, deskSession } from '../../../test/desk.ts';
import { followPage } from '../../../test/following.ts';
import { readPage } from '../../../test/page.ts';
import { lostCodeWords as words } from './words.ts';

const municipality = 'falkoping';
const contact = {
  name: 'Eva Åkerdotter',
  email: 'eva.akerdotter@example.se',
  phone: '070-174 06 05',
  address: 'Storgatan 1',
};
let app: TestApp;
let registrar: DeskSession;
let submitted: SubmittedCase;
beforeAll(async () => {
  app = await testApp();
  registrar = await deskSession(app, municipality, 'registrar');
  submitted = await submitCase(app, municipality, { contact });
});
afterAll(() => app.close());

const { open } = followPage(() => app);

async function search(values: Record<string, string>, desk = registrar) {
  const page = await desk.page('/desk/borttappad-kod');
  const response = await desk.submit(page.form(words.submit, values));
  return { status: response.statusCode, page: readPage(response.body) };
}

const eventsOf = ({ caseId }: SubmittedCase, type: string) =>
  inMunicipality(app, municipality, (trx) =>
    trx
      .selectFrom('ledger_event')
      .select(['actor', 'body'])
      .where('case_id', '=', caseId)
      .where('type', '=', type)
      .execute(),
  );

describe('a submitter who has lost the code', () => {
  it.each([
    { [words.name]: 'eva åkerdotter' },
    { [words.email]: 'Eva.Akerdotter@example.se' },
    { [words.phone]: '+46 70 174 06 05' },
    { [words.name]: 'Eva Åkerdotter', [words.phone]: '0701740605' },
  ])('is found by exactly the contact data they left: %o', async (values) => {
    const { status, page } = await search(values);
    expect(status).toBe(200);
    expect(page.getByRole('link', { name: submitted.number })).toBeTruthy();
  });

  it('is not found by a part of it, nor by a name with another person’s number', async () => {
    for (const values of [
      { [words.name]: 'Eva' },
      { [words.email]: 'akerdotter@example.se' },
      { [words.name]: 'Eva Åkerdotter', [words.phone]: '070-999 99 99' },
    ]) {
      const { page } = await search(values);
      expect(page.queryByRole('link', { name: submitted.number })).toBeNull();
      expect(page.text()).toContain(words.none);
    }
  });

  it('is looked up with an event in the ledger, with who and by which data, without the data itself', async () => {
    const before = (await eventsOf(submitted, 'submitter_found')).length;
    await search({ [words.email]: contact.email });
    const events = await eventsOf(submitted, 'submitter_found');
    expect(events).toHaveLength(before + 1);
    expect(events.at(-1)?.actor).toBe(staff(municipality, 'registrar').accountId);
    expect(JSON.stringify(events)).not.toContain('akerdotter');
    const page = await registrar.page(`/desk/arenden/${submitted.number}`);
    expect(page.text()).toContain(
      'hittade ärendet genom att söka på synpunktslämnarens e-postadress',
    );
  });

  it('gets a new code after a check that is recorded, and the old one opens nothing', async () => {
    const address = `/desk/borttappad-kod/${submitted.number}`;
    const unchecked = await registrar.send(address, words.renew);
    expect(unchecked.statusCode).toBe(422);
    const given = await registrar.send(address, words.renew, {
      [words.reason]: 'Ringde upp numret i ärendet.',
    });
    expect(given.statusCode).toBe(201);
    expect(given.headers['cache-control']).toBe('no-store');
    const code = /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec(readPage(given.body).text())?.[0] ?? '';
    expect((await open(municipality, code)).text()).toContain(submitted.number);
    await expect(open(municipality, submitted.code)).rejects.toThrow(/404|422/);
    const page = await registrar.page(`/desk/arenden/${submitted.number}`);
    expect(page.text()).toContain('gav synpunktslämnaren en ny kod');
    expect(page.text()).toContain('Ringde upp numret i ärendet.');
  });

  const giveCode = async (number: string) => {
    const given = await registrar.send(`/desk/borttappad-kod/${number}`, words.renew, {
      [words.reason]: 'Ringde upp numret i ärendet.',
    });
    expect(given.statusCode).toBe(201);
    const page = readPage(given.body);
    return { page, code: /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec(page.text())?.[0] ?? '' };
  };
  const splitOff = async (from: SubmittedCase, text: string): Promise<SubmittedCase> => {
    const into = randomUUID();
    await applyAction(app, from, staff(municipality, 'coordinator'), {
      type: 'split',
      ...{ into, words: text, reason: 'Två saker.' },
    });
    const { number } = await inMunicipality(app, municipality, (trx) =>
      trx
        .selectFrom('feedback_case')
        .select('number')
        .where('id', '=', into)
        .executeTakeFirstOrThrow(),
    );
    return { ...from, caseId: into, number };
  };

  it('sees everything with the one code that is given for a case that was split off, and the old one stops', async () => {
    const from = await submitCase(app, municipality, { contact });
    const part = await splitOff(from, 'Det andra.');
    const { page, code } = await giveCode(part.number);
    expect(page.text()).toContain(`Den nya koden till ärende ${from.number}`);
    const followed = (await open(municipality, code)).text();
    expect(followed).toContain(from.number);
    expect(followed).toContain(part.number);
    await expect(open(municipality, from.code)).rejects.toThrow(/404|422/);
    expect(await eventsOf(from, 'renew_code')).toHaveLength(1);
    expect(await eventsOf(part, 'renew_code')).toHaveLength(1);
  });

  it('sees everything with the one code that is given for a case that was merged, with what was split off from either', async () => {
    const first = await submitCase(app, municipality, { contact });
    app.clock.advance('PT1M');
    const second = await submitCase(app, municipality, { contact, text: 'En gång till.' });
    const part = await splitOff(second, 'Det andra.');
    await applyAction(app, second, staff(municipality, 'coordinator'), {
      type: 'merge',
      ...{ into: first.caseId, reason: 'Samma sak.' },
    });
    for (const asked of [second, part, first]) {
      const { code } = await giveCode(asked.number);
      const followed = (await open(municipality, code)).text();
      for (const shown of [first.number, 'En gång till.', part.number])
        expect([asked.number, followed]).toEqual([asked.number, expect.stringContaining(shown)]);
    }
    const { code } = await giveCode(part.number);
    const page = await open(municipality, code);
    const form = page.form('Skicka meddelandet', {
      'Ditt meddelande': 'Mer om det andra.',
      [`Ärende ${part.number}`]: true,
    });
    expect((await app.submit(form)).statusCode).toBe(200);
    expect(await eventsOf(part, 'submitter_message')).toHaveLength(1);
    for (const old of [first.code, second.code])
      await expect(open(municipality, old)).rejects.toThrow(/404|422/);
  });

  it('gets no new code for an anonymous case, whose submitter nobody can verify', async () => {
    const anonymous = await submitCase(app, municipality, { anonymous: true, contact: undefined });
    const refused = await registrar.send(`/desk/borttappad-kod/${anonymous.number}`, words.renew, {
      [words.reason]: 'Visste vad som stod i synpunkten.',
    });
    expect(refused.statusCode).toBe(409);
    expect(readPage(refused.body).getByLabelText(words.reason)).toHaveProperty(
      'value',
      'Visste vad som stod i synpunkten.',
    );
  });

  it('is helped by registrar, kontaktcenter and coordinator, and by nobody else', async () => {
    for (const role of ['kontaktcenter', 'coordinator'] as const) {
      const desk = await deskSession(app, municipality, role);
      const { page } = await search({ [words.name]: contact.name }, desk);
      expect(page.getByRole('link', { name: submitted.number })).toBeTruthy();
    }
    for (const role of ['handler', 'unit_manager', 'archivist', 'employee'] as const) {
      const desk = await deskSession(app, municipality, role);
      expect((await app.get('/desk/borttappad-kod', desk.headers)).statusCode).toBe(403);
    }
  });

  it('must be searched for by at least one detail; an invalid address is reported with what was typed kept', async () => {
    const empty = await search({});
    expect([empty.status, empty.page.text().includes(words.missing)]).toEqual([422, true]);
    const wrong = await search({ [words.email]: 'eva@' });
    expect(wrong.status).toBe(422);
    expect(wrong.page.getByLabelText(words.email)).toHaveProperty('value', 'eva@');
  });

  it('is not shown a case that is about the person who searches', async () => {
    const about = await submitCase(app, municipality, {
      contact: { ...contact, name: 'Siv Sand' },
    });
    const { accountId } = staff(municipality, 'registrar');
    await applyAction(app, about, staff(municipality, 'coordinator'), {
      type: 'mark_concerned',
      accountIds: [accountId],
      reason: 'Det gäller registratorn.',
    });
    const { page } = await search({ [words.name]: 'Siv Sand' });
    expect(page.queryByRole('link', { name: about.number })).toBeNull();
    const address = `/desk/borttappad-kod/${about.number}`;
    expect((await app.get(address, registrar.headers)).statusCode).toBe(404);
  });
});
