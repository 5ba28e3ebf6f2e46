import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../test/app.ts';
import { seedOf } from '../../../test/case-work.ts';
import { publicForm } from '../../../test/public-form.ts';
import type { Scope } from '../../domain/vocabulary.ts';
import { capital } from '../../i18n/desk/capital.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const { fill, send, stored, casesOf } = publicForm(() => app);
const saying = (words: string) => ({ 'Vad vill du säga? (måste fyllas i)': words });
const onward = 'Skicka ändå till kommunen';

/** What the municipality's own policy says about such a matter. */
function routeOf(municipality: string, scope: Scope) {
  const routes = seedOf(municipality).policies.at(-1)?.exclusions ?? [];
  const route = routes.find(({ value }) => value.scope === scope)?.value;
  if (!route) throw new Error(`${municipality} has no way for ${scope}`);
  return route;
}

const words = {
  appeal: 'Jag överklagar beslutet om mitt bygglov. Beslutet ska upphävas.',
  fault_report: 'Gatlyktan utanför nummer 4 är trasig sedan i går.',
  citizen_proposal: 'Medborgarförslag: bygg en utomhusscen vid ån.',
  damages_claim: 'Jag kräver ersättning för skadan på min bil. Fälgen är förstörd.',
  other_authority: 'Jag har väntat på sjukpenning från Försäkringskassan i fyra månader.',
  whistleblowing: 'Detta är en visselblåsning: min chef tar mutor av en leverantör.',
  employer_matter: 'Jag jobbar i hemtjänsten och har inte fått min lön. Facket vet.',
} as const;

describe('a submission that seems to belong somewhere else', () => {
  it.each([
    ['botkyrka', 'appeal'],
    ['botkyrka', 'fault_report'],
    ['botkyrka', 'citizen_proposal'],
    ['botkyrka', 'damages_claim'],
    ['botkyrka', 'employer_matter'],
    ['botkyrka', 'whistleblowing'],
    ['landskrona', 'appeal'],
    ['landskrona', 'other_authority'],
    ['vasteras', 'fault_report'],
    ['falkoping', 'whistleblowing'],
  ] as const)(
    'in %s is shown the receiver for %s before anything is saved, and may send all the same [BOT-08] [BOT-09] [BOT-10] [BOT-11] [BOT-12] [LAN-08] [LAN-09]',
    async (municipality, scope) => {
      const before = (await casesOf(municipality)).length;
      const said = { ...saying(words[scope]), 'Var?': 'Storgatan', Namn: 'Kim Ek' };
      const asked = await send(await fill(municipality, said));
      expect(asked.status).toBe(422);
      const { told, receiver } = routeOf(municipality, scope);
      const notice = asked.page.getByRole('status').textContent;
      expect(notice).toContain(told.sv);
      expect(notice).toContain(capital(receiver.name));
      expect(notice).toContain('Ingenting är sparat än');
      expect((await casesOf(municipality)).length).toBe(before);
      const again = asked.page.form(onward);
      expect(again.fields).toEqual(
        expect.arrayContaining([
          ['text', words[scope]],
          ['place', 'Storgatan'],
          ['contact.name', 'Kim Ek'],
        ]),
      );
      const sent = await send(again);
      expect(sent.status).toBe(201);
      expect(await stored(municipality)).toMatchObject({ words: words[scope], name: 'Kim Ek' });
    },
  );

  it('is told which of their words led to the question', async () => {
    const asked = await send(await fill('landskrona', saying(words.appeal)));
    expect(asked.page.getByRole('status').textContent).toContain('”överklagar”');
  });

  it('is told it in English too', async () => {
    const page = await app.page('/en/botkyrka');
    const said = 'I hereby appeal your decision to refuse my building permit.';
    const form = page.form('Send', { 'What would you like to say? (must be filled in)': said });
    const asked = await send(form);
    expect(asked.status).toBe(422);
    expect(asked.page.text()).toContain(routeOf('botkyrka', 'appeal').told.en);
    expect(asked.page.text()).toContain(
      'The registrar of the committee (nämndens registrator): registrator@',
    );
    expect((await send(asked.page.form('Send it to the municipality anyway'))).status).toBe(201);
  });

  it('is told again when what they write instead seems to be something else', async () => {
    const asked = await send(await fill('vasteras', saying(words.appeal)));
    const changed = await send(asked.page.form(onward, saying(words.fault_report)));
    expect(changed.status).toBe(422);
    expect(changed.page.text()).toContain(routeOf('vasteras', 'fault_report').told.sv);
    expect((await send(changed.page.form(onward))).status).toBe(201);
  });

  it('is shown the number to call first when somebody is in danger, above everything else', async () => {
    for (const municipality of ['vasteras', 'botkyrka', 'landskrona', 'falkoping']) {
      const before = (await casesOf(municipality)).length;
      const said = saying('Det brinner i ett sophus på Storgatan just nu!');
      const asked = await send(await fill(municipality, said));
      const notice = asked.page.getByRole('status').textContent ?? '';
      expect(notice).toContain('112');
      expect(notice.indexOf('112')).toBeLessThan(notice.indexOf('låter som'));
      const ways = [...asked.page.getByRole('status').querySelectorAll('li')];
      expect(ways[0]?.textContent).toBe('Fara: ring 112');
      expect(ways[1]?.textContent).toMatch(/^Bråttom men ingen fara: ring \d/);
      const pressed = ways.map((way) => way.querySelector('a')?.getAttribute('href'));
      expect(pressed[0]).toBe('tel:112');
      expect(pressed[1]).toMatch(/^tel:\d{7,}$/);
      expect((await casesOf(municipality)).length).toBe(before);
      expect((await send(asked.page.form(onward))).status).toBe(201);
    }
  });

  it('is left without a cookie', async () => {
    const response = await app.submit(await fill('botkyrka', saying(words.appeal)));
    expect(response.statusCode).toBe(422);
    expect(response.headers['set-cookie']).toBeUndefined();
    expect(response.headers['cache-control']).toBe('no-store');
  });
});

