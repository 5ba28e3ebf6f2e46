/** The closed sets of the domain, as worded in sentences about a policy. Their names at the desk are in `i18n/`. */
import type { ClosureRequirement } from '../../domain/rules.ts';
import type {
  Area,
  Channel,
  Kind,
  Part,
  Role,
  Satisfaction,
  Scope,
  SubmitterType,
} from '../../domain/vocabulary.ts';
import type { standings } from '../schema.ts';

export const standingSentences = {
  adopted: 'Antagen.',
  proposed: 'Föreslagen. Beslutet om att anta den är inte känt.',
  unknown: 'Det är inte känt om den är antagen.',
} as const satisfies Record<(typeof standings)[number], string>;

export const kindWords = {
  complaint: 'klagomål',
  praise: 'beröm',
  suggestion: 'förslag',
  view: 'andra synpunkter',
  question: 'frågor',
} as const satisfies Record<Kind, string>;

export const submitterWords = {
  resident: 'invånare',
  service_user: 'brukare, elever och andra som använder omsorg eller skola',
  relative: 'anhöriga',
  customer: 'kunder',
  organisation: 'föreningar och organisationer',
  company: 'företag',
  visitor: 'besökare',
  employee: 'medarbetare i kommunen',
  elected_member: 'förtroendevalda',
  other: 'alla andra',
} as const satisfies Record<SubmitterType, string>;

export const channelWords = {
  web: 'webbformulär',
  api: 'andra system',
  email: 'e-post',
  phone: 'telefon',
  letter: 'brev',
  visit: 'besök',
  paper_form: 'blankett',
  fax: 'fax',
} as const satisfies Record<Channel, string>;

/** In the definite form: the one in question. */
export const roleWords = {
  employee: 'medarbetaren',
  elected_member: 'den förtroendevalda',
  kontaktcenter: 'kontaktcenter',
  registrar: 'registratorn',
  coordinator: 'samordnaren',
  handler: 'handläggaren',
  unit_manager: 'enhetschefen',
  department_manager: 'förvaltningschefen',
  quality_strategist: 'kvalitetsstrategen',
  statutory_assessor:
    'den som lagen utser att bedöma (i omsorgen en särskild ansvarig, i skolan rektorn)',
  committee_reader: 'nämndens ledamöter',
  archivist: 'arkivarien',
  data_protection_officer: 'dataskyddsombudet',
  administrator: 'administratören',
} as const satisfies Record<Role, string>;

/** Everybody who has the role. */
export const rolesWords = {
  employee: 'medarbetare',
  elected_member: 'förtroendevalda',
  kontaktcenter: 'kontaktcenter',
  registrar: 'registratorer',
  coordinator: 'samordnare',
  handler: 'handläggare',
  unit_manager: 'enhetschefer',
  department_manager: 'förvaltningschefer',
  quality_strategist: 'kvalitetsstrateger',
  statutory_assessor: 'de som bedömer enligt lag',
  committee_reader: 'nämndens ledamöter',
  archivist: 'arkivarier',
  data_protection_officer: 'dataskyddsombud',
  administrator: 'administratörer',
} as const satisfies Record<Role, string>;

export const partWords = {
  thanks: 'ett tack',
  regret: 'ett beklagande vid klagomål',
  process: 'hur synpunkten hanteras och vad som händer sedan',
  registration: 'att synpunkten är registrerad',
  unit: 'vilken enhet som tar hand om synpunkten',
  handler: 'vem som handlägger synpunkten',
  response_day: 'vilken dag svaret kommer senast',
  outcome: 'vad synpunkten har lett till',
  how_to_go_further: 'hur den som inte är nöjd går vidare',
  authorities: 'vilka myndigheter man kan vända sig till',
} as const satisfies Record<Part, string>;

export const satisfactionWords = {
  response: 'svaret',
  unit_named: 'ett besked om vilken enhet som tar hand om synpunkten',
  handler_named: 'ett besked om vem som handlägger synpunkten',
  registration_and_response_day:
    'ett besked om att synpunkten är registrerad och vilken dag svaret kommer senast',
  first_message: 'det första beskedet',
} as const satisfies Record<Satisfaction, string>;

export const closureWords = {
  kind: 'vilket slags synpunkt det är',
  unit: 'vilken enhet den gäller',
  factor: 'minst en kvalitetsfaktor',
  correction_outcome: 'vad som rättades vid ett klagomål, eller varför inget rättades',
  action_plan: 'en åtgärdsplan, eller skälet till att ingen behövs',
} as const satisfies Record<ClosureRequirement, string>;

export const scopeWords = {
  fault_report: 'felanmälningar',
  citizen_proposal: 'medborgarförslag',
  appeal: 'överklaganden',
  damages_claim: 'krav på skadestånd',
  employer_matter: 'frågor för arbetsgivaren',
  statutory_social: 'klagomål som socialtjänstens eller vårdens regler gäller för',
  school_statutory: 'klagomål som skollagen gäller för',
  whistleblowing: 'visselblåsning',
  urgent_danger: 'akut fara',
  other_authority: 'det som någon annan än kommunen ansvarar för',
} as const satisfies Record<Exclude<Scope, 'in_scope'>, string>;

export const areaWords = {
  admin_contact_centre: 'förvaltning och kontaktcenter',
  compulsory_school: 'grundskola',
  culture_leisure: 'kultur och fritid',
  disability_support: 'stöd till personer med funktionsnedsättning',
  elderly_care: 'äldreomsorg',
  environment_health: 'miljö och hälsoskydd',
  planning_building: 'plan- och byggfrågor',
  preschool: 'förskola',
  social_services: 'socialtjänst',
  streets_parks: 'gator och parker',
  transport: 'resor och trafik',
  upper_secondary: 'gymnasieskola',
  water_waste: 'vatten och avfall',
  other: 'annan verksamhet',
} as const satisfies Record<Area, string>;
