import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeds } from '../../../municipalities/index.ts';
import { type TestApp, testApp } from '../../../test/app.ts';
import { type Page, readPage } from '../../../test/page.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

/** The cells of the row with this name, without what only the narrow page shows. */
function rowOf(page: Page, label: string): readonly string[] {
  const row = [...page.body.querySelectorAll('tbody tr')].find((one) =>
    one.querySelector('th .cell-content')?.textContent?.startsWith(label),
  );
  if (row === undefined) throw new Error(`no row ${label}`);
  return [...row.querySelectorAll('.cell-content')].map((cell) => cell.textContent ?? '');
}

describe('the policy as a page for everybody', () => {
  for (const { id, name } of seeds) {
    it(`${name}: is reached from the form and shows the version in force, each value with its source`, async () => {
      const form = await app.page(`/${id}`);
      const link = form.getByRole('link', { name: 'Kommunens policy för synpunkter' });
      const page = await app.page(link.getAttribute('href') ?? '');
      expect(page.getByRole('heading', { level: 1 }).textContent).toBe('Policy för synpunkter');
      expect(page.getByText(/gäller nu, från och med/)).toBeDefined();
      const rows = [...page.body.querySelectorAll('tbody tr')];
      expect(rows.length).toBeGreaterThan(50);
      for (const row of rows) {
        const [label, lines, source] = [...row.querySelectorAll('.cell-content')];
        expect(label?.textContent).not.toBe('');
        expect(lines?.textContent).not.toBe('');
        expect(source?.textContent).toMatch(/”.+”|Står inte i policyn\.|Policyns egna ord\./s);
        expect(lines?.textContent).toMatch(/^(Citat|Återställt citat|Läsning|Förval)/);
      }
    });
  }

  it('names the owner of the document, with the words that say so [FAL-20]', async () => {
    const page = await app.page('/falkoping/policy');
    expect(rowOf(page, 'Dokumentansvarig')).toEqual([
      'Dokumentansvarig',
      'Citat”Kommundirektören”',
      '”Dokumentansvarig\tKommundirektören”',
    ]);
    expect(rowOf(await app.page('/landskrona/policy'), 'Dokumentansvarig')).toEqual([
      'Dokumentansvarig',
      'FörvalAnges inte.',
      'Står inte i policyn.Handlingen anger ingen dokumentägare.',
    ]);
  });

  it('says whom a version was sent to [VAS17-14]', async () => {
    const [, bodies, source] = rowOf(await app.page('/vasteras/policy'), 'Skickad till');
    expect(bodies).toBe(
      'LäsningFörskolenämnden.Grundskolenämnden.Utbildnings- och arbetsmarknadsnämnden.',
    );
    expect(source).toContain('Så läser vi det: Gäller missivet till den här versionen');
  });

  it('shows what a synpunkt is [LAN-29]', async () => {
    const [, definition] = rowOf(await app.page('/landskrona/policy'), 'Definition');
    expect(definition).toContain(
      'när kunden inte är nöjd med den service eller tjänst som denne förväntar sig att få',
    );
    expect(definition).toContain('en bra informationskälla till förbättrings-');
  });

  it('shows what a badly scanned quotation must have said', async () => {
    const page = await app.page('/vasteras/policy?version=VAS14');
    const [, line, source] = rowOf(page, 'Första beskedet');
    expect(line).toContain('Inom 2 dagar från ankomstdagen.');
    expect(source).toContain('”Inom tva dagar ska vi ge');
    expect(source).toContain('Det ska stå: ”Inom två dagar ska vi ge');
    expect(source).toContain('Så läser vi det: Dagar läses som kalenderdagar');
  });

  it('says that what the policy promises on the web does not exist yet [FAL-06]', async () => {
    const [, line] = rowOf(await app.page('/falkoping/policy'), 'Publicering');
    expect(line).toContain('LäsningStatistik ska finnas på webben och alltid vara aktuell.');
    expect(line).toMatch(
      /Finns inte änHär visas varken statistik eller enskilda synpunkter på webben än\.$/,
    );
    const [, silent] = rowOf(await app.page('/landskrona/policy'), 'Publicering');
    expect(silent).not.toContain('Finns inte än');
  });

  it('says the same about what is to be measured or compiled, but not about what the overview shows [VAS17-07] [BOT-22] [LAN-25]', async () => {
    const vasteras = await app.page('/vasteras/policy');
    expect(rowOf(vasteras, 'Tilltro och tillit')[1]).toContain('Systemet mäter inte det här än.');
    expect(rowOf(vasteras, 'Tid till svar')[1]).not.toContain('Finns inte än');
    const botkyrka = await app.page('/botkyrka/policy');
    expect(rowOf(botkyrka, 'Nämndens löpande')[1]).not.toContain('Finns inte än');
    const landskrona = await app.page('/landskrona/policy');
    expect(rowOf(landskrona, 'Redovisning till nämnden')[1]).toContain(
      'Systemet sammanställer inte rapporten än.',
    );
  });

  it('explains what the marks beside the sentences mean', async () => {
    const text = (await app.page('/falkoping/policy')).text();
    expect(text).toContain('Läsning: Så förstår vi en mening i handlingen.');
    expect((await app.page('/en/falkoping/policy')).text()).toContain(
      'Läsning: How we understand a sentence of the document',
    );
  });

  it('shows none of the desk’s own days, which are not promises', async () => {
    const page = await app.page('/landskrona/policy');
    expect(rowOf(page, 'Svaret')[1]).toBe('FörvalIngen dag är lovad.');
    expect(page.queryByText(/Vi bevakar det själva/)).toBeNull();
    expect(page.queryByRole('heading', { name: 'Vår egen bevakning' })).toBeNull();
  });

  it('is shown to an English visitor with English headings, and says that the policy is in Swedish', async () => {
    const page = await app.page('/en/vasteras/policy?version=VAS14');
    expect(page.language()).toBe('en');
    expect(page.getByRole('heading', { level: 1 }).textContent).toBe('Policy for feedback');
    expect(page.getByText(/The policy itself is in Swedish/)).toBeDefined();
    expect(page.getByText(/was in force from Wednesday 5 November 2014/)).toBeDefined();
    const heading = page.getByRole('heading', { name: 'Om versionen' });
    expect(heading.closest('[lang]')?.getAttribute('lang')).toBe('sv');
    expect(page.getByRole('link', { name: 'På svenska' }).getAttribute('href')).toBe(
      '/vasteras/policy?version=VAS14',
    );
  });

  it('does not exist for an unknown version or municipality', async () => {
    for (const address of [
      '/vasteras/policy?version=VAS15',
      '/vasteras/policy?version=VAS14&version=VAS17',
      '/vasteras/policy/jamfor?fran=VAS14&till=%3Cb%3E',
      '/ankeborg/policy',
      '/en/ankeborg/policy/jamfor',
    ]) {
      const response = await app.get(address);
      expect(response.statusCode, address).toBe(404);
      expect(response.body).not.toContain('<b>');
    }
  });
});

