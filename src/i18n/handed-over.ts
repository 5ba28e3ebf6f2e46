/**
 * The ready text to somebody whose words were handed over, or who is led on: what we understood, who receives it, and how to say
 * that we are wrong. One of the two is said, never both.
 */
import type { HandedScope } from '../domain/vocabulary.ts';
import { translations } from './translations.ts';

const swedish = {
  understood: {
    fault_report:
      'Tack för att du säger till om ett fel. Felanmälan går direkt till dem som lagar.',
    citizen_proposal:
      'Tack för ditt förslag. Vi uppfattar att du vill lämna ett medborgarförslag. Ett medborgarförslag prövas av kommunfullmäktige.',
    appeal: 'Tack för att du hör av dig. Vi uppfattar att du vill överklaga ett beslut.',
    damages_claim:
      'Tack för att du hör av dig. Vi beklagar det som har hänt, och uppfattar att du vill ha ersättning för en skada. Ett krav på skadestånd prövas av kommunens jurist eller försäkringsbolag.',
    employer_matter:
      'Tack för att du hör av dig. Det du skriver gäller din anställning, och det är en fråga för din arbetsgivare.',
    whistleblowing:
      'Tack för att du hör av dig. Allvarliga missförhållanden på din arbetsplats berättar du om i en egen kanal, där lagen skyddar dig.',
    urgent_danger: 'Tack för att du hör av dig. Är det fara för någon, ring 112.',
    other_authority:
      'Tack för att du hör av dig. Det du skriver om ansvarar någon annan än kommunen för.',
  } satisfies Record<HandedScope, string>,
  sent: (receiver: string, day: string) =>
    `Vi har i dag lämnat det du skrev till ${receiver}, och sagt att det kom in till kommunen ${day}. Du behöver inte skicka det igen.`,
  led: (receiver: string, contact: string | null) =>
    contact === null ? `Vänd dig till ${receiver}.` : `Vänd dig till ${receiver}: ${contact}.`,
  court:
    'Vill du att domstol prövar om ett beslut har fattats på rätt sätt, en laglighetsprövning, ska överklagandet ha kommit in till förvaltningsrätten i tid. Skicka det då dit också.',
  number: (number: string) => `Ärendet har nummer ${number}.`,
  mistaken: {
    appeal: 'Menade du inte att överklaga, hör av dig till oss.',
    citizen_proposal: 'Ville du inte lämna ett medborgarförslag, hör av dig till oss.',
    other: 'Har vi uppfattat dig fel, hör av dig till oss.',
  },
} as const;

export const handedOverWords = translations({
  sv: swedish,
  en: {
    understood: {
      fault_report:
        'Thank you for telling us about a fault. A fault report goes straight to those who mend it.',
      citizen_proposal:
        'Thank you for your proposal. We understand that you wish to make a citizen proposal. A citizen proposal is decided by the municipal council.',
      appeal: 'Thank you for getting in touch. We understand that you wish to appeal a decision.',
      damages_claim:
        'Thank you for getting in touch. We are sorry for what happened, and understand that you wish to be compensated for damage. A claim for damages is examined by the municipality’s lawyer or insurer.',
      employer_matter:
        'Thank you for getting in touch. What you write concerns your employment, and that is a matter for your employer.',
      whistleblowing:
        'Thank you for getting in touch. Serious wrongdoing at your workplace is reported in a channel of its own, where the law protects you.',
      urgent_danger: 'Thank you for getting in touch. If anyone is in danger, call 112.',
      other_authority:
        'Thank you for getting in touch. Someone other than the municipality answers for what you write about.',
    },
    sent: (receiver, day) =>
      `Today we have passed what you wrote to ${receiver}, and told them that it reached the municipality on ${day}. You need not send it again.`,
    led: (receiver, contact) =>
      contact === null ? `Please turn to ${receiver}.` : `Please turn to ${receiver}: ${contact}.`,
    court:
      'If you want a court to review whether a decision was lawfully made, the appeal must reach the administrative court in time. Send it there too.',
    number: (number) => `The case has number ${number}.`,
    mistaken: {
      appeal: 'If you did not mean to appeal, please tell us.',
      citizen_proposal: 'If you did not mean to make a citizen proposal, please tell us.',
      other: 'If we have misunderstood you, please tell us.',
    },
  },
});
