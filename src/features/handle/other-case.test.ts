import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { act, attempt, clockOf, type SpokenCase, speak, staff } from '../../../test/case-work.ts';
import { atDesk } from '../../../test/desk.ts';
import { following } from '../../../test/following.ts';
import { verify } from '../../case/verify.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const municipality = 'falkoping';
const at = ({ number }: SpokenCase) => `/desk/arenden/${number}`;
const { open } = following(() => app);
const follow = ({ code }: SpokenCase) => open(municipality, code);
const registrar = () => staff(municipality, 'registrar');

/** The same person on the web on Monday and again on Wednesday. */
async function twice(more: object = {}) {
  app.clock.set('2026-03-02T08:15:00Z');
  const first = await speak(app, municipality, { unit: 'grundskolor', text: 'Maten är kall.' });
  app.clock.advance('P2D');
  const second = await speak(app, municipality, {
    unit: 'grundskolor',
    text: 'Maten är fortfarande kall, skrev i måndags.',
    ...more,
  });
  await app.drain();
  const desk = await atDesk(app, municipality, 'registrar');
  return { first, second, desk };
}

const into = ({ number }: SpokenCase) =>
  new Map<string | RegExp, string>([
    [/^Fortsätt i ärende/, number],
    ['Skäl', 'Samma person om samma mat.'],
  ]);

const refusalOf = async (spoken: SpokenCase, target: SpokenCase) => {
  const action = { type: 'merge', into: target.caseId, reason: 'Samma.' } as const;
  const result = await attempt(app, spoken, registrar(), action);
  return result.type === 'refused' ? result.refusal.code : result.type;
};

const intact = async () => (await verify(app.house.databases)).flatMap(({ problems }) => problems);

describe('what came twice', () => {
  it('goes on in what came first, where both are read; its code leads there, and what is written with it reaches the case', async () => {
    const { first, second, desk } = await twice();
    const gone = await desk.does(`${at(second)}/sla-ihop`, 'Slå ihop', into(first));
    expect(gone.text()).toContain(`slog ihop ärendet med ärende ${first.number}`);
    expect((await clockOf(app, second, 'response')).stopped_at).not.toBeNull();
    expect((await clockOf(app, first, 'response')).stopped_at).toBeNull();
    const whole = await desk.page(at(first));
    expect(whole.text()).toContain('Maten är fortfarande kall');
    expect(whole.getByRole('link', { name: `Ärende ${second.number}` })).toBeTruthy();

    const followed = await follow(second);
    expect(followed.text()).toContain(`Ärende ${first.number}`);
    expect(followed.text()).toContain(
      `Det du lämnade in som ärende ${second.number} fortsätter här`,
    );
    const more = followed.form('Skicka meddelandet', { 'Ditt meddelande': 'Kall i dag med.' });
    expect((await app.submit(more)).statusCode).toBe(200);
    expect((await desk.page(at(first))).text()).toContain('Kall i dag med.');
    expect((await desk.page(at(second))).text()).toContain('Avslutat');
    expect(await intact()).toEqual([]);
  });

  it('goes its own way again when that was wrong, with its days as they were', async () => {
    const { first, second, desk } = await twice();
    const before = await clockOf(app, second, 'response');
    await desk.does(`${at(second)}/sla-ihop`, 'Slå ihop', into(first));
    const back = await desk.does(`${at(second)}/angra-sammanslagning`, 'Ångra sammanslagningen', {
      Skäl: 'Det var en annan skola.',
    });
    expect(back.text()).toContain('ångrade sammanslagningen');
    expect(back.text()).not.toContain('Inte än');
    expect(await clockOf(app, second, 'response')).toMatchObject({
      due: before.due,
      stopped_at: null,
    });
    expect((await follow(second)).text()).toContain(`Ärende ${second.number}`);
    expect((await desk.page(at(first))).text()).not.toContain('Maten är fortfarande kall');
    expect(await intact()).toEqual([]);
  });

  it('has its first message when it goes its own way, where it was merged before one went out [FAL-10]', async () => {
    const contact = { email: 'sara@example.se' };
    const first = await speak(app, municipality, { contact });
    const second = await speak(app, municipality, { contact });
    const desk = await atDesk(app, municipality, 'registrar');
    await desk.does(`${at(second)}/sla-ihop`, 'Slå ihop', into(first));
    await app.drain();
    expect((await desk.page(at(second))).text()).toContain('Ingenting är skrivet än.');
    await desk.does(`${at(second)}/angra-sammanslagning`, 'Ångra sammanslagningen', {
      Skäl: 'Det var en annan skola.',
    });
    app.mailbox.length = 0;
    await app.drain();
    expect(app.mailbox.map(({ to }) => to)).toContain('sara@example.se');
    const page = await desk.page(at(second));
    expect(page.text()).toContain('Bekräftelse, automatiskt');
    expect((await clockOf(app, second, 'acknowledgement')).stopped_at).not.toBeNull();
  });

  it('goes only into what came first and goes on itself, never into that of somebody else', async () => {
    const { first, second, desk } = await twice();
    const neighbour = await speak(app, municipality, {
      contact: { name: 'Bo Lund', email: 'bo.lund@example.se' },
    });
    expect(await refusalOf(first, second)).toBe('came_later');
    expect(await refusalOf(neighbour, first)).toBe('other_people');
    expect(await refusalOf(second, second)).toBe('unknown_other');
    const told = await desk.send(`${at(neighbour)}/sla-ihop`, 'Slå ihop', into(first));
    expect(told.statusCode).toBe(409);
    expect(told.body).toContain('Knyt ihop ärendena i stället');
    const nowhere = into({ ...first, number: '1999-00001' });
    expect((await desk.send(`${at(second)}/sla-ihop`, 'Slå ihop', nowhere)).statusCode).toBe(422);
    await act(app, first, registrar(), { type: 'void', as: 'test', reason: 'Ett prov.' });
    expect(await refusalOf(second, first)).toBe('other_ended');
  });

  it('holds when two are merged crosswise at the same moment: one of them goes on', async () => {
    const { first, second } = await twice();
    const [one, other] = await Promise.all([refusalOf(first, second), refusalOf(second, first)]);
    expect([one, other]).toEqual(['came_later', 'changed']);
    const third = await speak(app, municipality, { unit: 'grundskolor' });
    const fourth = await speak(app, municipality, { unit: 'grundskolor' });
    const outcomes = await Promise.all([refusalOf(fourth, third), refusalOf(third, first)]);
    expect(outcomes.filter((code) => code === 'changed').length).toBeGreaterThan(0);
    expect((await follow(fourth)).text()).toMatch(/Ärende 2026-\d{5}/);
    expect(await intact()).toEqual([]);
  });

  it('does not carry the words of a marked case to where more people read', async () => {
    const { first, second } = await twice();
    const manager = staff(municipality, 'unit_manager', 'grundskolor');
    const mark = { type: 'mark_secrecy', provision: 'osl_23_1', reason: 'Elev.' } as const;
    await act(app, second, manager, mark);
    const action = { type: 'merge', into: first.caseId, reason: 'Samma.' } as const;
    expect(await attempt(app, second, manager, action)).toMatchObject({
      refusal: { code: 'other_open_to_more' },
    });
  });
});

