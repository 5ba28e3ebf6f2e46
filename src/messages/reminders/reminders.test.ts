import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { personWith, type TestApp, testApp } from '../../../test/app.ts';
import { day } from '../../../test/case-file.ts';
import {
  applyAction,
  inMunicipality,
  type SubmittedCase,
  seedOf,
  staff,
  submitCase,
} from '../../../test/case-work.ts';
import { deskSession } from '../../../test/desk.ts';
import { arrangeSubstitute } from '../../administration/substitutes.ts';
import type { Role } from '../../domain/vocabulary.ts';
import { MailFailure, type OutgoingMail } from '../transport.ts';

let app: TestApp;
const mails: OutgoingMail[] = [];
let fault: MailFailure | undefined;

/** Sets the Swedish time, and runs the hourly sweep. */
async function sweepAt(local: string): Promise<readonly OutgoingMail[]> {
  const before = mails.length;
  const zoned = Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Stockholm');
  app.clock.set(zoned.toInstant().toString());
  await app.context.jobs.sweep();
  await app.drain();
  return mails.slice(before);
}

const emailOf = (role: Role, unit?: string, municipality = 'landskrona') =>
  personWith(municipality, role, unit).email;
const toOf = (sent: readonly OutgoingMail[], email: string) =>
  sent.filter(({ to }) => to === email);

async function opened(now: string): Promise<void> {
  mails.length = 0;
  fault = undefined;
  app = await testApp({
    now,
    mail: {
      send: async (mail) => {
        if (fault && mail.to.endsWith('.example')) throw fault;
        if (mail.to.endsWith('.example')) mails.push(mail);
      },
    },
  });
}

