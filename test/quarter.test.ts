import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Day } from '../src/domain/calendar/day.ts';
import { verify } from '../src/ledger/verify/verify.ts';
import type { OutgoingMail } from '../src/messages/transport.ts';
import { type TestApp, testApp } from './app.ts';
import { day } from './case-file.ts';
import { afterWorkdays, instantAt, isWorkday, Office } from './quarter.ts';

const municipality = 'falkoping';
const first = day('2026-01-01');
const last = day('2026-03-31');
const arrivals = 600;

let app: TestApp;
let office: Office;
/** Open cases past their deadline of which nobody was informed that morning. */
const unreported: string[] = [];
let alarms = 0;

beforeAll(async () => {
  app = await testApp({ now: instantAt(first, '00:30:00') });
  office = new Office(app, municipality);
  await runQuarter();
}, 3_600_000);
afterAll(() => app.close());

const days: readonly Day[] = Array.from({ length: 90 }, (_, passed) => addDays(first, passed));

async function runQuarter(): Promise<void> {
  for (const [passed, today] of days.entries()) {
    if (isWorkday(today)) await workday(today);
    app.clock.set(instantAt(today, '18:00:00'));
    await office.arrive(
      Math.floor(((passed + 1) * arrivals) / 90) - Math.floor((passed * arrivals) / 90),
    );
    await app.drain();
  }
  for (let today = addDays(last, 1); today < '2026-04-25'; today = addDays(today, 1))
    if (isWorkday(today)) await workday(today);
}

async function workday(today: Day): Promise<void> {
  app.clock.set(instantAt(today, '07:30:00'));
  app.mailbox.length = 0;
  await app.context.jobs.sweep();
  await app.drain();
  const mails = app.mailbox.filter(({ automatic }) => automatic);
  await checkReported(today, mails);
  app.clock.set(instantAt(today, '08:30:00'));
  await office.actOnMail(mails.filter(({ to }) => staffAddresses.has(to)));
  await office.register();
  await app.drain();
  await office.readThanks();
  await office.answer();
  await app.drain();
  await office.ringAndPost();
  await office.closeAnswered();
  await office.thank();
  await app.drain();
}

const staffAddresses = new Set<string>();

/** Compares every alarm of this morning with what was sent to a person. */
async function checkReported(today: Day, mails: readonly OutgoingMail[]): Promise<void> {
  for (const { email } of await office.within((trx) =>
    trx.selectFrom('account').select('email').execute(),
  ))
    staffAddresses.add(email);
  const told = mails.filter(({ to }) => staffAddresses.has(to)).map(({ text }) => text);
  for (const number of await findAlarms(today)) {
    alarms += 1;
    if (!told.some((text) => text.includes(number))) unreported.push(`${today} ${number}`);
  }
}

/**
 * Counted independently of the product: untouched for more than two working days, or past the deadline that applies.
 */
async function findAlarms(today: Day): Promise<readonly string[]> {
  const open = await office.within((trx) =>
    trx
      .selectFrom('feedback_case')
      .select(['number', 'arrival_day', 'touched_at', 'next_due'])
      .where('status', '<>', 'closed')
      .execute(),
  );
  return open
    .filter(
      ({ arrival_day: arrived, touched_at: touched, next_due: due }) =>
        (touched === null && afterWorkdays(arrived, 2) < today) || (due !== null && due < today),
    )
    .map(({ number }) => number);
}

