import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import {
  applyAction,
  inMunicipality,
  type SubmittedCase,
  staff,
  submitCase,
} from '../../../test/case-work.ts';
import { type DeskSession, deskSession } from '../../../test/desk.ts';
import { followPage } from '../../../test/following.ts';
import { readExposures, recordPastExposures } from '../../desk/merge-exposures.ts';
import { roles } from '../../domain/vocabulary.ts';
import { verify } from '../../ledger/verify/verify.ts';
import { startWords } from '../start/words.ts';
import { exposureWords as words } from './words.ts';

/** A municipality where an anonymous complaint was merged into another person's case. */
const municipality = 'landskrona';
const address = '/desk/insyn';

let app: TestApp;
let dataProtectionOfficer: DeskSession;
beforeAll(async () => {
  app = await testApp();
  dataProtectionOfficer = await deskSession(app, municipality, 'data_protection_officer');
});
afterAll(() => app.close());

const registrar = () => staff(municipality, 'registrar');
const { open } = followPage(() => app);
const follow = ({ code }: SubmittedCase) => open(municipality, code);
const intact = async () =>
  (await verify(app.context.databases)).flatMap(({ problems }) => problems);
const listed = async () =>
  await inMunicipality(app, municipality, (trx) => readExposures(trx, municipality));
const entriesOf = async (submitted: SubmittedCase) =>
  (await listed()).filter(({ number }) => number === submitted.number);

async function merged(): Promise<{
  readonly first: SubmittedCase;
  readonly second: SubmittedCase;
}> {
  const first = await submitCase(app, municipality, { text: 'Bussen kom aldrig.' });
  app.clock.advance('PT1H');
  const second = await submitCase(app, municipality, { text: 'Bussen kom inte i dag heller.' });
  app.clock.advance('PT1H');
  const action = { type: 'merge', into: first.caseId, reason: 'Samma person.' } as const;
  await applyAction(app, second, registrar(), action);
  return { first, second };
}

describe('what a submitter could read because two cases were merged', () => {
  it('is listed when the merge is undone: which code, which text, from when until when, and whether it was opened', async () => {
    const { first, second } = await merged();
    app.clock.advance('P1D');
    await follow(second);
    await follow(second);
    app.clock.advance('P1D');
    await applyAction(app, second, registrar(), {
      type: 'unmerge',
      reason: 'Det var två personer.',
    });
    expect(await entriesOf(first)).toMatchObject([
      { codeNumber: second.number, opened: 'yes', readings: 1, how: 'undone' },
    ]);
    expect(await entriesOf(second)).toMatchObject([
      { codeNumber: first.number, opened: 'no', readings: 0, how: 'undone' },
    ]);
    const page = await dataProtectionOfficer.page(address);
    const entry = page.getByRole('region', { name: words.entry(first.number) });
    for (const stated of ['2 mars 2026', '4 mars 2026', second.number, 'Ja, en dag.', words.waits])
      expect(entry.textContent).toContain(stated);
    expect(page.text()).not.toContain('Bussen');
    expect(await intact()).toEqual([]);
  });

  it('is assessed by the data protection officer, with who and when, and earlier assessments are kept', async () => {
    const { first, second } = await merged();
    await applyAction(app, second, registrar(), {
      type: 'unmerge',
      reason: 'Det var två personer.',
    });
    const [entry] = await entriesOf(first);
    const field = `bedomning-${entry?.seq}`;
    const assess = async (text: string) => {
      const page = await dataProtectionOfficer.page(address);
      expect(page.getByRole('textbox', { name: words.assess(first.number) })).toBeTruthy();
      const action = `${address}/${entry?.seq}`;
      return await dataProtectionOfficer.submit({
        action,
        method: 'post',
        fields: [[field, text]],
      });
    };
    const empty = await assess('');
    expect(empty.statusCode).toBe(422);
    expect((await assess('Ingen incident: samma hushåll.')).statusCode).toBe(303);
    app.clock.advance('P1D');
    await assess('Berörda är underrättade.');
    const page = await dataProtectionOfficer.page(address);
    const region = page.getByRole('region', { name: words.entry(first.number) });
    const { name } = staff(municipality, 'data_protection_officer');
    for (const stated of ['Ingen incident: samma hushåll.', 'Berörda är underrättade.', name])
      expect(region.textContent).toContain(stated);
    expect(region.textContent).not.toContain(words.waits);
    expect(await intact()).toEqual([]);
  });

  it('is also recorded for merges of different submitters from before they were refused, once, and is then no longer open', async () => {
    const { first, second } = await merged();
    await inMunicipality(app, municipality, (trx) =>
      trx
        .updateTable('submitter')
        .set({ email: 'nagon.annan@example.se' })
        .where('case_id', '=', second.caseId)
        .execute(),
    );
    expect((await follow(second)).text()).not.toContain('Bussen kom aldrig.');
    const sweep = () =>
      inMunicipality(app, municipality, (trx) =>
        recordPastExposures(trx, app.context.clock, municipality),
      );
    await sweep();
    await sweep();
    expect(await entriesOf(first)).toMatchObject([
      { codeNumber: second.number, how: 'closed_off' },
    ]);
    await applyAction(app, second, registrar(), { type: 'unmerge', reason: 'Två personer.' });
    expect(await entriesOf(first)).toHaveLength(1);
  });

  it('is readable by no other role, and only the data protection officer may assess it', async () => {
    for (const role of roles) {
      const desk = await deskSession(app, municipality, role);
      const readers = ['data_protection_officer', 'administrator'];
      const status = (await app.get(address, desk.headers)).statusCode;
      expect([role, status]).toEqual([role, readers.includes(role) ? 200 : 403]);
      if (role === 'data_protection_officer') continue;
      const sent = { action: `${address}/1`, method: 'post', fields: [] } as const;
      expect([role, (await desk.submit(sent)).statusCode]).toEqual([role, 403]);
    }
  });

  it('is on the start page of the data protection officer until it is assessed', async () => {
    const start = await dataProtectionOfficer.page('/desk/start');
    const link = start.getByRole('link', { name: 'Bedöm vad någon annan kunde läsa' });
    expect(link.getAttribute('href')).toBe(address);
    const waiting = async () =>
      (await dataProtectionOfficer.page('/desk/start')).queryByRole('region', {
        name: startWords.sections.exposures,
      })?.textContent ?? '';
    const { first, second } = await merged();
    await applyAction(app, second, registrar(), { type: 'unmerge', reason: 'Två personer.' });
    expect(await waiting()).toContain(`kunde läsas med koden till ${second.number}`);
    const [entry] = await entriesOf(first);
    const fields = [[`bedomning-${entry?.seq}`, 'Ingen incident.']] as const;
    await dataProtectionOfficer.submit({
      action: `${address}/${entry?.seq}`,
      method: 'post',
      fields,
    });
    expect(await waiting()).not.toContain(`kunde läsas med koden till ${second.number}`);
  });
});
