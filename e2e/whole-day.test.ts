import { afterEach, beforeEach, expect, it } from 'vitest';
import { personWith } from '../test/app.ts';
import { describeBrowser } from './browser.ts';
import {
  DeskUser,
  dismissTrack,
  municipality,
  standInForManager,
  submitOnWeb,
  unit,
} from './day-of-cases.ts';
import { type Interaction, keyboard, pointer } from './keyboard-actions.ts';
import { openSite, type Site } from './server.ts';
import { narrow, type Visitor, wide } from './visitor.ts';

const longestDay = 600_000;
const thanks = 'Hej! Tack för att du hör av dig.';

interface Setting {
  readonly description: string;
  readonly hands: Interaction;
  readonly visitor: Partial<Visitor>;
}
const settings: readonly Setting[] = [
  { description: 'by the keyboard, at a desk', hands: keyboard, visitor: { size: wide } },
  {
    description: 'on a telephone, without scripts',
    hands: pointer,
    visitor: { size: narrow, scripts: false },
  },
];

describeBrowser('a working day', () => {
  let site: Site;
  // A new database for each: texts submitted twice would be suggested as possible duplicates.
  beforeEach(async () => {
    site = await openSite();
  });
  afterEach(() => site.close());

  it.each(settings)(
    'of ten cases of different kinds is handled from morning to evening, $description [BOT-14][FAL-02][FAL-16]',
    async ({ hands, visitor }) => {
      await standInForManager(site);
      const me = await DeskUser.signedIn(site, hands, visitor, 'handler');

      const fault = await submitOnWeb(site, 'Lampan vid cykelstället är trasig.', {
        kind: 'complaint',
      });
      await me.begin(fault);
      expect(await me.headings()).toEqual([
        `Ärende ${fault.number}`,
        'Det som lämnades in',
        'Vad som är på tur',
        'Dagar att hålla',
        'Det som är gjort',
        'Samtalet',
        'Tidslinje',
        'Ärendets spår',
        'Vem som hör av sig',
        'Om ärendet',
      ]);
      await me.act('Välj handläggning', 'Det är antecknat', async (page) => {
        await hands.tick(page, 'Rättas direkt');
        await hands.write(page, 'Skäl', 'Lampan byts i dag.');
      });
      await me.page.getByText('Rätta felet, och anteckna vad som gjordes.').waitFor();
      await me.corrects('Felet är rättat', 'Lampan är bytt.');
      await me.answers(`${thanks} Vi beklagar. Lampan är bytt.`);
      await me.closes();

      const praise = await submitOnWeb(site, 'Vilken fin avslutning!', { kind: 'praise' });
      await me.begin(praise);
      await me.answers(`${thanks} Vad roligt att läsa. Alla lärare har fått se det.`);
      await me.corrects('Inget fel hittades', 'Visat på arbetslagets möte.');
      await me.closes();

      const pattern = await submitOnWeb(site, 'Sonen kommer hem hungrig varje dag.', {
        kind: 'complaint',
      });
      await me.begin(pattern);
      await me.act('Välj handläggning', 'Det är antecknat', async (page) => {
        await hands.tick(page, 'Längre och fördjupad handläggning');
        await hands.write(page, 'Skäl', 'Flera har sagt det.');
      });
      await me.page.getByText('Ta reda på varför det hände').waitFor();
      await me.act(
        'Skriv en anteckning',
        'Anteckningen är sparad.',
        (page) => hands.write(page, 'Anteckning', 'Kökschefen kommer på torsdag.'),
        'Spara anteckningen',
      );
      await me.act('Fråga en kollega', 'Frågan är sparad', async (page) => {
        const { name } = personWith(municipality, 'unit_manager', unit);
        await hands.choose(page, 'Vem frågar du?', `${name}, enhetschef`);
        await hands.write(page, 'Din fråga', 'Hur lång är lunchen?');
      });
      await me.act('Meddela att svaret dröjer', 'Den nya dagen gäller.', async (page) => {
        await page.getByLabel(/^Ny sista dag/).fill('2026-03-27');
        await hands.write(page, /^Varför dröjer/, 'Vi väntar på köket.');
      });

      const question = await submitOnWeb(site, 'När börjar lovet?', { kind: 'question' });
      await me.begin(question);
      await hands.follow(me.page, 'Fråga synpunktslämnaren');
      await hands.write(me.page, 'Frågan', 'Vilken skola gäller det?');
      await hands.press(me.page, 'Skicka frågan');
      await me.page.getByText('Frågan är sparad.').waitFor();

      const unknown = await submitOnWeb(site, 'Rasten är för kort.', {
        contact: undefined,
        anonymous: true,
      });
      await me.begin(unknown);
      await me.answers(`${thanks} Rasten är nu tio minuter längre.`);

      const road = await submitOnWeb(site, 'Gropar på riksvägen.', { kind: 'complaint' });
      await me.begin(road);
      await hands.follow(me.page, 'Lämna över');
      await hands.tick(me.page, 'Något för någon annan än kommunen');
      await hands.press(me.page, 'Visa mottagare och text');
      await me.page.getByRole('textbox', { name: /Skäl/ }).waitFor();

      const first = await submitOnWeb(site, 'Skolskjutsen var sen i dag.', { kind: 'complaint' });
      const again = await submitOnWeb(site, 'Skolskjutsen var sen i dag också!', {
        kind: 'complaint',
      });
      await me.begin(first);
      await me.open(again);
      await me.act(
        'Slå ihop',
        'Ärendet är sammanslaget',
        async (page) => {
          await hands.write(page, 'Fortsätt i ärende', first.number);
          await hands.press(page, 'Visa ärendena bredvid varandra');
          await hands.tick(page, /^Ja, samma person/);
          await hands.write(page, 'Skäl', 'Samma person om samma buss.');
        },
        'Spara valet',
      );
      await me.open(first);
      await me.page.getByText('Skolskjutsen var sen i dag också!').waitFor();
      await me.open(again);
      await me.act('Ångra sammanslagningen', 'Ärendet fortsätter för sig igen.', (page) =>
        hands.write(page, 'Skäl', 'Det var en annan dag.'),
      );

      const sameMatter = await submitOnWeb(site, 'Bussen kom inte.', {
        kind: 'complaint',
        contact: { name: 'Bo Lund', email: 'bo.lund@example.se' },
      });
      await me.open(sameMatter);
      await me.act('Knyt ihop', 'Ärendena är hopknutna.', async (page) => {
        await hands.write(page, 'Det andra ärendets nummer', first.number);
      });
      await me.page.getByRole('heading', { name: 'Hör ihop med' }).waitFor();

      const notFeedback = await submitOnWeb(site, 'Köp nya däck!');
      const manager = await DeskUser.signedIn(site, hands, visitor, 'unit_manager');
      await manager.open(notFeedback);
      await manager.act('Ta ur hanteringen', 'Ärendet är taget ur hanteringen.', async (page) => {
        await hands.tick(page, 'Skräp');
        await hands.write(page, 'Skäl', 'Reklam.');
        await dismissTrack(page, hands);
      });
    },
    longestDay,
  );

  it.each(settings)(
    'is shared by two on one case: the later one is told who did what, loses no text, and sends knowing it, $description',
    async ({ hands, visitor }) => {
      const submitted = await submitOnWeb(site, 'Toaletterna är smutsiga.', { kind: 'complaint' });
      const me = await DeskUser.signedIn(site, hands, visitor, 'handler');
      await me.begin(submitted);
      await hands.follow(me.page, 'Anteckna åtgärd');
      await hands.tick(me.page, 'Ingenting rättas');
      await hands.write(me.page, /^Vad gjordes/, 'Städningen är redan dubbel.');
      const other = await DeskUser.signedIn(site, pointer, visitor, 'coordinator');
      await other.open(submitted);
      await other.act('Klassa', 'Klassningen är sparad.', (page) => pointer.tick(page, 'Förslag'));

      await hands.press(me.page, 'Anteckna åtgärd');
      const { name } = personWith(municipality, 'coordinator');
      await me.page.getByText(`${name} klassade ärendet som förslag.`).first().waitFor();
      const kept = me.page.getByLabel(/^Vad gjordes/);
      expect(await kept.inputValue()).toBe('Städningen är redan dubbel.');
      await hands.press(me.page, 'Anteckna åtgärd');
      await me.page.getByText('Åtgärden är antecknad.').waitFor();
    },
    longestDay,
  );
});
