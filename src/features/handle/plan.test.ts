import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personWith, type TestApp, testApp } from '../../../test/app.ts';
import {
  applyAction,
  attempt,
  inMunicipality,
  kimsAddress,
  messagesOf,
  type SubmittedCase,
  staff,
  submitCase,
} from '../../../test/case-work.ts';
import { deskSession } from '../../../test/desk.ts';
import { followPage } from '../../../test/following.ts';
import { arrangeSubstitute } from '../../administration/substitutes.ts';
import { verify } from '../../ledger/verify/verify.ts';
import type { OutgoingMail } from '../../messages/transport.ts';

/** Its policy says that the manager owns the action plan of each case, and the answer (FAL-15, FAL-16). */
const municipality = 'falkoping';
const unit = 'gata-park';
const at = ({ number }: SubmittedCase) => `/desk/arenden/${number}`;

let app: TestApp;
const mails: OutgoingMail[] = [];
beforeAll(async () => {
  app = await testApp({
    now: '2026-11-16T08:15:00Z',
    mail: { send: async (mail) => void mails.push(mail) },
  });
});
afterAll(() => app.close());

const { open } = followPage(() => app);

async function complaint(): Promise<SubmittedCase> {
  const submitted = await submitCase(app, municipality, {
    kind: 'complaint',
    unit,
    text: 'Det är ingen lampa vid övergången på Storgatan.',
  });
  await applyAction(app, submitted, staff(municipality, 'handler', unit), { type: 'take' });
  await app.drain();
  return submitted;
}

const rowOf = ({ caseId }: SubmittedCase) =>
  inMunicipality(app, municipality, (trx) =>
    trx.selectFrom('feedback_case').selectAll().where('id', '=', caseId).executeTakeFirstOrThrow(),
  );

const handlerAtDesk = () => deskSession(app, municipality, 'handler', unit);
const managerAtDesk = () => deskSession(app, municipality, 'unit_manager', unit);

/** The mails of a working morning at half past seven. */
async function morning(day: string): Promise<readonly OutgoingMail[]> {
  const before = mails.length;
  const local = Temporal.PlainDateTime.from(`${day}T07:30:00`);
  app.clock.set(local.toZonedDateTime('Europe/Stockholm').toInstant().toString());
  await app.context.jobs.sweep();
  await app.drain();
  return mails.slice(before);
}
const remindsOf = (sent: readonly OutgoingMail[], to: string, number: string) =>
  sent.some((mail) => mail.to === to && mail.text.includes(`${number}: senast`));

