import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import {
  applyAction,
  kimsAddress,
  type SubmittedCase,
  staff,
  submitCase,
} from '../../../test/case-work.ts';
import { type DeskSession, deskSession } from '../../../test/desk.ts';
import { type Page, readPage } from '../../../test/page.ts';
import { backup } from '../../db/backup.ts';
import { restore } from '../../db/restore.ts';
import { inTenant } from '../../db/tenant.ts';

const municipality = 'falkoping';
const unit = 'aldreomsorg';

let app: TestApp;
let coordinator: DeskSession;
let care: SubmittedCase;
let lights: SubmittedCase;
let answered: SubmittedCase;
let secret: SubmittedCase;

const contact = { name: 'Ottilia Granskär', email: kimsAddress, phone: '070-174 06 30' };

beforeAll(async () => {
  app = await testApp();
  care = await submitCase(app, municipality, {
    text: 'Hemtjänstpersonalen kom försent till mamma i Söderåsen två dagar i rad.',
    wish: 'Jag vill ha samma ansikten varje morgon.',
    unit,
    kind: 'complaint',
    contact,
  });
  lights = await submitCase(app, municipality, {
    text: 'Gatubelysningen är släckt och lekplatsen ligger i mörker.',
    place: 'Hagtornsvägen 12',
    unit: 'gata-park',
    kind: 'complaint',
  });
  answered = await submitCase(app, municipality, { text: 'Maten är kall.', unit, contact });
  secret = await submitCase(app, municipality, { text: 'Fröken Gullviva låser dörren.', unit });
  const handler = staff(municipality, 'handler', unit);
  await applyAction(app, answered, handler, { type: 'register' });
  await applyAction(app, answered, handler, { type: 'take' });
  const body = 'Hej Ottilia Granskär! Kylvagnen är lagad och termometrarna är bytta.';
  const checked = { parts: [], missing: [], overrideReason: null, toldOrally: false } as const;
  const manager = staff(municipality, 'unit_manager', unit);
  await applyAction(app, answered, manager, { type: 'answer', body, subject: null, ...checked });
  await applyAction(app, secret, staff(municipality, 'unit_manager', unit), {
    type: 'mark_secrecy',
    provision: 'osl_26_1',
    reason: 'Socialtjänst.',
  });
  coordinator = await deskSession(app, municipality, 'coordinator');
});
afterAll(() => app.close());

async function search(typed: string, desk: DeskSession = coordinator): Promise<Page> {
  const form = (await desk.page('/desk/sok')).form('Sök', { 'Ord eller ärendenummer': typed });
  const response = await desk.submit(form);
  expect(response.statusCode).toBe(200);
  return readPage(response.body);
}

const numbersIn = (page: Page): readonly string[] =>
  [...page.body.querySelectorAll('.hit .number')].map((number) => number.textContent ?? '');
const marked = (page: Page): readonly string[] =>
  [...page.body.querySelectorAll('mark')].map((mark) => mark.textContent ?? '');
const found = async (typed: string, desk?: DeskSession) => numbersIn(await search(typed, desk));

