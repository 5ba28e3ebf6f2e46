/** Told before anything is saved to those whose words seem to belong somewhere else; they decide. */
import type { Scope } from '../../domain/vocabulary.ts';
import { translations } from '../../i18n/translations.ts';

type OtherScope = Exclude<Scope, 'in_scope'>;

const quoted = (words: readonly string[], language: 'sv' | 'en'): string => {
  const opening = language === 'sv' ? '”' : '“';
  return new Intl.ListFormat(language).format(words.map((one) => `${opening}${one}”`));
};

export const redirectionWords = translations({
  sv: {
    title: 'Det finns kanske en bättre väg',
    titleDanger: 'Är det bråttom? Ring först',
    seems: (what: string) => `Det du har skrivit låter som ${what}.`,
    what: {
      fault_report: 'en felanmälan',
      citizen_proposal: 'ett medborgarförslag',
      appeal: 'ett överklagande',
      damages_claim: 'ett krav på ersättning för en skada',
      employer_matter: 'en fråga om ditt arbete i kommunen',
      statutory_social: 'ett klagomål enligt socialtjänstens eller vårdens regler',
      school_statutory: 'ett klagomål enligt skollagen',
      whistleblowing: 'något allvarligt som du har sett i ditt arbete',
      urgent_danger: 'något som inte kan vänta',
      other_authority: 'något som någon annan än kommunen ansvarar för',
    } satisfies Record<OtherScope, string>,
    because: (words: readonly string[]) => `Vi frågar för att du skriver ${quoted(words, 'sv')}.`,
    answered: (type: string) => `Du har också svarat: ${type}.`,
    unsaved:
      'Ingenting är sparat än, och det du har skrivit står kvar här nedanför. Har vi missförstått dig, eller vill du ändå skicka det hit, tryck på knappen sist på sidan.',
    toButton: 'Till knappen',
    send: 'Skicka ändå till kommunen',
  },
  en: {
    title: 'There may be a better way',
    titleDanger: 'Is it urgent? Call first',
    seems: (what) => `What you have written sounds like ${what}.`,
    what: {
      fault_report: 'a fault report',
      citizen_proposal: 'a citizen proposal',
      appeal: 'an appeal',
      damages_claim: 'a claim for damages',
      employer_matter: 'a question about your work for the municipality',
      statutory_social: 'a complaint under the rules of social services or care',
      school_statutory: 'a complaint under the Education Act',
      whistleblowing: 'something serious that you have seen in your work',
      urgent_danger: 'something that cannot wait',
      other_authority: 'something that someone other than the municipality answers for',
    },
    because: (words) => `We ask because you write ${quoted(words, 'en')}.`,
    answered: (type) => `You have also answered: ${type}.`,
    unsaved:
      'Nothing has been saved yet, and what you have written is still here below. If we have misunderstood you, or if you want to send it here all the same, press the button at the end of the page.',
    toButton: 'To the button',
    send: 'Send it to the municipality anyway',
  },
});