/** One application for all tests, since opening one takes longer than they do: each test has days of its own. */
describe('an overdue obligation', () => {
  beforeAll(async () => {
    await opened('2026-02-10T09:00:00Z');
    const done = await submitCase(app, 'landskrona', { kind: 'praise', unit: 'forskola' });
    await applyAction(app, done, staff('landskrona', 'coordinator'), {
      type: 'void',
      as: 'test',
      reason: 'Ett prov.',
    });
  });
  afterAll(() => app.close());

  it('is reported to its owner in one mail on the first working morning after its day, and not before [LAN-24]', async () => {
    expect(await sweepAt('2026-04-30T07:30:00')).toEqual([]);
    // The first of May is a holiday, then comes a weekend.
    for (const day of ['2026-05-01', '2026-05-02', '2026-05-03'])
      expect(await sweepAt(`${day}T07:30:00`), day).toEqual([]);
    const sent = await sweepAt('2026-05-04T07:30:00');
    const own = toOf(sent, emailOf('unit_manager', 'forskola'));
    expect(own).toHaveLength(1);
    const [mail] = own;
    expect(mail?.automatic).toBe(true);
    expect(mail?.subject).toBe('2 saker väntar på dig måndag 4 maj');
    expect(mail?.text).toContain(
      'Analys: Förskolan, januari–mars 2026. Sista dagen i kalendern var torsdag 30 april 2026.',
    );
    const link = /http:\/\/localhost:3000(\S+unit\/forskola\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
    const manager = await deskSession(app, 'landskrona', 'unit_manager', 'forskola');
    expect((await manager.page(link)).text()).toContain('Förskolan, januari–mars 2026');
    expect(toOf(sent, emailOf('department_manager'))).toEqual([]);
  });

  it('is reported once a day, also when the sweep runs again, and again on the next working day', async () => {
    const first = await sweepAt('2026-05-05T07:10:00');
    expect(first.length).toBeGreaterThan(0);
    expect(await sweepAt('2026-05-05T08:10:00')).toEqual([]);
    expect(await sweepAt('2026-05-06T07:10:00')).toHaveLength(first.length);
  });

  it('is reported to the next level when it is overdue for longer than the policy allows', async () => {
    const before = await sweepAt('2026-05-08T07:30:00');
    expect(before.some(({ text }) => text.includes('Hej Mustafa Havrot!'))).toBe(false);
    const sent = await sweepAt('2026-05-11T07:30:00');
    const [head] = sent.filter(({ text }) => text.includes('Hej Mustafa Havrot!'));
    expect(head?.text).toContain('har blivit liggande');
    expect(head?.text).toContain('Analys: Förskolan, januari–mars 2026.');
    expect(toOf(sent, emailOf('unit_manager', 'forskola'))).toHaveLength(1);
  });

  it('is tried again during the morning, and then not before the next one', async () => {
    fault = new MailFailure('no_connection', false);
    expect(await sweepAt('2026-05-12T07:30:00')).toEqual([]);
    fault = undefined;
    expect((await sweepAt('2026-05-12T08:30:00')).length).toBeGreaterThan(0);
    fault = new MailFailure('no_connection', false);
    expect(await sweepAt('2026-05-13T08:30:00')).toEqual([]);
    fault = undefined;
    expect(await sweepAt('2026-05-13T09:30:00')).toEqual([]);
    const next = await sweepAt('2026-05-15T07:30:00');
    expect(toOf(next, emailOf('unit_manager', 'forskola'))).toHaveLength(1);
  });

  it('is no longer reported once it is done', async () => {
    const manager = await deskSession(app, 'landskrona', 'unit_manager', 'forskola');
    const base = '/desk/uppfoljning';
    const steps = 'unit/forskola/2026-01-01/2026-04-01';
    await manager.sendAndFollow(`${base}/analysis/analysis/${steps}`, 'Spara analysen', {
      'Analys (måste fyllas i)': 'Inga synpunkter under kvartalet.',
    });
    await manager.sendAndFollow(`${base}/staff_meeting/staff_meeting/${steps}`, 'Anteckna', {
      'Vilken dag togs synpunkterna upp?': '2026-03-19',
    });
    const sent = await sweepAt('2026-05-18T07:30:00');
    expect(sent.length).toBeGreaterThan(0);
    expect(toOf(sent, emailOf('unit_manager', 'forskola'))).toEqual([]);
    const page = await manager.page(base);
    const reminded = page.getByRole('region', { name: 'Påminnelser till dig' });
    expect(reminded.textContent).toContain('2 saker väntar på dig fredag 15 maj');
    expect(reminded.textContent).toContain('onsdag 13 maj 2026, skickades inte');
  });

  it('is never reported at night, in the afternoon, at a weekend or on midsummer eve', async () => {
    for (const moment of [
      '2026-06-18T00:00:00',
      '2026-06-18T06:59:00',
      '2026-06-18T09:00:00',
      '2026-06-18T15:00:00',
      '2026-06-19T07:30:00',
      '2026-06-20T07:30:00',
      '2026-06-21T07:30:00',
    ])
      expect(await sweepAt(moment), moment).toEqual([]);
    expect((await sweepAt('2026-06-22T07:30:00')).length).toBeGreaterThan(0);
  });

  it('is not lost where no one has the role: the next level is informed at once, finally the administrator', async () => {
    const { statements } = app.context.databases;
    await statements.executeSql(
      "update account set active = false where municipality = 'landskrona' and role = 'unit_manager' and unit_id = 'grundskola'",
    );
    const first = await sweepAt('2026-06-23T07:30:00');
    const [head] = first.filter(({ text }) => text.includes('Hej Mustafa Havrot!'));
    expect(head?.text).toContain('Analys: Grundskolan, januari–mars 2026.');
    await statements.executeSql(
      "update account set active = false where municipality = 'landskrona' and role <> 'administrator'",
    );
    const last = await sweepAt('2026-06-24T07:30:00');
    expect(last.map(({ to }) => to)).toEqual([emailOf('administrator')]);
    expect(last[0]?.text).toContain('… och');
    const figures = async () => (await app.get('/metrics')).body;
    expect(await figures()).toMatch(
      /lyhord_follow_up\{municipality="landskrona",state="late"\} 2\d\b/,
    );
    expect(await figures()).toContain('municipality="landskrona",state="unheard"} 0');
    await statements.executeSql(
      "update account set active = false where municipality = 'landskrona'",
    );
    expect(await figures()).toMatch(/municipality="landskrona",state="unheard"\} 2\d\b/);
  });
});

