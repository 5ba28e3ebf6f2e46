import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personWith, type TestApp, testApp } from '../../../test/app.ts';
import { clockOf, messagesOf, type SubmittedCase, submitCase } from '../../../test/case-work.ts';
import { type DeskSession, deskSession, registerAtContactCentre } from '../../../test/desk.ts';
import { readPage } from '../../../test/page.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const at = ({ number }: SubmittedCase) => `/desk/arenden/${number}`;
const value = (field: HTMLElement) => (field as HTMLTextAreaElement).value;
const completeReply =
  'Hej! Tack för att du hör av dig. Vi beklagar att maten var kall. Vagnen är utbytt.';

/** A complaint to the home help of Botkyrka, in the hands of its handler. */
async function complaint(more = {}): Promise<{ spoken: SubmittedCase; handler: DeskSession }> {
  const spoken = await submitCase(app, 'botkyrka', {
    kind: 'complaint',
    unit: 'hemtjanst',
    ...more,
  });
  const handler = await deskSession(app, 'botkyrka', 'handler', 'hemtjanst');
  await registerAtContactCentre(app, spoken);
  await handler.sendAndFollow(at(spoken), 'Ta ärendet');
  await app.drain();
  return { spoken, handler };
}

describe('writing a reply', () => {
  it('shows the submission, the conversation, and the promise with its source in the policy', async () => {
    const { spoken, handler } = await complaint();
    const text = (await handler.page(`${at(spoken)}/svara`)).text();
    expect(text).toContain('Maten var kall igen.');
    expect(text).toContain('Vi tackar alltid den som har lämnat en synpunkt.');
    expect(text).toContain('du ska alltid tacka den som har lämnat en synpunkt');
    expect(text).toContain('Skickas med e-post till kim.ek@example.se.');
  });

  it('is checked without scripts: what is missing, what is good practice, and what was found in the text', async () => {
    const { spoken, handler } = await complaint();
    const checked = await handler.send(`${at(spoken)}/svara`, 'Kontrollera texten', {
      Svaret: 'Tack för ditt mejl. Vagnen är utbytt.',
    });
    expect(checked.statusCode).toBe(200);
    const page = readPage(checked.body);
    const text = page.text();
    expect(text).toContain('Saknas, och ska vara medEtt beklagande av upplevelsen');
    expect(text).toContain('God sed, men inget kravSaknas: hur ärendet hanteras');
    expect(text).toContain('Ett tackTack för ditt mejl.');
    expect(value(page.getByLabelText('Svaret'))).toBe('Tack för ditt mejl. Vagnen är utbytt.');
    expect(await messagesOf(app, spoken)).not.toContainEqual(
      expect.objectContaining({ purpose: 'answer' }),
    );
  });

  it('is checked by the same check while it is typed', async () => {
    const { spoken, handler } = await complaint();
    const form = (await handler.page(`${at(spoken)}/svara`)).form('Kontrollera texten', {
      Svaret: completeReply,
    });
    const response = await handler.submit({ ...form, action: `${at(spoken)}/svara/kontroll` });
    expect(response.statusCode).toBe(200);
    const piece = readPage(response.body).text();
    expect(piece).toContain('Allt som svaret ska innehålla finns med.');
    expect(response.body).not.toContain('<html');
  });

  it('can be sent although something is missing, with a reason that is recorded', async () => {
    const { spoken, handler } = await complaint();
    const refused = await handler.send(`${at(spoken)}/svara`, 'Skicka svaret', {
      Svaret: 'Vagnen är utbytt.',
    });
    expect(refused.statusCode).toBe(422);
    const sent = await handler.submit(
      readPage(refused.body).form('Skicka svaret', {
        'Varför ska svaret skickas ändå?': 'Kim bad om ett kort besked.',
      }),
    );
    expect(sent.statusCode).toBe(303);
    const text = (await handler.page(at(spoken))).text();
    expect(text).toContain('Kontrollen hittade inte ett tack och ett beklagande av upplevelsen.');
    expect(text).toContain('Skäl: Kim bad om ett kort besked.');
  });

  it('can begin with a suggestion for the kind of case, with the unit’s own word for the person, added after what is typed and not sent until it is filled in [LAN-07]', async () => {
    const spoken = await submitCase(app, 'landskrona', {
      kind: 'complaint',
      unit: 'aldreboenden',
      submitterType: 'service_user',
    });
    const manager = await deskSession(app, 'landskrona', 'unit_manager', 'aldreboenden');
    await manager.sendAndFollow(at(spoken), 'Jag har granskat det');
    const suggested = await manager.send(`${at(spoken)}/svara`, 'Lägg in förslag till svar', {
      Svaret: 'Det här skrev jag först.',
    });
    const page = readPage(suggested.body);
    const body = value(page.getByLabelText('Svaret'));
    expect(body).toMatch(/^Det här skrev jag först\.\n\nHej Kim Ek!/);
    expect(body).toContain('Tack för att du som boende hör av dig till oss.');
    expect(body).toContain('går närmaste chef igenom ärendet på nytt');
    expect(body).toContain('/landskrona/folj');
    const unfilled = await manager.submit(page.form('Skicka svaret'));
    expect(unfilled.statusCode).toBe(422);
    expect(readPage(unfilled.body).text()).toContain('något inom hakparenteser');
  });

  it.each(['relative', 'employee', undefined] as const)(
    'calls nobody but the one served by the unit’s word for them, neither in the suggestion, the phrases nor the first message: %s [LAN-07]',
    async (submitterType) => {
      const submitted = await submitCase(app, 'landskrona', {
        kind: 'complaint',
        unit: 'aldreboenden',
        ...(submitterType === undefined ? {} : { submitterType }),
      });
      await app.drain();
      expect(app.mailbox.at(-1)?.text).not.toMatch(/boende\b/);
      const manager = await deskSession(app, 'landskrona', 'unit_manager', 'aldreboenden');
      await manager.sendAndFollow(at(submitted), 'Jag har granskat det');
      const suggested = await manager.send(`${at(submitted)}/svara`, 'Lägg in förslag till svar');
      const page = readPage(suggested.body);
      expect(value(page.getByLabelText('Svaret'))).toContain(
        'Tack för att du hör av dig till oss.',
      );
      expect(page.text()).not.toContain('som boende');
      expect(page.text()).toContain('Tack för att du som [Skriv ordet för personen] berättar');
    },
  );

  it('is previewed as the submitter will read it, edited again, and then sent', async () => {
    const { spoken, handler } = await complaint();
    const previewed = readPage(
      (
        await handler.send(`${at(spoken)}/svara`, 'Förhandsgranska', {
          Svaret: `${completeReply} <b>x</b>`,
        })
      ).body,
    );
    expect(previewed.text()).toContain('Ingenting är skickat än.');
    expect(previewed.text()).toContain('<b>x</b>');
    const again = readPage((await handler.submit(previewed.form('Ändra texten'))).body);
    expect(value(again.getByLabelText('Svaret'))).toBe(`${completeReply} <b>x</b>`);
    const sent = await handler.submit(previewed.form('Skicka svaret'));
    expect(sent.statusCode).toBe(303);
    await app.drain();
    const mail = app.mailbox.at(-1);
    expect(mail?.text).toContain(completeReply);
    expect(mail?.subject).toBe(`Svar på ditt klagomål, ${spoken.number}`);
  });

  it('given orally by a named person counts as given at once', async () => {
    const { spoken, handler } = await complaint();
    const { name } = personWith('botkyrka', 'handler', 'hemtjanst');
    const mails = app.mailbox.length;
    const page = await handler.sendAndFollow(`${at(spoken)}/svara`, 'Skicka svaret', {
      Svaret: completeReply,
      [`Lämnat muntligt av mig, ${name}`]: true,
    });
    await app.drain();
    expect(page.text()).toContain(`Lämnat muntligt 2 mars 2026 kl. 09:15 av ${name}`);
    expect(app.mailbox).toHaveLength(mails);
    expect((await clockOf(app, spoken, 'response')).stopped_at).not.toBeNull();
  });

  it('can be corrected with a reason; the correction refers to the earlier answer, which remains', async () => {
    const { spoken, handler } = await complaint();
    const answered = await handler.sendAndFollow(`${at(spoken)}/svara`, 'Skicka svaret', {
      Svaret: completeReply,
    });
    await app.drain();
    const link = answered.getByRole('link', { name: 'Rätta det här svaret' });
    const page = await handler.page(link.getAttribute('href') ?? '');
    const draft = value(page.getByLabelText('Det rättade svaret'));
    expect(draft).toBe(
      `Det här svaret rättar det vi skrev måndag 2 mars 2026.\n\n${completeReply}`,
    );
    const form = page.form('Skicka svaret', {
      'Det rättade svaret': draft.replace('utbytt', 'utbytt den 1 mars'),
    });
    const silent = await handler.submit(form);
    expect(silent.statusCode).toBe(422);
    const reasoned = readPage(silent.body).form('Skicka svaret', {
      'Varför rättas svaret?': 'Dagen saknades.',
    });
    expect((await handler.submit(reasoned)).statusCode).toBe(303);
    const text = (await handler.page(at(spoken))).text();
    expect(text).toContain('rättade ett tidigare svar.');
    expect(text).toContain('Skäl: Dagen saknades.');
    const messages = await messagesOf(app, spoken);
    const first = messages.find(({ purpose }) => purpose === 'answer');
    const second = messages.find(({ purpose }) => purpose === 'corrected_answer');
    expect(first?.id).toBeTruthy();
    expect(second?.replaces).toBe(first?.id);
  });

  it('asks the submitter a question without stopping a deadline', async () => {
    const { spoken, handler } = await complaint();
    await handler.sendAndFollow(`${at(spoken)}/fraga`, 'Skicka frågan', {
      Frågan: 'Vilken dag var det?',
    });
    await app.drain();
    expect(app.mailbox.at(-1)?.text).toContain('Vilken dag var det?');
    expect((await clockOf(app, spoken, 'response')).stopped_at).toBeNull();
  });

  it('says what others have changed in the case meanwhile, and keeps the whole reply', async () => {
    const { spoken, handler } = await complaint();
    const form = (await handler.page(`${at(spoken)}/svara`)).form('Skicka svaret', {
      Svaret: completeReply,
    });
    const previewed = await handler.send(`${at(spoken)}/svara`, 'Förhandsgranska', {
      Svaret: completeReply,
    });
    const manager = await deskSession(app, 'botkyrka', 'unit_manager', 'hemtjanst');
    await manager.sendAndFollow(`${at(spoken)}/klassa`, 'Klassa', { Förslag: true });
    for (const late of [form, readPage(previewed.body).form('Skicka svaret')]) {
      const response = await handler.submit(late);
      expect(response.statusCode).toBe(409);
      const page = readPage(response.body);
      expect(page.text()).toContain('klassade ärendet som förslag');
      expect(value(page.getByLabelText('Svaret'))).toBe(completeReply);
    }
    expect(await messagesOf(app, spoken)).not.toContainEqual(
      expect.objectContaining({ purpose: 'answer' }),
    );
  });

  it('in English is checked as English', async () => {
    const { spoken, handler } = await complaint({ language: 'en' });
    const page = readPage(
      (await handler.send(`${at(spoken)}/svara`, 'Lägg in förslag till svar')).body,
    );
    expect(value(page.getByLabelText('Svaret'))).toContain(
      'We are sorry for what you have been through.',
    );
    const text = page.text();
    expect(text).toContain('Allt som svaret ska innehålla finns med.');
    expect(text).toContain('Synpunktslämnaren skrev på engelska.');
  });

  it('by a handler whose identity is protected is signed with the function of the unit', async () => {
    const protectedOne = personWith('falkoping', 'handler', 'individ-och-familj');
    const spoken = await submitCase(app, 'falkoping', {
      unit: 'individ-och-familj',
      kind: 'complaint',
    });
    const handler = await deskSession(app, 'falkoping', 'handler', 'individ-och-familj');
    await handler.sendAndFollow(at(spoken), 'Jag har granskat det');
    const taken = await handler.sendAndFollow(at(spoken), 'Ta ärendet');
    expect(taken.text()).toContain('skyddad identitet, utåt: ');
    const page = readPage(
      (await handler.send(`${at(spoken)}/svara`, 'Lägg in förslag till svar')).body,
    );
    expect(value(page.getByLabelText('Svaret'))).not.toContain(protectedOne.name);
  });
});
