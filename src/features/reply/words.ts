/** The texts of the reply desk in Swedish, and suggested phrases in the submitter's language. */
import type { EscalationRule } from '../../domain/rules.ts';
import type { Kind, Language, Part } from '../../domain/vocabulary.ts';

export const replyWords = {
  answer: {
    title: (number: string) => `Svara på ärende ${number}`,
    body: 'Svaret',
    bodyTold:
      'Det som skrivs här läser synpunktslämnaren. Lämnas svaret muntligt, skriv vad som sades.',
  },
  correct: {
    title: (number: string) => `Rätta svaret på ärende ${number}`,
    body: 'Det rättade svaret',
    bodyTold: 'Det tidigare svaret står kvar i samtalet. Det rättade svaret hänvisar till det.',
    reason: 'Varför rättas svaret?',
    refers: {
      sv: (day: string) => `Det här svaret rättar det vi skrev ${day}.`,
      en: (day: string) => `This answer corrects the one we wrote on ${day}.`,
    } satisfies Record<Language, (day: string) => string>,
  },
  question: {
    title: (number: string) => `Fråga synpunktslämnaren, ärende ${number}`,
    body: 'Frågan',
    bodyTold: 'Fråga om det som behövs för att kunna svara. Frågan stoppar ingen klocka.',
    send: 'Skicka frågan',
  },
  subject: 'Ämne',
  subjectHelp: 'Rubriken på mejlet eller brevet.',
  toldOrally: (name: string) => `Lämnat muntligt av mig, ${name}`,
  toldOrallyHelp:
    'I telefon eller vid ett besök. Då skickas ingenting, och svaret räknas som lämnat nu.',
  route: {
    title: 'Så når svaret fram',
    titleQuestion: 'Så når frågan fram',
    email: (address: string) => `Skickas med e-post till ${address}. Visas också på följsidan.`,
    letter: 'Skrivs ut som brev och postas. Visas också på följsidan.',
    follow_page:
      'Visas på följsidan. Ingen adress är uppgiven, så den som har koden läser det där.',
    oral: 'Antecknas som lämnat muntligt. Visas också på följsidan.',
    call: (phone: string) =>
      `Läggs i utkorgen för att någon ska ringa ${phone} och berätta det. Visas också på följsidan. Det räknas som lämnat när någon har berättat det.`,
    declined: 'Synpunktslämnaren har bett att få slippa svar.',
    language: {
      sv: 'Synpunktslämnaren skrev på svenska.',
      en: 'Synpunktslämnaren skrev på engelska. Svara gärna på engelska.',
    },
  },
  override: 'Varför ska svaret skickas ändå?',
  overrideHelp: 'Skälet sparas i ärendets händelser.',
  overrideMissing: (missing: string) =>
    `Det saknas ${missing}. Komplettera texten, eller skriv varför svaret ska skickas ändå.`,
  placeholderLeft: 'Texten har kvar något inom hakparenteser som ska fyllas i eller tas bort.',
  buttons: {
    preview: 'Förhandsgranska',
    check: 'Kontrollera texten',
    suggest: 'Lägg in förslag till svar',
    send: 'Skicka svaret',
    edit: 'Ändra texten',
  },
  preview: {
    title: (number: string) => `Granska svaret på ärende ${number}`,
    intro: 'Så här läser synpunktslämnaren svaret. Ingenting är skickat än.',
    ways: { email: 'Som e-post', letter: 'Som brev', follow_page: 'På följsidan' },
    otherWays: {
      email: 'Se svaret som e-post',
      letter: 'Se svaret som brev',
      follow_page: 'Se svaret på följsidan',
    },
    noMail: 'Ingen e-postadress är uppgiven',
  },
  check: {
    title: 'Kontrollen',
    notRun:
      'Välj Kontrollera texten, så läser programmet texten och visar vad som finns i den. Det bedömer inte tonen.',
    missing: 'Saknas, och policyn kräver det',
    lacks: (part: string) => `Saknas: ${part}`,
    advised: 'God sed, men inget som policyn kräver',
    found: 'Finns i texten',
    complete: 'Allt som policyn kräver av svaret finns med.',
    nothingOwed: 'Policyn räknar inte upp vad ett svar ska innehålla.',
    toldComplete: 'Kontrollen: inget som policyn kräver saknas.',
    toldMissing: (parts: string) => `Kontrollen: det saknas ${parts}.`,
    notChecked: 'Språket kan inte kontrolleras. Läs igenom texten själv.',
    unclassified:
      'Ärendet är inte klassat. Är det ett klagomål ska svaret även beklaga upplevelsen, om policyn säger det.',
    suggestion: 'Till exempel:',
    onlyYou:
      'Skriv vad ni har kommit fram till, vad som rättas och när, eller varför inget rättas.',
  },
  beside: {
    policy: 'Policyn',
    promise: 'Det vi har lovat den som hör av sig',
    attitudes: 'Så vill vi vara',
    owed: 'Det här ska svaret innehålla',
    owedOnComplaint: 'vid klagomål',
    owner: 'Policyn säger att chefen svarar. Stäm av svaret innan du skickar det.',
    conversation: 'Samtalet hittills',
    latest: 'Skrev senast',
  },
} as const;

/** The facts that a suggestion is filled with. */
export interface SuggestionContext {
  readonly language: Language;
  readonly kind: Kind | null;
  readonly name: string | null;
  /** The policy's or the unit's word for the person (LAN-07). */
  readonly personWord: string | null;
  /** Who reviews the case when the submitter is not satisfied, according to the policy (BOT-21). */
  readonly reviewer: EscalationRule['to'];
  /** Supervisory authorities that the submitter can turn to, where a special law governs the complaint (BOT-13). */
  readonly authorities: readonly string[];
  /** Who signs: a name, or the unit's function where the name is protected. */
  readonly signature: readonly string[];
  readonly followAddress: string;
  readonly phone: string;
}