describe('an untouched case', () => {
  const section = 'Ärenden som ingen har rört';
  const alarmed = (sent: readonly OutgoingMail[]) =>
    sent.filter(({ text }) => text.includes(section)).map(({ to }) => to);
  /** The policy's alarm goes to the manager of each department that the case may belong to. */
  const heads = seedOf('falkoping')
    .organisation.accounts.filter(({ role }) => role === 'department_manager')
    .map(({ email }) => email);
  beforeEach(() => opened('2026-03-02T08:15:00Z'));
  afterEach(() => app.close());

  it('raises the alarm once its days have passed and until somebody touches it, without any submitted text [FAL-05]', async () => {
    const one = await submitCase(app, 'falkoping', { text: 'Hemligt om min granne.' });
    expect(alarmed(await sweepAt('2026-03-04T07:30:00'))).toEqual([]);
    for (const day of ['2026-03-05', '2026-03-06']) {
      const sent = await sweepAt(`${day}T07:30:00`);
      expect(alarmed(sent).toSorted(), day).toEqual(heads.toSorted());
      for (const { text } of sent) {
        expect(text).toContain(one.number);
        expect(text).not.toMatch(/granne|Kim Ek|kim\.ek/);
      }
    }
    await applyAction(app, one, staff('falkoping', 'coordinator'), { type: 'register' });
    expect(alarmed(await sweepAt('2026-03-09T07:30:00'))).toEqual([]);
  });

  it('is reported to no one outside its committee when it is secret, but to the next person who may see it [FAL-05]', async () => {
    const one = await submitCase(app, 'falkoping');
    const { statements } = app.context.databases;
    await statements.executeSql(
      `update feedback_case set secrecy_marked = true where number = '${one.number}'`,
    );
    const within = seedOf('falkoping').organisation.accounts.find(
      ({ role, committees }) =>
        role === 'department_manager' && committees.includes('kommunstyrelsen'),
    );
    const first = await sweepAt('2026-03-05T07:30:00');
    expect(alarmed(first)).toEqual([within?.email]);
    await statements.executeSql(
      "update account set committees = '{}' where municipality = 'falkoping' and role = 'department_manager'",
    );
    const second = await sweepAt('2026-03-06T07:30:00');
    expect(alarmed(second)).toEqual([emailOf('quality_strategist', undefined, 'falkoping')]);
    for (const { to, text } of second)
      if (heads.includes(to)) expect(text).not.toContain(one.number);
  });
});

describe('an overdue case', () => {
  beforeEach(() => opened('2026-03-02T08:15:00Z'));
  afterEach(() => app.close());

  it('is described with the desk’s own day where the policy promises none', async () => {
    const one = await submitCase(app, 'botkyrka', { kind: 'complaint' });
    const handler = staff('botkyrka', 'handler', 'gata-och-park');
    const unitId = 'gata-och-park';
    const order = { type: 'assign', unitId, handlerId: handler.accountId } as const;
    await applyAction(app, one, staff('botkyrka', 'coordinator'), order);
    await app.drain();
    const to = emailOf('handler', unitId, 'botkyrka');
    const [due] = toOf(await sweepAt('2026-03-16T07:30:00'), to);
    expect(due?.text).toContain(`${one.number}: svar, egen bevakningsdag i dag.`);
    const [passed] = toOf(await sweepAt('2026-03-17T07:30:00'), to);
    expect(passed?.text).toContain(`${one.number}: svar, egen bevakningsdag måndag 16 mars 2026.`);
    expect(passed?.text).not.toContain('skulle ha getts');
  });

  it('is reported to its handler, and to the manager when it remains overdue', async () => {
    const one = await submitCase(app, 'falkoping', {
      kind: 'complaint',
      text: 'Maten var kall igen.',
    });
    const handler = staff('falkoping', 'handler', 'grundskolor');
    await applyAction(app, one, staff('falkoping', 'coordinator'), {
      type: 'assign',
      unitId: 'grundskolor',
      handlerId: handler.accountId,
    });
    await app.drain();
    const due = await sweepAt('2026-03-16T07:30:00');
    expect(due.map(({ to }) => to)).toEqual([emailOf('handler', 'grundskolor', 'falkoping')]);
    expect(due[0]?.text).toContain(`${one.number}: svar ska ges i dag.`);
    const first = await sweepAt('2026-03-17T07:30:00');
    const [mail] = toOf(first, emailOf('handler', 'grundskolor', 'falkoping'));
    expect(mail?.text).toContain(`${one.number}: svar skulle ha getts måndag 16 mars 2026.`);
    expect(mail?.text).toContain(`http://localhost:3000/desk/arenden/${one.number}`);
    expect(mail?.text).not.toContain('kall');
    const manager = emailOf('unit_manager', 'grundskolor', 'falkoping');
    expect(toOf(first, manager)).toEqual([]);
    expect(toOf(await sweepAt('2026-03-23T07:30:00'), manager)).toEqual([]);
    const [raised] = toOf(await sweepAt('2026-03-24T07:30:00'), manager);
    expect(raised?.text).toContain(one.number);
    expect(raised?.text).toContain('har blivit liggande');
  });
});

