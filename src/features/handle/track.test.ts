import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personWith, type TestApp, testApp } from '../../../test/app.ts';
import { day } from '../../../test/case-file.ts';
import { inMunicipality, type SubmittedCase, staff, submitCase } from '../../../test/case-work.ts';
import { type DeskSession, deskSession, registerAtContactCentre } from '../../../test/desk.ts';
import { readPage } from '../../../test/page.ts';
import { arrangeSubstitute } from '../../administration/substitutes.ts';
import { verify } from '../../ledger/verify/verify.ts';

const municipality = 'botkyrka';
const unit = 'hemtjanst';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const at = ({ number }: SubmittedCase) => `/desk/arenden/${number}`;

const subjectOf = ({ number }: SubmittedCase) => `Lagreglerat klagomål att bedöma: ${number}`;

/** A complaint by one of the staff, who may complain here although an employer matter goes elsewhere. */
async function onTrack(): Promise<{
  spoken: SubmittedCase;
  handler: DeskSession;
  assessor: DeskSession;
}> {
  const text = 'Morfar fick ingen hjälp på natten. Larmet var avstängt.';
  const more = { kind: 'complaint', unit, submitterType: 'employee', text };
  const submitted = await submitCase(app, municipality, more);
  await registerAtContactCentre(app, submitted);
  const handler = await deskSession(app, municipality, 'handler', unit);
  await handler.sendAndFollow(at(submitted), 'Ta ärendet');
  await app.drain();
  await handler.sendAndFollow(`${at(submitted)}/lagsparet`, 'Öppna det lagreglerade spåret', {
    Skäl: 'Gäller vård och omsorg.',
  });
  await app.drain();
  return {
    spoken: submitted,
    handler,
    assessor: await deskSession(app, municipality, 'statutory_assessor'),
  };
}

