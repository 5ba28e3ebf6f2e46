import { describe, expect, it } from 'vitest';
import { saysDistress } from './distress.ts';

/** Invented for this test. */
const said = [
  'Jag vill inte leva längre.',
  'jag orkar inte leva mer, ingen på kommunen lyssnar',
  'Min son säger att han inte vill leva längre. Skolan gör ingenting.',
  'Mamma på boendet pratar bara om att få dö och personalen skrattar bort det.',
  'Min dotter har självmordstankar och BUP har ingen tid. Vad ska vi göra?',
  'Det vore bäst om jag inte fanns.',
  'Jag vill bara dö.',
  'Han har sagt att han ska ta sitt liv om han blir vräkt.',
  'Om ni tar lägenheten tar jag livet av mig.',
  'jag orkar inte mer. jag har bestämt mig. säg till barnen att det inte var deras fel',
  'jag orkar inte mer. i morgon är jag inte kvar så då slipper ni mig. hejdå',
  'Livet är inte värt att leva sedan ni tog mina barn.',
  'Hon skär sig själv i armarna och rektorn vet om det. Hon skriver att hon inte orkar leva.',
  'Jag önskar att jag var död.',
  'Kuratorn säger att min bror är suicidal men soc svarar inte.',
  'Det finns ingen mening med livet längre. Förlåt mig.',
  'I do not want to live any more.',
  'My son says he doesn’t want to live and the school does nothing.',
  'I want to die. Nobody at your office cares.',
  'My daughter is suicidal and we have waited eight months.',
  'I am going to kill myself if you evict us.',
  'She said she wants to end her life.',
  'I wish I was dead.',
  'Vi har inte sovit på en vecka.\n\nPappa vill inte\nleva längre, säger han.',
];

const notSaid = [
  'Jag dör av skratt när jag ser er nya logotyp.',
  'Vi är dödströtta på att vänta på svar.',
  'Vem har ritat den här självmordsbenägna cykelbanan? Den går rakt ut i rondellen.',
  'Det är rent självmord att cykla över Storgatan.',
  'En självmordsbenägen cykelbana, det är vad ni har byggt.',
  'Jag vill inte leva i en kommun där ingen plogar.',
  'Jag vill inte leva granne med en motorväg.',
  'Orkar inte mer med bullret från krogen.',
  'Gräset i parken vill inte leva upp till någonting alls.',
  'Jag är inte självmordsbenägen, jag är arg.',
  'Vi vill inte dö i trafiken: sätt upp ett övergångsställe.',
  'Tack för föreläsningen om suicidprevention på biblioteket!',
  'Hur kan man få kommunens bibliotek att leva längre?',
  'Låt centrum leva! Stäng inte butikerna.',
  'Maten var kall igen.',
  'Ungdomarna hoppar från bron och badar, kan ni sätta upp en stege?',
  'Lampan utanför har dött.',
  'I am dying to see the new library.',
  'This crossing is suicidal cycling at its best: please mend it.',
  'We do not want to live near a motorway.',
  'The waiting is killing me.',
  'I don’t want to die at that crossing, mend the lights.',
  'Träden vill dö ut om ni inte vattnar? Nej, de behöver bara lite hjälp.',
];

describe('a text by somebody who does not want to live', () => {
  it.each(said)('is recognised, also when it is written by somebody close to them: %s', (text) => {
    expect(saysDistress(text)).toBe(true);
  });

  it.each(notSaid)('is not recognised in a figure of speech or a denial: %s', (text) => {
    expect(saysDistress(text)).toBe(false);
  });

  it('is recognised in the middle of a long text', () => {
    const filling = 'Vi har väntat på svar från kommunen. '.repeat(250);
    expect(saysDistress(`${filling} Hon vill inte leva längre. ${filling}`)).toBe(true);
  });
});
