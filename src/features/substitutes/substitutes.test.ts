import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { personWith, type TestApp, testApp } from '../../../test/app.ts';
import { day } from '../../../test/case-file.ts';
import {
  applyAction,
  attempt,
  inMunicipality,
  messagesOf,
  type SubmittedCase,
  staff,
  submitCase,
} from '../../../test/case-work.ts';
import { type DeskSession, deskSession } from '../../../test/desk.ts';
import { readPage } from '../../../test/page.ts';
import { caseHistory } from '../../case/history.ts';
import { substituteWords as words } from '../../i18n/desk/substitutes.ts';
import { verify } from '../../ledger/verify/verify.ts';

const municipality = 'falkoping';
const own = '/desk/mitt-konto/vikarie';
const others = '/desk/vikarier';
const unit = 'gata-park';
/** In another department: their own role sees and does nothing with the absent person's cases. */
const elsewhere = 'miljo';

let app: TestApp;
beforeEach(async () => {
  app = await testApp({ now: '2026-07-01T08:00:00Z' });
});
afterEach(async () => {
  const problems = await verify(app.context.databases, new Map());
  expect(problems.flatMap((one) => one.problems)).toEqual([]);
  await app.close();
});

const labelled = (who: { readonly id: string }) => who.id;
const absent = personWith(municipality, 'handler', unit);
const substitute = personWith(municipality, 'handler', elsewhere);

async function arrange(desk: DeskSession, more: Record<string, string> = {}) {
  return await desk.send(own, words.form.submit, {
    [`${words.form.substitute}`]: labelled(substitute),
    [`${words.form.from}`]: '2026-07-06',
    [`${words.form.to}`]: '2026-07-31',
    ...more,
  });
}

async function submitToAbsent(): Promise<SubmittedCase> {
  const submitted = await submitCase(app, municipality, { unit, kind: 'complaint' });
  const actor = staff(municipality, 'handler', unit);
  await applyAction(app, submitted, actor, { type: 'register' });
  await applyAction(app, submitted, actor, { type: 'take' });
  return submitted;
}

const queueOf = async (desk: DeskSession) => (await desk.page('/desk?urval=mina')).text();
const caseStatus = async (desk: DeskSession, { number }: SubmittedCase) =>
  (await app.get(`/desk/arenden/${number}`, desk.headers)).statusCode;
const events = (type: string) =>
  inMunicipality(app, municipality, (trx) =>
    trx.selectFrom('ledger_event').select(['actor', 'body']).where('type', '=', type).execute(),
  );
const checked = { parts: [], missing: [], overrideReason: 'prov', toldOrally: true } as const;
/** Answers in Falköping are the manager's (FAL-16), so whoever answers here stands in for the manager too. */
const managerId = personWith(municipality, 'unit_manager', unit).id;
const said = { type: 'answer', body: 'Tack.', subject: null, ...checked } as const;