describe('a member of staff who searches', () => {
  it('can open the search from every page of the desk', async () => {
    const page = await coordinator.page('/desk');
    expect(page.getByRole('link', { name: 'Sök' }).getAttribute('href')).toBe('/desk/sok');
  });

  it('finds every form of a word, and sees where it occurs', async () => {
    for (const typed of ['mat', 'maten', 'MATEN', 'mats']) {
      const page = await search(typed);
      expect(numbersIn(page)).toEqual([answered.number]);
      expect(marked(page)).toEqual(['Maten']);
    }
  });

  it('finds a compound by its parts', async () => {
    expect(await found('personal')).toEqual([care.number]);
    expect(marked(await search('personalen'))).toEqual(['Hemtjänstpersonalen']);
    expect(await found('belysning')).toEqual([lights.number]);
    expect(await found('hemtjänst')).toEqual([care.number]);
    expect(await found('plats lek')).toEqual([lights.number]);
  });

  it('distinguishes å, ä and ö from a and o', async () => {
    expect(await found('söderåsen')).toEqual([care.number]);
    expect(await found('soderasen')).toEqual([]);
    expect(await found('mörker'.normalize('NFD'))).toEqual([lights.number]);
  });

  it('gets only cases with every word, and with quoted words next to each other', async () => {
    expect(await found('mamma försent')).toEqual([care.number]);
    expect(await found('mamma lekplats')).toEqual([]);
    expect(await found('"två dagar"')).toEqual([care.number]);
    expect(await found('”två dagar”')).toEqual([care.number]);
    expect(await found('"dagar två"')).toEqual([]);
    expect(marked(await search('"två dagar i rad"'))).toEqual(['två dagar i rad']);
  });

  it('finds words by their beginning with an asterisk', async () => {
    expect(await found('hagtorn*')).toEqual([lights.number]);
    expect(await found('gatubel*')).toEqual([lights.number]);
  });

  it('sees in which text it was found: the submission, the wish, the place, a message, a note', async () => {
    await applyAction(app, care, staff(municipality, 'handler', unit), {
      type: 'write_note',
      body: 'Talade med gruppledaren. Schemat ses över.',
    });
    expect((await search('schema')).text()).toContain('Anteckning: Talade med gruppledaren');
    expect((await search('försent')).text()).toContain('Synpunkten: Hemtjänstpersonalen');
    expect((await search('ansikten')).text()).toContain('Önskemålet: Jag vill ha');
    expect((await search('Hagtornsvägen')).text()).toContain('Platsen: Hagtornsvägen 12');
    expect((await search('termometer')).text()).toContain('Till synpunktslämnaren: Hej');
  });

  it('finds a case by its number, with or without the year', async () => {
    expect((await found(care.number))[0]).toBe(care.number);
    expect((await found(String(Number(care.number.slice(5)))))[0]).toBe(care.number);
    expect(await found('2019-99999')).toEqual([]);
  });

  it('finds no person by name, address or telephone number (GDPR)', async () => {
    for (const typed of ['Ottilia', 'Granskär', '"Ottilia Granskär"'])
      expect(await found(typed), typed).toEqual([]);
    for (const typed of [kimsAddress, '070-174 06 30'])
      expect((await search(typed)).text()).toContain('finns inget ord att söka på');
  });

  it('finds what was written a moment ago, and no longer what has been changed', async () => {
    const late = await submitCase(app, municipality, { text: 'Flaggstången knarrar.' });
    expect(await found('flaggstång')).toEqual([late.number]);
    expect(await filtered({ enhet: unit, status: 'received' })).not.toContain(late.number);
    const centre = staff(municipality, 'coordinator');
    await applyAction(app, late, centre, { type: 'assign', unitId: unit, handlerId: null });
    expect(await filtered({ enhet: unit })).toContain(late.number);
  });
});

async function filtered(filters: Record<string, string>, desk = coordinator) {
  const query = new URLSearchParams(filters);
  return numbersIn(await desk.page(`/desk/sok?${query}`));
}

describe('a search with filters', () => {
  it('is narrowed by kind, unit, channel, status and days, without any words, at an address of its own', async () => {
    expect(await filtered({ slag: 'complaint', enhet: unit })).toEqual([care.number]);
    expect(await filtered({ status: 'answered' })).toEqual([answered.number]);
    expect(await filtered({ kanal: 'phone' })).toEqual([]);
    expect(await filtered({ fran: '2026-03-02', till: '2026-03-02' })).toContain(care.number);
    expect(await filtered({ till: '2026-03-01' })).toEqual([]);
  });

  it('is narrowed by the classification of a case', async () => {
    const town = 'botkyrka';
    const classed = await submitCase(app, town, {
      text: 'Ingen hälsade på mig.',
      kind: 'complaint',
    });
    await submitCase(app, town, { text: 'Ingen öppnade dörren.', kind: 'complaint' });
    const centre = staff(town, 'coordinator');
    const as = { kind: 'complaint', themes: ['bemotande'], factors: [] } as const;
    await applyAction(app, classed, centre, { type: 'classify', ...as });
    const desk = await deskSession(app, town, 'coordinator');
    expect(await filtered({ faktor: 'bemotande' }, desk)).toEqual([classed.number]);
  });

  it('keeps the words out of the address', async () => {
    const page = await coordinator.page('/desk/sok');
    expect(page.form('Sök').method).toBe('post');
    const only = await coordinator.send('/desk/sok', 'Sök', { Läge: 'Besvarat' });
    expect(only.statusCode).toBe(303);
    expect(only.headers.location).toBe('/desk/sok?status=answered');
    expect(numbersIn(await coordinator.page('/desk/sok?ord=maten'))).toEqual([]);
  });

  it('combines words and filters', async () => {
    const form = (await coordinator.page('/desk/sok')).form('Sök', {
      'Ord eller ärendenummer': 'personal',
      Läge: 'Besvarat',
    });
    const page = readPage((await coordinator.submit(form)).body);
    expect(numbersIn(page)).toEqual([]);
    expect(page.text()).toContain('Inget ärende som du får se');
  });

  it('reports a day that does not exist, with what was typed kept', async () => {
    for (const query of ['fran=2026-02-30', 'fran=2026-03-05&till=2026-03-01']) {
      const response = await app.get(`/desk/sok?${query}&slag=praise`, coordinator.headers);
      expect(response.statusCode).toBe(422);
      const page = readPage(response.body);
      expect(page.getByRole('alert').textContent).toMatch(
        /Kom in (från och med|till och med): skriv ett datum|Sista dagen/,
      );
      expect((page.getByLabelText('Slag') as HTMLSelectElement).value).toBe('praise');
    }
  });

  it('leads to the next page by a form with words and by a link without', async () => {
    const town = 'landskrona';
    for (let one = 0; one < 27; one += 1) await submitCase(app, town, { text: 'Bryggan är hal.' });
    const desk = await deskSession(app, town, 'coordinator');
    const first = await search('brygga', desk);
    expect(numbersIn(first)).toHaveLength(25);
    const second = readPage((await desk.submit(first.form('Visa fler'))).body);
    expect(numbersIn(second)).toHaveLength(2);
    expect(new Set([...numbersIn(first), ...numbersIn(second)]).size).toBe(27);
    const listed = await desk.page('/desk/sok?kanal=api');
    const link = listed.getByRole('link', { name: 'Visa fler' }).getAttribute('href') ?? '';
    expect(numbersIn(await desk.page(link))).toHaveLength(2);
  });
});