type Phrases = Readonly<
  Record<'thanks' | 'regret' | 'process' | 'outcome' | 'how_to_go_further', string>
> & { readonly authorities?: string };

const reviewerWords = {
  sv: {
    nearest_manager: 'närmaste chef',
    department_manager: 'förvaltningens chef',
    quality_strategist: 'kommunens kvalitetsstrateg',
  },
  en: {
    nearest_manager: 'the nearest manager',
    department_manager: 'the head of the department',
    quality_strategist: 'the quality strategist of the municipality',
  },
} as const satisfies Record<Language, Record<EscalationRule['to'], string>>;

function swedish(context: SuggestionContext): Phrases {
  const { kind, personWord, reviewer, authorities, followAddress, phone } = context;
  const as = personWord === null ? '' : ` som ${personWord}`;
  return {
    thanks:
      kind === 'praise'
        ? `Tack för att du${as} tar dig tid att berätta vad som är bra.`
        : `Tack för att du${as} hör av dig till oss.`,
    regret: 'Vi beklagar det du har varit med om.',
    process: 'Vi har gått igenom det du skrev och talat med dem som berörs.',
    outcome:
      kind === 'praise'
        ? 'Vi har lämnat ditt beröm till dem som det gäller.'
        : '[Skriv vad ni har kommit fram till, vad som rättas och när. Rättas inget, skriv varför.]',
    how_to_go_further: `Om du inte är nöjd med svaret går ${reviewerWords.sv[reviewer]} igenom ärendet på nytt. Säg till på ${followAddress} med din kod, eller ring ${phone}. Du behöver inte berätta allt igen.`,
    ...(authorities.length > 0 && {
      authorities: `Du kan också vända dig till: ${authorities.join('; ')}.`,
    }),
  };
}

function english(context: SuggestionContext): Phrases {
  const { kind, personWord, reviewer, authorities, followAddress, phone } = context;
  const article = /^[aeiou]/i.test(personWord ?? '') ? 'an' : 'a';
  const as = personWord === null ? '' : `, as ${article} ${personWord},`;
  return {
    thanks:
      kind === 'praise'
        ? `Thank you for taking the time${as} to tell us what is good.`
        : `Thank you for getting in touch${as === '' ? '' : `${as.slice(0, -1)}`}.`,
    regret: 'We are sorry for what you have been through.',
    process: 'We have gone through what you wrote and talked to those concerned.',
    outcome:
      kind === 'praise'
        ? 'We have passed your praise on to those it concerns.'
        : '[Write what you have found, what is put right and when. If nothing is, write why.]',
    how_to_go_further: `If you are not satisfied with this answer, ${reviewerWords.en[reviewer]} will go through the case again. Tell us at ${followAddress} with your code, or call ${phone}. You need not tell it all again.`,
    ...(authorities.length > 0 && {
      authorities: `You can also turn to: ${authorities.join('; ')}.`,
    }),
  };
}

function phrasesFor(context: SuggestionContext): Phrases {
  return context.language === 'sv' ? swedish(context) : english(context);
}

/** A sentence for one part of the reply; undefined where there is none to suggest. */
export function phraseFor(part: Part, context: SuggestionContext): string | undefined {
  const phrases: Readonly<Partial<Record<Part, string>>> = phrasesFor(context);
  return phrases[part];
}

const greetings = {
  sv: {
    hello: (name: string | null) => (name === null ? 'Hej!' : `Hej ${name}!`),
    bye: 'Vänliga hälsningar',
  },
  en: {
    hello: (name: string | null) => (name === null ? 'Hello!' : `Dear ${name},`),
    bye: 'Kind regards',
  },
} as const satisfies Record<Language, unknown>;

/** A suggested reply. What only the writer knows is a placeholder in brackets, which must be filled in. */
export function suggestedReply(context: SuggestionContext): string {
  const phrases = phrasesFor(context);
  const { hello, bye } = greetings[context.language];
  const middle =
    context.kind === 'praise'
      ? [phrases.outcome]
      : [phrases.process, phrases.outcome, phrases.how_to_go_further];
  const elsewhere = phrases.authorities === undefined ? [] : [phrases.authorities];
  const opening =
    context.kind === 'complaint' ? `${phrases.thanks} ${phrases.regret}` : phrases.thanks;
  return [
    hello(context.name),
    opening,
    ...middle,
    ...elsewhere,
    [bye, ...context.signature].join('\n'),
  ].join('\n\n');
}

/** Whether a placeholder of a suggestion has not been filled in. */
export function hasPlaceholder(text: string): boolean {
  const from = text.search(/\[(?:Skriv|Write) /u);
  return from >= 0 && text.indexOf(']', from) > 0;
}

const subjects = {
  sv: {
    complaint: 'Svar på ditt klagomål',
    praise: 'Tack för ditt beröm',
    suggestion: 'Svar på ditt förslag',
    question: 'Svar på din fråga',
    unknown: 'Svar på din synpunkt',
  },
  en: {
    complaint: 'Answer to your complaint',
    praise: 'Thank you for your praise',
    suggestion: 'Answer to your suggestion',
    question: 'Answer to your question',
    unknown: 'Answer to your feedback',
  },
} as const satisfies Record<Language, Record<Kind | 'unknown', string>>;

export function suggestedSubject(language: Language, kind: Kind | null, number: string): string {
  return `${subjects[language][kind ?? 'unknown']}, ${number}`;
}
