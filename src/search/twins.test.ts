import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../test/app.ts';
import {
  applyAction,
  inMunicipality,
  type SubmittedCase,
  staff,
  submitCase,
} from '../../test/case-work.ts';
import { deskSession } from '../../test/desk.ts';
import { readTogether } from '../db/read-together.ts';
import { inTenant } from '../db/tenant.ts';
import { plainSamples } from '../demonstration/samples.ts';
import { twinSearch } from './twins.ts';
import { readForSearch } from './update-index.ts';

const municipality = 'falkoping';

/** Each pair is the same matter described by two people; the last pairs have no words in common. */
const reportedTwice = [
  [
    'Gatlyktan utanför Smultronstigen 14 är trasig sedan en vecka, det är becksvart när barnen går till bussen.',
    'Lyktstolpen vid Smultronstigen lyser inte. Barnen går till bussen i mörkret varje morgon.',
  ],
  [
    'Hissen på Tallgårdens äldreboende har stått still i fyra dagar. Mamma kan inte komma ut.',
    'På Tallgården är hissen trasig igen, pappa sitter fast på tredje våningen på äldreboendet sedan fyra dagar.',
  ],
  [
    'Soporna på Lotsgatan 3 har inte hämtats på tre veckor och det stinker från kärlen.',
    'Ni har glömt sophämtningen på Lotsgatan. Kärlen är överfulla sedan tre veckor.',
  ],
  [
    'Bryggan vid Alnarydsbadet har ruttna plankor, min son trampade igenom.',
    'En planka på bryggan vid Alnarydsbadet är rutten och någon kommer att trampa igenom.',
  ],
  [
    'Skolmaten på Kvarnängsskolan var rå kyckling i torsdags.',
    'I torsdags fick barnen på Kvarnängsskolan kyckling som var rosa inuti. Är skolmaten säker?',
  ],
  [
    'Gungan på lekplatsen i Lillekulla hänger i en kedja.',
    'En av kedjorna till gungan på lekplatsen i Lillekulla har gått av.',
  ],
  [
    'Övergångsstället vid Repslagaregatan har inga vita streck kvar, bilarna stannar inte.',
    'Bilarna stannar aldrig vid övergångsstället på Repslagaregatan, strecken syns inte längre.',
  ],
  [
    'Biblioteket i Vikby stängde en timme för tidigt på lördagen.',
    'Vi stod utanför en låst dörr i Vikby, biblioteket hade stängt tidigare än det står på lördagar.',
  ],
  [
    'Färdtjänsten kom en timme för sent till dialysen.',
    'Fick vänta på taxin så jag missade min tid på sjukhuset.',
  ],
  [
    'Det luktar avlopp i hela trapphuset hos oss på Mejerigatan 8.',
    'Konstig doft från brunnarna i porten, Mejerigatan.',
  ],
] as const;

let app: TestApp;
const samples = plainSamples().filter(({ language }) => language === 'sv');
const submitted: SubmittedCase[] = [];
const pairs: (readonly [SubmittedCase, SubmittedCase])[] = [];

beforeAll(async () => {
  app = await testApp();
  for (const { text } of samples) submitted.push(await submitCase(app, municipality, { text }));
  for (const [one, other] of reportedTwice)
    pairs.push([
      await submitCase(app, municipality, { text: one, contact: undefined }),
      await submitCase(app, municipality, {
        text: other,
        contact: { name: 'Bo', email: 'bo@exempel.se' },
      }),
    ]);
  await readForSearch(app.context.databases);
});
afterAll(() => app.close());

async function twinsOf({ caseId }: SubmittedCase, actor = staff(municipality, 'coordinator')) {
  const { committees } = actor;
  return await inTenant(app.context.databases, { municipality, committees }, async (trx) => {
    const row = await trx
      .selectFrom('feedback_case')
      .selectAll()
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow();
    const submitter = await trx
      .selectFrom('submitter')
      .select('email')
      .where('case_id', '=', caseId)
      .executeTakeFirst();
    const search = twinSearch(trx, actor, row, submitter?.email ?? null);
    const { counts } = await readTogether(trx, { counts: search?.counts });
    const among = search?.among(counts);
    const { candidates } = await readTogether(trx, { candidates: among?.candidates });
    return (among?.likeliest(candidates) ?? []).map(({ number }) => number);
  });
}

