import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { inMunicipality, submitCase } from '../../../test/case-work.ts';
import { deskSession } from '../../../test/desk.ts';
import { readPage } from '../../../test/page.ts';
import {
  decidedInFile,
  decision,
  fiveWorkdays,
  formAt,
  monday,
  type PolicyKeeper,
  policyKeeper,
} from '../../../test/policy-keeping.ts';
import { runCommand } from '../../commands/cli.ts';
import { policiesOf } from '../../policy/store.ts';

let app: TestApp;
let keeper: PolicyKeeper;
beforeAll(async () => {
  app = await testApp({ now: monday });
  keeper = await policyKeeper(app);
});
afterAll(() => app.close());

describe('a new version of the policy, before it is in force', () => {
  it('is for the administrator alone', async () => {
    const registrar = await deskSession(app, 'botkyrka', 'registrar');
    for (const address of [formAt, `${formAt}/fil`])
      expect((await app.get(address, registrar.headers)).statusCode).toBe(403);
    const link = { name: 'Ny version' };
    expect((await registrar.page('/desk/policy')).queryByRole('link', link)).toBeNull();
    const way = (await keeper.page('/desk/policy')).getByRole('link', link);
    expect(way.getAttribute('href')).toBe(formAt);
  });

  it('starts from the version in force, so that only what was decided is changed', async () => {
    const page = await keeper.page(formAt);
    expect(page.getByRole('heading', { level: 1 }).textContent).toBe('Ny version av policyn');
    const fields = new Map(page.form('Granska').fields);
    expect(fields.get('title')).toBe('Policy för hantering av synpunkter');
    expect(fields.get('deadlines.response.promised')).toBe('no');
    expect(fields.get('attention.response.amount')).toBe('10');
  });

  it('is reviewed in words before anything is stored', async () => {
    const response = await keeper.nothingChanged(() =>
      keeper.review({ ...decision, ...fiveWorkdays }),
    );
    expect(response.statusCode).toBe(200);
    const page = readPage(response.body);
    expect(page.getByRole('heading', { level: 1 }).textContent).toBe('Granska BOT-2');
    const row = page.getByRole('row', { name: /^När besked och svar lämnas: Svaret / });
    expect(row.textContent).toContain('Ingen dag är lovad.');
    expect(row.textContent).toContain('Inom 5 arbetsdagar från ankomstdagen.');
    expect(page.text()).toContain(
      'Ärenden som redan har kommit in, även i dag, hanteras enligt BOT',
    );
  });

  it('can be changed again from there, with all that was typed', async () => {
    const looked = readPage((await keeper.review({ ...decision, ...fiveWorkdays })).body);
    const again = await keeper.submit(looked.form('Ändra i formuläret'));
    const page = readPage(again.body);
    const fields = new Map(page.form('Granska').fields);
    expect(fields.get('deadlines.response.amount')).toBe('5');
    expect(fields.get('decidedOn')).toBe('2026-02-26');
    const unchanged = await keeper.submit(page.form('Granska'));
    expect(unchanged.statusCode).toBe(200);
  });

  it('can set other last days for the follow-up than those that the product suggests', async () => {
    const typed = {
      ...decision,
      'followUpDue.amount': '10',
      'source.attention.reason': 'Vi vill ha analyserna tidigare.',
    };
    const page = readPage((await keeper.review(typed)).body);
    const row = page.getByRole('row', { name: /När uppföljningen ska vara klar/ });
    expect(row.textContent).toContain('Inom 20 arbetsdagar efter periodens slut.');
    expect(row.textContent).toContain('Inom 10 arbetsdagar efter periodens slut.');
  });

  it('does not repeat what was new in the version before it [VAS14-12]', async () => {
    const vasteras = await policyKeeper(app, 'vasteras');
    const looked = await vasteras.review({ ...decision, version: 'VAS26' });
    expect(looked.statusCode).toBe(200);
    const row = readPage(looked.body).getByRole('row', { name: /^Om versionen: Borttaget i / });
    expect(row.textContent).toMatch(/Målen ur den strategiska planen 2012–2015\.Ny version–$/);
  });

  it('must state the source of a change, or is refused', async () => {
    const response = await keeper.nothingChanged(() =>
      keeper.review({ ...decision, ...fiveWorkdays, 'source.response.quote': '' }),
    );
    expect(response.statusCode).toBe(422);
    const page = readPage(response.body);
    const error = page.getByRole('link', {
      name: /^Tid för svaret: skriv vad ändringen grundas på/,
    });
    expect(error.getAttribute('href')).toBe('#source.response.quote');
    expect(new Map(page.form('Granska').fields).get('deadlines.response.amount')).toBe('5');
  });
});

