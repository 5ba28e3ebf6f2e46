import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import {
  applyAction,
  attempt,
  clockOf,
  dismissSuggestedTrack,
  inMunicipality,
  type SubmittedCase,
  staff,
  submitCase,
} from '../../../test/case-work.ts';
import { type DeskSession, deskSession } from '../../../test/desk.ts';
import { followPage } from '../../../test/following.ts';
import { verify } from '../../ledger/verify/verify.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const municipality = 'falkoping';
const at = ({ number }: SubmittedCase) => `/desk/arenden/${number}`;
const { open } = followPage(() => app);
const follow = ({ code }: SubmittedCase) => open(municipality, code);
const registrar = () => staff(municipality, 'registrar');

/** The same person on the web on Monday and again on Wednesday. */
async function twice(more: object = {}) {
  app.clock.set('2026-03-02T08:15:00Z');
  const first = await submitCase(app, municipality, {
    unit: 'grundskolor',
    text: 'Maten är kall.',
  });
  app.clock.advance('P2D');
  const second = await submitCase(app, municipality, {
    unit: 'grundskolor',
    text: 'Maten är fortfarande kall, skrev i måndags.',
    ...more,
  });
  await app.drain();
  const desk = await deskSession(app, municipality, 'registrar');
  return { first, second, desk };
}

/** Merges as a person who has read both cases and decides that it is one submitter. */
const merging = {
  address: (one: SubmittedCase, { number }: SubmittedCase) => `${at(one)}/sla-ihop?med=${number}`,
  values: {
    'Ja, samma person har lämnat det två gånger: slå ihop': true,
    Skäl: 'Samma person om samma mat.',
  },
};
const mergeAt = (desk: DeskSession, one: SubmittedCase, other: SubmittedCase) =>
  desk.sendAndFollow(merging.address(one, other), 'Spara valet', merging.values);

const refusalOf = async (submitted: SubmittedCase, target: SubmittedCase) => {
  const action = { type: 'merge', into: target.caseId, reason: 'Samma.' } as const;
  const result = await attempt(app, submitted, registrar(), action);
  return result.type === 'refused' ? result.refusal.code : result.type;
};

const intact = async () =>
  (await verify(app.context.databases)).flatMap(({ problems }) => problems);

const text = 'Maten är kall.';

