import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import {
  attempt,
  inMunicipality,
  kimsAddress,
  type SubmittedCase,
  staff,
  submitCase,
} from '../../../test/case-work.ts';
import { deskSession } from '../../../test/desk.ts';
import { followPage } from '../../../test/following.ts';
import { type MailServer, startMailServer } from '../../../test/mail-server.ts';
import { readPage } from '../../../test/page.ts';
import type { OtherScope } from '../../domain/vocabulary.ts';
import { handleWords } from '../../i18n/desk/handle.ts';
import { deskPaths } from '../../paths.ts';

let app: TestApp;
let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
  app = await testApp({ mail: server.transport });
});
afterAll(async () => {
  await app.close();
  await server.close();
});
beforeEach(() => {
  app.clock.set('2026-03-02T08:15:00Z');
  server.received.length = 0;
});

const words = 'Jag godtar inte beslutet om färdtjänst, det är fel på alla punkter.';
const at = ({ number }: SubmittedCase) => `${deskPaths.case(number)}/lamna-over`;
const prepared = (submitted: SubmittedCase, scope: OtherScope) => `${at(submitted)}?slag=${scope}`;

const rowOf = ({ municipality, caseId }: SubmittedCase) =>
  inMunicipality(app, municipality, (trx) =>
    trx
      .selectFrom('feedback_case')
      .select(['status', 'scope', 'arrival_day', 'next_due', 'unit_id', 'closure_reason'])
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow(),
  );
const handOversOf = ({ municipality, caseId }: SubmittedCase) =>
  inMunicipality(app, municipality, (trx) =>
    trx.selectFrom('hand_over').selectAll().where('case_id', '=', caseId).execute(),
  );

/** Submitted on Monday, and handed over the next day with only the reason filled in. */
async function handedOver(municipality: string, scope: OtherScope, more: object = {}) {
  const submitted = await submitCase(app, municipality, { text: words, ...more });
  await app.drain();
  server.received.length = 0;
  app.clock.advance('P1D');
  const desk = await deskSession(app, municipality, 'kontaktcenter');
  const page = await desk.sendAndFollow(prepared(submitted, scope), 'Lämna över', {
    Skäl: 'Det är ingen synpunkt.',
  });
  await app.drain();
  const to = (address: string) => server.received.find((mail) => mail.to.includes(address));
  return { spoken: submitted, desk, page, to };
}

const configured = [
  ['botkyrka', 'fault_report', 'felanmalan@', 'Felanmälan går direkt till dem som lagar.'],
  ['botkyrka', 'citizen_proposal', 'fullmaktige@', 'Ett medborgarförslag prövas av'],
  ['botkyrka', 'damages_claim', 'jurist@', 'Vi beklagar det som har hänt'],
  ['botkyrka', 'appeal', 'registrator@', 'Vi uppfattar att du vill överklaga'],
  ['landskrona', 'appeal', 'registrator@', 'Vi uppfattar att du vill överklaga'],
] as const;

