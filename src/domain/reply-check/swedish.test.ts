import { describe, expect, it } from 'vitest';
import type { Kind, Part } from '../vocabulary.ts';
import { checkReply } from './check.ts';

interface Reply {
  readonly text: string;
  readonly kind?: Kind;
  readonly has?: readonly Part[];
  readonly lacks?: readonly Part[];
}

function foundIn({ text, kind = 'complaint' }: Reply): readonly Part[] {
  return checkReply(text, { language: 'sv', kind, owed: [] }).found;
}

const replies: Readonly<Record<string, Reply>> = {
  'a whole answer to a complaint': {
    text: `Hej Amira!

Tack för att du hör av dig om belysningen på Tallvägen. Vi beklagar att du har känt dig otrygg när du gått hem om kvällarna.

Vi har gått igenom felanmälningarna för området. Det visade sig att tre lampor hade slocknat efter stormen. Entreprenören har bytt dem i går.

Om du inte är nöjd med svaret går min chef igenom ärendet på nytt. Hör av dig till kontaktcenter.

Vänliga hälsningar
Lovisa, trafikenheten`,
    has: ['thanks', 'regret', 'process', 'outcome', 'how_to_go_further', 'unit'],
  },
  'a dry answer that says what was done and nothing else': {
    text: 'Hej. Lampan är utbytt. Mvh Per',
    has: ['outcome'],
    lacks: ['thanks', 'regret', 'how_to_go_further'],
  },
  'praise answered with thanks': {
    text: 'Tack, vad roligt att läsa! Vi har lämnat ditt beröm till personalen på Ekens förskola.',
    kind: 'praise',
    has: ['thanks', 'outcome'],
    lacks: ['regret'],
  },
  'regret with the subject last': {
    text: 'Du fick vänta i fyrtio minuter. Det beklagar vi.',
    has: ['regret'],
  },
  'regret with filling words': {
    text: 'Vi beklagar verkligen djupt det du har varit med om.',
    has: ['regret'],
  },
  'regret without a subject': { text: 'Beklagar att maten var kall när den kom.', has: ['regret'] },
  'regret as an infinitive': {
    text: 'Jag vill först beklaga hur du blev bemött i receptionen.',
    has: ['regret'],
  },
  'regret as a noun': { text: 'Härmed framför vi vårt uppriktiga beklagande.', has: ['regret'] },
  'regret of a lack, where the negation belongs to the lack': {
    text: 'Vi beklagar att du inte fick någon hjälp trots att du ringde flera gånger.',
    has: ['regret'],
  },
  'regret after a condition': {
    text: 'Om det inte blev som du hade hoppats beklagar vi det.',
    has: ['regret'],
  },
  'not only regret': {
    text: 'Vi beklagar inte bara att bussen var sen utan också hur föraren svarade dig.',
    has: ['regret'],
  },
  'cannot but regret': { text: 'Vi kan inte annat än beklaga det inträffade.', has: ['regret'] },
  'cannot regret enough': {
    text: 'Jag kan inte nog beklaga det som hände din mamma.',
    has: ['regret'],
  },
  'an apology': {
    text: 'Vi ber dig så mycket om ursäkt för hur samtalet gick till.',
    has: ['regret'],
  },
  'an apology that is wished for': {
    text: 'Jag skulle vilja be om ursäkt för att ingen ringde upp.',
    has: ['regret'],
  },
  'sad to hear': { text: 'Vad tråkigt att höra att skolskjutsen inte kom.', has: ['regret'] },
  'it was sad': { text: 'Det var tråkigt att du behövde gå hem utan svar.', has: ['regret'] },
  'sorry for': {
    text: 'Jag är verkligen ledsen för att din son fick vänta ensam.',
    has: ['regret'],
  },
  'sorry with the subject last': {
    text: 'Att du fick det bemötandet är vi ledsna över.',
    has: ['regret'],
  },
  'sorry without saying what for': {
    text: 'Vi är verkligen ledsna. Så ska det inte gå till.',
    has: ['regret'],
  },
  'what the submitter finds sad': {
    text: 'Du tycker att det är tråkigt att badet stänger.',
    lacks: ['regret'],
  },
  'not fun to hear': {
    text: 'Det är inte roligt att höra att du haft det så på boendet.',
    has: ['regret'],
  },
  'upper case': {
    text: 'VI BEKLAGAR DET SOM HÄNT. TACK FÖR ATT DU SKREV.',
    has: ['regret', 'thanks'],
  },
  'letters written in two signs': {
    text: 'Vi ber om ursa\u0308kt. Det var tra\u030akigt att ho\u0308ra.',
    has: ['regret'],
  },
  'a slip of the keyboard': { text: 'Vi beklager det som hände.', has: ['regret'] },
  'another slip of the keyboard': { text: 'Vi ber om ursäktt, det blev fel.', has: ['regret'] },
  'a line broken in the middle': { text: 'Vi\nbeklagar att du\nfick vänta.', has: ['regret'] },

  'no regret': { text: 'Vi beklagar inte att vi följde reglerna.', lacks: ['regret'] },
  'no regret, with the subject last': {
    text: 'Därför beklagar vi inte beslutet.',
    lacks: ['regret'],
  },
  'nothing to regret': {
    text: 'Vi beklagar ingenting, eftersom allt gick rätt till.',
    lacks: ['regret'],
  },
  'no reason to apologise': {
    text: 'Vi ser ingen anledning att be om ursäkt för detta.',
    lacks: ['regret'],
  },
  'will not apologise': { text: 'Vi tänker inte be om ursäkt.', lacks: ['regret'] },
  'never regretted': { text: 'Det är riktigt att vi aldrig beklagar sådant.', lacks: ['regret'] },
  'somebody who complains': {
    text: 'Flera boende beklagar sig över ljudet från fläkten.',
    lacks: ['regret'],
  },
  'the submitter regrets': {
    text: 'Du skriver att du beklagar att det blev så.',
    lacks: ['regret'],
  },
  'the submitter is sad': { text: 'Vi förstår att du är ledsen över beslutet.', lacks: ['regret'] },
  'that somebody is understood to be sad': {
    text: 'Vi förstår att det känns tråkigt.',
    lacks: ['regret'],
  },
  'the submitter wishes an apology': {
    text: 'Du vill att vi ber om ursäkt. Det har vi tagit till oss.',
    lacks: ['regret'],
  },
  'the submitter is quoted': {
    text: 'Du skrev: ”Ni kunde åtminstone säga att ni är ledsna. Vi beklagar, var det så svårt?” Vi har läst det.',
    lacks: ['regret'],
  },
  'a quoted letter below': {
    text: 'Hej! Lampan är bytt.\n\nDen 3 mars 2026 skrev Amira Ek <amira@exempel.se>:\n> Tack för ingenting. Ni borde säga att ni beklagar.\nVi beklagar',
    lacks: ['regret', 'thanks'],
  },
  unfortunately: {
    text: 'Tyvärr kan vi inte ändra avgiften. Tråkigt nog saknas pengar i år.',
    lacks: ['regret'],
  },
  'a regrettable adverb': { text: 'Beklagligtvis är det fullt i gruppen.', lacks: ['regret'] },
  'sorry, but': { text: 'Vi är ledsna, men så är reglerna.', lacks: ['regret'] },
  'sorry for the late answer only': {
    text: 'Vi beklagar det sena svaret. Vi ber om ursäkt för att svaret har dröjt.',
    lacks: ['regret'],
  },
  'sorry to say no only': {
    text: 'Vi beklagar att vi inte kan hjälpa dig med detta.',
    lacks: ['regret'],
  },

  'thanks as a verb': { text: 'Vi tackar för dina synpunkter på bygglovet.', has: ['thanks'] },
  'thanks with the subject last': {
    text: 'Först och främst tackar vi dig för att du tog dig tid.',
    has: ['thanks'],
  },
  'thanks as a wish': {
    text: 'Jag vill börja med att tacka dig för ditt förslag.',
    has: ['thanks'],
  },
  'thanks in two words': { text: 'Stort tack!', has: ['thanks'] },
  gratitude: { text: 'Vi är tacksamma för att du berättar om det här.', has: ['thanks'] },
  'thanks for patience and for the words': {
    text: 'Tack för ditt tålamod och för att du skrev till oss.',
    has: ['thanks'],
  },
  'thanks cannot be enough': { text: 'Vi kan inte nog tacka dig för omtanken.', has: ['thanks'] },

  'thanks to something': {
    text: 'Tack vare den nya rutinen går det fortare nu.',
    lacks: ['thanks'],
  },
  'thanking no': {
    text: 'Om du tackar nej till platsen går den till nästa i kön. Vi tackar nej till erbjudandet.',
    lacks: ['thanks'],
  },
  'nothing to thank for': { text: 'Det var så lite, inget att tacka för.', lacks: ['thanks'] },
  'thank goodness': { text: 'Ingen kom tack och lov till skada.', lacks: ['thanks'] },
  "somebody else's thanks": {
    text: 'Vi har framfört ditt varma tack till Birgitta.',
    lacks: ['thanks'],
  },
  'thanks that never came': {
    text: 'Du skriver att du inte ens fick ett tack.',
    lacks: ['thanks'],
  },
  'thanks in advance': {
    text: 'Skicka gärna bilden till oss. Tack på förhand!',
    lacks: ['thanks'],
  },
  'thanks for patience only': { text: 'Tack för din förståelse.', lacks: ['thanks'] },
  'grateful if': { text: 'Vi är tacksamma om du kan skicka ett kvitto.', lacks: ['thanks'] },
  'no thanks': { text: 'Vi tackar inte för den tonen.', lacks: ['thanks'] },

  'what will be done': {
    text: 'Vi kommer att sätta upp en ny skylt före sommaren.',
    has: ['outcome'],
  },
  'what will be done, in the present tense': {
    text: 'Vi ställer tillbaka två av bänkarna före den 4 december.',
    has: ['outcome'],
  },
  'what will be done, with the time first': {
    text: 'I vår sätter kommunen upp en ny skylt.',
    has: ['outcome'],
  },
  'what will be done, with nobody named': {
    text: 'Häcken kommer att ersättas i vår.',
    has: ['outcome'],
  },
  'what may be done': {
    text: 'Innan vi ändrar något vill vi veta mer. Vi löser helst problem där de uppstår, och vi berättar vad vi ändrar.',
    lacks: ['outcome'],
  },
  'no fault was found': {
    text: 'Vi har gått igenom journalen och hittar inga fel.',
    has: ['process', 'outcome'],
  },
  'the cause': { text: 'Förseningen berodde på att två förare var sjuka.', has: ['outcome'] },
  'nothing is done yet': {
    text: 'Vi vet ännu inte vad det beror på. Vi återkommer.',
    lacks: ['outcome'],
  },
  'it goes to the manager': {
    text: 'Är du inte nöjd med svaret? Då går det vidare till min närmaste chef.',
    has: ['how_to_go_further'],
  },
  'that somebody got in touch is no way further': {
    text: 'Bra att du hör av dig till oss.',
    lacks: ['how_to_go_further'],
  },
  'that a resident got in touch is no way further': {
    text: 'Tack för att du som boende hör av dig till oss.',
    has: ['thanks'],
    lacks: ['how_to_go_further'],
  },
  'it cannot be appealed': { text: 'Svaret kan inte överklagas.', lacks: ['how_to_go_further'] },
  'a first message': {
    text: 'Din synpunkt är registrerad och har nummer 2026-00042. Lovisa Ek på trafikenheten är din handläggare. Du får svar senast måndag 16 mars 2026. Så här hanterar vi din synpunkt: först läser enheten den.',
    has: ['registration', 'unit', 'response_day', 'process'],
  },
  'an answer without a day': { text: 'Du får svar så snart vi kan.', lacks: ['response_day'] },
};

describe('the parts of a Swedish reply', () => {
  for (const [title, reply] of Object.entries(replies)) {
    it(`reads ${title}`, () => {
      const found = foundIn(reply);
      expect(found).toEqual(expect.arrayContaining([...(reply.has ?? [])]));
      for (const part of reply.lacks ?? []) expect(found).not.toContain(part);
    });
  }
});