describe('a substitute', () => {
  it('has the absent person’s cases on exactly those days, and not a day before or after', async () => {
    const submitted = await submitToAbsent();
    const absentDesk = await deskSession(app, municipality, 'handler', unit);
    expect((await arrange(absentDesk)).statusCode).toBe(303);
    const stands = await deskSession(app, municipality, 'handler', elsewhere);
    const seenOn = async (day: string) => {
      app.clock.set(`${day}T08:00:00Z`);
      return [
        (await queueOf(stands)).includes(submitted.number),
        await caseStatus(stands, submitted),
      ];
    };
    // In another department, so their own role does not see the case.
    expect(await seenOn('2026-07-05')).toEqual([false, 404]);
    expect(await seenOn('2026-07-06')).toEqual([true, 200]);
    expect(await seenOn('2026-07-31')).toEqual([true, 200]);
    expect(await seenOn('2026-08-01')).toEqual([false, 404]);
    const row = await inMunicipality(app, municipality, (trx) =>
      trx
        .selectFrom('feedback_case')
        .select('handler_id')
        .where('id', '=', submitted.caseId)
        .executeTakeFirstOrThrow(),
    );
    expect(row.handler_id).toBe(absent.id);
  });

  it('answers in their own name, and the events say for whom', async () => {
    const submitted = await submitToAbsent();
    await arrange(await deskSession(app, municipality, 'handler', unit));
    app.clock.set('2026-07-10T08:00:00Z');
    const stands = await deskSession(app, municipality, 'handler', elsewhere);
    const actor = {
      ...staff(municipality, 'handler', elsewhere),
      substitutesFor: [absent.id, managerId],
    };
    await applyAction(app, submitted, actor, said);
    const [answer] = (await messagesOf(app, submitted)).filter(
      ({ purpose }) => purpose === 'answer',
    );
    expect(answer?.written_by).toBe(substitute.id);
    const page = (await stands.page(`/desk/arenden/${submitted.number}`)).text();
    expect(page).toContain(`${substitute.name} (för ${absent.name}) svarade muntligt.`);
    const history = await inMunicipality(app, municipality, (trx) =>
      caseHistory(trx, submitted.caseId),
    );
    expect(history.filter(({ detail }) => detail.for === absent.id)).toHaveLength(1);
  });

  it('answers the colleague who asked the absent person, and the ledger says for whom', async () => {
    const asker = personWith(municipality, 'coordinator');
    const submitted = await submitCase(app, municipality, {
      unit: 'bibliotek-och-bad',
      kind: 'complaint',
    });
    await arrange(await deskSession(app, municipality, 'handler', unit));
    await applyAction(app, submitted, staff(municipality, 'coordinator'), {
      type: 'ask_colleague',
      accountId: absent.id,
      body: 'Känner ni till det?',
    });
    app.clock.set('2026-07-10T08:00:00Z');
    const stands = await deskSession(app, municipality, 'handler', elsewhere);
    expect(await queueOf(stands)).toContain(submitted.number);
    const answered = await stands.send(
      `/desk/arenden/${submitted.number}/svara-kollega`,
      'Svara kollegan',
      { 'Ditt svar': 'Ja, det gör vi.' },
    );
    expect(answered.statusCode).toBe(303);
    expect(await caseStatus(stands, submitted)).toBe(404);
    const history = await inMunicipality(app, municipality, (trx) =>
      caseHistory(trx, submitted.caseId),
    );
    expect(history.at(-1)).toMatchObject({
      type: 'answer_colleague',
      actor: substitute.id,
      detail: { asker: asker.id, for: absent.id },
    });
  });

  it('is recorded: who, for whom, which days, by whom and why', async () => {
    await arrange(await deskSession(app, municipality, 'handler', unit), {
      [`${words.form.reason} (frivilligt)`]: 'Semester.',
    });
    const [event] = await events('substitute_arranged');
    expect(event?.actor).toBe(absent.id);
    expect(JSON.parse(event?.body ?? '{}').detail).toMatchObject({
      account: absent.id,
      substitute: substitute.id,
      from: '2026-07-06',
      to: '2026-07-31',
    });
    expect(event?.body).not.toContain('Semester');
  });

  it('stops substituting at once when the absent person returns', async () => {
    const submitted = await submitToAbsent();
    const absentDesk = await deskSession(app, municipality, 'handler', unit);
    await arrange(absentDesk);
    app.clock.set('2026-07-10T08:00:00Z');
    const stands = await deskSession(app, municipality, 'handler', elsewhere);
    expect(await caseStatus(stands, submitted)).toBe(200);
    const page = await absentDesk.sendAndFollow(own, /^Avsluta/);
    expect(page.text()).toContain(words.done.ended);
    expect(await caseStatus(stands, submitted)).toBe(404);
    expect(await events('substitute_ended')).toHaveLength(1);
  });

  it('also substitutes for those whose substitute is absent', async () => {
    const submitted = await submitToAbsent();
    const third = personWith(municipality, 'registrar');
    await arrange(await deskSession(app, municipality, 'handler', unit));
    const middle = await deskSession(app, municipality, 'handler', elsewhere);
    await arrange(middle, { [`${words.form.substitute}`]: third.id });
    app.clock.set('2026-07-10T08:00:00Z');
    const last = await deskSession(app, municipality, 'registrar');
    expect(await queueOf(last)).toContain(submitted.number);
  });

  it('does not see a case that is about them, whoever has it', async () => {
    const submitted = await submitToAbsent();
    await arrange(await deskSession(app, municipality, 'handler', unit));
    await applyAction(app, submitted, staff(municipality, 'coordinator'), {
      type: 'mark_concerned',
      accountIds: [substitute.id],
      reason: 'Det gäller dennes barn.',
    });
    app.clock.set('2026-07-10T08:00:00Z');
    const stands = await deskSession(app, municipality, 'handler', elsewhere);
    expect(await caseStatus(stands, submitted)).toBe(404);
    expect(await queueOf(stands)).not.toContain(submitted.number);
  });

  it('sees a secret case only within their own committees', async () => {
    const submitted = await submitToAbsent();
    await arrange(await deskSession(app, municipality, 'handler', unit));
    await applyAction(app, submitted, staff(municipality, 'unit_manager', unit), {
      type: 'mark_secrecy',
      provision: 'osl_26_1',
      reason: 'Om ett barn.',
    });
    app.clock.set('2026-07-10T08:00:00Z');
    const stands = await deskSession(app, municipality, 'handler', elsewhere);
    expect(await caseStatus(stands, submitted)).toBe(404);
  });

  it('does not review for the manager what they have handled themselves [BOT-21]', async () => {
    const submitted = await submitToAbsent();
    const handler = { ...staff(municipality, 'handler', unit), substitutesFor: [managerId] };
    await applyAction(app, submitted, handler, said);
    await applyAction(
      app,
      submitted,
      { type: 'submitter' },
      { type: 'dissatisfied', reason: null, key: 'one' },
    );
    const { escalated_to: manager } = await inMunicipality(app, municipality, (trx) =>
      trx
        .selectFrom('feedback_case')
        .select('escalated_to')
        .where('id', '=', submitted.caseId)
        .executeTakeFirstOrThrow(),
    );
    const standing = { substitutesFor: [manager ?? ''] };
    const handled = { ...staff(municipality, 'handler', unit), ...standing };
    expect(await attempt(app, submitted, handled, said)).toMatchObject({
      refusal: { code: 'escalated' },
    });
    const fresh = { ...staff(municipality, 'handler', elsewhere), ...standing };
    expect(await attempt(app, submitted, fresh, said)).toMatchObject({ type: 'changed' });
  });

  it('who has answered for the handler does not review it for the manager either [BOT-21]', async () => {
    const submitted = await submitToAbsent();
    const stands = {
      ...staff(municipality, 'handler', elsewhere),
      substitutesFor: [absent.id, managerId],
    };
    await applyAction(app, submitted, stands, said);
    await applyAction(
      app,
      submitted,
      { type: 'submitter' },
      { type: 'dissatisfied', reason: null, key: 'one' },
    );
    const now = { ...stands, substitutesFor: [managerId] };
    expect(await attempt(app, submitted, now, said)).toMatchObject({
      refusal: { code: 'escalated' },
    });
  });

  it('is named where cases are assigned, with the day the absent person returns', async () => {
    const submitted = await submitToAbsent();
    await arrange(await deskSession(app, municipality, 'handler', unit));
    app.clock.set('2026-07-10T08:00:00Z');
    const manager = await deskSession(app, municipality, 'unit_manager', unit);
    const page = await manager.page(`/desk/arenden/${submitted.number}/fordela`);
    expect(page.text()).toContain(
      `${absent.name}, handläggare, borta till fredag 31 juli, ${substitute.name} vikarierar`,
    );
  });

  it('is arranged by the manager, a coordinator or the administrator too, and by nobody else', async () => {
    const values = {
      [`${words.form.absent}`]: absent.id,
      [`${words.form.substitute}`]: substitute.id,
      [`${words.form.to}`]: '2026-07-02',
    };
    const manager = await deskSession(app, municipality, 'unit_manager', unit);
    const page = await manager.sendAndFollow(others, words.form.submit, values);
    expect(page.getByRole('table').textContent).toContain(absent.name);
    await manager.sendAndFollow(others, /^Avsluta/);
    for (const role of ['coordinator', 'administrator'] as const) {
      const desk = await deskSession(app, municipality, role);
      await desk.sendAndFollow(others, words.form.submit, values);
      await desk.sendAndFollow(others, /^Avsluta/);
    }
    const handler = await deskSession(app, municipality, 'handler', unit);
    expect((await app.get(others, handler.headers)).statusCode).toBe(403);
    const forged = {
      action: others,
      method: 'post',
      fields: [
        ['account', absent.id],
        ['substitute', substitute.id],
        ['from', '2026-07-02'],
        ['to', '2026-07-03'],
      ],
    } as const;
    expect((await app.submit(forged, handler.headers)).statusCode).toBe(403);
    const far = await deskSession(app, municipality, 'unit_manager', elsewhere);
    const refused = await app.submit(forged, far.headers);
    expect(refused.statusCode).toBe(422);
    expect(readPage(refused.body).text()).toContain(words.refusals.not_permitted);
  });

  it('cannot be a person of another municipality', async () => {
    const desk = await deskSession(app, municipality, 'handler', unit);
    const stranger = personWith('landskrona', 'handler').id;
    const fields = [
      ['substitute', stranger],
      ['from', '2026-07-06'],
      ['to', '2026-07-07'],
    ] as const;
    const sent = await app.submit({ action: own, method: 'post', fields }, desk.headers);
    expect(sent.statusCode).toBe(422);
    expect(readPage(sent.body).text()).toContain(words.refusals.unknown_person);
  });
});

