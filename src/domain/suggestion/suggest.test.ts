import { describe, expect, it } from 'vitest';
import { type Kind, type Scope, scopes } from '../vocabulary.ts';
import { suggest } from './suggest.ts';

const factors = ['bemotande', 'tillganglighet', 'mat', 'taxor', 'trygghet'];
const read = (text: string) => suggest(text, { factors });

/** Invented for this test, and not among the texts from which the cues were written. */
const doors: Readonly<Record<Exclude<Scope, 'in_scope'>, readonly string[]>> = {
  fault_report: [
    'Hej! Lyktstolpen vid busshållplatsen på Ekbacken har slocknat sedan i lördags. Det är kolsvart när barnen går hem.',
    'Dricksfontänen i Rådhusparken läcker och vattnet rinner ut över gången.',
    'The street lamp outside 12 Park Road has been broken since Monday.',
  ],
  citizen_proposal: [
    'Medborgarförslag: låt oss få en utomhusscen vid ån.',
    'Jag vill att kommunfullmäktige tar ställning till mitt förslag om ett kallbadhus.',
    'I would like to hand in a citizen proposal about an outdoor gym.',
  ],
  appeal: [
    'Jag överklagar nämndens beslut att neka mig parkeringstillstånd.',
    'Vi begär omprövning av beslutet om hemtjänst som vi fick den 3 mars. Beslutet är fel.',
    'I want to appeal the decision to reject my application for income support.',
  ],
  damages_claim: [
    'Jag körde ner i en grop på Kvarnvägen och fälgen blev förstörd. Jag kräver ersättning för reparationen, kvitto finns.',
    'Härmed framställer jag skadeståndskrav eftersom plogbilen rev ner vårt staket.',
    'My bicycle was damaged by your snow plough and I want compensation for the repair.',
  ],
  employer_matter: [
    'Jag jobbar som undersköterska i hemtjänsten och har inte fått min OB-ersättning. Facket är inkopplat.',
    'Min chef nekar mig semester i juli trots att jag är anställd på heltid. Skyddsombudet vet.',
    'I work as an assistant in your group home and my salary has not been paid.',
  ],
  statutory_social: [
    'Jag vill göra en anmälan enligt lex Sarah. Personalen har gett mormor fel medicin två gånger.',
    'Pappa hittades liggande på golvet efter en hel natt på äldreboendet. Larmet hade ingen svarat på.',
    'My mother has bedsores and the nursing home gave her the wrong medication.',
  ],
  school_statutory: [
    'Vår dotter mobbas av andra elever varje rast och rektorn gör ingenting. Det är kränkande behandling.',
    'Jag klagar till huvudmannen: vår son får inte det särskilda stöd som skollagen ger rätt till.',
    'My son is bullied by pupils at school and the principal does nothing.',
  ],
  whistleblowing: [
    'Jag är anställd på tekniska och har sett att en chef tar emot mutor av en leverantör. Jag har kopior på allt.',
    'Detta är en visselblåsning om förfalskade protokoll på min arbetsplats.',
    'I work at the municipality and want to blow the whistle: my manager takes bribes.',
  ],
  urgent_danger: [
    'Det brinner i ett sophus på Storgatan just nu!',
    'En man har gått genom isen på sjön, han ligger i vattnet. Skynda er!',
    'There is a gas leak in the street, please come immediately.',
  ],
  other_authority: [
    'Jag har väntat på sjukpenning från Försäkringskassan i fyra månader.',
    'Trafikverket måste sänka hastigheten på riksväg 40 genom byn.',
    'The Migration Agency has not answered me about my residence permit for a year.',
  ],
};

const welcome = [
  'Personalen på biblioteket var så otrevlig mot min son att han inte vill gå dit igen.',
  'Maten i skolan är god men kön är för lång.',
  'Varför är badhuset stängt på söndagar? Det är då vi har tid.',
  'Jag vill inte överklaga beslutet, jag vill bara att någon förklarar det för mig.',
  'Jag har felanmält gatlampan tre gånger och ingen svarar. Det är bemötandet jag klagar på.',
  'Tack för att ni plogade så tidigt på morgonen, toppen!',
  'The staff at the library were very rude to my daughter.',
  'Jag jobbar natt och kan inte ringa när er telefontid är.',
];