describe('the cases that a search shows', () => {
  it('are those of the user’s own municipality alone', async () => {
    const elsewhere = await deskSession(app, 'landskrona', 'coordinator');
    expect(await found('personal', elsewhere)).toEqual([]);
    expect((await search(care.number, elsewhere)).text()).not.toContain('Hemtjänstpersonalen');
    expect(await filtered({ slag: 'complaint' }, elsewhere)).toEqual([]);
  });

  it('are those of the user’s own department and those that nobody has been assigned yet', async () => {
    const school = await deskSession(app, municipality, 'handler', 'grundskolor');
    expect(await found('personal', school)).toEqual([]);
    expect(await found('personal', await deskSession(app, municipality, 'handler', unit))).toEqual([
      care.number,
    ]);
  });

  it('never include a case that is about the user', async () => {
    const concerned = await submitCase(app, municipality, { text: 'Kontoret luktar tjära.', unit });
    const someone = staff(municipality, 'handler', unit);
    const desk = await deskSession(app, municipality, 'handler', unit);
    expect(await found('tjära', desk)).toEqual([concerned.number]);
    await applyAction(app, concerned, staff(municipality, 'unit_manager', unit), {
      type: 'mark_concerned',
      accountIds: [someone.accountId],
      reason: 'Synpunkten gäller dem.',
    });
    expect(await found('tjära', desk)).toEqual([]);
  });

  it('include a case marked with secrecy without its text, and not at all for another committee', async () => {
    const own = await search('gullviva', await deskSession(app, municipality, 'handler', unit));
    expect(numbersIn(own)).toEqual([secret.number]);
    expect(own.text()).toContain('Sekretessmarkerat. Orden visas bara i ärendet.');
    expect(own.body.querySelector('.hit')?.textContent).not.toContain('Gullviva');
    const people = await import('../../../municipalities/falkoping/accounts.ts');
    const other = people.accounts.find(
      ({ role, committees }) => role === 'registrar' && committees !== 'all',
    );
    expect(other).toBeDefined();
    const school = await deskSession(app, municipality, 'handler', 'grundskolor');
    expect(await found('gullviva', school)).toEqual([]);
  });

  it('are none for those whose work is elsewhere', async () => {
    const reader = await deskSession(app, municipality, 'committee_reader');
    expect((await app.get('/desk/sok', reader.headers)).statusCode).toBe(403);
  });

  it('are not written to the log, however the search is sent', async () => {
    await search('flaggstångsknarr');
    expect(app.log.join('\n')).not.toContain('flaggst');
  });
});

