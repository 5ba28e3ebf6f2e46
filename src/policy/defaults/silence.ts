/** Defaults where a policy says nothing, with the reasons that the page shows. */
import type { PolicyDraft } from '../schema.ts';
import { byDefault } from '../sourced.ts';

/** The desk watches cases without a promised day too; elsewhere 2 and 10 working days are the usual promise. */
export const usualAttention: PolicyDraft['attention'] = {
  acknowledgement: byDefault(
    { amount: 2, unit: 'arbetsdag' },
    'Intern bevakningsdag som används när policyn inte sätter någon dag. Den är inget löfte och visas inte för den som lämnat synpunkten.',
  ),
  response: byDefault(
    { amount: 10, unit: 'arbetsdag' },
    'Intern bevakningsdag som används när policyn inte sätter någon dag. Den är inget löfte och visas inte för den som lämnat synpunkten.',
  ),
  review: byDefault(
    { amount: 5, unit: 'arbetsdag' },
    'Policyn anger ingen tid för den som inte är nöjd med svaret. Chefens nya genomgång bevakas internt i fem arbetsdagar.',
  ),
};

export const noClosedDays: PolicyDraft['closedDays'] = byDefault(
  [],
  'Policyn nämner inga egna stängda dagar. Bara lagens helgdagar och likställda dagar räknas bort.',
);

export const replyAlwaysOwed: PolicyDraft['replyOwed'] = {
  unlessAnonymous: byDefault(
    false,
    'Policyn undantar inte den som är anonym. Svaret kan läsas med den kod som lämnas på kvittot.',
  ),
  unlessDeclined: byDefault(
    true,
    'Policyn säger inget om den som avstår från svar. Den som har bett att få slippa svar får inget.',
  ),
};

export const silentOnAnonymity: PolicyDraft['anonymity'] = {
  allowed: byDefault(
    true,
    'Policyn säger inget om anonymitet. Den som vill vara anonym får vara det, eftersom inget i hanteringen kräver ett namn.',
  ),
  replyMayBeDeclined: byDefault(
    true,
    'Policyn säger inget om att avstå från svar. Den som inte vill ha något svar får säga det.',
  ),
};

export const reviewByNearestManager: PolicyDraft['escalation'] = byDefault(
  { from: 'handler', to: 'nearest_manager', handlerMayClose: false },
  'Policyn säger inget om den som inte är nöjd. Närmaste chef går igenom ärendet på nytt, så att ingen prövar sitt eget svar.',
);

export const silentOnRelaying: PolicyDraft['relayedBy'] = byDefault(
  ['employee', 'elected_member'],
  'Policyn säger inte vilka som får lämna vidare vad andra har sagt till dem. Alla anställda och förtroendevalda får det, så att inget går förlorat på vägen.',
);

export const wordOfEachUnit: PolicyDraft['personWord'] = byDefault(
  { type: 'per_unit' },
  'Policyn säger inte vad den som lämnar en synpunkt ska kallas. Varje enhet har sitt eget ord.',
);

export const usualUntouched: PolicyDraft['untouched'] = {
  after: byDefault(
    { amount: 3, unit: 'arbetsdag' },
    'Policyn sätter ingen tid. Ett ärende som ingen har rört på tre arbetsdagar ska någon få veta, annars kan det bli liggande i månader.',
  ),
  alarms: byDefault(
    'coordinator',
    'Policyn säger inte vem som ska få veta. Samordnaren fördelar ärendena.',
  ),
};

export const noReadingBeforeSending: PolicyDraft['reply']['readBeforeSending'] = byDefault(
  false,
  'Policyn kräver inte att någon annan läser svaret innan det skickas.',
);

export const noTextsOfItsOwn: PolicyDraft['firstMessage']['texts'] = [];

/** Nothing is deleted without a decision, and none of the documents contains one. */
export const noDisposal: PolicyDraft['retention'] = [];

export const everybodyReads: PolicyDraft['readConfirmation'] = byDefault(
  { required: true, roles: [] },
  'Policyn säger inte hur den ska bli känd. Alla som arbetar i systemet bekräftar att de har läst den.',
);
