import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { inMunicipality, type SubmittedCase, submitCase } from '../../../test/case-work.ts';
import { deskSession } from '../../../test/desk.ts';
import { verify } from '../../ledger/verify/verify.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ now: '2026-03-02T08:15:00Z' });
});
afterAll(() => app.close());

const rowOf = ({ municipality, number }: SubmittedCase) =>
  inMunicipality(app, municipality, (trx) =>
    trx
      .selectFrom('feedback_case')
      .selectAll()
      .where('number', '=', number)
      .executeTakeFirstOrThrow(),
  );

const solved = new Map<RegExp, string | boolean>([
  [/Hur löstes det/, 'Jag ringde henne och bytte lampan.'],
  [/Felet är rättat/, true],
]);

describe('a case that somebody solves by a call or on site', () => {
  it('is answered, corrected and closed in one step by its handler, and nothing is sent [LAN-15]', async () => {
    const submitted = await submitCase(app, 'landskrona', {
      unit: 'gata-park-hamn',
      kind: 'complaint',
      text: 'Lampan i gången är trasig.',
    });
    await app.drain();
    const mails = app.mailbox.length;
    const handler = await deskSession(app, 'landskrona', 'handler', 'gata-park-hamn');
    const address = `/desk/arenden/${submitted.number}/lost-pa-plats`;
    const refused = await handler.send(address, 'Löst på plats', solved);
    expect(refused.statusCode).toBe(409);
    expect(refused.body).toContain('minst en kvalitetsfaktor');
    const page = await handler.sendAndFollow(
      address,
      'Löst på plats',
      new Map([...solved, [/^Annat$/, true]]),
    );
    expect(page.text()).toContain('löst på plats');
    await app.drain();
    expect(app.mailbox).toHaveLength(mails);
    expect(await rowOf(submitted)).toMatchObject({
      status: 'closed',
      closure_reason: 'solved_on_the_spot',
      correction_outcome: 'corrected',
      corrected_on: '2026-03-02',
      factors: ['annat'],
      to_register_since: null,
    });
    const follow = await app.inject({
      method: 'GET',
      url: '/api/v1/landskrona/case',
      headers: { authorization: `Bearer ${submitted.code}` },
    });
    expect(follow.body).toContain('Jag ringde henne och bytte lampan.');
  });

  it('is not offered to those who may not take the case, and cannot bypass a statutory track [BOT-13]', async () => {
    const elsewhere = await submitCase(app, 'falkoping', { unit: 'va-och-avfall' });
    const handler = await deskSession(app, 'falkoping', 'handler', 'gata-park');
    const page = await handler.page(`/desk/arenden/${elsewhere.number}`);
    expect(page.queryByRole('link', { name: 'Löst på plats' })).toBeNull();

    const school = await submitCase(app, 'vasteras', {
      kind: 'complaint',
      text: 'Vår dotter mobbas av andra elever varje rast och rektorn gör ingenting. Det är kränkande behandling.',
    });
    const coordinator = await deskSession(app, 'vasteras', 'coordinator');
    const refused = await coordinator.send(
      `/desk/arenden/${school.number}/lost-pa-plats`,
      'Löst på plats',
      solved,
    );
    expect(refused.statusCode).toBe(409);
    expect(refused.body).toContain('som en lag reglerar');
    expect((await rowOf(school)).status).toBe('received');
  });

  it('is in kontaktcenter’s queue until it is registered, where that is its task [BOT-20]', async () => {
    const submitted = await submitCase(app, 'botkyrka', {
      unit: 'gata-och-park',
      kind: 'complaint',
      text: 'Lampan i gången är trasig.',
    });
    const handler = await deskSession(app, 'botkyrka', 'handler', 'gata-och-park');
    await handler.sendAndFollow(
      `/desk/arenden/${submitted.number}/lost-pa-plats`,
      'Löst på plats',
      solved,
    );
    const centre = await deskSession(app, 'botkyrka', 'kontaktcenter');
    expect((await centre.page('/desk?urval=nya')).text()).toContain(submitted.number);
    await centre.sendAndFollow(`/desk/arenden/${submitted.number}`, 'Jag har granskat det');
    expect((await centre.page('/desk?urval=nya')).text()).not.toContain(submitted.number);
    expect((await rowOf(submitted)).status).toBe('closed');
  });
});

it('leaves a ledger that verifies', async () => {
  const verification = await verify(app.context.databases, new Map());
  expect(verification.flatMap(({ problems }) => problems)).toEqual([]);
});