describe('handing over what is not feedback', () => {
  it.each(configured)(
    'in %s a %s is sent by mail to the receiver in the policy with its arrival day, and the submitter is informed [BOT-09] [BOT-10] [BOT-11] [BOT-12] [LAN-09]',
    async (municipality, scope, mailbox, messageToSubmitter) => {
      const { spoken: submitted, page, to } = await handedOver(municipality, scope);
      const mail = to(`${mailbox}${municipality}.example`);
      expect(mail?.header('message-id')).toMatch(
        new RegExp(`^<[\\w-]+@${municipality}\\.example>$`),
      );
      expect(mail?.header('subject')).toContain(submitted.number);
      for (const part of [
        `Ärendenummer: ${submitted.number}`,
        'Kom in till kommunen: måndag 2 mars 2026, annat system',
        'Skäl: Det är ingen synpunkt.',
        'Överlämnat av: ',
        `Kim Ek, ${kimsAddress}`,
        words,
        `/${municipality}/mottagare#`,
      ])
        expect(mail?.text).toContain(part);
      const besked = to(kimsAddress)?.text;
      expect(besked).toContain(messageToSubmitter);
      expect(besked).toContain('kom in till kommunen måndag 2 mars 2026');
      expect(page.text()).toContain('Inte bekräftat av mottagaren');
      expect(await rowOf(submitted)).toMatchObject({
        status: 'handed_over',
        scope,
        arrival_day: '2026-03-02',
        next_due: '2026-03-05',
      });
    },
  );

  it('shows the receiver, its source in the policy and the suggested text before anything is written [BOT-12]', async () => {
    const submitted = await submitCase(app, 'botkyrka');
    const desk = await deskSession(app, 'botkyrka', 'kontaktcenter');
    const empty = await desk.page(at(submitted));
    expect(empty.queryByRole('button', { name: 'Lämna över' })).toBeNull();
    const shown = empty.form('Visa mottagare och text', { 'Ett överklagande': true });
    expect(shown.method).toBe('get');
    const page = await desk.page(prepared(submitted, 'appeal'));
    const radio = page.getByRole('radio', { name: /^Nämndens registrator, med e-post till/ });
    expect((radio as HTMLInputElement).checked).toBe(true);
    expect(page.text()).toContain('överklaganden');
    const body = page.getByLabelText('Besked till synpunktslämnaren') as HTMLTextAreaElement;
    expect(body.value).toContain('Vi har i dag lämnat det du skrev till nämndens registrator');
    expect(body.value).toContain('förvaltningsrätten');
  });

  it('writes in English to a submitter who wrote in English, and has no contact details of an anonymous one', async () => {
    const { spoken: submitted, to } = await handedOver('botkyrka', 'fault_report', {
      language: 'en',
      anonymous: true,
      contact: undefined,
    });
    const mail = to('felanmalan@botkyrka.example');
    expect(mail?.text).toContain('Den som hör av sig är anonym. Skrivet på engelska.');
    expect(mail?.text).not.toContain('Kim');
    const { body } = await inMunicipality(app, 'botkyrka', (trx) =>
      trx
        .selectFrom('message')
        .select('body')
        .where('case_id', '=', submitted.caseId)
        .where('purpose', '=', 'hand_over')
        .executeTakeFirstOrThrow(),
    );
    expect(body).toContain('Thank you for telling us about a fault.');
  });

  it('sends nothing of a case marked with secrecy by e-mail', async () => {
    const submitted = await submitCase(app, 'botkyrka', { text: words });
    const desk = await deskSession(app, 'botkyrka', 'registrar');
    await inMunicipality(app, 'botkyrka', (trx) =>
      trx
        .updateTable('feedback_case')
        .set({ secrecy_marked: true })
        .where('id', '=', submitted.caseId)
        .execute(),
    );
    await desk.sendAndFollow(prepared(submitted, 'appeal'), 'Lämna över', {
      Skäl: 'Ett överklagande.',
    });
    await app.drain();
    const mail = server.received.find(({ to }) => to.includes('registrator@botkyrka.example'));
    expect(mail?.text).toContain('Ärendet är sekretessmarkerat');
    expect(mail?.text).not.toContain(words);
    expect(mail?.text).not.toContain('Kim');
  });
});