describe('a substitute is refused, with what was typed', () => {
  const send = async (desk: DeskSession, fields: Record<string, string>) => {
    const pairs = Object.entries({
      substitute: substitute.id,
      from: '2026-07-06',
      to: '2026-07-31',
      ...fields,
    });
    const form = { action: own, method: 'post', fields: pairs };
    const answer = await app.submit(form, desk.headers);
    return { status: answer.statusCode, page: readPage(answer.body) };
  };

  it.each([
    [{ to: '2026-07-05' }, words.refusals.days_reversed],
    [{ from: '2026-06-01', to: '2026-06-30' }, words.refusals.days_passed],
    [{ to: '2027-08-01' }, words.refusals.too_long],
    [{ substitute: absent.id }, words.refusals.own_substitute],
    [{ substitute: 'ingen' }, words.refusals.unknown_person],
    [{ substitute: personWith(municipality, 'archivist').id }, words.refusals.cannot_handle],
    [{ substitute: '' }, words.form.missingSubstitute],
    [{ from: '2026-02-31' }, 'Skriv ett datum som finns'],
  ])('for %o', async (fields, sentence) => {
    const desk = await deskSession(app, municipality, 'handler', unit);
    const { status, page } = await send(desk, fields);
    expect(status).toBe(422);
    expect(page.getByRole('alert').textContent).toContain(sentence);
    const to = 'to' in fields ? fields.to : '2026-07-31';
    expect(page.getByLabelText(/^Till och med/)).toHaveProperty('value', to);
    expect(await events('substitute_arranged')).toEqual([]);
  });

  it('where the account is closed, where there is one already, and where it would be circular', async () => {
    const desk = await deskSession(app, municipality, 'handler', unit);
    const { owner } = app.context.databases;
    const close = (active: boolean) =>
      owner.updateTable('account').set({ active }).where('id', '=', substitute.id).execute();
    await close(false);
    expect((await send(desk, {})).page.text()).toContain(words.refusals.inactive);
    await close(true);
    expect((await send(desk, {})).status).toBe(303);
    expect((await send(desk, { from: '2026-07-31', to: '2026-08-02' })).page.text()).toContain(
      words.refusals.overlaps,
    );
    const other = await deskSession(app, municipality, 'handler', elsewhere);
    const back = await send(other, { substitute: absent.id, from: '2026-07-31', to: '2026-08-01' });
    expect([back.status, back.page.text().includes(words.refusals.goes_round)]).toEqual([
      422,
      true,
    ]);
    expect(
      (await send(other, { substitute: absent.id, from: '2026-08-01', to: '2026-08-02' })).status,
    ).toBe(303);
  });

  it('where they could not read the cases: cases of care and school stay within their committee', async () => {
    const desk = await deskSession(app, municipality, 'handler', 'grundskolor');
    const stranger = personWith(municipality, 'handler', 'aldreomsorg');
    const { status, page } = await send(desk, { substitute: stranger.id });
    expect([status, page.text().includes(words.refusals.other_committee)]).toEqual([422, true]);
  });

  it('is harmless when a chain of substitutes is circular all the same', async () => {
    const row = (id: string, account: string, by: string) => ({
      id,
      municipality,
      account_id: account,
      substitute_id: by,
      from_day: day('2026-07-01'),
      to_day: day('2026-07-31'),
      made_by: account,
      made_at: new Date(),
      ended_by: null,
      ended_at: null,
    });
    await app.context.databases.owner
      .insertInto('substitute')
      .values([row('1', absent.id, substitute.id), row('2', substitute.id, absent.id)])
      .execute();
    const submitted = await submitToAbsent();
    for (const [at, number] of [
      [unit, submitted.number],
      [elsewhere, submitted.number],
    ] as const) {
      const desk = await deskSession(app, municipality, 'handler', at);
      expect(await queueOf(desk)).toContain(number);
    }
    // They were written without an event, which verify would find.
    await app.context.databases.owner
      .deleteFrom('substitute')
      .where('id', 'in', ['1', '2'])
      .execute();
  });

  it('reports that a substitution to be ended does not exist', async () => {
    const desk = await deskSession(app, municipality, 'coordinator');
    const form = { action: `${others}/finns-inte/avsluta`, method: 'post', fields: [] };
    expect((await app.submit(form, desk.headers)).statusCode).toBe(404);
  });
});
