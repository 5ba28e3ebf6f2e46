/** Replies by the staff of a demonstration. The reply check of the desk decides which parts a text contains. */

import { checkReply } from '../domain/reply-check/check.ts';
import type { CorrectionOutcome, Kind, Language, Part } from '../domain/vocabulary.ts';
import type { Random } from './random.ts';

const openings: Readonly<Record<Kind, readonly string[]>> = {
  complaint: [
    'Tack för att du hörde av dig. Jag beklagar att du har haft det så här.',
    'Tack för att du berättade. Vi är ledsna för att det blev fel för dig.',
  ],
  praise: ['Tack, vad roligt att läsa!', 'Tack för dina vänliga ord!'],
  suggestion: ['Tack för ditt förslag.', 'Tack för att du delar med dig av din idé.'],
  view: ['Tack för din synpunkt.'],
  question: ['Tack för din fråga.', 'Hej och tack för att du frågar.'],
};

const middles: Readonly<Record<Kind, readonly string[]>> = {
  complaint: [
    'Vi har gått igenom vad som hände tillsammans med dem som arbetade den dagen. Det blev ett missförstånd mellan två arbetslag. Vi har nu ändrat rutinen så att det står skrivet vem som gör vad.',
    'Jag har varit på plats och sett samma sak som du. Felet är rättat sedan i går, och vi kontrollerar det igen om två veckor.',
    'Vi har utrett det du skriver och ser inget fel i hur vi gjorde den här gången, men vi kunde ha förklarat det bättre. Det har vi tagit upp i arbetslaget.',
  ],
  praise: ['Jag har läst upp det för alla på vårt möte, och de blev mycket glada.'],
  suggestion: [
    'Vi har gått igenom förslaget och kommer att pröva det under våren.',
    'Vi har tagit upp förslaget i ledningsgruppen. Det ryms inte i år, men vi tar med det i planeringen för nästa år.',
  ],
  view: ['Vi har tagit upp det du skriver i ledningsgruppen och tar det med oss.'],
  question: [
    'Svaret är ja, och du hittar blanketten på webben. Ring gärna oss om något är oklart.',
  ],
};

const ending =
  'Är du inte nöjd med svaret kan du säga det på sidan där du följer ärendet. Då går min närmaste chef igenom ärendet på nytt.';
const endings: Readonly<Record<Kind, string>> = {
  complaint: ending,
  suggestion: ending,
  view: ending,
  question: ending,
  praise: 'Hör gärna av dig igen.',
};

const english: Readonly<Record<Kind, string>> = {
  complaint:
    'Thank you for telling us. I am sorry that you had this experience. We have looked into what happened, and it has now been put right. If you are not satisfied with this answer, please say so on the follow page, and my manager will go through the case again.',
  praise: 'Thank you for your kind words! I have passed them on to everyone here.',
  suggestion:
    'Thank you for your suggestion. We have looked into it and will try it in the spring. If you are not satisfied with this answer, please say so on the follow page.',
  view: 'Thank you for your view. We have discussed it and take it with us. If you are not satisfied with this answer, please say so on the follow page.',
  question:
    'Thank you for your question. The answer is yes; please call us if anything is unclear. If you are not satisfied with this answer, please say so on the follow page.',
};

export interface InventedReply {
  readonly body: string;
  readonly parts: readonly Part[];
  readonly missing: readonly Part[];
}

export interface ReplyBy {
  readonly name: string;
  readonly unit: string;
  readonly language: Language;
  readonly owed: readonly Part[];
}

type Checked = Pick<InventedReply, 'parts' | 'missing'>;

/** The check takes a millisecond and there are some tens of texts; the name of the signature makes no difference. */
const checked = new Map<string, Checked>();

function check(text: string, body: string, kind: Kind, by: ReplyBy): Checked {
  const key = [kind, by.language, by.owed.join(), text].join('\0');
  const known = checked.get(key);
  if (known) return known;
  const { language, owed, unit, name: handler } = by;
  const { found, missing } = checkReply(body, { language, kind, owed, names: { unit, handler } });
  const fresh = { parts: found, missing };
  checked.set(key, fresh);
  return fresh;
}

function signed(text: string, { language, name, unit }: ReplyBy): string {
  return `${text}\n\n${language === 'sv' ? 'Vänliga hälsningar' : 'Kind regards'}\n${name}\n${unit}`;
}

/** A given text with the signature of the person who answers. */
export function signedReply(text: string, kind: Kind, by: ReplyBy): InventedReply {
  const body = signed(text, by);
  return { body, ...check(text, body, kind, by) };
}

/** A text composed at random with the signature; `curt` leaves out what is polite, as happens. */
export function inventReply(random: Random, kind: Kind, by: ReplyBy, curt = false): InventedReply {
  const swedish = [
    ...(curt ? [] : [random.pick(openings[kind])]),
    random.pick(middles[kind]),
    ...(curt ? [] : [endings[kind]]),
  ].join('\n\n');
  const text = by.language === 'sv' ? swedish : english[kind];
  return signedReply(text, kind, by);
}

export interface InventedCorrection {
  readonly outcome: CorrectionOutcome;
  readonly words: string;
  readonly cause: string;
  readonly learning: string;
}

const corrections: readonly InventedCorrection[] = [
  {
    outcome: 'corrected',
    words: 'Felet är rättat på plats.',
    cause: 'Två arbetslag trodde båda att det andra hade uppgiften.',
    learning: 'Uppgiften står nu i schemat med namn.',
  },
  {
    outcome: 'will_be_corrected',
    words: 'Åtgärden är beställd och görs inom en månad.',
    cause: 'Materialet var slut och ingen ny beställning hade gjorts.',
    learning: 'Förrådet gås igenom varje måndag.',
  },
  {
    outcome: 'not_corrected',
    words: 'Det går inte att ändra nu, eftersom beslutet redan är genomfört.',
    cause: 'Informationen före beslutet nådde inte dem som berördes.',
    learning: 'Grannar får brev före nästa beslut.',
  },
  {
    outcome: 'no_fault_found',
    words: 'Vi har inte hittat något fel. Vi har förklarat hur det går till.',
    cause: 'Inget fel, men texten på webben var svår att förstå.',
    learning: 'Texten på webben är omskriven.',
  },
];

export const inventCorrection = (random: Random): InventedCorrection => random.pick(corrections);