describe('a matter that is not forwarded', () => {
  it.each(['employer_matter', 'whistleblowing'] as const)(
    'is a %s: nothing of it leaves the case, and the submitter is referred to the right receiver [BOT-07] [BOT-08]',
    async (scope) => {
      const { spoken: submitted, page, to } = await handedOver('botkyrka', scope);
      expect(server.received.map((mail) => mail.to)).toEqual([[kimsAddress]]);
      expect(to(kimsAddress)?.text).toContain('Vänd dig till');
      expect(page.text()).toContain('Hänvisat');
      expect(await handOversOf(submitted)).toMatchObject([
        { state: 'led', route: 'submitter', message_id: null },
      ]);
    },
  );

  it('is not forwarded by a forged form either: an employer matter to a unit is refused [BOT-08]', async () => {
    const submitted = await submitCase(app, 'botkyrka');
    const desk = await deskSession(app, 'botkyrka', 'kontaktcenter');
    const form = (await desk.page(prepared(submitted, 'employer_matter'))).form('Lämna över', {
      Skäl: 'Gäller anställningen.',
    });
    const fields = [
      ...form.fields.filter(([name]) => name !== 'receiver'),
      ['receiver', 'unit'] as const,
      ['unit', 'gata-och-park'] as const,
    ];
    const response = await desk.submit({ ...form, fields });
    expect(response.statusCode).toBe(422);
    expect((await rowOf(submitted)).status).toBe('received');
  });

  it('is what another authority is responsible for: the submitter is told whom to turn to [LAN-08]', async () => {
    const submitted = await submitCase(app, 'landskrona', { text: words });
    await app.drain();
    server.received.length = 0;
    const desk = await deskSession(app, 'landskrona', 'kontaktcenter');
    const reason = ['Skäl', 'Vägen är statlig.'] as const;
    const page = prepared(submitted, 'other_authority');
    const nobody = await desk.send(page, 'Lämna över', new Map([reason]));
    expect(nobody.statusCode).toBe(422);
    expect(readPage(nobody.body).text()).toContain('Skriv vem som tar emot det.');
    await desk.sendAndFollow(
      page,
      'Lämna över',
      new Map<string | RegExp, string>([reason, [/^Vem\?/, 'Trafikverket']]),
    );
    await app.drain();
    const messageToSubmitter = server.received.find((mail) => mail.to.includes(kimsAddress))?.text;
    expect(messageToSubmitter).toContain('Vänd dig till Trafikverket.');
    expect(messageToSubmitter).not.toContain('Vi har i dag lämnat');
    expect((await handOversOf(submitted))[0]?.state).toBe('led');
    const followed = (await followPage(() => app).open('landskrona', submitted.code)).text();
    expect(followed).toContain('är det någon annan som tar hand om');
    expect(followed).not.toContain('har lämnats vidare');
  });

  it('is sent to another authority by e-mail where the desk enters its address, without naming the receiver of the policy', async () => {
    const submitted = await submitCase(app, 'landskrona', { text: words });
    const desk = await deskSession(app, 'landskrona', 'kontaktcenter');
    const form = new Map<string | RegExp, string | boolean>([
      ['Någon annan', true],
      [/^Vem\?/, 'Trafikverket'],
      [/^Deras e-postadress/, 'vagar@trafikverket.example'],
      ['Skäl', 'Vägen är statlig.'],
    ]);
    const page = prepared(submitted, 'other_authority');
    form.set('Besked till synpunktslämnaren', 'Någon har ditt brev.');
    const unnamed = await desk.send(page, 'Lämna över', form);
    expect(unnamed.statusCode).toBe(422);
    expect(readPage(unnamed.body).text()).toContain('Texten säger inte vem som tar emot det.');
    form.set('Besked till synpunktslämnaren', 'Vägen sköts av Trafikverket, som har ditt brev.');
    await desk.sendAndFollow(page, 'Lämna över', form);
    await app.drain();
    const mail = server.received.find(({ to }) => to.includes('vagar@trafikverket.example'));
    expect(mail?.text).toContain('Till Trafikverket');
    expect(mail?.text).toContain(words);
  });
});