describe('the versions of a policy', () => {
  it('are shown with their period and status; a proposal is no decision [VAS14-10]', async () => {
    const page = await app.page('/vasteras/policy');
    const [newest, oldest] = [
      ...page.getByRole('navigation', { name: 'Versioner' }).querySelectorAll('li'),
    ].map((line) => line.textContent);
    expect(newest).toBe(
      'Version VAS17 (visas här): gäller nu, från och med onsdag 25 januari 2017. Ett förslag: beslutet om att anta den är inte känt.',
    );
    expect(oldest).toBe(
      'Version VAS14: gällde från och med onsdag 5 november 2014 till och med tisdag 24 januari 2017. Antagen.',
    );
    const address = page.getByRole('link', { name: 'Version VAS14' }).getAttribute('href');
    const older = await app.page(address ?? '');
    expect(rowOf(older, 'Namn')[1]).toBe('Återställt citat”Policy för synpunktshantering”');
    const botkyrka = await app.page('/botkyrka/policy');
    expect(botkyrka.getByText(/gäller nu, .+ Det är inte känt om den är antagen\.$/)).toBeDefined();
    expect(rowOf(botkyrka, 'Ställning')[1]).toBe('FörvalDet är inte känt om den är antagen.');
  });

  it('follow the calendar: the day before the new one begins, the old one is shown [VAS14-10]', async () => {
    const then = await testApp({ now: '2017-01-24T21:00:00Z' });
    try {
      const before = await then.page('/vasteras/policy');
      expect(rowOf(before, 'Namn')[1]).toBe('Återställt citat”Policy för synpunktshantering”');
      expect(before.text()).toContain('VAS17: gäller inte ännu, från och med onsdag 25 januari');
      then.clock.set('2017-01-24T23:00:00Z');
      const after = await then.page('/vasteras/policy');
      expect(rowOf(after, 'Namn')[1]).toBe('Citat”Policy synpunktshantering i Västerås stad”');
      then.clock.set('2001-01-01T12:00:00Z');
      const early = await then.page('/vasteras/policy');
      expect(early.getByText(/Ingen version gäller i dag/)).toBeDefined();
    } finally {
      await then.close();
    }
  });

  it('stand side by side, and what differs says so in words [VAS14-10]', async () => {
    const page = await app.page('/vasteras/policy/jamfor?fran=VAS14&till=VAS17');
    const headers = [...page.body.querySelectorAll('thead')].map((head) =>
      [...head.querySelectorAll('th')].map((cell) => cell.textContent),
    );
    expect(headers[0]).toEqual(['Ämne', 'VAS14', 'VAS17']);
    expect(rowOf(page, 'Innan ett ärende avslutas')).toEqual([
      'Innan ett ärende avslutasNytt enligt handlingen',
      'FörvalInget särskilt krävs.',
      'LäsningSka framgå: vilket slags synpunkt det är och vilken enhet den gäller.',
    ]);
    expect(rowOf(page, 'Nämndens årliga uppföljning')).toEqual([
      'Nämndens årliga uppföljningNytt enligt handlingen',
      'Finns inte i den här versionen.',
      expect.stringContaining('en gång per år'),
    ]);
    expect(rowOf(page, 'Andel som tycker')[0]).toMatch(/Borttaget enligt handlingen$/);
    expect(rowOf(page, 'Första beskedet')[0]).toBe('Första beskedet');
    const marked = page.getAllByText(
      /^(Nytt enligt handlingen|Borttaget enligt handlingen|Uppgift om versionen)$/,
    ).length;
    expect(page.getByText(`${marked} saker skiljer. De är märkta i tabellerna.`)).toBeDefined();
    const only = page.getByRole('link', { name: 'Visa bara det som skiljer' });
    const differences = await app.page(only.getAttribute('href') ?? '');
    expect(differences.body.querySelectorAll('tbody tr')).toHaveLength(marked);
  });

  it('shows as new what the letter of the later version says is new, in its words, and nothing else [VAS14-12]', async () => {
    const page = await app.page('/vasteras/policy/jamfor?fran=VAS14&till=VAS17&visa=skillnader');
    const quotations = [...page.body.querySelectorAll('blockquote')].map((one) => one.textContent);
    expect(quotations[0]).toBe(
      '”Den sista meningen i första stycket är ny liksom avsnittet Uppföljning.”',
    );
    expect(quotations.join(' ')).toContain('I övrigt är allt lika som i den föregående versionen.');
    const marked = (mark: string) =>
      [...page.body.querySelectorAll('tbody th .cell-content')]
        .map((cell) => cell.textContent ?? '')
        .filter((text) => text.endsWith(mark))
        .map((text) => text.slice(0, -mark.length));
    expect(marked('Nytt enligt handlingen')).toEqual([
      'Innan ett ärende avslutas',
      'Ansvarig',
      'Nämndens årliga uppföljning',
      'Årlig rapport till kommunstyrelsen',
    ]);
    expect(marked('Borttaget enligt handlingen')).toHaveLength(5);
    expect(marked('Skiljer')).toEqual([]);
    expect(marked('Annat förval')).toEqual([]);
    expect(marked('Uppgift om versionen')).toContain('Namn');
  });

  it('can be compared in either order, by a form whose choice is part of the address', async () => {
    const page = await app.page('/vasteras/policy/jamfor');
    const form = page.form('Jämför', {
      'Den ena versionen': 'Version VAS17',
      'Den andra versionen': 'Version VAS14',
    });
    expect(form.method).toBe('get');
    const query = new URLSearchParams(form.fields.map(([name, value]) => [name, value]));
    const turned = await app.page(`${form.action}?${query}`);
    expect(rowOf(turned, 'Andel som tycker')[0]).toMatch(/Borttaget enligt handlingen$/);
    const same = await app.page('/vasteras/policy/jamfor?fran=VAS17&till=VAS17');
    expect(same.getByText('Inget skiljer mellan versionerna.')).toBeDefined();
  });

  it('cannot be compared where there is only one, and the page says so', async () => {
    const page = await app.page('/falkoping/policy/jamfor');
    expect(page.getByText(/Det finns bara en version/)).toBeDefined();
    const answer = await app.get('/en/falkoping/policy/jamfor');
    expect(readPage(answer.body).getByText(/There is only one version/)).toBeDefined();
  });
});
