/** The ledger in plain Swedish: a sentence for each type of event. */

import { parseDay, parseInstant } from '../../domain/calendar/day.ts';
import { formatDay, formatInstant } from '../../domain/calendar/format.ts';
import type { Decision } from '../../domain/decide/decision.ts';
import type { LedgerEntry } from '../../domain/ledger.ts';
import { wordsIn } from '../words.ts';
import { closureWords, outcomeWords, partWords, purposeWords, scopeWords } from './case.ts';
import { handleWords } from './handle.ts';
import { trackWords } from './track.ts';

/** The names for the ids in an event; undefined for what no longer exists. */
export interface LedgerNames {
  account(id: string): string | undefined;
  unit(id: string): string | undefined;
  /** A theme or quality factor. */
  classification(code: string): string | undefined;
  /** What a deadline is for, in the definite form: `svaret`. */
  clock(id: string): string | undefined;
  /** A statutory track of the policy, by its code. */
  track(code: string): string | undefined;
  /** The number of another case, by its id. */
  caseNumber(id: string): string | undefined;
  /** The receiver of a hand-over, by the id of that hand-over. */
  receiver(id: string): string | undefined;
}

type Detail = LedgerEntry['detail'];
type Sentence = (who: string, detail: Detail, names: LedgerNames) => string;
const submitter = 'Synpunktslämnaren';
const soughtWords = { name: 'namn', email: 'e-postadress', phone: 'telefonnummer' };
const receiving = 'Mottagaren';
const { kind, status, channel } = wordsIn('sv').vocabulary;

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function list(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function word(words: object, value: unknown): string | undefined {
  const key = text(value);
  const found = Object.entries(words).find(([code]) => code === key)?.[1];
  return text(found);
}

function lower(words: string | undefined): string | undefined {
  return words && `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

function day(value: unknown): string {
  const known = parseDay(text(value) ?? '');
  return known === undefined ? 'en okänd dag' : formatDay(known, 'sv');
}

/** `a`, `a och b`, `a, b och c`. */
export function joined(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} och ${words.at(-1)}`;
}

function person(value: unknown, names: LedgerNames): string {
  return names.account(text(value) ?? '') ?? 'en tidigare medarbetare';
}

function place(value: unknown, names: LedgerNames): string {
  return names.unit(text(value) ?? '') ?? 'en tidigare enhet';
}

function other(value: unknown, names: LedgerNames): string {
  return `ärende ${names.caseNumber(text(value) ?? '') ?? 'utan nummer'}`;
}

/** "7 mars 2026 14:05"; an unreadable value is described as unknown. */
function moment(value: unknown): string {
  const known = parseInstant(text(value) ?? '');
  return known === undefined ? 'en okänd tid' : formatInstant(known, 'sv');
}

function openedWords(opened: unknown): string {
  if (opened === 'yes') return 'Det öppnades.';
  return opened === 'no' ? 'Det öppnades inte.' : 'Det är inte känt om det öppnades.';
}

/** Found by the hand-over's id, since the ledger contains no names. */
function receiver(detail: Detail, names: LedgerNames): string {
  return names.receiver(text(detail.handOver) ?? '') ?? 'mottagaren';
}

function message(detail: Detail): string {
  return word(purposeWords, detail.purpose) ?? 'meddelandet';
}

const upper = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** The deadlines that the event stopped or restarted. */
function clocks(value: unknown, names: LedgerNames, happened: string): string {
  const waited = list(value).flatMap((id) => names.clock(id) ?? []);
  return waited.length === 0 ? '' : ` Klockan för ${joined(waited)} ${happened}.`;
}

/** The answer deadline is counted from the first message, which was delivered or returned. */
function recounted(detail: Detail): string {
  if (detail.responseDue === undefined) return '';
  return ` Tiden för svaret räknas nu från ${day(detail.responseFrom)}: senast ${day(detail.responseDue)}.`;
}

function lacking(detail: Detail): string {
  const missing = list(detail.missing).flatMap((part) => word(partWords, part) ?? []);
  return missing.length === 0 ? '' : ` Kontrollen hittade inte ${joined(missing)}.`;
}

/** The author of the reply, where somebody else read and sent it. */
function author(who: string, detail: Detail, names: LedgerNames): string {
  return detail.author === undefined ? who : person(detail.author, names);
}

/** Who read it before it was sent; null where the policy requires a reader and there was nobody else. */
function read(who: string, { readBy }: Detail): string {
  if (readBy === undefined) return '';
  return readBy === null
    ? ' Det fanns ingen annan som kunde läsa det först.'
    : ` ${who} läste det och skickade det.`;
}

function classified(detail: Detail, names: LedgerNames): string {
  const codes = [...list(detail.themes), ...list(detail.factors)];
  const marked = codes.map((code) => names.classification(code) ?? code);
  return marked.length === 0 ? '' : `, med ${joined(marked)}`;
}

/** The staff whom the case is about, and who was given it for that reason. */
function concerned(
  who: string,
  accounts: readonly string[],
  detail: Detail,
  names: LedgerNames,
): string {
  const people = accounts.map((id) => person(id, names));
  const said =
    people.length === 0
      ? `${who} antecknade att ärendet inte gäller någon medarbetare.`
      : `${who} antecknade att ärendet gäller ${joined(people)}, som därför inte tar del i det.`;
  return detail.handler === undefined
    ? said
    : `${said} ${detail.handler === null ? 'Det har ingen handläggare just nu.' : `Det gick till ${person(detail.handler, names)}.`}`;
}

const sentences: Readonly<Record<Decision['type'], Sentence>> = {
  receive: (who, detail) =>
    `${who} ${detail.channel === 'web' || detail.channel === 'api' ? 'lämnade in ärendet' : 'registrerade det som kom in'} (${lower(word(channel, detail.channel)) ?? 'okänd väg'}). Det fick nummer ${text(detail.number) ?? '–'} och hanteras enligt policyn, version ${text(detail.policy) ?? '–'}.${detail.solved === true ? ' Det löstes på plats.' : ''}`,
  register: (who) => `${who} granskade ärendet.`,
  classify: (who, detail, names) =>
    `${who} klassade ärendet som ${lower(word(kind, detail.kind)) ?? 'okänt slag'}${classified(detail, names)}.`,
  assign: (who, detail, names) =>
    `${who} fördelade ärendet till ${place(detail.unit, names)}${detail.handler === null ? '. Ingen handläggare är utsedd än.' : `, med ${person(detail.handler, names)} som handläggare.`}`,
  take: (who, detail, names) =>
    `${who} tog ärendet och handlägger det på ${place(detail.unit, names)}.`,
  pass_on: (who, detail, names) =>
    `${who} lämnade ärendet vidare efter ${person(detail.from, names)}. ${detail.handler === null ? 'Ingen handläggare är utsedd än.' : `${person(detail.handler, names)} handlägger det.`}${typeof detail.reviewer === 'string' ? ` ${person(detail.reviewer, names)} går igenom det på nytt.` : ''}`,
  change_arrival_day: (who, detail) =>
    `${who} ändrade ankomstdagen från ${day(detail.from)} till ${day(detail.to)}. Dagarna räknades om.`,
  open_track: (who, detail, names) =>
    `${who} öppnade det lagreglerade spåret ${names.track(text(detail.track) ?? '') ?? 'utan namn'}.${detail.assessor === null ? '' : ` ${person(detail.assessor, names)} bedömer det.`}`,
  dismiss_track: (who, detail, names) =>
    `${who} antecknade att ärendet inte är ett lagreglerat klagomål (${names.track(text(detail.track) ?? '') ?? 'utan namn'}).`,
  meet_distress: (who) => `${who} antecknade vad som är gjort för den som mår mycket dåligt.`,
  advance_track: (who, detail) =>
    `${who} antecknade ${detail.stage === 'assessed' ? 'bedömningen' : 'utredningen'} av klagomålet.`,
  suspect_serious: (who, detail, names) =>
    `${who} antecknade att det kan vara ett allvarligt missförhållande.${detail.assessor === null ? '' : ` ${person(detail.assessor, names)} avgör det.`}`,
  settle_serious: (who, detail) =>
    `${who} avgjorde misstanken: ${lower(word(trackWords.settle.outcomes, detail.outcome)) ?? 'okänt utfall'}.`,
  mark_secrecy: (who, detail) =>
    `${who} sekretessmarkerade ärendet enligt OSL, ${word(handleWords.secrecy.provisions, detail.provision) ?? 'okänd bestämmelse'}.`,
  lift_secrecy: (who) => `${who} hävde sekretessmarkeringen.`,
  secrecy_read: (who) => `${who} läste det sekretessmarkerade ärendet.`,
  mark_concerned: (who, detail, names) => concerned(who, list(detail.accounts), detail, names),
  answer: (who, detail, names) =>
    `${author(who, detail, names)} ${detail.oral === true ? 'svarade muntligt' : 'skrev svaret'}.${detail.cause === true ? ' Orsaken står med.' : ''}${read(who, detail)}${lacking(detail)}`,
  correct_answer: (who, detail, names) =>
    `${author(who, detail, names)} rättade ett tidigare svar.${read(who, detail)}${lacking(detail)}`,
  request_reading: (who, detail) =>
    `${who} lämnade ${detail.of === 'answer' ? 'ett svar' : 'ett rättat svar'} för läsning.`,
  return_reading: (who, detail, names) =>
    `${who} läste ${detail.of === 'answer' ? 'svaret' : 'det rättade svaret'} som ${person(detail.author, names)} har skrivit, och lämnade tillbaka det.`,
  ask_submitter: (who) => `${who} ställde en fråga till synpunktslämnaren.`,
  record_correction: (who, detail) =>
    `${who} antecknade åtgärden: ${word(outcomeWords, detail.outcome) ?? 'okänt utfall'}${detail.on === null || detail.on === undefined ? '' : `, ${day(detail.on)}`}.${detail.cause === true ? ' Orsaken står med.' : ''}${detail.learning === true ? ' Lärdomen står med.' : ''}`,
  plan_action: (who, detail, names) =>
    `${who} planerade en åtgärd. ${person(detail.owner, names)} ser till att den blir gjord senast ${day(detail.due)}.`,
  settle_action: (who, detail) =>
    `${who} antecknade att en planerad åtgärd ${detail.as === 'done' ? 'är gjord' : 'inte blir av'}.${detail.told === true ? ' Synpunktslämnaren får veta det.' : ''}`,
  sign_plan: (who) => `${who} godkände åtgärdsplanen, eller skälet till att ingen behövs.`,
  choose_course: (who, detail) =>
    `${who} valde ${detail.course === 'fast' ? 'att det rättas direkt' : 'längre och fördjupad handläggning'}.`,
  write_note: (who) => `${who} skrev en anteckning.`,
  renew_code: (who) => `${who} gav synpunktslämnaren en ny kod. Den gamla gäller inte längre.`,
  submitter_found: (who, detail) =>
    `${who} hittade ärendet genom att söka på synpunktslämnarens ${joined(list(detail.by).map((one) => word(soughtWords, one) ?? one))}.`,
  mark_read: (who) => `${who} läste det som synpunktslämnaren har skrivit sedan svaret.`,
  ask_colleague: (who, detail, names) => `${who} frågade ${person(detail.asked, names)}.`,
  answer_colleague: (who, detail, names) => `${who} svarade ${person(detail.asker, names)}.`,
  withdraw_question: (who, detail, names) =>
    `${who} tog tillbaka frågan till ${person(detail.asked, names)}.`,
  notify_delay: (who, detail) =>
    `${who} gav besked om att svaret dröjer: senast ${day(detail.to)} i stället för ${day(detail.from)}.${detail.late === true ? ' Dagen hade redan gått.' : ''}`,
  merge: (who, detail, names) =>
    `${who} slog ihop ärendet med ${other(detail.into, names)}, där det fortsätter. Det här räknas inte i statistiken.`,
  unmerge: (who, detail, names) =>
    `${who} ångrade sammanslagningen med ${other(detail.outOf, names)}. Ärendet fortsätter för sig.${typeof detail.messages === 'number' && detail.messages > 0 ? ` Det fick tillbaka ${detail.messages === 1 ? 'ett meddelande' : `${detail.messages} meddelanden`}.` : ''}`,
  give_back: (who, detail, names) =>
    `${who} ångrade en sammanslagning. ${detail.messages === 1 ? 'Ett meddelande hör' : `${detail.messages} meddelanden hör`} till ${other(detail.to, names)} och står där.`,
  merged_thread_read: (_who, detail, names) =>
    `Den som har koden till det här ärendet öppnade ${joined(list(detail.others).map((id) => other(id, names)))}.`,
  words_exposed: (_who, detail, names) =>
    `Den som har koden till ${other(detail.code, names)} kunde läsa det här ärendet från ${moment(detail.from)} till ${moment(detail.until)}. ${openedWords(detail.opened)}`,
  exposure_assessed: (who) => `${who} bedömde vad det innebar att någon annan kunde läsa ärendet.`,
  tie: (who, detail, names) => `${who} knöt ihop ärendet med ${other(detail.to, names)}.`,
  untie: (who, detail, names) => `${who} tog isär ärendet från ${other(detail.to, names)}.`,
  solve: (who, detail) =>
    `${who} löste saken på plats, berättade det muntligt och avslutade ärendet.${detail.outcome === null ? '' : ` Utfall: ${word(outcomeWords, detail.outcome) ?? 'okänt utfall'}.`}`,
  close: (who, detail) =>
    `${who} avslutade ärendet: ${word(closureWords, detail.reason) ?? 'okänt skäl'}.`,
  reopen: (who, detail) =>
    `${who} öppnade ärendet igen. Det var ${lower(word(status, detail.from)) ?? 'i ett annat läge'}.`,
  void: (who, detail, names) =>
    `${who} tog ärendet ur hanteringen: ${word(closureWords, detail.as) ?? 'ogiltigt'}${typeof detail.duplicateOf === 'string' ? `, samma som ärende ${names.caseNumber(detail.duplicateOf) ?? 'utan nummer'}` : ''}. Det räknas inte i statistiken.`,
  reinstate: (who) => `${who} tog tillbaka ärendet till hanteringen.`,
  hand_over: (who, detail, names) =>
    detail.route === 'submitter'
      ? `${who} hänvisade synpunktslämnaren till ${receiver(detail, names)}. ${upper(word(scopeWords, detail.scope) ?? 'något annat än en synpunkt')}, med ankomstdagen ${day(detail.arrivalDay)}.`
      : `${who} lämnade över ärendet till ${receiver(detail, names)} som ${word(scopeWords, detail.scope) ?? 'något annat än en synpunkt'}, med ankomstdagen ${day(detail.arrivalDay)}.`,
  confirm_hand_over: (who, detail, names) =>
    who === receiving
      ? `${upper(receiver(detail, names))} bekräftade att ärendet är mottaget.`
      : `${who} ${detail.how === 'queue' ? 'tog emot det överlämnade ärendet' : `antecknade att ${receiver(detail, names)} bekräftade ${day(detail.on)}`}.`,
  return_hand_over: (who, detail, names) =>
    `${who === receiving ? upper(receiver(detail, names)) : who} lämnade tillbaka ärendet. Det är öppet igen.`,
  record_letter: (_who, detail, names) => `Brevet till ${receiver(detail, names)} skrevs.`,
  split: (who, detail, names) =>
    `${who} delade ärendet i två. Det andra är ärende ${names.caseNumber(text(detail.into) ?? '') ?? 'utan nummer'}.`,
  split_off: (who, detail, names) =>
    `${who} delade av det här från ärende ${names.caseNumber(text(detail.splitFrom) ?? '') ?? 'utan nummer'}. Det fick nummer ${text(detail.number) ?? '–'}, med samma ankomstdag och samma version av policyn, ${text(detail.policy) ?? '–'}.`,
  confirm_posted: (who, detail, names) =>
    `${who} postade ${message(detail)}.${clocks(detail.stopped, names, 'stannade')}`,
  confirm_told: (who, detail, names) =>
    `${who} lämnade ${message(detail)} muntligt.${clocks(detail.stopped, names, 'stannade')}`,
  report_returned: (who, detail, names) =>
    `${who} anmälde att ${detail.handOver === undefined ? 'ett meddelande' : `brevet till ${receiver(detail, names)}`} kom i retur.${detail.handOver === undefined ? '' : ' Ärendet är öppet igen.'}${clocks(detail.restarted, names, 'går igen')}`,
  submitter_message: (who, detail) =>
    `${who} ${who === submitter ? 'skrev mer' : 'antecknade ett meddelande från synpunktslämnaren'}.${detail.reopened === true ? ' Ärendet öppnades igen.' : ''}`,
  dissatisfied: (who, detail, names) =>
    `${who} ${who === submitter ? 'är inte nöjd' : 'antecknade att synpunktslämnaren inte är nöjd'}. ${typeof detail.to === 'string' ? `${person(detail.to, names)} går igenom ärendet på nytt.` : 'Ärendet väntar på en chef som går igenom det på nytt.'}`,
  record_message: (who, detail) => `${who} skrev ${message(detail)}.`,
  delivery_started: (_who, detail) =>
    `Mejlet är på väg${typeof detail.attempt === 'number' && detail.attempt > 1 ? ` (försök ${detail.attempt})` : ''}.`,
  delivered: (_who, detail, names) =>
    `${upper(message(detail))} togs emot av e-postservern.${clocks(detail.stopped, names, 'stannade')}`,
  delivery_failed: (_who, detail, names) => {
    if (detail.handOver !== undefined)
      return `Mejlet till ${receiver(detail, names)} gick inte att leverera. Ärendet är öppet igen.`;
    return Array.isArray(detail.restarted)
      ? `Ett mejl kom i retur.${clocks(detail.restarted, names, 'går igen')}`
      : 'E-postservern tog inte emot mejlet den här gången. Nytt försök görs.';
  },
};

function isKnown(type: string): type is Decision['type'] {
  return Object.hasOwn(sentences, type);
}

function actorWords(actor: string, names: Pick<LedgerNames, 'account'>): string {
  if (actor === 'submitter') return submitter;
  if (actor === 'receiver') return receiving;
  if (actor === 'system') return 'Systemet';
  return names.account(actor) ?? 'En tidigare medarbetare';
}

/** What happened, for those who read the case. */
export function ledgerSentence(
  event: Pick<LedgerEntry, 'type' | 'actor' | 'detail'>,
  names: LedgerNames,
): string {
  const actor = actorWords(event.actor, names);
  const absent = event.detail.for;
  const who = typeof absent === 'string' ? `${actor} (för ${person(absent, names)})` : actor;
  if (isKnown(event.type))
    return `${sentences[event.type](who, event.detail, names)}${recounted(event.detail)}`;
  return `${who} gjorde något som den här versionen inte har ord för.`;
}