describe('where the policy says that the manager owns plan and answer', () => {
  it('a handler prepares the answer and leaves it to the manager, who sends it [FAL-16]', async () => {
    const submitted = await complaint();
    const handler = await handlerAtDesk();
    const page = await handler.page(`${at(submitted)}/svara`);
    expect(page.queryByRole('button', { name: 'Skicka svaret' })).toBeNull();
    expect(page.text()).toContain('Policyn säger att chefen svarar.');
    const body = 'Tack för att du säger till. En lampa sätts upp.';
    const left = await handler.sendAndFollow(`${at(submitted)}/svara`, 'Lämna till chefen', {
      Svaret: body,
    });
    expect(left.text()).toContain('Ingenting är skickat än.');
    const answer = {
      type: 'answer',
      ...{ body, subject: null, parts: [], missing: [], overrideReason: null, toldOrally: true },
    } as const;
    for (const role of ['handler', 'coordinator'] as const) {
      const actor = staff(municipality, role, role === 'handler' ? unit : undefined);
      expect(await attempt(app, submitted, actor, answer)).toMatchObject({
        refusal: { code: 'manager_answers' },
      });
    }
    const manager = await managerAtDesk();
    const opened = await manager.page(at(submitted));
    const link = opened.getByRole('link', { name: /^Läs svaret som/ });
    await manager.sendAndFollow(link.getAttribute('href') ?? '', 'Godkänn och skicka');
    await app.drain();
    expect(await messagesOf(app, submitted)).toContainEqual(
      expect.objectContaining({ purpose: 'answer', body, state: 'sent' }),
    );
  });

  it('the manager signs what a handler has planned, and the case is not closed before [FAL-15]', async () => {
    const submitted = await complaint();
    const handler = await handlerAtDesk();
    await handler.sendAndFollow(
      `${at(submitted)}/atgard`,
      'Anteckna åtgärd',
      new Map<RegExp, string | boolean>([
        [/^Inget fel hittades$/, true],
        [/^Vad gjordes/, 'Lampan lyser. Den hade slocknat under ett strömavbrott.'],
      ]),
    );
    const manager = await managerAtDesk();
    await applyAction(app, submitted, staff(municipality, 'unit_manager', unit), {
      type: 'answer',
      ...{ body: 'Tack!', subject: null, parts: [], missing: [] },
      ...{ overrideReason: null, toldOrally: true },
    });
    const closing = await handler.page(`${at(submitted)}/avsluta`);
    expect(closing.text()).toContain('som chefen har godkänt');
    expect(closing.queryByRole('button', { name: 'Avsluta' })).toBeNull();
    expect(
      await attempt(app, submitted, staff(municipality, 'handler', unit), { type: 'sign_plan' }),
    ).toMatchObject({ refusal: { code: 'manager_plans' } });
    await manager.sendAndFollow(`${at(submitted)}/godkann-plan`, 'Godkänn planen');
    await handler.sendAndFollow(`${at(submitted)}/avsluta`, 'Avsluta');
    expect(await rowOf(submitted)).toMatchObject({
      status: 'closed',
      plan_signed_by: staff(municipality, 'unit_manager', unit).accountId,
    });
  });

  it('whoever stands in for the manager answers and signs in their place', async () => {
    const submitted = await complaint();
    const manager = staff(municipality, 'unit_manager', unit);
    const handler = staff(municipality, 'handler', unit);
    const correction = {
      type: 'record_correction',
      outcome: 'no_fault_found',
      ...{ on: null, words: 'Lampan lyser.', cause: null, learning: null },
    } as const;
    await applyAction(app, submitted, handler, correction);
    expect((await rowOf(submitted)).plan_signed_by).toBeNull();
    const substitute = { ...handler, substitutesFor: [manager.accountId] };
    await applyAction(app, submitted, substitute, { type: 'sign_plan' });
    expect((await rowOf(submitted)).plan_signed_by).toBe(handler.accountId);
    await applyAction(app, submitted, handler, { ...correction, words: 'Lampan lyser igen.' });
    expect((await rowOf(submitted)).plan_signed_by).toBeNull();
  });

  it('tells the submitter that the manager answers, in the first message and on the follow page [FAL-16]', async () => {
    const submitted = await submitCase(app, municipality, { kind: 'complaint', unit });
    await app.drain();
    const first = (await messagesOf(app, submitted)).find(
      ({ purpose }) => purpose === 'acknowledgement',
    );
    expect(first?.body).toContain('Det är den ansvariga chefen som svarar dig.');
    expect((await open(municipality, submitted.code)).text()).toContain('SvararAnsvarig chef');
    const elsewhere = await submitCase(app, 'botkyrka', { kind: 'complaint' });
    expect((await open('botkyrka', elsewhere.code)).text()).not.toContain('Ansvarig chef');
  });
});

