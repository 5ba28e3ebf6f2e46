import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { inMunicipality, submitCase } from '../../../test/case-work.ts';
import { type DeskSession, deskSession } from '../../../test/desk.ts';
import { queueWords } from '../../i18n/desk/queue.ts';

const municipality = 'falkoping';
const words = queueWords.saved;

let app: TestApp;
let handler: DeskSession;
let complaint: string;
let praise: string;
beforeAll(async () => {
  app = await testApp();
  handler = await deskSession(app, municipality, 'handler', 'grundskolor');
  complaint = (await submitCase(app, municipality, { unit: 'grundskolor', kind: 'complaint' }))
    .number;
  praise = (await submitCase(app, municipality, { unit: 'grundskolor', kind: 'praise' })).number;
});
afterAll(() => app.close());

const narrowed = '/desk?slag=complaint&enhet=grundskolor&lage=received&dag=veckan';
const saves = (desk: DeskSession, address: string, values: Record<string, string | boolean>) =>
  desk.send(address, words.submit, values);

describe('a saved view of the queue', () => {
  it('filters by kind, unit, status and deadline, all of it in the address', async () => {
    const page = await handler.page(narrowed);
    expect(page.getByRole('table').textContent).toContain(complaint);
    expect(page.getByRole('table').textContent).not.toContain(praise);
    const none = await handler.page('/desk?slag=question&enhet=grundskolor');
    expect(none.text()).toContain(queueWords.filters.empty);
  });

  it('is named, found again, renamed and deleted', async () => {
    const saved = await saves(handler, narrowed, { [words.name]: 'Klagomål hos oss' });
    expect(saved.statusCode).toBe(303);
    const address = saved.headers.location ?? '';
    expect(address).not.toContain('complaint');
    const page = await handler.page(address);
    expect(page.text()).toContain(words.done);
    const link = page.getByRole('link', { name: /^Klagomål hos oss/ });
    expect(link.getAttribute('aria-current')).toBe('page');
    expect(page.getByRole('table').textContent).toContain(complaint);
    expect(page.getByRole('table').textContent).not.toContain(praise);
    const change =
      page.getByRole('link', { name: new RegExp(words.change) }).getAttribute('href') ?? '';
    const renamed = await handler.sendAndFollow(change, words.submit, {
      [words.name]: 'Våra klagomål',
    });
    expect(renamed.getByRole('link', { name: /^Våra klagomål/ })).toBeDefined();
    const gone = await handler.sendAndFollow(change, words.remove);
    expect(gone.text()).toContain(words.removed);
    expect(gone.queryByRole('link', { name: /^Våra klagomål/ })).toBeNull();
  });

  it('is shared with the unit, where others see it and only its owner changes it', async () => {
    const values = { [words.name]: 'Delad vy', [words.share]: true };
    const saved = await saves(handler, narrowed, values);
    const address = saved.headers.location ?? '';
    const manager = await deskSession(app, municipality, 'unit_manager', 'grundskolor');
    const page = await manager.page(address);
    expect(page.getByRole('link', { name: /^Delad vy/ })).toBeDefined();
    expect(page.getByRole('table').textContent).not.toContain(praise);
    const id = new URL(address, 'http://x').searchParams.get('vy') ?? '';
    expect((await app.get(`/desk/vyer/${id}`, manager.headers)).statusCode).toBe(404);
    const remove = { action: `/desk/vyer/${id}/bort`, method: 'post', fields: [] };
    expect((await app.submit(remove, manager.headers)).statusCode).toBe(404);
    const far = await deskSession(app, municipality, 'unit_manager', 'aldreomsorg');
    expect((await far.page(address)).text()).toContain(words.amiss.view_gone);
    const abroad = await deskSession(app, 'landskrona', 'coordinator');
    expect((await abroad.page(address)).text()).toContain(words.amiss.view_gone);
  });

  it('opens without its unit when that no longer exists, and says so', async () => {
    const saved = await saves(handler, '/desk?slag=complaint&enhet=nedlagd-enhet', {
      [words.name]: 'x',
    });
    // The page does not save what does not exist; it existed when this view was saved.
    await inMunicipality(app, municipality, (trx) =>
      trx
        .updateTable('saved_view')
        .set({ unit_id: 'nedlagd-enhet' })
        .where('name', '=', 'x')
        .execute(),
    );
    const page = await handler.page(saved.headers.location ?? '');
    expect(page.text()).toContain(words.amiss.unit_gone);
    expect(page.getByRole('table').textContent).toContain(complaint);
  });

  it.each([
    ['', /Fyll i|Här behöver/],
    ['x'.repeat(61), /för lång/],
  ])('is refused the name “%s”, with what it shows kept', async (name, sentence) => {
    const answer = await saves(handler, narrowed, { [words.name]: name });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toMatch(sentence);
    expect(answer.body).toContain('name="slag" value="complaint"');
  });

  it('shows a page for an unlinked address', async () => {
    for (const query of [
      '?vy=finns-inte',
      "?vy='--",
      '?vy=a&vy=b',
      '?slag=allt&enhet=%3Cb%3E&lage=closed&dag=aldrig',
    ])
      expect([query, (await app.get(`/desk${query}`, handler.headers)).statusCode]).toEqual([
        query,
        200,
      ]);
  });
});

