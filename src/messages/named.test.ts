import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personWith, type TestApp, testApp } from '../../test/app.ts';
import {
  applyAction,
  clockOf,
  inMunicipality,
  messagesOf,
  type SubmittedCase,
  seedOf,
  staff,
  submitCase,
  unitNamed,
} from '../../test/case-work.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(async () => app.close());

const protectedHandler = seedOf('landskrona').organisation.accounts.find(
  (one) => one.identityProtected,
);
if (!protectedHandler?.unit)
  throw new Error('the demonstration has somebody whose identity is protected');

async function assign(
  submitted: SubmittedCase,
  unitId: string,
  handlerId: string | null,
): Promise<void> {
  app.clock.advance('PT1H');
  await applyAction(app, submitted, staff(submitted.municipality, 'coordinator'), {
    type: 'assign',
    unitId,
    handlerId,
  });
  await app.drain();
}

async function bodiesOf(submitted: SubmittedCase): Promise<readonly string[]> {
  return (await messagesOf(app, submitted)).map(({ body }) => body ?? '');
}

describe('the name of the handler', () => {
  it('is sent in a second message when it is decided, which meets the deadline [LAN-17]', async () => {
    const submitted = await submitCase(app, 'landskrona', { kind: 'complaint' });
    await app.drain();
    expect((await bodiesOf(submitted))[0]).toContain(
      'När det är klart vem som handlägger ärendet får du veta det.',
    );
    expect((await clockOf(app, submitted, 'acknowledgement')).stopped_at).toBeNull();
    const handler = personWith('landskrona', 'handler', 'aldreboenden');
    await assign(submitted, 'aldreboenden', handler.id);
    const [, second] = await messagesOf(app, submitted);
    expect(second?.body).toContain(`Din handläggare är ${handler.name}.`);
    expect(second?.body).toContain(unitNamed('landskrona', 'aldreboenden').phone);
    expect((await clockOf(app, submitted, 'acknowledgement')).stopped_by).toBe(second?.id);
  });

  it('is part of the first message where it is decided by then [LAN-17]', async () => {
    const submitted = await submitCase(app, 'landskrona', {
      kind: 'complaint',
      submitterType: 'service_user',
    });
    const handler = personWith('landskrona', 'handler', 'aldreboenden');
    await assign(submitted, 'aldreboenden', handler.id);
    const bodies = await bodiesOf(submitted);
    expect(bodies).toHaveLength(1);
    expect(bodies[0]).toContain(`Din handläggare är ${handler.name}.`);
    expect(bodies[0]).toContain('Tack för att du som boende hör av dig');
  });

  it('is a function and never the name of a person with protected identity, in mail, message and ledger [LAN-17]', async () => {
    const submitted = await submitCase(app, 'landskrona');
    await app.drain();
    await assign(submitted, protectedHandler.unit ?? '', protectedHandler.id);
    const { functionName } = unitNamed('landskrona', protectedHandler.unit ?? '');
    const [, second] = await messagesOf(app, submitted);
    expect(second?.body).toContain(`fråga efter ${functionName}.`);
    expect(second?.parts).toContain('handler');
    expect(app.mailbox.map(({ text }) => text).join()).not.toContain(protectedHandler.name);
    expect((await clockOf(app, submitted, 'acknowledgement')).stopped_by).toBe(second?.id);
    const events = await inMunicipality(app, 'landskrona', (trx) =>
      trx
        .selectFrom('ledger_event')
        .select('body')
        .where('case_id', '=', submitted.caseId)
        .execute(),
    );
    expect(events.map(({ body }) => body).join()).not.toContain(protectedHandler.name);
  });

  it('is sent again when somebody else takes over', async () => {
    const submitted = await submitCase(app, 'landskrona');
    const [first, second] = [
      personWith('landskrona', 'handler', 'gata-park-hamn'),
      personWith('landskrona', 'handler', 'trafik'),
    ];
    await assign(submitted, 'gata-park-hamn', first.id);
    await assign(submitted, 'trafik', second.id);
    await assign(submitted, 'gata-park-hamn', first.id);
    const bodies = await bodiesOf(submitted);
    expect(bodies).toHaveLength(3);
    expect(bodies[1]).toContain('Det är nu någon annan som handlägger');
    expect(bodies[1]).toContain(second.name);
    expect(bodies[2]).toContain(first.name);
  });

  it('is not sent again when the same person is assigned once more', async () => {
    const submitted = await submitCase(app, 'landskrona');
    const handler = personWith('landskrona', 'handler', 'trafik');
    await assign(submitted, 'trafik', handler.id);
    await assign(submitted, 'trafik', handler.id);
    expect(await bodiesOf(submitted)).toHaveLength(1);
  });

  it('has no message of its own where the policy does not require it', async () => {
    const submitted = await submitCase(app, 'botkyrka');
    await app.drain();
    await assign(submitted, 'hemtjanst', personWith('botkyrka', 'handler', 'hemtjanst').id);
    expect(await bodiesOf(submitted)).toHaveLength(1);
  });
});

describe('a submitter who is not satisfied', () => {
  it('is told which manager reviews the case, without a day, and that nothing need be repeated [BOT-21]', async () => {
    const submitted = await submitCase(app, 'botkyrka', { kind: 'complaint' });
    const handler = personWith('botkyrka', 'handler', 'hemtjanst');
    await assign(submitted, 'hemtjanst', handler.id);
    app.clock.advance('PT1H');
    await applyAction(
      app,
      submitted,
      { type: 'submitter' },
      { type: 'dissatisfied', reason: 'Ingen ringde.', key: 'one' },
    );
    await app.drain();
    const manager = personWith('botkyrka', 'unit_manager', 'hemtjanst');
    const text = (await bodiesOf(submitted)).at(-1);
    expect(text).toContain('Tack för att du säger att du inte är nöjd.');
    expect(text).toContain(`${manager.name}, enhetschef, går nu igenom ärende ${submitted.number}`);
    expect(text).toContain('Du behöver inte berätta allt igen');
    expect(text).not.toMatch(/senast|mars/);
    expect(text).not.toContain(handler.name);
  });

  it('is told once for each round, and only after dissatisfaction', async () => {
    const submitted = await submitCase(app, 'botkyrka', { kind: 'complaint' });
    await assign(submitted, 'hemtjanst', null);
    for (const key of ['one', 'two']) {
      app.clock.advance('PT1H');
      await applyAction(
        app,
        submitted,
        { type: 'submitter' },
        { type: 'dissatisfied', reason: null, key },
      );
      await app.drain();
    }
    expect((await messagesOf(app, submitted)).map(({ purpose }) => purpose)).toEqual([
      'acknowledgement',
      'review_started',
    ]);
  });
});
