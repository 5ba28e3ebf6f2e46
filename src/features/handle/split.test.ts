import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import {
  inMunicipality,
  kimsAddress,
  type SubmittedCase,
  submitCase,
} from '../../../test/case-work.ts';
import { deskSession } from '../../../test/desk.ts';
import { followPage } from '../../../test/following.ts';
import { verify } from '../../ledger/verify/verify.ts';
import { deskPaths } from '../../paths.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const municipality = 'falkoping';
const snow = 'Gångvägen är inte plogad.';
const bill = 'Och så är sophämtningen för dyr.';
const follow = followPage(() => app);

/** Both matters are received on Monday, and separated on Tuesday. */
async function splitCase() {
  app.clock.set('2026-03-02T08:15:00Z');
  const submitted = await submitCase(app, municipality, { text: `${snow}\n\n${bill}` });
  await app.drain();
  app.clock.advance('P1D');
  app.mailbox.length = 0;
  const desk = await deskSession(app, municipality, 'registrar');
  const page = await desk.sendAndFollow(
    `${deskPaths.case(submitted.number)}/dela`,
    'Dela ärendet',
    new Map([
      ['Det som hör till det nya ärendet', bill],
      ['Skäl', 'Två saker i samma brev.'],
    ]),
  );
  await app.drain();
  const other = await inMunicipality(app, municipality, (trx) =>
    trx
      .selectFrom('feedback_case')
      .selectAll()
      .where('split_from', '=', submitted.caseId)
      .executeTakeFirstOrThrow(),
  );
  return { spoken: submitted, desk, page, other };
}

const caseOf = ({ caseId }: Pick<SubmittedCase, 'caseId'>) =>
  inMunicipality(app, municipality, (trx) =>
    trx.selectFrom('feedback_case').selectAll().where('id', '=', caseId).executeTakeFirstOrThrow(),
  );
const clocksOf = (caseId: string) =>
  inMunicipality(app, municipality, (trx) =>
    trx
      .selectFrom('clock')
      .select(['kind', 'due', 'started_on'])
      .where('case_id', '=', caseId)
      .orderBy('kind')
      .execute(),
  );

describe('a case that holds two matters', () => {
  it('becomes two: each with a number and days of its own, from the same arrival day under the same policy [FAL-09] [FAL-12]', async () => {
    const { spoken: submitted, other, page } = await splitCase();
    const first = await caseOf(submitted);
    expect(other).toMatchObject({
      words: bill,
      status: 'registered',
      arrival_day: '2026-03-02',
      policy_version: first.policy_version,
      channel: first.channel,
    });
    expect(first.words).toBe(`${snow}\n\n${bill}`);
    expect(other.number).not.toBe(first.number);
    expect(await clocksOf(other.id)).toEqual(await clocksOf(submitted.caseId));
    expect(page.text()).toContain(`Det andra är ärende ${other.number}`);
    expect(page.getByRole('link', { name: `Ärende ${other.number}` })).toBeDefined();
  });

  it('is announced once, in the first message of the new case, with what the policy requires in it [FAL-10] [FAL-11]', async () => {
    const { spoken: submitted, other } = await splitCase();
    expect(app.mailbox).toHaveLength(1);
    const [mail] = app.mailbox;
    expect(mail?.to).toBe(kimsAddress);
    expect(mail?.text).toContain(`Det du skrev i ärende ${submitted.number} gäller två saker.`);
    expect(mail?.text).toContain(`den andra har fått nummer ${other.number}`);
    expect(mail?.text).toContain('senast måndag 16 mars 2026');
  });

  it('is one conversation with one code, with the numbers and statuses of both, and messages to either', async () => {
    const { spoken: submitted, other, desk } = await splitCase();
    const page = await follow.open(municipality, submitted.code);
    expect(page.getByRole('heading', { name: `Ärende ${other.number}` })).toBeDefined();
    expect(page.getByRole('heading', { level: 1 }).textContent).toContain(submitted.number);
    const form = page.form(
      'Skicka meddelandet',
      new Map<string, string | boolean>([['Ditt meddelande', 'Fakturan gäller januari.']]),
    );
    const about = form.fields.map(
      ([name, value]) => [name, name === 'about' ? other.number : value] as const,
    );
    await app.submit({ ...form, fields: about });
    expect((await caseOf({ caseId: other.id })).unread_words).toBe(true);
    expect((await caseOf(submitted)).unread_words).toBe(false);
    for (const number of [submitted.number, other.number])
      expect((await desk.page(deskPaths.case(number))).text()).toContain(
        'Fakturan gäller januari.',
      );
    const again = await follow.open(municipality, submitted.code);
    expect(again.text()).toContain(`Du skrev i ärende ${other.number}`);
    const answer = await app.get(`/api/v1/${municipality}/case`, {
      authorization: `Bearer ${submitted.code}`,
    });
    expect(answer.json()).toMatchObject({
      number: submitted.number,
      related: [{ number: other.number, status: 'registered' }],
    });
  });

  it('cannot be written to by naming another person’s case', async () => {
    const { spoken: submitted } = await splitCase();
    const stranger = await submitCase(app, municipality);
    const page = await follow.open(municipality, submitted.code);
    const form = page.form('Skicka meddelandet', { 'Ditt meddelande': 'Hej.' });
    const about = form.fields.map(
      ([name, value]) => [name, name === 'about' ? stranger.number : value] as const,
    );
    expect((await app.submit({ ...form, fields: about })).statusCode).toBe(422);
    expect((await caseOf(stranger)).unread_words).toBe(false);
  });

  it('is split once when the form is submitted twice, and not without a text for the new case', async () => {
    const submitted = await submitCase(app, municipality, { text: `${snow}\n\n${bill}` });
    const desk = await deskSession(app, municipality, 'registrar');
    const address = `${deskPaths.case(submitted.number)}/dela`;
    const wordless = await desk.send(address, 'Dela ärendet', new Map([['Skäl', 'Två saker.']]));
    expect(wordless.statusCode).toBe(303);
    const next = await desk.page(address);
    const form = next.form('Dela ärendet', new Map([['Skäl', 'Tre saker.']]));
    const both = await Promise.all([desk.submit(form), desk.submit(form)]);
    expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 409]);
    const empty = form.fields.map(
      ([name, value]) => [name, name === 'words' ? '' : value] as const,
    );
    expect((await desk.submit({ ...form, fields: empty })).statusCode).toBe(422);
  });

  it('leaves the numbers without a gap and a ledger that verifies', async () => {
    await splitCase();
    const found = await verify(app.context.databases);
    expect(found.flatMap(({ problems }) => problems)).toEqual([]);
  });
});
