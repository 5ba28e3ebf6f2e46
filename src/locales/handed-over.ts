/** The ready text to somebody whose words were handed over: what we understood, where it has gone, and how to say we are wrong. */
import type { OtherScope } from '../domain/vocabulary.ts';
import { translations } from './translations.ts';

const swedish = {
  understood: {
    fault_report: 'Tack för att du säger till om ett fel.',
    citizen_proposal: 'Tack för ditt förslag. Vi uppfattar att du vill lämna ett medborgarförslag.',
    appeal: 'Tack för att du hör av dig. Vi uppfattar att du vill överklaga ett beslut.',
    damages_claim:
      'Tack för att du hör av dig. Vi beklagar det som har hänt, och uppfattar att du vill ha ersättning för en skada.',
    employer_matter:
      'Tack för att du hör av dig. Det du skriver gäller din anställning. Det tas om hand av arbetsgivaren och inte som en synpunkt.',
    statutory_social:
      'Tack för att du hör av dig. Det du skriver om utreds enligt de regler som gäller för socialtjänst och omsorg.',
    school_statutory:
      'Tack för att du hör av dig. Det du skriver om utreds enligt de regler som gäller för skolan.',
    whistleblowing:
      'Tack för att du hör av dig. Allvarliga missförhållanden på din arbetsplats berättar du om i en egen kanal, där lagen skyddar dig.',
    urgent_danger: 'Tack för att du hör av dig.',
    other_authority: 'Tack för att du hör av dig.',
  } satisfies Record<OtherScope, string>,
  sent: (receiver: string, day: string) =>
    `Vi har i dag lämnat det du skrev till ${receiver}, och sagt att det kom in till kommunen ${day}. Du behöver inte skicka det igen.`,
  led: (receiver: string, contact: string | null) =>
    contact === null ? `Vänd dig till ${receiver}.` : `Vänd dig till ${receiver}: ${contact}.`,
  law: (law: string) => `Reglerna står i ${law}.`,
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
      fault_report: 'Thank you for telling us about a fault.',
      citizen_proposal:
        'Thank you for your proposal. We understand that you wish to make a citizen proposal.',
      appeal: 'Thank you for getting in touch. We understand that you wish to appeal a decision.',
      damages_claim:
        'Thank you for getting in touch. We are sorry for what happened, and understand that you wish to be compensated for damage.',
      employer_matter:
        'Thank you for getting in touch. What you write concerns your employment. It is taken care of by the employer and not as feedback.',
      statutory_social:
        'Thank you for getting in touch. What you write about is investigated under the rules for social services and care.',
      school_statutory:
        'Thank you for getting in touch. What you write about is investigated under the rules for schools.',
      whistleblowing:
        'Thank you for getting in touch. Serious wrongdoing at your workplace is reported in a channel of its own, where the law protects you.',
      urgent_danger: 'Thank you for getting in touch.',
      other_authority: 'Thank you for getting in touch.',
    },
    sent: (receiver, day) =>
      `Today we have passed what you wrote to ${receiver}, and told them that it reached the municipality on ${day}. You need not send it again.`,
    led: (receiver, contact) =>
      contact === null ? `Please turn to ${receiver}.` : `Please turn to ${receiver}: ${contact}.`,
    law: (law) => `The rules are found in ${law}.`,
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