describe('the message to the submitter', () => {
  it('names the chosen receiver instead of the one in the policy, unless the text was edited', async () => {
    const submitted = await submitCase(app, 'botkyrka', { text: words });
    const desk = await deskSession(app, 'botkyrka', 'kontaktcenter');
    const chosen = new Map<string | RegExp, string | boolean>([
      ['En enhet i kommunen', true],
      [/^Enhet/, 'Gata och park'],
      ['Skäl', 'Gatan.'],
    ]);
    await desk.sendAndFollow(prepared(submitted, 'fault_report'), 'Lämna över', chosen);
    const { body } = await inMunicipality(app, 'botkyrka', (trx) =>
      trx
        .selectFrom('message')
        .select('body')
        .where('case_id', '=', submitted.caseId)
        .where('purpose', '=', 'hand_over')
        .executeTakeFirstOrThrow(),
    );
    expect(body).toContain('Vi har i dag lämnat det du skrev till Gata och park');
    expect(body).not.toContain('till Felanmälan');
  });

  it('never says both that the case was handed over and that the submitter is to turn there', async () => {
    const submitted = await submitCase(app, 'botkyrka', { text: words });
    const desk = await deskSession(app, 'botkyrka', 'kontaktcenter');
    const led = new Map<string | RegExp, string | boolean>([
      ['Någon annan', true],
      [/^Vem\?/, 'Regionen'],
      ['Skäl', 'Regionens fråga.'],
      ['Besked till synpunktslämnaren', 'Vi har i dag lämnat det du skrev till Regionen.'],
    ]);
    const page = prepared(submitted, 'other_authority');
    const refused = await desk.send(page, 'Lämna över', led);
    expect(readPage(refused.body).text()).toContain('men ingenting skickas');
    led.set(/^Deras e-postadress/, 'info@regionen.example');
    led.set('Besked till synpunktslämnaren', 'Vänd dig till Regionen.');
    const sent = await desk.send(page, 'Lämna över', led);
    expect(readPage(sent.body).text()).toContain('men ärendet lämnas över');
  });
});

describe('a case handed over to a unit of the municipality', () => {
  it.each([
    ['statutory_social', 'Ett klagomål enligt socialtjänstens eller vårdens regler'],
    ['school_statutory', 'Ett klagomål enligt skollagen'],
  ] as const)(
    'is never a complaint under the law, %s: it stays, on a statutory track [BOT-13]',
    async (scope, label) => {
      const submitted = await submitCase(app, 'botkyrka', { text: words });
      const desk = await deskSession(app, 'botkyrka', 'kontaktcenter');
      const chosen = (await desk.page(at(submitted))).form('Visa mottagare och text', {
        [label]: true,
      });
      expect(chosen.method).toBe('get');
      const page = await desk.page(prepared(submitted, scope));
      expect(page.text()).toContain('Klagomålet stannar här');
      expect(page.queryByRole('button', { name: 'Lämna över' })).toBeNull();
      expect(page.queryByRole('link', { name: 'Öppna det lagreglerade spåret' })).not.toBeNull();
      const registrar = staff('botkyrka', 'registrar');
      const to = { by: 'unit', unitId: 'vardboende' } as const;
      const handOver = { type: 'hand_over', scope, to, reason: 'Skäl.', body: 'Hej!' } as const;
      expect(await attempt(app, submitted, registrar, handOver)).toMatchObject({
        refusal: { code: 'statutory_stays' },
      });
    },
  );

  it('waits until the unit has confirmed it, or returns it with a reason', async () => {
    const submitted = await submitCase(app, 'botkyrka', { kind: 'complaint' });
    const desk = await deskSession(app, 'botkyrka', 'kontaktcenter');
    const toUnit = new Map<string | RegExp, string | boolean>([
      ['En enhet i kommunen', true],
      [/^Enhet/, 'Gata och park'],
      ['Skäl', 'Gatan.'],
      ['Besked till synpunktslämnaren', 'Gata och park har det nu.'],
    ]);
    await desk.sendAndFollow(prepared(submitted, 'fault_report'), 'Lämna över', toUnit);
    const unit = await deskSession(app, 'botkyrka', 'handler', 'gata-och-park');
    const queue = await unit.page(deskPaths.queueView('overlamnade'));
    expect(queue.text()).toContain(submitted.number);
    expect(queue.text()).toContain('Väntar på Ta emot');
    const back = await unit.sendAndFollow(
      `${deskPaths.case(submitted.number)}/kom-tillbaka`,
      'Hör inte hemma hos oss',
      { Skäl: 'Vägen är statlig.' },
    );
    expect(back.text()).toContain('Kom tillbaka');
    expect(await rowOf(submitted)).toMatchObject({ status: 'registered', unit_id: null });
    expect((await desk.page(deskPaths.queueView('mina'))).text()).toContain(
      'Överlämnandet kom tillbaka',
    );
    await desk.sendAndFollow(prepared(submitted, 'fault_report'), 'Lämna över', toUnit);
    const taken = await unit.sendAndFollow(
      `${deskPaths.case(submitted.number)}/mottaget`,
      'Ta emot',
    );
    expect(taken.text()).toContain('tog emot det överlämnade ärendet');
    expect((await handOversOf(submitted)).map(({ state }) => state).toSorted()).toEqual([
      'confirmed',
      'returned',
    ]);
    expect((await desk.page(deskPaths.queueView('overlamnade'))).text()).not.toContain(
      submitted.number,
    );
  });

  it('is no longer visible to the person who handed it to another department, who is told so', async () => {
    const submitted = await submitCase(app, 'botkyrka', { unit: 'grundskolor-norr' });
    const handler = await deskSession(app, 'botkyrka', 'handler', 'grundskolor-norr');
    const page = await handler.sendAndFollow(
      prepared(submitted, 'fault_report'),
      'Lämna över',
      new Map<string | RegExp, string | boolean>([
        ['En enhet i kommunen', true],
        [/^Enhet/, 'Gata och park'],
        ['Skäl', 'Gatan.'],
        ['Besked till synpunktslämnaren', 'Gata och park har det nu.'],
        ['Nej, det är inte ett sådant klagomål', true],
        ['Varför?', 'Gäller gatan utanför skolan.'],
      ]),
    );
    expect(page.getByRole('heading', { level: 1 }).textContent).toBe('Ärenden');
    expect(page.text()).toContain('Ärendet är överlämnat');
  });
});