describe('what a text seems to be about', () => {
  for (const [scope, texts] of Object.entries(doors))
    it.each(texts)(`${scope}: %s`, (text) => {
      const { scope: said, because } = read(text);
      expect(said).toBe(scope);
      expect(because.filter(({ about }) => about === 'scope')).not.toEqual([]);
    });

  it.each(welcome)('suggests no other receiver for a submission within scope: %s', (text) => {
    expect([null, 'in_scope']).toContain(read(text).scope);
  });

  it.each<[Kind, string]>([
    ['complaint', 'Det är oacceptabelt att ingen svarar i telefon. Jag är mycket besviken.'],
    ['praise', 'Jag vill ge en stor eloge till vaktmästaren på Ekskolan. Fantastiskt bemötande!'],
    ['suggestion', 'Det vore bra om ni kunde sätta upp fler bänkar längs ån.'],
    ['question', 'Hej! När öppnar simhallen på lördagar?'],
    ['praise', 'I want to thank the staff at the library, they were wonderful.'],
    ['suggestion', 'It would be great if you could put more benches in the park.'],
  ])('is %s: %s', (kind, text) => {
    expect(read(text).kind).toBe(kind);
  });

  it('shows which words led to it, as they stand in the text', () => {
    const text = 'Jag ÖVERKLAGAR   beslutet.\nBeslutet ska upphävas.';
    const { because } = read(text);
    expect(because.filter(({ about }) => about === 'scope').map(({ words }) => words)).toContain(
      'ÖVERKLAGAR',
    );
    for (const texts of Object.values(doors))
      for (const one of texts)
        for (const { words } of read(one).because) expect(one).toContain(words);
  });

  it('suggests only the factors that the policy lists [LAN-23]', () => {
    const text = 'Maten är kall och personalen otrevlig.';
    expect(read(text).factors).toEqual(expect.arrayContaining(['mat', 'bemotande']));
    expect(suggest(text, { factors: ['mat'] }).factors).toEqual(['mat']);
    expect(suggest(text, { factors: [] })).toMatchObject({ factors: [] });
  });
});

describe('a text without a cue', () => {
  const nothing = { scope: null, kind: null, area: null, factors: [], because: [] };

  it.each([
    'Haluan valittaa päätöksestä. Kukaan ei ole vastannut minulle moneen viikkoon.',
    'أريد أن أشتكي من الطعام في المدرسة',
    'Ich möchte mich über die Schule beschweren, weil mein Kind nicht gesehen wird.',
    'Jeg vil klage på min chef, fordi hun ikke svarer mig og det er blevet værre.',
    'Chciałbym złożyć skargę na szkołę, nikt nie odpowiada na moje pytania.',
    'Waxaan rabaa in aan cabasho ka gudbiyo dugsiga, ma ay jawaabin.',
  ])('gets no suggestion in a language without cues [LAN-11]: %s', (text) => {
    expect(read(text)).toMatchObject(nothing);
  });

  it.each(['', '   \n', '😀😀😀', '12345', '?!', 'asdf qwer', '\ud83d'])(
    'gets no suggestion: %j',
    (text) => {
      expect(read(text)).toMatchObject(nothing);
    },
  );

  it('has confidences from 0 to 1, and those without a suggestion are under the threshold', () => {
    for (const text of [...Object.values(doors).flat(), ...welcome]) {
      const { confidence, scope } = read(text);
      for (const one of Object.values(confidence)) {
        expect(one).toBeGreaterThanOrEqual(0);
        expect(one).toBeLessThanOrEqual(1);
      }
      if (scope === null) expect(confidence.scope).toBeLessThan(0.61);
      else expect(scopes).toContain(scope);
    }
  });
});