describe('the version as a file', () => {
  it('comes back as it was downloaded, apart from what was changed', async () => {
    const json = await keeper.fileWith((version) => ({ ...version, ...decidedInFile }));
    const response = await keeper.sendFile(json);
    expect(response.statusCode).toBe(200);
    const page = readPage(response.body);
    expect(page.getAllByRole('row').map((row) => row.textContent)).toHaveLength(2);
    expect(page.getByRole('row', { name: /Gäller från/ })).toBeTruthy();
  });

  it('may be the output of the command, with only the days and the number changed', async () => {
    const { output } = await runCommand({
      words: 'policy show botkyrka --format import --json'.split(' '),
      environment: { LYHORD_DATA: join(tmpdir(), 'lyhord-no-such-folder') },
      folder: tmpdir(),
    });
    const json = JSON.stringify({ ...Object(output), ...decidedInFile });
    const response = await keeper.sendFile(json);
    expect(response.statusCode).toBe(200);
    expect(readPage(response.body).getByRole('row', { name: /Gäller från/ })).toBeTruthy();
  });

  it('is described by a published JSON Schema', async () => {
    const response = await app.get('/api/policy.schema.json');
    expect(response.statusCode).toBe(200);
    expect(response.json()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      additionalProperties: false,
    });
    const own = Object.keys(
      JSON.parse((await app.get('/desk/policy/BOT.json', keeper.headers)).body),
    );
    expect(Object.keys(response.json<{ properties: object }>().properties).toSorted()).toEqual(
      own.toSorted(),
    );
  });
});

describe('a version that is put in force', () => {
  it('gives new cases its deadlines, and leaves those of earlier cases as they were [VAS14-10]', async () => {
    const clocksOf = (caseId: string) =>
      inMunicipality(app, 'botkyrka', (trx) =>
        trx.selectFrom('clock').selectAll().where('case_id', '=', caseId).orderBy('kind').execute(),
      );
    const versionOf = (caseId: string) =>
      inMunicipality(app, 'botkyrka', (trx) =>
        trx
          .selectFrom('feedback_case')
          .select('policy_version')
          .where('id', '=', caseId)
          .executeTakeFirstOrThrow(),
      );
    const before = await submitCase(app, 'botkyrka');
    const clocksBefore = await clocksOf(before.caseId);

    const typed = { ...decision, ...fiveWorkdays, effectiveFrom: '2026-03-09' };
    const looked = readPage((await keeper.review(typed)).body);
    const put = await keeper.submit(looked.form('Sätt i kraft'));
    expect(put.statusCode).toBe(303);
    const done = await keeper.page(String(put.headers.location));
    expect(done.text()).toContain('BOT-2 gäller från och med måndag 9 mars 2026.');

    app.clock.set('2026-03-08T22:59:00Z');
    const dayBefore = await submitCase(app, 'botkyrka');
    expect(await versionOf(dayBefore.caseId)).toEqual({ policy_version: 'BOT' });

    app.clock.set('2026-03-08T23:00:00Z');
    const after = await submitCase(app, 'botkyrka');
    expect(await versionOf(after.caseId)).toEqual({ policy_version: 'BOT-2' });
    expect((await clocksOf(after.caseId)).find(({ kind }) => kind === 'response')).toMatchObject({
      basis: 'policy',
      days: 5,
      unit: 'arbetsdag',
      started_on: '2026-03-09',
      due: '2026-03-16',
    });

    expect(await versionOf(before.caseId)).toEqual({ policy_version: 'BOT' });
    expect(await clocksOf(before.caseId)).toEqual(clocksBefore);
    expect(clocksBefore.find(({ kind }) => kind === 'response')?.basis).toBe('attention');
  });

  it('keeps the decision’s words with what they changed, and the old ones with the rest', async () => {
    const [former, latest] = await inMunicipality(app, 'botkyrka', (trx) =>
      policiesOf(trx, 'botkyrka'),
    );
    expect(latest?.deadlines.response.source).toEqual({
      quote: 'Den som lämnar en synpunkt ska få svar inom fem arbetsdagar.',
    });
    expect(latest?.firstMessage).toEqual(former?.firstMessage);
    expect(latest?.effectiveTo.value).toBeNull();
    expect(former?.effectiveTo.value).toBe('2026-03-09');
  });

  it('is not put in force over one that somebody else put in force meanwhile', async () => {
    app.clock.set('2026-03-10T08:00:00Z');
    const typed = { version: 'BOT-3', effectiveFrom: '2026-03-20', standing: 'adopted' };
    const grounds = { 'source.version.reason': 'Rättad.' };
    const mine = readPage((await keeper.review({ ...typed, ...grounds })).body);
    const theirs = readPage((await keeper.review({ ...typed, ...grounds, version: 'BOT-4' })).body);
    expect((await keeper.submit(theirs.form('Sätt i kraft'))).statusCode).toBe(303);
    const late = await keeper.nothingChanged(() => keeper.submit(mine.form('Sätt i kraft')));
    expect(late.statusCode).toBe(409);
    expect(readPage(late.body).text()).toContain('Någon annan har satt BOT-4 i kraft');
  });

  it('may not overlap one that is to begin', async () => {
    const response = await keeper.nothingChanged(() =>
      keeper.review({
        version: 'BOT-5',
        effectiveFrom: '2026-03-15',
        standing: 'adopted',
        'source.version.reason': 'Tidigare.',
      }),
    );
    expect(response.statusCode).toBe(422);
    expect(readPage(response.body).text()).toContain(
      'BOT-4 gäller från fredag 20 mars 2026, så två versioner skulle gälla samtidigt. Tidigast möjliga dag är lördag 21 mars 2026.',
    );
  });
});
