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

const { open, writeMore: addInformation, answered } = followPage(() => app);
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
])('after the clock was set back %s', (_how, minutesBack) => {
  it('a case is assigned, answered and sent, the deadline of its answer is met, and the ledger verifies', async () => {
    const unit = 'hemtjanst';
    const submitted = await submitCase(app, 'botkyrka', { kind: 'complaint', unit });
    const address = `/desk/arenden/${submitted.number}`;
    const handler = await deskSession(app, 'botkyrka', 'handler', unit);
    await registerAtContactCentre(app, submitted);
    await app.drain();
    app.clock.set(minutesBack);
    await handler.sendAndFollow(address, 'Ta ärendet');
    const sent = app.mailbox.length;
    const page = await handler.page(`${address}/svara`);
    const whole =
      'Hej! Tack för att du hör av dig. Vi beklagar att maten var kall. Vi har undersökt det som hände: vagnen gick sönder, och den är utbytt nu. Är du inte nöjd kan du skriva till oss igen.';
    const answer = await handler.submit(page.form('Spara utkast', { Svaret: whole }));
    expect(answer.statusCode).toBe(303);
    await applyAction(app, submitted, staff('botkyrka', 'handler', unit), {
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
    expect(await clockOf(app, submitted, 'response')).toMatchObject({
      stopped_by: expect.any(String),
    });
    const [found] = (await verify(app.context.databases)).filter(
      ({ municipality }) => municipality === 'botkyrka',
    );
    expect(found).toMatchObject({ problems: [] });
  });

  it('what is written after the answer is known to be later than it', async () => {
    const submitted = await submitCase(app, 'vasteras', { kind: 'question' });
    await answered(submitted, 'Tack. Så här är det.');
    await app.drain();
    app.clock.set(minutesBack);
    const statement = await addInformation(
      await open('vasteras', submitted.code),
      'Men jag undrar en sak.',
    );
    expect(statement.status).toBe(200);
    const followPageView = (await getCase('vasteras', submitted.code)).json<{
      messages: { text: string }[];
    }>();
    expect(followPageView.messages.at(-1)?.text).toBe('Men jag undrar en sak.');
  });

  it('the submitter is informed once of a new handler, however often the case is opened', async () => {
    const submitted = await submitCase(app, 'landskrona', { kind: 'complaint' });
    await app.drain();
    const [first, second] = seedOf('landskrona').organisation.accounts.filter(
      ({ role, identityProtected }) => role === 'handler' && !identityProtected,
    );
    const assign = (one: typeof first) =>
      applyAction(app, submitted, staff('landskrona', 'coordinator'), {
        type: 'assign',
        unitId: one?.unit ?? '',
        handlerId: one?.id ?? '',
      });
    await assign(first);
    await app.drain();
    app.clock.set(minutesBack);
    await assign(second);
    await app.drain();
    const notified = await keysOf(submitted);
    expect(second).toBeDefined();
    expect(notified.join()).toContain(`handler_named:${second?.id}`);
    for (let time = 0; time < 3; time += 1) {
      const { municipality, caseId } = submitted;
      await inMunicipality(app, municipality, (trx) =>
        app.context.jobs.enqueue(trx, [{ name: 'compose', municipality, caseId }]),
      );
      await app.drain();
    }
    expect(await keysOf(submitted)).toEqual(notified);
  });

  it('a client that sends the same again gets the same answer', async () => {
    const call = { key: `once ${minutesBack}` };
    const first = await post('falkoping/cases', { text: 'Det är mörkt.' }, call);
    app.clock.set(minutesBack);
    const again = await post('falkoping/cases', { text: 'Det är mörkt.' }, call);
    expect([first.statusCode, again.statusCode]).toEqual([201, 201]);
    expect(again.json()).toMatchObject(first.json());
  });
});

describe('a clock that is set back', () => {
  it('while a submission is being received, does not make it refused', async () => {
    // The product reads its clock late on one day, and the case is then opened by a clock that is still on the day
    // before.
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

  it('delays no mail until the end of a lease that began before it', async () => {
    const submitted = await submitCase(app, 'falkoping');
    app.clock.advance('PT20S');
    await inMunicipality(app, 'falkoping', (trx) =>
      trx
        .updateTable('delivery')
        .set({ state: 'sending', sending_until: new Date('2026-03-02T10:15:00Z') })
        .where('case_id', '=', submitted.caseId)
        .execute(),
    );
    const sent = app.mailbox.length;
    await app.drain();
    expect(app.mailbox.length).toBeGreaterThan(sent);
  });
});