describe('somebody whom the policy welcomes', () => {
  const ownView =
    'Jag arbetar på äldreboendet. Vi i personalen behöver bättre arbetsmiljö, min chef lyssnar inte.';

  it('is not asked: an employee in Falköping on their own workplace is welcome, in Botkyrka led to the right place [FAL-01] [BOT-07]', async () => {
    const asEmployee = { ...saying(ownView), 'Hur hör du ihop med kommunen?': 'employee' };
    expect((await send(await fill('falkoping', saying(ownView)))).status).toBe(201);
    expect((await send(await fill('falkoping', asEmployee))).status).toBe(201);
    for (const said of [saying(ownView), asEmployee]) {
      const asked = await send(await fill('botkyrka', said));
      expect(asked.status).toBe(422);
      const notice = asked.page.getByRole('status').textContent;
      expect(notice).toContain(routeOf('botkyrka', 'employer_matter').told.sv);
      expect(notice).toContain(routeOf('botkyrka', 'whistleblowing').told.sv);
      expect(notice).toContain('SOSFS 2011:9');
    }
  });

  it.each([
    'Personalen på biblioteket var otrevlig mot min son.',
    'Min mamma på Furulund fick fel medicin i går, det är ett missförhållande enligt lex Sarah.',
    'Vår dotter mobbas av andra elever varje rast och rektorn gör ingenting.',
    'Jag vill inte överklaga, jag vill att någon förklarar beslutet för mig.',
  ])(
    'is not redirected where a law or the policy makes it a matter for the municipality [BOT-13]: %s',
    async (said) => {
      expect((await send(await fill('botkyrka', saying(said)))).status).toBe(201);
    },
  );

  it('is not asked of a fault by who praises or suggests', async () => {
    const said = { ...saying(words.fault_report), Förslag: true };
    expect((await send(await fill('landskrona', said))).status).toBe(201);
  });

  it('is taken in as it is from another system', async () => {
    const response = await app.inject({
      method: 'POST',
      url: '/api/v1/botkyrka/cases',
      payload: { text: words.appeal },
    });
    expect(response.statusCode).toBe(201);
  });
});