describe('a letter to the receiver', () => {
  it('is printed with the code to confirm with, and counts as sent once it is posted', async () => {
    const submitted = await submitCase(app, 'landskrona', { text: words });
    const desk = await deskSession(app, 'landskrona', 'registrar');
    await desk.sendAndFollow(
      prepared(submitted, 'other_authority'),
      'Lämna över',
      new Map<string | RegExp, string | boolean>([
        ['Någon annan', true],
        [/^Vem\?/, 'Trafikverket'],
        [/^Eller deras postadress/, 'Box 1\n781 89 Borlänge'],
        ['Skäl', 'Vägen är statlig.'],
        ['Besked till synpunktslämnaren', 'Trafikverket har ditt brev.'],
      ]),
    );
    await app.drain();
    const outbox = await desk.page(deskPaths.outbox);
    expect(outbox.text()).toContain('Brev till mottagaren');
    const [handOver] = await handOversOf(submitted);
    const letter = await desk.page(deskPaths.letter(handOver?.message_id ?? ''));
    for (const part of ['Trafikverket', 'Box 1', words, 'Kod: ', '/landskrona/mottagare'])
      expect(letter.text()).toContain(part);
    expect(handOver?.sent_at).toBeNull();
    const posted = letter.form(/Markera som postat/);
    expect((await desk.submit(posted)).statusCode).toBe(303);
    expect((await handOversOf(submitted))[0]?.sent_at).not.toBeNull();
  });
});

