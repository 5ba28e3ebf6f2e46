import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personWith, type TestApp, testApp } from '../../../test/app.ts';
import {
  applyAction,
  attempt,
  type SubmittedCase,
  staff,
  submitCase,
} from '../../../test/case-work.ts';
import { type DeskSession, deskSession } from '../../../test/desk.ts';
import { followPage } from '../../../test/following.ts';
import { readPage } from '../../../test/page.ts';
import { verify } from '../../ledger/verify/verify.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const municipality = 'falkoping';
const at = ({ number }: SubmittedCase) => `/desk/arenden/${number}`;
const { open } = followPage(() => app);
const follow = ({ code }: SubmittedCase) => open(municipality, code);
const colleague = personWith(municipality, 'handler', 'aldreomsorg');

/** A case of the library, which a handler of the home care does not see. */
async function libraryCase() {
  app.clock.set('2026-03-02T08:15:00Z');
  const submitted = await submitCase(app, municipality, { unit: 'bibliotek-och-bad' });
  const manager = await deskSession(app, municipality, 'unit_manager', 'bibliotek-och-bad');
  await manager.sendAndFollow(at(submitted), 'Jag har granskat det');
  await manager.sendAndFollow(at(submitted), 'Ta ärendet');
  const other = await deskSession(app, municipality, 'handler', 'aldreomsorg');
  return { spoken: submitted, manager, other };
}

describe('a note in the file', () => {
  it('is kept with its author and time, in the ledger too, and never shown to the submitter', async () => {
    const { spoken: submitted, manager } = await libraryCase();
    const blank = await manager.send(`${at(submitted)}/anteckna`, 'Spara anteckningen', {
      Anteckning: '   ',
    });
    expect(blank.statusCode).toBe(422);
    const page = await manager.sendAndFollow(`${at(submitted)}/anteckna`, 'Spara anteckningen', {
      Anteckning: 'Ringde köket <b>i dag</b>.',
    });
    expect(page.text()).toContain('Ringde köket <b>i dag</b>.');
    expect(page.text()).toContain('skrev en anteckning.');
    expect((await follow(submitted)).text()).not.toContain('Ringde köket');
    expect((await verify(app.context.databases)).flatMap(({ problems }) => problems)).toEqual([]);
  });
});

describe('a question to a colleague', () => {
  it('lets them read the case until they have answered, tells each by e-mail without quoting the case, and leaves the case with its handler', async () => {
    const { spoken: submitted, manager, other } = await libraryCase();
    expect((await app.get(at(submitted), other.headers)).statusCode).toBe(404);
    const form = await manager.page(`${at(submitted)}/fraga-kollega`);
    const { name } = personWith(municipality, 'unit_manager', 'bibliotek-och-bad');
    expect(form.queryByRole('option', { name: `${colleague.name}, handläggare` })).not.toBeNull();
    expect(form.queryByRole('option', { name: `${name}, enhetschef` })).toBeNull();
    await manager.sendAndFollow(
      `${at(submitted)}/fraga-kollega`,
      'Fråga en kollega',
      new Map([
        ['Vem frågar du?', `${colleague.name}, handläggare`],
        ['Din fråga', 'Känner ni till boendet?'],
      ]),
    );
    app.mailbox.length = 0;
    await app.drain();
    const asked = app.mailbox.filter(({ to }) => to === colleague.email);
    expect(asked.map(({ subject }) => subject)).toEqual([
      `En kollega frågar dig om ärende ${submitted.number}`,
    ]);
    expect(asked[0]?.text).not.toContain('boendet');

    const page = await other.page(at(submitted));
    expect(page.text()).toContain('Känner ni till boendet?');
    expect((await app.get(`${at(submitted)}/fordela`, other.headers)).statusCode).toBe(403);
    await other.send(`${at(submitted)}/svara-kollega`, 'Svara kollegan', {
      'Ditt svar': 'Ja, väl.',
    });
    expect((await app.get(at(submitted), other.headers)).statusCode).toBe(404);

    app.mailbox.length = 0;
    await app.drain();
    expect(app.mailbox.map(({ subject }) => subject)).toEqual([
      `Du har fått svar om ärende ${submitted.number}`,
    ]);
    const done = (await manager.page(at(submitted))).text();
    expect(done).toContain('Ja, väl.');
    expect(done).toContain(`${colleague.name} svarade`);
    expect((await verify(app.context.databases)).flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('is listed among what waits for others until it is answered, but not for the one who is asked', async () => {
    const { spoken: submitted, manager, other } = await libraryCase();
    const waiting = async (desk: DeskSession) => (await desk.page('/desk?urval=vantar')).text();
    expect(await waiting(manager)).not.toContain(submitted.number);
    await applyAction(app, submitted, staff(municipality, 'unit_manager', 'bibliotek-och-bad'), {
      type: 'ask_colleague',
      accountId: colleague.id,
      body: 'Vet ni något?',
    });
    expect(await waiting(manager)).toContain(submitted.number);
    expect(await waiting(manager)).toContain('Väntar på en kollegas svar');
    expect(await waiting(other)).not.toContain(submitted.number);
    expect((await other.page('/desk?urval=mina')).text()).toContain(submitted.number);
    await other.send(`${at(submitted)}/svara-kollega`, 'Svara kollegan', { 'Ditt svar': 'Nej.' });
    expect(await waiting(manager)).not.toContain(submitted.number);
  });

  it('can be withdrawn, and then no longer be answered', async () => {
    const { spoken: submitted, manager, other } = await libraryCase();
    await applyAction(app, submitted, staff(municipality, 'unit_manager', 'bibliotek-och-bad'), {
      type: 'ask_colleague',
      accountId: colleague.id,
      body: 'Vet ni något?',
    });
    const open = (await other.page(`${at(submitted)}/svara-kollega`)).form('Svara kollegan', {
      'Ditt svar': 'Det vet jag.',
    });
    const page = await manager.sendAndFollow(
      `${at(submitted)}/ta-tillbaka-fraga`,
      'Ta tillbaka frågan',
    );
    expect(page.text()).toContain('Frågan togs tillbaka');
    const late = await other.submit(open);
    expect(late.statusCode).toBe(404);
    expect(readPage(late.body).text()).toContain('Det vet jag.');
  });

  it('cannot be put to a person whom the case is about, outside the committee of a marked case, to oneself or to somebody who reads no cases', async () => {
    const { spoken: submitted } = await libraryCase();
    const manager = staff(municipality, 'unit_manager', 'bibliotek-och-bad');
    const ask = async (accountId: string) => {
      const action = { type: 'ask_colleague', accountId, body: 'Vet ni?' } as const;
      const result = await attempt(app, submitted, manager, action);
      return result.type === 'refused' ? result.refusal.code : result.type;
    };
    expect(await ask(manager.accountId)).toBe('unknown_person');
    expect(await ask('nobody')).toBe('unknown_person');
    expect(await ask(personWith(municipality, 'employee').id)).toBe('reads_no_cases');
    await applyAction(app, submitted, manager, {
      type: 'mark_concerned',
      accountIds: [colleague.id],
      reason: 'Det gäller dem.',
    });
    expect(await ask(colleague.id)).toBe('conflict_of_interest');
    await applyAction(app, submitted, manager, {
      type: 'mark_concerned',
      accountIds: [],
      reason: 'Det gällde inte dem.',
    });
    const provision = 'osl_23_1';
    await applyAction(app, submitted, manager, {
      type: 'mark_secrecy',
      provision,
      reason: 'Elev.',
    });
    expect(await ask(colleague.id)).toBe('outside_committee');
  });
});