describe('the cases that have come in since the queue was opened', () => {
  const newsOf = (html: string) => /data-news="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');

  it('are shown as a link in the open view, to those who may see them', async () => {
    const opened = await app.get('/desk?slag=complaint', handler.headers);
    const address = newsOf(opened.body) ?? '';
    app.clock.advance('PT1M');
    const before = await app.get(address, handler.headers);
    expect([before.statusCode, before.body, before.headers['cache-control']]).toEqual([
      200,
      '',
      'no-store',
    ]);
    app.clock.advance('PT1M');
    for (const kind of ['complaint', 'complaint', 'praise'])
      await submitCase(app, municipality, { unit: 'grundskolor', kind });
    expect((await app.get(address, handler.headers)).body).toBe(
      '<a class="ds-link" href="/desk?slag=complaint">2 nya ärenden</a>',
    );
    const far = await deskSession(app, municipality, 'handler', 'aldreomsorg');
    expect((await app.get(address, far.headers)).body).toBe('');
  });

  it('are only told to signed-in people who see cases, for a valid moment', async () => {
    const status = async (query: string, headers: DeskSession['headers']) =>
      (await app.get(`/desk/nytt${query}`, headers)).statusCode;
    expect(await status('?sedan=igar', handler.headers)).toBe(400);
    expect(await status('', handler.headers)).toBe(400);
    const reader = await deskSession(app, municipality, 'committee_reader');
    expect(await status('?sedan=2026-03-02T08:00:00Z', reader.headers)).toBe(403);
    expect((await app.get('/desk/nytt?sedan=2026-03-02T08:00:00Z')).statusCode).toBe(303);
  });

  it('can be polled without prolonging the session', async () => {
    const { auth } = app.context.databases;
    const sign = await deskSession(app, municipality, 'registrar');
    const soon = new Date(Date.now() + 3_600_000);
    const newest = await auth
      .selectFrom('session')
      .select('id')
      .orderBy('createdAt', 'desc')
      .executeTakeFirstOrThrow();
    const endSubstitution = async () => {
      const row = await auth
        .selectFrom('session')
        .select('expiresAt')
        .where('id', '=', newest.id)
        .executeTakeFirstOrThrow();
      return row.expiresAt.getTime();
    };
    await auth
      .updateTable('session')
      .set({ expiresAt: soon })
      .where('id', '=', newest.id)
      .execute();
    const address = '/desk/nytt?sedan=2026-03-02T08:00:00Z';
    await app.get(address, { ...sign.headers, 'x-quiet': 'yes' });
    expect(await endSubstitution()).toBe(soon.getTime());
    await app.get('/desk', sign.headers);
    expect(await endSubstitution()).toBeGreaterThan(soon.getTime());
  });
});