describe('whatever is typed', () => {
  it.each([
    ['quotation marks', '"'],
    ['a quotation that does not end', '"kall mat'],
    ['operators', "a & b | !c <-> d:* 'x' \\ (("],
    ['a percent sign and stars', '% * **'],
    ['an emoji', '🙂'],
    ['a NUL', 'mat\u0000en'],
    ['only fillers', 'och i att'],
    ['ten thousand characters', 'ä'.repeat(10_000)],
    ['ten thousand words', 'mat och kyla '.repeat(800)],
    ['Arabic', 'ابني في الصف'],
    ['a lone combining mark', '\u0301'],
    ['what would be SQL', "'; drop table search.document; --"],
  ])('%s gets a page with a clear answer', async (_name, typed) => {
    const page = await search(typed);
    expect(page.text()).toMatch(/\d ärende|senaste|Inget ärende|finns inget ord/);
  });

  it('finds texts by common words when nothing else was typed', async () => {
    expect(await found('i rad och')).toContain(care.number);
    expect(await found('om')).not.toContain(care.number);
    expect(await found('"i rad"')).toEqual([care.number]);
  });

  it('is shown again in its field', async () => {
    const page = await search('<b>"kall"</b>');
    const field = page.getByLabelText('Ord eller ärendenummer') as HTMLInputElement;
    expect(field.value).toBe('<b>"kall"</b>');
  });
});

async function listOf(typed: string, desk = coordinator): Promise<readonly string[]> {
  const response = await desk.submit((await search(typed, desk)).form('Hämta som CSV'));
  expect(response.statusCode).toBe(200);
  expect(response.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(response.headers['content-disposition']).toContain('arenden-2026-03-02.csv');
  expect([...response.rawPayload.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  return response.body.replace(/^\ufeff/, '').split('\r\n');
}

describe('the results as CSV', () => {
  it('open in Swedish Excel, with the columns that a list needs', async () => {
    const [heading, line] = await listOf('personal');
    expect(heading).toMatch(/^Ärende;Kom in;Läge;Slag;Enhet;Handläggare;/);
    expect(line).toContain(`${care.number};2026-03-02;Inkommet;Klagomål;`);
    expect(line).toContain('Hemtjänstpersonalen kom försent');
  });

  it('execute no formula that somebody has written in a submission', async () => {
    await submitCase(app, municipality, { text: '=HYPERLINK("http://ond.example";"snöhög")' });
    const [, line] = await listOf('snöhög');
    expect(line).toContain(`;"'=HYPERLINK(""http://ond.example"";""snöhög"")"`);
  });

  it('contain no text of a case marked with secrecy', async () => {
    const handler = await deskSession(app, municipality, 'handler', unit);
    const lines = await listOf('gullviva', handler);
    expect(lines[1]).toContain(`${secret.number};`);
    expect(lines.join()).not.toContain('Gullviva');
  });
});

describe('the index', () => {
  it('is rebuilt completely when there is none, as after a restored backup', async () => {
    await app.context.databases.statements.executeSql(
      'delete from search.document; delete from derived.ledger_cursor',
    );
    expect(await found('personal')).toEqual([care.number]);
  });

  it('contains what a restored backup contains, and nothing else', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lyhord-search-'));
    try {
      const { databases } = app.context;
      await backup(databases, join(folder, 'backup'));
      const later = await submitCase(app, municipality, { text: 'Vindskyddet är nedbrunnet.' });
      expect(await found('vindskydd')).toEqual([later.number]);
      const { kind } = await restore(databases, join(folder, 'backup'), 'replaced');
      expect(kind).toBe('restored');
      expect(await found('vindskydd')).toEqual([]);
      expect(await found('personal')).toEqual([care.number]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('cannot reveal what row-level security hides', async () => {
    const documents = (
      town: string,
      committees: 'all' | readonly string[],
      { caseId }: SubmittedCase,
    ) =>
      inTenant(app.context.databases, { municipality: town, committees }, async (trx) => {
        const rows = trx.selectFrom('search.document').where('case_id', '=', caseId);
        const called = await sql<{ case_id: string }>`
          select case_id from search.find(null, null, null, null, null, 1000)`.execute(trx);
        const isFound = called.rows.some(({ case_id: id }) => id === caseId);
        return { rows: (await rows.select('case_id').execute()).length, told: isFound };
      });
    await found('personal');
    expect(await documents(municipality, [], care)).toEqual({ rows: 1, told: true });
    expect(await documents('landskrona', 'all', care)).toEqual({ rows: 0, told: false });
    expect(await documents(municipality, 'all', secret)).toEqual({ rows: 1, told: true });
    expect(await documents(municipality, ['byggnadsnamnden'], secret)).toEqual({
      rows: 0,
      told: false,
    });
  });
});
