/**
 * Receivers of matters that belong elsewhere when the policy does not name them; most follow from the same law
 * everywhere.
 */
import type { Exclusion, Receiver, StatutoryTrack } from '../fields/routes.ts';
import { byDefault, type Sourced } from '../sourced.ts';

export type ExclusionScope = Exclusion['scope'];

/** A municipality's own receivers, one for each scope that can belong elsewhere. */
export type Receivers = Readonly<Record<Exclude<ExclusionScope, StatutoryScope>, Receiver>>;

/** Scopes that are handled on a statutory track within the municipality. */
type StatutoryScope = 'statutory_social' | 'school_statutory';

const told: Readonly<Record<keyof Receivers, Exclusion['told']>> = {
  fault_report: {
    sv: 'Felanmälan går direkt till dem som lagar. Skriver du den här skickar vi den vidare.',
    en: 'A fault report goes straight to those who mend it. If you write it here, we pass it on.',
  },
  citizen_proposal: {
    sv: 'Ett medborgarförslag prövas av kommunfullmäktige. Vi frågar dig om det är så du vill ha det.',
    en: 'A citizen proposal is decided by the municipal council. We ask you whether that is what you want.',
  },
  appeal: {
    sv: 'Vi lämnar överklagandet till nämnden som beslutade så snart vi har läst det, och talar om vilken dag det kom in.',
    en: 'We hand the appeal over to the committee that decided as soon as we have read it, and say which day it came in.',
  },
  damages_claim: {
    sv: 'Ett krav på skadestånd prövas av kommunens jurist eller försäkringsbolag. Vi lämnar det vidare.',
    en: 'A claim for damages is examined by the municipality’s lawyer or insurer. We pass it on.',
  },
  employer_matter: {
    sv: 'Frågor om din anställning tar du med din chef, personalavdelningen eller ditt skyddsombud. Vi sparar inget av det du har skrivit.',
    en: 'Questions about your employment go to your manager, the personnel department or your safety representative. We keep nothing of what you have written.',
  },
  whistleblowing: {
    sv: 'Allvarliga missförhållanden på din arbetsplats kan du berätta om i kommunens visselblåsarkanal, där lagen skyddar dig. Vi sparar inget av det du har skrivit.',
    en: 'Serious wrongdoing at your workplace can be reported in the municipality’s whistleblowing channel, where the law protects you. We keep nothing of what you have written.',
  },
  urgent_danger: {
    sv: 'Är det fara för någon, ring 112 nu. Är det bråttom men ingen fara, ring kommunen.',
    en: 'If anyone is in danger, call 112 now. If it is urgent but not dangerous, call the municipality.',
  },
  other_authority: {
    sv: 'Det här ansvarar någon annan än kommunen för. Vi berättar vem, så att du kan vända dig dit.',
    en: 'Someone other than the municipality answers for this. We tell you who, so that you can turn to them.',
  },
};

const why: Readonly<Record<keyof Receivers, string>> = {
  fault_report:
    'Policyn nämner inte felanmälningar. De går till dem som lagar, eftersom det är snabbast för den som har sett felet.',
  citizen_proposal:
    'Policyn nämner inte medborgarförslag. Kommunfullmäktige bestämmer vem som får väcka dem (kommunallagen 8 kap. 1 §), så de har en egen väg.',
  appeal:
    'Policyn nämner inte överklaganden. Förvaltningslagen 43–47 §§ säger hur de tas emot och lämnas vidare.',
  damages_claim:
    'Policyn nämner inte skadestånd. Ett krav prövas enligt skadeståndslagen, inte som en synpunkt.',
  employer_matter:
    'Policyn nämner inte arbetsgivarfrågor. De hör hemma hos chef, personalavdelning och skyddsombud.',
  whistleblowing:
    'Policyn nämner inte visselblåsning. Lagen (2021:890) kräver en egen kanal som skyddar den som berättar.',
  urgent_danger:
    'Policyn nämner inte fara. Den som är i fara ska få ett telefonnummer först av allt.',
  other_authority:
    'Policyn säger inte vart det går som någon annan ansvarar för. Förvaltningslagen 6 § kräver att vi hjälper den enskilde till rätt ställe.',
};

const scopesInOrder = [
  'urgent_danger',
  'appeal',
  'damages_claim',
  'fault_report',
  'citizen_proposal',
  'employer_matter',
  'whistleblowing',
  'other_authority',
] as const satisfies readonly (keyof Receivers)[];

/** All redirections with the municipality's receivers; a statement in the document replaces the product's default. */
export function exclusionsAt(
  receivers: Receivers,
  stated: Partial<Readonly<Record<keyof Receivers, (value: Exclusion) => Sourced<Exclusion>>>> = {},
): Sourced<Exclusion>[] {
  return scopesInOrder.map((scope) => {
    const value: Exclusion = { scope, receiver: receivers[scope], told: told[scope] };
    return stated[scope]?.(value) ?? byDefault(value, why[scope]);
  });
}

export const socialCareTrack: StatutoryTrack = {
  code: 'socialtjanst',
  name: 'Klagomål inom socialtjänst och omsorg',
  law: 'SOSFS 2011:9 5 kap. 3 §',
  areas: ['social_services', 'elderly_care', 'disability_support'],
  assessor: 'statutory_assessor',
  heard: ['service_user', 'relative', 'employee', 'organisation', 'other'],
  outranks: ['employer_matter'],
  authorities: ['Inspektionen för vård och omsorg (IVO)', 'Patientnämnden, när det gäller vård'],
};

export const schoolTrack: StatutoryTrack = {
  code: 'skola',
  name: 'Klagomål på utbildning',
  law: 'Skollagen 4 kap. 7–8 §§ och 6 kap. 10 §',
  areas: ['preschool', 'compulsory_school', 'upper_secondary'],
  assessor: 'statutory_assessor',
  heard: ['service_user', 'relative', 'employee', 'organisation', 'other'],
  outranks: [],
  authorities: ['Skolinspektionen'],
};

const lawAnyway =
  'Policyn nämner inte den lagreglerade klagomålshanteringen. Lagen gäller ändå, så den har ett eget spår.';

export const tracksOfTheLaw: Sourced<StatutoryTrack>[] = [
  byDefault(socialCareTrack, lawAnyway),
  byDefault(schoolTrack, lawAnyway),
];