describe('two cases that belong together', () => {
  it('are tied and stay two; each shows the other, and the tie can be loosened', async () => {
    const { first, second, desk } = await twice({
      contact: { name: 'Bo Lund', email: 'bo.lund@example.se' },
    });
    const number = /^Det andra ärendets nummer/;
    const tie = new Map([
      [number, first.number],
      [/^Hur hör de ihop/, 'Grannar om samma mat.'],
    ]);
    const page = await desk.does(`${at(second)}/knyt-ihop`, 'Knyt ihop', tie);
    expect(page.text()).toContain('Grannar om samma mat.');
    const other = await desk.page(at(first));
    expect(other.getByRole('heading', { name: 'Hör ihop med' })).toBeTruthy();
    expect(
      (await desk.send(`${at(first)}/knyt-ihop`, 'Knyt ihop', new Map([[number, second.number]])))
        .statusCode,
    ).toBe(409);
    await desk.does(`${at(first)}/ta-isar`, 'Ta isär');
    expect(
      (await desk.page(at(second))).queryByRole('heading', { name: 'Hör ihop med' }),
    ).toBeNull();
    await desk.does(`${at(first)}/knyt-ihop`, 'Knyt ihop', new Map([[number, second.number]]));
    expect(await intact()).toEqual([]);
  });

  it('shows nothing of a case to who may not see it', async () => {
    const { first, second, desk } = await twice();
    await desk.does(
      `${at(second)}/knyt-ihop`,
      'Knyt ihop',
      new Map([[/^Det andra ärendets nummer/, first.number]]),
    );
    const moved = { type: 'assign', unitId: 'aldreomsorg', handlerId: null } as const;
    await act(app, first, registrar(), moved);
    const handler = await atDesk(app, municipality, 'handler', 'grundskolor');
    expect((await handler.page(at(second))).text()).not.toContain(`Ärende ${first.number}`);
  });
});