describe('an action planned in November on a case that is closed in December', () => {
  it('is reminded of in January, ticked as done in February, and the submitter is told [FAL-15] [LAN-04] [BOT-23]', async () => {
    app.clock.set('2026-11-23T09:00:00Z');
    const submitted = await complaint();
    const handler = personWith(municipality, 'handler', unit);
    const boss = await managerAtDesk();
    await boss.sendAndFollow(
      `${at(submitted)}/atgard`,
      'Anteckna åtgärd',
      new Map<RegExp, string | boolean>([
        [/^Felet ska rättas$/, true],
        [/^Dag$/, '2027-01-29'],
        [/^Vad gjordes/, 'Sätta upp en lampa vid övergången.'],
        [/^Vem ser till/, `${handler.name}, handläggare`],
      ]),
    );
    await applyAction(app, submitted, staff(municipality, 'unit_manager', unit), {
      type: 'answer',
      ...{ body: 'En lampa sätts upp i januari.', subject: null, parts: [], missing: [] },
      ...{ overrideReason: null, toldOrally: true },
    });
    app.clock.set('2026-12-07T09:00:00Z');
    await (await handlerAtDesk()).sendAndFollow(`${at(submitted)}/avsluta`, 'Avsluta');
    expect(await rowOf(submitted)).toMatchObject({
      status: 'closed',
      correction_outcome: 'will_be_corrected',
    });

    expect(remindsOf(await morning('2027-01-21'), handler.email, submitted.number)).toBe(false);
    expect(remindsOf(await morning('2027-01-22'), handler.email, submitted.number)).toBe(true);
    expect(remindsOf(await morning('2027-01-25'), handler.email, submitted.number)).toBe(false);
    expect(remindsOf(await morning('2027-01-29'), handler.email, submitted.number)).toBe(true);
    const late = await morning('2027-02-01');
    expect(remindsOf(late, handler.email, submitted.number)).toBe(true);

    const desk = await handlerAtDesk();
    const start = await desk.page('/desk/start');
    expect(start.text()).toContain('Åtgärder du ska göra');
    const link = start.getByRole('link', { name: submitted.number });
    expect(link.getAttribute('href')).toContain('atgard-klar');
    expect((await (await managerAtDesk()).page('/desk/start')).text()).toContain(
      'Andras åtgärder som är försenade',
    );

    const before = mails.length;
    const done = await desk.sendAndFollow(
      link.getAttribute('href') ?? '',
      'Spara',
      new Map<RegExp, string | boolean>([
        [/^Den är gjord$/, true],
        [/^Vad gjordes/, 'Lampan sattes upp i dag.'],
      ]),
    );
    expect(done.text()).toContain('Det är antecknat vad det blev av åtgärden.');
    await app.drain();
    const told = mails.slice(before).filter(({ to }) => to === kimsAddress);
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('Sätta upp en lampa vid övergången.');
    expect(told[0]?.text).toContain('Lampan sattes upp i dag.');
    expect((await open(municipality, submitted.code)).text()).toContain('Lampan sattes upp i dag.');
    expect(await rowOf(submitted)).toMatchObject({
      status: 'closed',
      correction_outcome: 'corrected',
      corrected_on: '2027-02-01',
    });
    expect(remindsOf(await morning('2027-02-02'), handler.email, submitted.number)).toBe(false);
    expect((await desk.page('/desk/start')).text()).not.toContain(submitted.number);
  });

  it('is reasoned away by the manager alone, and by nobody without a reason [FAL-15]', async () => {
    app.clock.set('2027-03-01T09:00:00Z');
    const submitted = await complaint();
    const handler = staff(municipality, 'handler', unit);
    await applyAction(app, submitted, handler, {
      type: 'plan_action',
      words: 'Sätta upp en lampa.',
      ownerId: handler.accountId,
      due: (await rowOf(submitted)).arrival_day,
      tellSubmitter: true,
    });
    const drop = new Map<RegExp, string | boolean>([
      [/^Den blir inte av$/, true],
      [/^Vad gjordes/, 'Övergången byggs bort.'],
    ]);
    const address = `${at(submitted)}/atgard-klar`;
    const refused = await (await handlerAtDesk()).send(address, 'Spara', drop);
    expect(refused.statusCode).toBe(409);
    const manager = await managerAtDesk();
    expect((await manager.send(address, 'Spara', { 'Den blir inte av': true })).statusCode).toBe(
      422,
    );
    await manager.sendAndFollow(address, 'Spara', drop);
    await app.drain();
    expect(mails.findLast(({ to }) => to === kimsAddress)?.text).toContain(
      'Övergången byggs bort.',
    );
  });

  it('comes to whoever stands in for its owner', async () => {
    const submitted = await complaint();
    const owner = staff(municipality, 'handler', unit);
    const substitute = staff(municipality, 'handler', 'va-och-avfall');
    await applyAction(app, submitted, owner, {
      type: 'plan_action',
      words: 'Sätta upp en lampa.',
      ownerId: owner.accountId,
      due: (await rowOf(submitted)).arrival_day,
      tellSubmitter: false,
    });
    const day = (await rowOf(submitted)).arrival_day;
    await inMunicipality(app, municipality, (trx) =>
      arrangeSubstitute(trx, app.context.caseContext, owner, {
        accountId: owner.accountId,
        substituteId: substitute.accountId,
        from: day,
        to: day,
        reason: null,
      }),
    );
    const desk = await deskSession(app, municipality, 'handler', 'va-och-avfall');
    expect((await desk.page('/desk/start')).text()).toContain(submitted.number);
  });
});

it('leaves a ledger in order', async () => {
  const verification = await verify(app.context.databases, new Map());
  expect(verification.flatMap(({ problems }) => problems)).toEqual([]);
});