describe('the same matter submitted twice', () => {
  it('continues in the first case, where both are read; its code leads there, and messages with it reach the case', async () => {
    const { first, second, desk } = await twice();
    const gone = await mergeAt(desk, second, first);
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

  it('is separated again when merging was wrong, with its deadlines as they were', async () => {
    const { first, second, desk } = await twice();
    const before = await clockOf(app, second, 'response');
    await mergeAt(desk, second, first);
    const back = await desk.sendAndFollow(
      `${at(second)}/angra-sammanslagning`,
      'Ångra sammanslagningen',
      {
        Skäl: 'Det var en annan skola.',
      },
    );
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

  it('gets its first message when it is separated, if it was merged before one was sent [FAL-10]', async () => {
    const contact = { email: 'sara@example.se' };
    const first = await submitCase(app, municipality, { contact });
    const second = await submitCase(app, municipality, { contact });
    const desk = await deskSession(app, municipality, 'registrar');
    await mergeAt(desk, second, first);
    await app.drain();
    expect((await desk.page(at(second))).text()).toContain('Ingenting är skrivet än.');
    await desk.sendAndFollow(`${at(second)}/angra-sammanslagning`, 'Ångra sammanslagningen', {
      Skäl: 'Det var en annan skola.',
    });
    app.mailbox.length = 0;
    await app.drain();
    expect(app.mailbox.map(({ to }) => to)).toContain('sara@example.se');
    const page = await desk.page(at(second));
    expect(page.text()).toContain('Bekräftelse, automatiskt');
    expect((await clockOf(app, second, 'acknowledgement')).stopped_at).not.toBeNull();
  });

  it('is merged only into an earlier case that is open, never into another submitter’s', async () => {
    const { first, second, desk } = await twice();
    const neighbour = await submitCase(app, municipality, {
      contact: { name: 'Bo Lund', email: 'bo.lund@example.se' },
    });
    expect(await refusalOf(first, second)).toBe('came_later');
    expect(await refusalOf(neighbour, first)).toBe('other_people');
    expect(await refusalOf(second, second)).toBe('unknown_other');
    const nowhere = merging.address(second, { ...first, number: '1999-00001' });
    const tie = { 'Nej, eller osäkert: knyt ihop': true, Skäl: 'Samma.' };
    expect((await desk.send(nowhere, 'Spara valet', tie)).statusCode).toBe(422);
    await dismissSuggestedTrack(app, first, registrar());
    await applyAction(app, first, registrar(), { type: 'void', as: 'test', reason: 'Ett prov.' });
    expect(await refusalOf(second, first)).toBe('other_ended');
  });

  it('is merged one way only when two people merge the cases into each other at the same moment', async () => {
    const { first, second } = await twice();
    const [one, other] = await Promise.all([refusalOf(first, second), refusalOf(second, first)]);
    expect([one, other]).toEqual(['came_later', 'changed']);
    const third = await submitCase(app, municipality, { unit: 'grundskolor' });
    const fourth = await submitCase(app, municipality, { unit: 'grundskolor' });
    const outcomes = await Promise.all([refusalOf(fourth, third), refusalOf(third, first)]);
    expect(outcomes.filter((code) => code === 'changed').length).toBeGreaterThan(0);
    expect((await follow(fourth)).text()).toMatch(/Ärende 2026-\d{5}/);
    expect(await intact()).toEqual([]);
  });

  it('does not let more people read the text of a case marked with secrecy', async () => {
    const { first, second } = await twice();
    const manager = staff(municipality, 'unit_manager', 'grundskolor');
    const mark = { type: 'mark_secrecy', provision: 'osl_23_1', reason: 'Elev.' } as const;
    await applyAction(app, second, manager, mark);
    const action = { type: 'merge', into: first.caseId, reason: 'Samma.' } as const;
    expect(await attempt(app, second, manager, action)).toMatchObject({
      refusal: { code: 'other_open_to_more' },
    });
  });
});

describe('only cases of one submitter may be merged', () => {
  const kim = { name: 'Kim Ek' };
  const pairs = [
    [
      'the same address, written in another way',
      { email: 'kim@example.se' },
      { email: 'Kim@Example.se' },
      'changed',
    ],
    [
      'the same telephone number, with and without the country',
      { phone: '070-123 45 67' },
      { phone: '+46 (0)70 1234567' },
      'changed',
    ],
    [
      'one mailbox and two telephones',
      { email: 'kim@example.se', phone: '0701' + '23456' },
      { email: 'kim@example.se', phone: '0709' + '99999' },
      'changed',
    ],
    [
      'two mailboxes and one telephone, as in a family',
      { email: 'kim@example.se', phone: '08-123 45 67' },
      { email: 'bo@example.se', phone: '08-123 45 67' },
      'other_people',
    ],
    [
      'another telephone number',
      { phone: '070-123 45 67' },
      { phone: '070-765 43 21' },
      'other_people',
    ],
    ['a name and nothing else', {}, {}, 'submitter_unproven'],
    [
      'nothing that can be compared',
      { email: 'kim@example.se' },
      { phone: '070-123 45 67' },
      'submitter_unproven',
    ],
  ] as const;

  it.each(pairs)('%s', async (_what, one, other, outcome) => {
    const first = await submitCase(app, municipality, { text, contact: { ...kim, ...one } });
    app.clock.advance('PT1H');
    const second = await submitCase(app, municipality, { text, contact: { ...kim, ...other } });
    expect(await refusalOf(second, first)).toBe(outcome);
  });

  it('an anonymous case is never merged with another, named or not', async () => {
    const anonymous = { text, anonymous: true, contact: undefined };
    const first = await submitCase(app, municipality, { text });
    const second = await submitCase(app, municipality, anonymous);
    const third = await submitCase(app, municipality, anonymous);
    expect(await refusalOf(second, first)).toBe('other_people');
    expect(await refusalOf(third, second)).toBe('submitter_unproven');
  });

  it('both are shown side by side; merging must be chosen, and cases of different submitters can only be tied', async () => {
    const { first, second, desk } = await twice();
    const page = await desk.page(merging.address(second, first));
    for (const { number } of [first, second]) {
      const side = page.getByRole('region', { name: `Ärende ${number}` });
      expect(side.textContent).toContain('kim.ek@example.se');
      expect(side.textContent).toContain('2026');
    }
    const unchosen = await desk.send(merging.address(second, first), 'Spara valet', { Skäl: 'x' });
    expect([unchosen.statusCode, unchosen.body.includes('Läs båda ärendena och välj')]).toEqual([
      422,
      true,
    ]);

    const stranger = await submitCase(app, municipality, {
      text: 'Maten är kall, säger jag.',
      anonymous: true,
      contact: undefined,
    });
    const other = await desk.page(merging.address(stranger, first));
    expect(other.text()).toContain('Ärendena kan bara knytas ihop.');
    expect(other.queryByRole('radio', { name: /^Ja, samma person/ })).toBeNull();
    const tied = await desk.sendAndFollow(merging.address(stranger, first), 'Spara valet', {
      Skäl: 'Samma mat.',
    });
    expect(tied.text()).toContain('Ärendena är hopknutna.');
    expect((await follow(stranger)).text()).not.toContain('Kim');
    expect((await follow(stranger)).text()).not.toContain(first.number);
  });
});

describe('the codes of merged cases', () => {
  it('never show another submitter’s messages, although the cases were merged before that was refused', async () => {
    const first = await submitCase(app, municipality, { text: 'Min mamma Eva Ek fick kall mat.' });
    const second = await submitCase(app, municipality, {
      text: 'Hemligt anonymt klagomål.',
      anonymous: true,
      contact: undefined,
    });
    await inMunicipality(app, municipality, (trx) =>
      trx
        .updateTable('feedback_case')
        .set({
          status: 'closed',
          closed_at: new Date(),
          closure_reason: 'duplicate',
          next_due: null,
        })
        .set({ duplicate_of: first.caseId })
        .where('id', '=', second.caseId)
        .execute(),
    );
    const theirs = (await follow(second)).text();
    expect(theirs).toContain('Hemligt anonymt klagomål.');
    expect(theirs).not.toContain('Eva Ek');
    expect(theirs).not.toContain(first.number);
    expect((await follow(first)).text()).not.toContain('Hemligt anonymt');
    const written = (await follow(second)).form('Skicka meddelandet', {
      'Ditt meddelande': 'Hallå?',
    });
    expect((await app.submit(written)).statusCode).toBe(200);
    expect((await follow(first)).text()).not.toContain('Hallå?');
    // Restores what the ledger says: the test wrote the merge without an event.
    await inMunicipality(app, municipality, (trx) =>
      trx
        .updateTable('feedback_case')
        .set({ status: 'received', closed_at: null, closure_reason: null, duplicate_of: null })
        .where('id', '=', second.caseId)
        .execute(),
    );
  });

  it('show each its own thread again once the merge is undone, with the messages of each meanwhile', async () => {
    const { first, second, desk } = await twice();
    const handler = staff(municipality, 'handler', 'grundskolor');
    await applyAction(app, first, handler, { type: 'take' });
    await mergeAt(desk, second, first);
    const say = async (submitted: SubmittedCase, text: string) => {
      app.clock.advance('PT10M');
      const form = (await follow(submitted)).form('Skicka meddelandet', {
        'Ditt meddelande': text,
      });
      expect((await app.submit(form)).statusCode).toBe(200);
    };
    const ask = async (body: string) => {
      app.clock.advance('PT10M');
      await applyAction(app, first, handler, { type: 'ask_submitter', body });
      await app.drain();
    };
    await say(second, 'Det gäller Norra skolan.');
    await ask('Vilken dag på Norra skolan?');
    await say(first, 'Min dotter Eva går på Södra skolan.');
    await ask('Har Eva sagt det till köket?');
    expect((await follow(second)).text()).toContain('Min dotter Eva');

    const before = await desk.page(`${at(second)}/angra-sammanslagning`);
    expect(before.text()).toContain('Ett meddelande skrevs med det här ärendets kod');
    const back = await desk.sendAndFollow(
      `${at(second)}/angra-sammanslagning`,
      'Ångra sammanslagningen',
      {
        Skäl: 'Det är två skolor.',
      },
    );
    expect(back.text()).toContain('Det fick tillbaka 2 meddelanden.');
    const own = (await follow(second)).text();
    for (const words of [
      'Maten är fortfarande kall',
      'Det gäller Norra skolan.',
      'Vilken dag på Norra',
    ])
      expect(own).toContain(words);
    expect(own).not.toContain('Eva');
    const others = (await follow(first)).text();
    for (const words of ['Min dotter Eva', 'Har Eva sagt det']) expect(others).toContain(words);
    expect(others).not.toContain('Norra');
    expect((await desk.page(at(second))).text()).toContain('Vilken dag på Norra skolan?');
    expect(await intact()).toEqual([]);
  });

  it('keep the registration, although whoever undoes the merge may not register [BOT-20]', async () => {
    const place = { unit: 'hemtjanst', text };
    const one = await submitCase(app, 'botkyrka', place);
    app.clock.advance('PT1H');
    const other = await submitCase(app, 'botkyrka', place);
    for (const submitted of [one, other])
      await applyAction(app, submitted, staff('botkyrka', 'kontaktcenter'), { type: 'register' });
    const handler = await deskSession(app, 'botkyrka', 'handler', 'hemtjanst');
    await mergeAt(handler, other, one);
    const back = await handler.sendAndFollow(
      `${at(other)}/angra-sammanslagning`,
      'Ångra sammanslagningen',
      {
        Skäl: 'Två boenden.',
      },
    );
    expect(back.text()).toContain('Granskat');
    expect(back.text()).not.toContain('Väntar på att granskas');
  });

  it('open a case that is owed an answer again, where its answer was meant for the other', async () => {
    const { first, second, desk } = await twice();
    const handler = staff(municipality, 'handler', 'grundskolor');
    await applyAction(app, first, handler, { type: 'take' });
    await mergeAt(desk, second, first);
    app.clock.advance('PT10M');
    const wrote = (await follow(second)).form('Skicka meddelandet', {
      'Ditt meddelande': 'Norra?',
    });
    await app.submit(wrote);
    app.clock.advance('PT10M');
    const checked = { parts: [], missing: [], overrideReason: null, toldOrally: true } as const;
    const answer = { type: 'answer', body: 'Norra skolan har ny ugn.', subject: null } as const;
    const manager = staff(municipality, 'unit_manager', 'grundskolor');
    await applyAction(app, first, manager, { ...answer, ...checked });
    expect((await clockOf(app, first, 'response')).stopped_at).not.toBeNull();
    await desk.sendAndFollow(`${at(second)}/angra-sammanslagning`, 'Ångra sammanslagningen', {
      Skäl: 'Två.',
    });
    expect((await clockOf(app, first, 'response')).stopped_at).toBeNull();
    expect((await clockOf(app, second, 'response')).stopped_at).not.toBeNull();
    expect((await follow(first)).text()).not.toContain('ny ugn');
    expect((await follow(second)).text()).toContain('ny ugn');
    expect((await desk.page(at(first))).text()).toContain('Under handläggning');
    await applyAction(app, first, manager, {
      ...answer,
      body: 'Svar till den första.',
      ...checked,
    });
    expect(await intact()).toEqual([]);
  });
});

describe('two cases that belong together', () => {
  it('are tied and remain separate; each shows the other, and they can be untied', async () => {
    const { first, second, desk } = await twice({
      contact: { name: 'Bo Lund', email: 'bo.lund@example.se' },
    });
    const number = /^Det andra ärendets nummer/;
    const tie = new Map([
      [number, first.number],
      [/^Hur hör de ihop/, 'Grannar om samma mat.'],
    ]);
    const page = await desk.sendAndFollow(`${at(second)}/knyt-ihop`, 'Knyt ihop', tie);
    expect(page.text()).toContain('Grannar om samma mat.');
    const other = await desk.page(at(first));
    expect(other.getByRole('heading', { name: 'Hör ihop med' })).toBeTruthy();
    expect(
      (await desk.send(`${at(first)}/knyt-ihop`, 'Knyt ihop', new Map([[number, second.number]])))
        .statusCode,
    ).toBe(409);
    await desk.sendAndFollow(`${at(first)}/ta-isar`, 'Ta isär');
    expect(
      (await desk.page(at(second))).queryByRole('heading', { name: 'Hör ihop med' }),
    ).toBeNull();
    await desk.sendAndFollow(
      `${at(first)}/knyt-ihop`,
      'Knyt ihop',
      new Map([[number, second.number]]),
    );
    expect(await intact()).toEqual([]);
  });

  it('show nothing of a case to somebody who may not see it', async () => {
    const { first, second, desk } = await twice();
    await desk.sendAndFollow(
      `${at(second)}/knyt-ihop`,
      'Knyt ihop',
      new Map([[/^Det andra ärendets nummer/, first.number]]),
    );
    const moved = { type: 'assign', unitId: 'aldreomsorg', handlerId: null } as const;
    await applyAction(app, first, registrar(), moved);
    const handler = await deskSession(app, municipality, 'handler', 'grundskolor');
    expect((await handler.page(at(second))).text()).not.toContain(`Ärende ${first.number}`);
  });
});