describe('a likely duplicate', () => {
  it('is never suggested for two different matters', async () => {
    const said: string[] = [];
    for (const one of submitted) said.push(...(await twinsOf(one)));
    expect(samples.length).toBeGreaterThan(90);
    expect(said).toEqual([]);
  });

  it('is usually found, from either case, although two people use different words', async () => {
    const seen: boolean[] = [];
    for (const [one, other] of pairs) {
      const [there, back] = [await twinsOf(one), await twinsOf(other)];
      // No other case is suggested as a duplicate.
      expect(
        [...there, ...back].filter((number) => ![one.number, other.number].includes(number)),
      ).toEqual([]);
      expect(there.includes(other.number)).toBe(back.includes(one.number));
      seen.push(there.includes(other.number));
    }
    expect(seen.filter(Boolean).length).toBeGreaterThanOrEqual(7);
  });

  it('needs less similarity where the place or the submitter is the same', async () => {
    const contact = { name: 'Rut Isälv', email: 'rut.isalv@exempel.se' };
    const place = 'Torpaskogens gymnastiksal';
    const text = 'Duscharna i omklädningsrummet ger bara iskallt vatten efter idrotten.';
    const again = 'Nu har flickorna fått åka hem osköljda två gånger för att duscharna är kalla.';
    const first = await submitCase(app, municipality, { text, place, contact });
    const second = await submitCase(app, municipality, { text: again, place, contact });
    const stranger = await submitCase(app, municipality, { text: again.slice(0, 20), contact });
    await readForSearch(app.context.databases);
    expect(await twinsOf(second)).toEqual([first.number]);
    expect(await twinsOf(stranger)).not.toContain(first.number);
  });

  it('is shown on the page of the case as a link, and the card is absent where nothing is similar', async () => {
    const [one, other] = pairs[1] ?? [];
    const desk = await deskSession(app, municipality, 'coordinator');
    const page = await desk.page(`/desk/arenden/${one?.number}`);
    const card = page.getByRole('region', { name: 'Liknar' });
    expect(card.querySelector('a')?.getAttribute('href')).toBe(`/desk/arenden/${other?.number}`);
    const alone = await desk.page(`/desk/arenden/${submitted[0]?.number}`);
    expect(alone.queryByRole('region', { name: 'Liknar' })).toBeNull();
  });

  it('is never a case that the reader may not see, nor one that is marked with secrecy', async () => {
    const unit = 'aldreomsorg';
    const text = 'Nattpersonalen på Ekbackens avdelning sover i soffan i dagrummet klockan tre.';
    const first = await submitCase(app, municipality, { text, unit });
    const second = await submitCase(app, municipality, {
      text: `${text} Igen.`,
      unit: 'grundskolor',
    });
    await readForSearch(app.context.databases);
    expect(await twinsOf(second)).toEqual([first.number]);
    expect(await twinsOf(second, staff(municipality, 'handler', 'grundskolor'))).toEqual([]);
    const marking = { type: 'mark_secrecy', provision: 'osl_26_1', reason: 'Vård.' } as const;
    await applyAction(app, first, staff(municipality, 'unit_manager', unit), marking);
    expect(await twinsOf(second)).toEqual([]);
    expect(await twinsOf(first)).toEqual([]);
  });

  it('is searched for among cases that were received within two months of each other', async () => {
    const text = 'Vattenposten på Norrgärdets kyrkogård läcker dygnet runt.';
    const first = await submitCase(app, municipality, { text });
    app.clock.advance('P70D');
    const later = await submitCase(app, municipality, { text });
    await readForSearch(app.context.databases);
    expect(await twinsOf(later)).toEqual([]);
    app.clock.set('2026-03-02T08:15:00Z');
    expect(await twinsOf(first)).toEqual([]);
    const rows = await inMunicipality(app, municipality, (trx) =>
      trx.selectFrom('search.frequency').select('documents').execute(),
    );
    expect(rows[0]?.documents).toBeGreaterThan(100);
  });
});