describe('a quarter in one municipality, with 600 submissions', () => {
  it('receives every one of them, with case numbers without a gap', async () => {
    const [{ count } = { count: 0 }] = await office.within((trx) =>
      trx
        .selectFrom('feedback_case')
        .select((select) => select.fn.countAll<number>().as('count'))
        .execute(),
    );
    expect(Number(count)).toBe(arrivals);
    const found = await verify(app.context.databases);
    expect(found.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('leaves no case past its alarm unreported, and every alarm is sent to a person [FAL-05]', () => {
    expect(alarms).toBeGreaterThan(10);
    expect(unreported).toEqual([]);
  });

  it('meets every deadline, or gives notice of a new day before the old one has passed, and meets that [FAL-15]', async () => {
    const clocks = await office.within((trx) =>
      trx
        .selectFrom('clock')
        .innerJoin('feedback_case', 'feedback_case.id', 'clock.case_id')
        .select(['number', 'clock.due', 'clock.promised_due', 'clock.stopped_on'])
        .where('clock.kind', 'in', ['acknowledgement', 'response'])
        .execute(),
    );
    const missedDeadlines = clocks.filter(({ due, stopped_on: on }) => on === null || on > due);
    const dayNotices = clocks.filter(({ promised_due: first }) => first !== null).length;
    expect(missedDeadlines).toEqual([]);
    expect(dayNotices).toBeGreaterThan(50);
    const overdue = await office.within((trx) =>
      trx
        .selectFrom('ledger_event')
        .select('case_id')
        .where('type', '=', 'notify_delay')
        .where('body', 'like', '%"late":true%')
        .execute(),
    );
    expect(overdue).toEqual([]);
  });

  it('rings everybody who left only a telephone number, and counts nothing as told before it was [FAL-10]', async () => {
    const rung = new Set(
      office.cases
        .filter(({ reached }) => reached === 'telephone')
        .map((one) => one.submitted.number),
    );
    expect(rung.size).toBeGreaterThan(150);
    const firstCalls = (await sent('acknowledgement')).filter(({ number }) => rung.has(number));
    expect(firstCalls.length).toBe(rung.size);
    for (const call of firstCalls) expect(call).toMatchObject({ route: 'oral', state: 'told' });
  });

  it('tells the code in the first letter to everybody who wrote one', () => {
    const letters = office.cases.filter(({ reached }) => reached === 'letter');
    expect(letters.length).toBeGreaterThan(30);
    expect(letters.filter(({ submitted }) => !office.codesInLetters.has(submitted.number))).toEqual(
      [],
    );
  });

  it('runs no promise for whoever wants no reply or gave no name [FAL-16]', async () => {
    const free = new Set(
      office.cases
        .filter(({ declined, reached }) => declined || reached === 'nowhere')
        .map((one) => one.submitted.number),
    );
    expect(free.size).toBeGreaterThan(100);
    const promises = await office.within((trx) =>
      trx
        .selectFrom('clock')
        .innerJoin('feedback_case', 'feedback_case.id', 'clock.case_id')
        .select(['number', 'clock.basis'])
        .where('clock.kind', '=', 'response')
        .execute(),
    );
    // The desk's own day, which is told to nobody.
    for (const { number, basis } of promises)
      expect([number, basis]).toEqual([number, free.has(number) ? 'attention' : 'policy']);
  });

  it('takes a thank-you after the end as a thank-you: nothing is opened, nobody hears of a review', async () => {
    expect(office.thanked.size).toBeGreaterThan(80);
    const rows = await office.within((trx) =>
      trx
        .selectFrom('feedback_case')
        .select(['number', 'status', 'escalated_at', 'unread_words', 'closure_reason'])
        .execute(),
    );
    for (const row of rows.filter(({ number }) => office.thanked.has(number)))
      expect(row).toMatchObject({ status: 'closed', escalated_at: null, unread_words: false });
    expect(await sent('review_started')).toEqual([]);
  });
});

/** Messages of this purpose that went to submitters, and how they went. */
const sent = (purpose: 'acknowledgement' | 'review_started') =>
  office.within((trx) =>
    trx
      .selectFrom('message')
      .innerJoin('delivery', 'delivery.message_id', 'message.id')
      .innerJoin('feedback_case', 'feedback_case.id', 'message.case_id')
      .select(['feedback_case.number', 'delivery.route', 'delivery.state'])
      .where('message.purpose', '=', purpose)
      .execute(),
  );