describe('a morning mail lists what remains to be done', () => {
  const municipality = 'falkoping';
  const unit = 'grundskolor';
  const handler = staff(municipality, 'handler', unit);
  const mine = emailOf('handler', unit, municipality);
  beforeEach(() => opened('2026-03-02T08:15:00Z'));
  afterEach(() => app.close());

  async function given(): Promise<SubmittedCase> {
    const one = await submitCase(app, municipality, { unit, text: 'Maten var kall igen.' });
    const coordinator = staff(municipality, 'coordinator');
    const to = { type: 'assign', unitId: unit, handlerId: handler.accountId } as const;
    await applyAction(app, one, coordinator, to);
    await app.drain();
    return one;
  }

  it('cases given to somebody since the morning before, once, and not those they took themselves', async () => {
    const one = await given();
    const other = await submitCase(app, municipality, { unit });
    await applyAction(app, other, handler, { type: 'take' });
    await app.drain();
    const [mail] = toOf(await sweepAt('2026-03-03T07:30:00'), mine);
    expect(mail?.text).toContain(`Nya ärenden hos dig (1)\n– ${one.number}`);
    expect(mail?.text).not.toContain(other.number);
    expect(mail?.text).not.toMatch(/kall|Kim/);
    expect(mail?.text).toContain('/desk/start');
    const [next] = toOf(await sweepAt('2026-03-04T07:30:00'), mine);
    expect(next?.text ?? '').not.toContain('Nya ärenden hos dig');
  });

  it('returned hand-overs, to the person who made them, until they take them up', async () => {
    const one = await given();
    const to = { by: 'letter', name: 'Trafikverket', address: 'Box 1' } as const;
    const away = { type: 'hand_over', scope: 'other_authority', to } as const;
    await applyAction(app, one, handler, { type: 'dismiss_track', reason: 'Gäller vägen.' });
    await applyAction(app, one, handler, {
      ...away,
      reason: 'Hör hemma där.',
      body: 'Vi lämnar över.',
    });
    const back = { type: 'return_hand_over', how: 'told', reason: 'Inte vårt.' } as const;
    await applyAction(app, one, { type: 'receiver' }, back);
    const [mail] = toOf(await sweepAt('2026-03-03T07:30:00'), mine);
    expect(mail?.text).toContain(`Överlämnade ärenden som kom tillbaka (1)\n– ${one.number}`);
  });

  it('to the substitute while a person is absent, and to no person twice', async () => {
    const substitute = staff(municipality, 'handler', 'forskolor');
    const one = await given();
    await inMunicipality(app, municipality, (trx) =>
      arrangeSubstitute(trx, app.context.caseContext, handler, {
        accountId: handler.accountId,
        substituteId: substitute.accountId,
        from: day('2026-03-03'),
        to: day('2026-03-03'),
        reason: null,
      }),
    );
    const sent = await sweepAt('2026-03-03T07:30:00');
    expect(toOf(sent, mine)).toEqual([]);
    const [mail] = toOf(sent, emailOf('handler', 'forskolor', municipality));
    expect(mail?.text).toContain(one.number);
    const later = await sweepAt('2026-03-16T07:30:00');
    expect(toOf(later, mine)[0]?.text).toContain(one.number);
    expect(toOf(later, emailOf('handler', 'forskolor', municipality))).toEqual([]);
  });

  it('replies that wait to be read, to those who may, and never to their author', async () => {
    const one = await given();
    await app.context.databases.owner
      .insertInto('reply_draft')
      .values({
        id: 'draft',
        municipality,
        case_id: one.caseId,
        author_id: handler.accountId,
        of: 'answer',
        subject: null,
        body: 'Utkastets ord.',
        told_orally: false,
        override_reason: null,
        replaces: null,
        reason: null,
        state: 'for_reading',
        version: 1,
        tab: 'one',
        saved_at: new Date(),
        reader_id: null,
        returned_words: null,
      })
      .execute();
    const sent = await sweepAt('2026-03-03T07:30:00');
    const section = `Svar att läsa innan de skickas (1)\n– ${one.number}`;
    const [mail] = toOf(sent, emailOf('coordinator', undefined, municipality));
    expect(mail?.text).toContain(section);
    expect(mail?.text).not.toContain('Utkastets ord');
    expect(toOf(sent, mine)[0]?.text).not.toContain(section);
  });
});