describe('a complaint under a special law', () => {
  it('is accepted from staff, and the responsible assessor is alerted within the hour, without any submitted text [BOT-13]', async () => {
    const { spoken: submitted } = await onTrack();
    const mail = app.mailbox.find(({ subject }) => subject === subjectOf(submitted));
    expect(mail?.to).toBe(personWith(municipality, 'statutory_assessor').email);
    expect(mail?.text).toContain(`/desk/arenden/${submitted.number}`);
    expect(mail?.text).not.toContain('Morfar');
    const sent = app.mailbox.length;
    await app.drain();
    expect(app.mailbox).toHaveLength(sent);
  });

  it('is reported to the assessor at any hour, also on a Sunday night [BOT-13]', async () => {
    app.clock.set('2026-03-08T22:30:00Z');
    const { spoken: submitted } = await onTrack();
    expect(app.mailbox.some(({ subject }) => subject === subjectOf(submitted))).toBe(true);
    app.clock.set('2026-03-09T08:15:00Z');
  });

  it('is reported to the assessor’s substitute too, who reads it but does not assess it in their place [BOT-13]', async () => {
    const absent = staff(municipality, 'statutory_assessor');
    const substitute = staff(municipality, 'unit_manager', unit);
    const today = day('2026-03-09');
    await inMunicipality(app, municipality, (trx) =>
      arrangeSubstitute(trx, app.context.caseContext, absent, {
        accountId: absent.accountId,
        substituteId: substitute.accountId,
        from: today,
        to: today,
        reason: null,
      }),
    );
    const { spoken: submitted } = await onTrack();
    const alerts = app.mailbox.filter(({ subject }) => subject === subjectOf(submitted));
    expect(alerts.map(({ to }) => to).toSorted()).toEqual(
      [
        personWith(municipality, 'statutory_assessor').email,
        personWith(municipality, 'unit_manager', unit).email,
      ].toSorted(),
    );
    const stands = await deskSession(app, municipality, 'unit_manager', unit);
    expect((await stands.page('/desk?urval=mina')).text()).toContain(submitted.number);
    expect((await app.get(`${at(submitted)}/bedomning`, stands.headers)).statusCode).toBe(403);
    app.clock.set('2026-03-10T08:15:00Z');
  });

  it('is assessed and investigated by the one who is responsible and nobody else, step by step [BOT-13]', async () => {
    const { spoken: submitted, handler, assessor } = await onTrack();
    expect((await app.get(`${at(submitted)}/bedomning`, handler.headers)).statusCode).toBe(403);
    const waiting = await assessor.page(at(submitted));
    expect(waiting.text()).toContain('Bedöm klagomålet.');
    await assessor.sendAndFollow(`${at(submitted)}/bedomning`, 'Anteckna steget', {
      Bedömning: 'Larmet måste provas i dag. Natten utreds.',
    });
    const assessed = await assessor.sendAndFollow(`${at(submitted)}/bedomning`, 'Anteckna steget', {
      Utredning: 'Larmet stängdes av vid ett byte. Rutinen ändras.',
    });
    expect(assessed.text()).toContain('Läge på spåretUtrett');
    expect(assessed.text()).toContain('antecknade utredningen av klagomålet.');
    expect((await verify(app.context.databases)).flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('opens the further step for possible serious misconduct, alerts at once, and stays open until both are settled [BOT-13]', async () => {
    const { spoken: submitted, handler, assessor } = await onTrack();
    await handler.sendAndFollow(
      `${at(submitted)}/allvarligt`,
      'Anmäl misstanke om allvarligt missförhållande',
      {
        'Vad tyder på det?': 'Han låg på golvet hela natten.',
      },
    );
    await app.drain();
    const subject = `Kan vara ett allvarligt missförhållande: ${submitted.number}`;
    expect(app.mailbox.filter((mail) => mail.subject === subject)).toHaveLength(1);
    const answered = await handler.sendAndFollow(`${at(submitted)}/svara`, 'Skicka svaret', {
      Svaret:
        'Hej! Tack för att du hör av dig. Vi beklagar det som har hänt. Larmet är utbytt. Du kan också vända dig till Inspektionen för vård och omsorg (IVO).',
    });
    expect(answered.text()).toContain('Besvarat');
    await app.drain();
    await handler.sendAndFollow(
      `${at(submitted)}/atgard`,
      'Anteckna åtgärd',
      new Map<string | RegExp, string | boolean>([
        ['Felet är rättat', true],
        ['Dag', '2026-03-02'],
        [/^Vad gjordes/, 'Nytt larm.'],
      ]),
    );
    const closing = async () => (await handler.page(`${at(submitted)}/avsluta`)).text();
    expect(await closing()).toContain('hur misstanken om ett allvarligt missförhållande avgjordes');
    const version = /name="version" value="(\d+)"/.exec(
      (await app.get(`${at(submitted)}/avsluta`, handler.headers)).body,
    )?.[1];
    const pressed = await handler.submit({
      action: `${at(submitted)}/avsluta`,
      method: 'post',
      fields: [['version', version ?? '']],
    });
    expect(pressed.statusCode).toBe(409);
    expect(pressed.body).toContain('Ärendet står öppet till dess.');
    await assessor.sendAndFollow(
      `${at(submitted)}/allvarligt-avgjort`,
      'Avgör missförhållandet',
      new Map<string | RegExp, string | boolean>([
        ['Allvarligt, och anmält till myndigheten', true],
        ['Skäl', 'Anmält enligt lex Sarah.'],
      ]),
    );
    expect(await closing()).toContain('bedömningen och utredningen som lagen kräver');
    for (const label of ['Bedömning', 'Utredning'])
      await assessor.sendAndFollow(`${at(submitted)}/bedomning`, 'Anteckna steget', {
        [label]: 'Klart.',
      });
    await handler.sendAndFollow(`${at(submitted)}/avsluta`, 'Avsluta');
  });

  it('has an answer that names the authorities, or a reason why not [BOT-13]', async () => {
    const { spoken: submitted, handler } = await onTrack();
    const refused = await handler.send(`${at(submitted)}/svara`, 'Skicka svaret', {
      Svaret: 'Hej! Tack för att du hör av dig. Vi beklagar det som har hänt. Larmet är utbytt.',
    });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('vilka myndigheter man kan vända sig till');
    const suggested = await handler.send(`${at(submitted)}/svara`, 'Lägg in förslag till svar');
    const field = readPage(suggested.body).getByLabelText('Svaret') as HTMLTextAreaElement;
    expect(field.value).toContain('Du kan också vända dig till: Inspektionen för vård och omsorg');
  });

  it('names Skolinspektionen where it is about a school', async () => {
    const submitted = await submitCase(app, 'falkoping', {
      kind: 'complaint',
      unit: 'grundskolor',
    });
    const manager = await deskSession(app, 'falkoping', 'unit_manager', 'grundskolor');
    await manager.sendAndFollow(at(submitted), 'Jag har granskat det');
    expect((await manager.page(at(submitted))).text()).toContain(
      'Det kan vara ett klagomål som en lag reglerar.',
    );
    await manager.sendAndFollow(`${at(submitted)}/lagsparet`, 'Öppna det lagreglerade spåret', {
      Skäl: 'Gäller undervisningen.',
    });
    const suggested = await manager.send(`${at(submitted)}/svara`, 'Lägg in förslag till svar');
    const field = readPage(suggested.body).getByLabelText('Svaret') as HTMLTextAreaElement;
    expect(field.value).toContain('Skolinspektionen');
  });

  it('is separate from the cases of the quality routine, and still has its own deadlines there [LAN-09]', async () => {
    const submitted = await submitCase(app, 'landskrona', {
      kind: 'complaint',
      unit: 'aldreboenden',
    });
    const manager = await deskSession(app, 'landskrona', 'unit_manager', 'aldreboenden');
    await manager.sendAndFollow(at(submitted), 'Jag har granskat det');
    const page = await manager.sendAndFollow(
      `${at(submitted)}/lagsparet`,
      'Öppna det lagreglerade spåret',
      {
        Skäl: 'Gäller omsorgen.',
      },
    );
    expect(page.text()).toContain('Lagreglerat klagomålKlagomål inom socialtjänst och omsorg');
    expect(page.text()).toContain('Väntar på bedömning');
  });
});
