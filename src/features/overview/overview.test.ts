import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { submitCase } from '../../../test/case-work.ts';
import { deskSession } from '../../../test/desk.ts';
import { generateCases } from '../../demonstration/generate.ts';
import { parseDay } from '../../domain/calendar/day.ts';
import { deskPaths } from '../../paths.ts';

const municipality = 'falkoping';

describe('how things stand', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ now: '2026-03-02T08:15:00Z' });
    const until = parseDay('2026-02-28');
    if (until === undefined) throw new Error('that day exists');
    await generateCases(app.context.databases, {
      ...{ municipality, cases: 400, seed: 'overview', until, years: 2 },
      now: app.context.caseContext.clock.now(),
      ...{ mailDomain: 'invented.example', publicUrl: 'http://localhost:3000' },
    });
  });
  afterAll(() => app.close());

  const place = (name: string) => `${deskPaths.overview}?plats=${name}&period=12-manader`;

  it('a strategist sees what waits, whether it rises, what is said and how fast it is answered [VAS17-12] [LAN-21] [BOT-22]', async () => {
    const strategist = await deskSession(app, municipality, 'quality_strategist');
    const page = await strategist.page(deskPaths.overview);
    expect(page.getByRole('heading', { level: 1 }).textContent).toMatch(/^(Klagomålen|För få)/);
    for (const name of ['Ökar det?', 'Vad säger folk?', 'Hur fort svarar vi?', 'Enhet för enhet'])
      page.getByRole('heading', { level: 2, name });
    // Each picture says in words what it shows, and stands as a table beside.
    const [chart] = page.getAllByRole('img', { name: /Klagomål per månad.*medel \d/ });
    expect(chart).toBeDefined();
    for (const name of ['Klagomål per månad, hela månader', 'Vad måtten betyder'])
      page.getByRole('table', { name });
    expect(page.text()).toMatch(/\d+ av \d+ i tid\. Hälften fick svar inom \d+ arbetsdag/);
  });

  it('each figure opens its cases, as many as it says', async () => {
    const strategist = await deskSession(app, municipality, 'quality_strategist');
    const page = await strategist.page(deskPaths.overview);
    for (const name of ['Öppna', 'Inkomna', 'Besvarade för sent', 'Rättade', 'Inte nöjda']) {
      const [link] = page.getAllByRole('link', { name: new RegExp(`^\\d+, ${name}$`) });
      const number = Number(link?.textContent);
      const opened = await strategist.page(link?.getAttribute('href') ?? '');
      const heading = opened.getByRole('heading', { level: 1 }).textContent;
      expect(heading).toBe(`${name}: ${number === 1 ? '1 ärende' : `${number} ärenden`}`);
      const rows = opened.getAllByRole('row').length - 1;
      expect(rows).toBe(Math.min(number, 50));
    }
  });

  it('a unit’s manager begins with the own unit, and opens the cases of a factor', async () => {
    const manager = await deskSession(app, municipality, 'unit_manager', 'gata-park');
    const page = await manager.page(deskPaths.overview);
    const chosen = page.getByLabelText('Var');
    expect(chosen).toHaveProperty('value', 'unit:gata-park');
    expect(page.queryByRole('heading', { name: 'Enhet för enhet' })).toBeNull();
    const [link] = page.getAllByRole('link', { name: /^\d+, Klagomål, / });
    const opened = await manager.page(link?.getAttribute('href') ?? '');
    expect(opened.getByRole('heading', { level: 1 }).textContent).toBe(
      `Inkomna: ${link?.textContent} ${link?.textContent === '1' ? 'ärende' : 'ärenden'}`,
    );
    // Another department's unit is not there to choose, and asked for by hand it is as if it had not been.
    expect(chosen.textContent).not.toContain('Grundskolor');
    const other = await manager.page(place('unit:grundskolor'));
    expect(other.getByLabelText('Var')).toHaveProperty('value', 'unit:gata-park');
  });

  it('a committee reader sees the committee’s figures and opens no case [VAS14-11]', async () => {
    const reader = await deskSession(app, municipality, 'committee_reader');
    const page = await reader.page(deskPaths.overview);
    expect(page.text()).toContain('Enskilda ärenden ser ledamöter inte.');
    expect(page.getByLabelText('Var')).toHaveProperty(
      'value',
      expect.stringMatching(/^committee:/),
    );
    expect(page.text()).not.toContain('Hela kommunen');
    expect(page.queryAllByRole('link', { name: /^\d+, / })).toEqual([]);
    const cases = await app.get(`${deskPaths.figureCases}?matt=received`, reader.headers);
    expect(cases.statusCode).toBe(403);
  });

  it('is not for those who see no figures, and shows noughts where nothing has come in', async () => {
    const employee = await deskSession(app, municipality, 'employee');
    expect((await app.get(deskPaths.overview, employee.headers)).statusCode).toBe(403);
    const strategist = await deskSession(app, 'landskrona', 'quality_strategist');
    const page = await strategist.page(deskPaths.overview);
    expect(page.text()).toContain('Inget har besvarats i perioden.');
    expect(page.text()).not.toMatch(/NaN|Infinity|undefined/);
    const unknown = await app.get(`${deskPaths.figureCases}?matt=weather`, strategist.headers);
    expect(unknown.statusCode).toBe(404);
  });

  it('a case that came a moment ago is counted, and its figure opens it', async () => {
    const coordinator = await deskSession(app, 'botkyrka', 'coordinator');
    const submitted = await submitCase(app, 'botkyrka', { kind: 'complaint' });
    const page = await coordinator.page(deskPaths.overview);
    const [link] = page.getAllByRole('link', { name: '1, Inkomna' });
    const opened = await coordinator.page(link?.getAttribute('href') ?? '');
    opened.getByRole('link', { name: new RegExp(submitted.number) });
  });
});
