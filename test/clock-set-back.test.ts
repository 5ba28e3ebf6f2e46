import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Intake } from '../src/intake/intake.ts';
import { verify } from '../src/ledger/verify/verify.ts';
import { apiClient } from './api-client.ts';
import { type TestApp, testApp } from './app.ts';
import {
  applyAction,
  clockOf,
  inMunicipality,
  type SubmittedCase,
  seedOf,
  staff,
  submitCase,
} from './case-work.ts';
import { deskSession, registerAtContactCentre } from './desk.ts';
import { followPage } from './following.ts';

const before = '2026-03-02T08:15:00Z';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ now: before });
});
beforeEach(() => app.clock.set(before));
afterAll(() => app.close());

const { open, writeMore, answered } = followPage(() => app);
const { post, getCase } = apiClient(() => app);

const keysOf = ({ municipality, caseId }: SubmittedCase) =>
  inMunicipality(app, municipality, async (trx) =>
    (await trx.selectFrom('message').select('key').where('case_id', '=', caseId).execute()).map(
      ({ key }) => key,
    ),
  );

describe.each([
  ['three hours', '2026-03-02T05:15:00Z'],
  ['across midnight', '2026-03-01T20:15:00Z'],
  ['four days', '2026-02-26T10:00:00Z'],
])('after the clock was set back %s', (_how, back) => {
  it('a case is taken, answered and sent, the clock of its answer stops, and the ledger is whole', async () => {
    const unit = 'hemtjanst';
    const spoken = await submitCase(app, 'botkyrka', { kind: 'complaint', unit });
    const address = `/desk/arenden/${spoken.number}`;
    const handler = await deskSession(app, 'botkyrka', 'handler', unit);
    await registerAtContactCentre(app, spoken);
    await app.drain();
    app.clock.set(back);
    await handler.sendAndFollow(address, 'Ta ärendet');
    const sent = app.mailbox.length;
    const page = await handler.page(`${address}/svara`);
    const whole =
      'Hej! Tack för att du hör av dig. Vi beklagar att maten var kall. Vi har undersökt det som hände: vagnen gick sönder, och den är utbytt nu. Är du inte nöjd kan du skriva till oss igen.';
    const answer = await handler.submit(page.form('Spara utkast', { Svaret: whole }));
    expect(answer.statusCode).toBe(303);
    await applyAction(app, spoken, staff('botkyrka', 'handler', unit), {
      type: 'answer',
      subject: null,
      body: whole,
      parts: ['thanks', 'regret', 'process', 'outcome', 'how_to_go_further'],
      missing: [],
      overrideReason: null,
      toldOrally: false,
    });
    await app.drain();
    expect(app.mailbox.length).toBe(sent + 1);
    expect(await clockOf(app, spoken, 'response')).toMatchObject({
      stopped_by: expect.any(String),
    });
    const [found] = (await verify(app.context.databases)).filter(
      ({ municipality }) => municipality === 'botkyrka',
    );
    expect(found).toMatchObject({ problems: [] });
  });

  it('words written after the answer are known to be after it', async () => {
    const spoken = await submitCase(app, 'vasteras', { kind: 'question' });
    await answered(spoken, 'Tack. Så här är det.');
    await app.drain();
    app.clock.set(back);
    const said = await writeMore(await open('vasteras', spoken.code), 'Men jag undrar en sak.');
    expect(said.status).toBe(200);
    const followed = (await getCase('vasteras', spoken.code)).json<{
      messages: { text: string }[];
    }>();
    expect(followed.messages.at(-1)?.text).toBe('Men jag undrar en sak.');
  });

  it('a new handler is told to the submitter once, however often it is looked at', async () => {
    const spoken = await submitCase(app, 'landskrona', { kind: 'complaint' });
    await app.drain();
    const [first, second] = seedOf('landskrona').organisation.accounts.filter(
      ({ role, identityProtected }) => role === 'handler' && !identityProtected,
    );
    const assign = (one: typeof first) =>
      applyAction(app, spoken, staff('landskrona', 'coordinator'), {
        type: 'assign',
        unitId: one?.unit ?? '',
        handlerId: one?.id ?? '',
      });
    await assign(first);
    await app.drain();
    app.clock.set(back);
    await assign(second);
    await app.drain();
    const told = await keysOf(spoken);
    expect(second).toBeDefined();
    expect(told.join()).toContain(`handler_named:${second?.id}`);
    for (let time = 0; time < 3; time += 1) {
      const { municipality, caseId } = spoken;
      await inMunicipality(app, municipality, (trx) =>
        app.context.jobs.enqueue(trx, [{ name: 'compose', municipality, caseId }]),
      );
      await app.drain();
    }
    expect(await keysOf(spoken)).toEqual(told);
  });

  it('a program that sends the same again is answered the same', async () => {
    const call = { key: `once ${back}` };
    const first = await post('falkoping/cases', { text: 'Det är mörkt.' }, call);
    app.clock.set(back);
    const again = await post('falkoping/cases', { text: 'Det är mörkt.' }, call);
    expect([first.statusCode, again.statusCode]).toEqual([201, 201]);
    expect(again.json()).toMatchObject(first.json());
  });
});

describe('a clock that is set back', () => {
  it('while a submission is received, refuses it no more than any other', async () => {
    // The product looks at its clock late on one day, and the case is opened by a clock that stands on the day before.
    const late = { now: () => Temporal.Instant.from('2026-03-02T23:30:00Z') };
    const { databases, config, caseContext } = app.context;
    const parts = { databases, config, caseContext: { ...caseContext, clock: late } };
    const result = await new Intake(parts, () => {}).submit({
      municipality: 'falkoping',
      channel: 'api',
      key: null,
      sent: { text: 'Det är mörkt på gångvägen.' },
      language: 'sv',
    });
    expect(result.type).toBe('received');
  });

  it('keeps no mail waiting for the end of what was begun before it', async () => {
    const spoken = await submitCase(app, 'falkoping');
    app.clock.advance('PT20S');
    await inMunicipality(app, 'falkoping', (trx) =>
      trx
        .updateTable('delivery')
        .set({ state: 'sending', sending_until: new Date('2026-03-02T10:15:00Z') })
        .where('case_id', '=', spoken.caseId)
        .execute(),
    );
    const sent = app.mailbox.length;
    await app.drain();
    expect(app.mailbox.length).toBeGreaterThan(sent);
  });
});
