/** The letter to the receiver of a hand-over, in Swedish. */

export const receiverLetterWords = {
  subject: (municipality: string, what: string, number: string) =>
    `${municipality} lämnar över ${what}, ärende ${number}`,
  to: (receiver: string) => `Till ${receiver}`,
  lead: (municipality: string, what: string) =>
    `${municipality} lämnar över det här till er. Vi uppfattar det som ${what}, och det hanteras därför inte som en synpunkt hos oss.`,
  number: (number: string) => `Ärendenummer: ${number}`,
  arrived: (day: string, channel: string) => `Kom in till kommunen: ${day}, ${channel}`,
  arrivalReason: (reason: string) => `Ankomstdagen är satt för hand: ${reason}`,
  reason: (reason: string) => `Skäl: ${reason}`,
  handedBy: (who: string) => `Överlämnat av: ${who}`,
  anonymous: 'Den som hör av sig är anonym.',
  nameless: 'Den som hör av sig har inte lämnat några kontaktuppgifter.',
  submitter: (lines: string) => `Den som hör av sig: ${lines}.`,
  writtenIn: (language: string) => `Skrivet på ${language}.`,
  words: 'Det här skrev personen:',
  wish: 'Det här önskar personen:',
  place: 'Plats:',
  occurredOn: (day: string) => `Hände: ${day}`,
  gone: 'Texten är gallrad.',
  secret:
    'Ärendet är sekretessmarkerat. Därför står det som skrevs inte här. Hör av er till oss, så lämnar vi det på ett säkert sätt.',
  inTime: 'Det är ankomstdagen ovan som räknas när ni prövar om det har kommit in i rätt tid.',
  confirm: 'Har ni tagit emot det? Bekräfta det här, eller säg att det inte hör hemma hos er:',
  code: (code: string) => `Kod: ${code}`,
  codeHidden: 'Kod: står bara i det som mottagaren får',
  questions: (name: string, phone: string, email: string) =>
    `Frågor: ${name}, telefon ${phone}, e-post ${email}.`,
} as const;