describe('a form that is wrong', () => {
  const receiver = async (set: readonly (readonly [string, string])[]) => {
    const submitted = await submitCase(app, 'botkyrka');
    const desk = await deskSession(app, 'botkyrka', 'kontaktcenter');
    const form = (await desk.page(prepared(submitted, 'appeal'))).form('Lämna över', {
      Skäl: 'Det är ett överklagande.',
    });
    const names = set.map(([name]) => name);
    const fields = [...form.fields.filter(([name]) => !names.includes(name)), ...set];
    return { spoken: submitted, desk, form: { ...form, fields } };
  };

  it.each([
    [
      'a unit that is not there',
      [
        ['receiver', 'unit'],
        ['unit', 'ingenstans'],
      ],
    ],
    [
      'somebody without a name',
      [
        ['receiver', 'outside'],
        ['outsideEmail', 'x@example.se'],
      ],
    ],
    [
      'an address that is none',
      [
        ['receiver', 'outside'],
        ['outsideEmail', 'x'],
      ],
    ],
    ['a receiver that the form does not have', [['receiver', 'alla']]],
    ['no reason', [['reason', '']]],
  ] as const)('is shown again with what was written: %s', async (_what, set) => {
    const { spoken: submitted, desk, form } = await receiver(set);
    const response = await desk.submit(form);
    expect(response.statusCode).toBe(422);
    expect(readPage(response.body).text()).toContain('Vi uppfattar att du vill överklaga');
    expect((await rowOf(submitted)).status).toBe('received');
  });

  it('with a note of 5 MB is too large', async () => {
    const { desk, form } = await receiver([['reason', 'x'.repeat(5 * 1024 * 1024)]]);
    expect((await desk.submit(form)).statusCode).toBe(413);
  });

  it('submitted twice hands over once', async () => {
    const { spoken: submitted, desk, form } = await receiver([]);
    const [one, other] = await Promise.all([desk.submit(form), desk.submit(form)]);
    expect([one.statusCode, other.statusCode].toSorted()).toEqual([303, 409]);
    expect(await handOversOf(submitted)).toHaveLength(1);
    await app.drain();
    const mails = server.received.filter(({ to }) => to.includes('registrator@botkyrka.example'));
    expect(mails).toHaveLength(1);
  });

  it('sent after somebody else has closed the case says so and keeps what was typed', async () => {
    const {
      spoken: submitted,
      desk,
      form,
    } = await receiver([['reason', 'Ett långt och genomtänkt skäl.']]);
    const other = await deskSession(app, 'botkyrka', 'registrar');
    await other.sendAndFollow(
      `${deskPaths.case(submitted.number)}/ogiltig`,
      'Ta ur hanteringen',
      new Map<string | RegExp, string | boolean>([
        [handleWords.void.reasons.test, true],
        ['Skäl', 'Ett test.'],
      ]),
    );
    const response = await desk.submit(form);
    expect(response.statusCode).toBe(409);
    expect(readPage(response.body).text()).toContain('Ett långt och genomtänkt skäl.');
    expect(await handOversOf(submitted)).toEqual([]);
  });
});

it('is counted as handed over, by kind of matter, outside the statistics [BOT-09] [BOT-12]', async () => {
  const { spoken: submitted, desk } = await handedOver('falkoping', 'appeal');
  const queue = await desk.page(deskPaths.queueView('overlamnade'));
  expect(queue.text()).toContain('Ett överklagande: 1');
  const refused = await (await deskSession(app, 'falkoping', 'coordinator')).send(
    `${deskPaths.case(submitted.number)}/avsluta`,
    'Avsluta',
  );
  expect(refused.statusCode).toBe(409);
  const coordinator = await deskSession(app, 'falkoping', 'coordinator');
  await coordinator.sendAndFollow(
    `${deskPaths.case(submitted.number)}/mottaget`,
    'Anteckna att mottagaren har det',
    new Map<string | RegExp, string | boolean>([
      ['Vem bekräftade?', 'Registratorn'],
      ['Muntligt', true],
    ]),
  );
  const closed = await coordinator.sendAndFollow(
    `${deskPaths.case(submitted.number)}/avsluta`,
    'Avsluta',
  );
  expect(closed.text()).toContain('Överlämnat');
  expect(await rowOf(submitted)).toMatchObject({ status: 'closed', closure_reason: 'handed_over' });
});
