import { describe, expect, it } from 'vitest';
import type { Decision } from '../domain/decide/decision.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import { type LedgerNames, ledgerSentence } from './desk/ledger.ts';

const names: LedgerNames = {
  account: (id) => ({ lo: 'Lovisa Ek', bo: 'Bo Asp' })[id],
  unit: (id) => ({ gata: 'Gata och park' })[id],
  classification: (code) => ({ mat: 'Mat', information: 'Information' })[code],
  clock: (id) => ({ c1: 'svaret', c2: 'det första beskedet' })[id],
  track: (code) => ({ skola: 'Klagomål på utbildning' })[code],
  caseNumber: (id) => ({ other: '2026-00017' })[id],
  receiver: (id) => ({ h1: 'Gata och park', h2: 'nämndens registrator' })[id],
};

type Told = readonly [actor: string, detail: LedgerEntry['detail'], sentence: string];

/** Every type of event: the compiler requires an entry when one is added. */
const told: Readonly<Record<Decision['type'], readonly Told[]>> = {
  receive: [
    [
      'submitter',
      { number: '2026-00042', channel: 'web', policy: 'TEST' },
      'Synpunktslämnaren lämnade in ärendet (webbformulär). Det fick nummer 2026-00042 och hanteras enligt policyn, version TEST.',
    ],
    [
      'lo',
      { number: '2026-00042', channel: 'phone', policy: 'TEST', solved: true },
      'Lovisa Ek registrerade det som kom in (telefon). Det fick nummer 2026-00042 och hanteras enligt policyn, version TEST. Det löstes på plats.',
    ],
  ],
  dismiss_track: [
    [
      'lo',
      { track: 'skola', because: 'unit' },
      'Lovisa Ek antecknade att ärendet inte är ett lagreglerat klagomål (Klagomål på utbildning).',
    ],
  ],
  meet_distress: [
    ['lo', {}, 'Lovisa Ek antecknade vad som är gjort för den som mår mycket dåligt.'],
  ],
  register: [['lo', { number: '2026-00042' }, 'Lovisa Ek granskade ärendet.']],
  open_track: [
    [
      'lo',
      { track: 'skola', assessor: 'bo' },
      'Lovisa Ek öppnade det lagreglerade spåret Klagomål på utbildning. Bo Asp bedömer det.',
    ],
    [
      'lo',
      { track: 'skola', assessor: null },
      'Lovisa Ek öppnade det lagreglerade spåret Klagomål på utbildning.',
    ],
  ],
  advance_track: [
    ['bo', { stage: 'assessed' }, 'Bo Asp antecknade bedömningen av klagomålet.'],
    ['bo', { stage: 'investigated' }, 'Bo Asp antecknade utredningen av klagomålet.'],
  ],
  suspect_serious: [
    [
      'lo',
      { assessor: 'bo' },
      'Lovisa Ek antecknade att det kan vara ett allvarligt missförhållande. Bo Asp avgör det.',
    ],
  ],
  settle_serious: [
    ['bo', { outcome: 'not_serious' }, 'Bo Asp avgjorde misstanken: inget missförhållande.'],
  ],
  mark_secrecy: [
    [
      'lo',
      { provision: 'osl_26_1' },
      'Lovisa Ek sekretessmarkerade ärendet enligt OSL, 26 kap. 1 § – socialtjänst.',
    ],
  ],
  lift_secrecy: [['lo', { provision: 'osl_26_1' }, 'Lovisa Ek hävde sekretessmarkeringen.']],
  secrecy_read: [['lo', {}, 'Lovisa Ek läste det sekretessmarkerade ärendet.']],
  mark_concerned: [
    [
      'lo',
      { accounts: ['bo'] },
      'Lovisa Ek antecknade att ärendet gäller Bo Asp, som därför inte tar del i det.',
    ],
    [
      'bo',
      { accounts: ['bo'], handler: 'lo', fromHandler: 'bo' },
      'Bo Asp antecknade att ärendet gäller Bo Asp, som därför inte tar del i det. Det gick till Lovisa Ek.',
    ],
    ['lo', { accounts: [] }, 'Lovisa Ek antecknade att ärendet inte gäller någon medarbetare.'],
  ],
  classify: [
    [
      'lo',
      { from: null, kind: 'complaint', themes: [], factors: ['mat', 'information'] },
      'Lovisa Ek klassade ärendet som klagomål, med Mat och Information.',
    ],
    [
      'lo',
      { from: null, kind: 'praise', themes: [], factors: [] },
      'Lovisa Ek klassade ärendet som beröm.',
    ],
  ],
  assign: [
    [
      'lo',
      { unit: 'gata', handler: 'bo' },
      'Lovisa Ek fördelade ärendet till Gata och park, med Bo Asp som handläggare.',
    ],
    [
      'lo',
      { unit: 'gata', handler: null },
      'Lovisa Ek fördelade ärendet till Gata och park. Ingen handläggare är utsedd än.',
    ],
  ],
  take: [
    [
      'bo',
      { unit: 'gata', handler: 'bo' },
      'Bo Asp tog ärendet och handlägger det på Gata och park.',
    ],
  ],
  pass_on: [
    [
      'system',
      { from: 'bo', handler: null },
      'Systemet lämnade ärendet vidare efter Bo Asp. Ingen handläggare är utsedd än.',
    ],
    [
      'lo',
      { from: 'bo', handler: 'lo', reviewer: 'lo' },
      'Lovisa Ek lämnade ärendet vidare efter Bo Asp. Lovisa Ek handlägger det. Lovisa Ek går igenom det på nytt.',
    ],
  ],
  change_arrival_day: [
    [
      'lo',
      { from: '2026-03-02', to: '2026-02-27' },
      'Lovisa Ek ändrade ankomstdagen från måndag 2 mars 2026 till fredag 27 februari 2026. Dagarna räknades om.',
    ],
  ],
  answer: [
    ['bo', { parts: [], missing: [], oral: false }, 'Bo Asp skrev svaret.'],
    ['bo', { parts: [], missing: [], oral: true }, 'Bo Asp svarade muntligt.'],
    [
      'lo',
      { parts: [], missing: [], oral: false, author: 'bo', readBy: 'lo' },
      'Bo Asp skrev svaret. Lovisa Ek läste det och skickade det.',
    ],
    [
      'bo',
      { parts: [], missing: [], oral: false, readBy: null },
      'Bo Asp skrev svaret. Det fanns ingen annan som kunde läsa det först.',
    ],
    [
      'bo',
      { parts: [], missing: ['thanks', 'regret'], oral: false },
      'Bo Asp skrev svaret. Kontrollen hittade inte ett tack och ett beklagande av upplevelsen.',
    ],
  ],
  correct_answer: [
    ['bo', { replaces: 'm1', missing: [] }, 'Bo Asp rättade ett tidigare svar.'],
    [
      'lo',
      { replaces: 'm1', missing: [], author: 'bo', readBy: 'lo' },
      'Bo Asp rättade ett tidigare svar. Lovisa Ek läste det och skickade det.',
    ],
  ],
  request_reading: [
    ['bo', { of: 'answer' }, 'Bo Asp lämnade ett svar för läsning.'],
    ['bo', { of: 'correct_answer' }, 'Bo Asp lämnade ett rättat svar för läsning.'],
  ],
  return_reading: [
    [
      'lo',
      { of: 'answer', author: 'bo' },
      'Lovisa Ek läste svaret som Bo Asp har skrivit, och lämnade tillbaka det.',
    ],
  ],
  ask_submitter: [['bo', {}, 'Bo Asp ställde en fråga till synpunktslämnaren.']],
  record_correction: [
    [
      'bo',
      { outcome: 'corrected', on: '2026-03-09', cause: true, learning: false },
      'Bo Asp antecknade åtgärden: felet är rättat, måndag 9 mars 2026. Orsaken står med.',
    ],
    [
      'bo',
      { outcome: 'no_fault_found', on: null, cause: false, learning: true },
      'Bo Asp antecknade åtgärden: inget fel har hittats. Lärdomen står med.',
    ],
  ],
  choose_course: [
    ['bo', { from: null, course: 'fast' }, 'Bo Asp valde att det rättas direkt.'],
    ['bo', { from: 'fast', course: 'full' }, 'Bo Asp valde längre och fördjupad handläggning.'],
  ],
  write_note: [['bo', {}, 'Bo Asp skrev en anteckning.']],
  renew_code: [['bo', {}, 'Bo Asp gav synpunktslämnaren en ny kod. Den gamla gäller inte längre.']],
  submitter_found: [
    [
      'bo',
      { by: ['name', 'phone'] },
      'Bo Asp hittade ärendet genom att söka på synpunktslämnarens namn och telefonnummer.',
    ],
  ],
  mark_read: [['bo', {}, 'Bo Asp läste det som synpunktslämnaren har skrivit sedan svaret.']],
  ask_colleague: [['bo', { asked: 'lo' }, 'Bo Asp frågade Lovisa Ek.']],
  answer_colleague: [['lo', { asker: 'bo' }, 'Lovisa Ek svarade Bo Asp.']],
  withdraw_question: [['bo', { asked: 'lo' }, 'Bo Asp tog tillbaka frågan till Lovisa Ek.']],
  notify_delay: [
    [
      'bo',
      { from: '2026-03-16', to: '2026-03-23', late: false },
      'Bo Asp gav besked om att svaret dröjer: senast måndag 23 mars 2026 i stället för måndag 16 mars 2026.',
    ],
    [
      'bo',
      { from: '2026-03-16', to: '2026-03-23', late: true },
      'Bo Asp gav besked om att svaret dröjer: senast måndag 23 mars 2026 i stället för måndag 16 mars 2026. Dagen hade redan gått.',
    ],
  ],
  merge: [
    [
      'lo',
      { into: 'other', from: 'received' },
      'Lovisa Ek slog ihop ärendet med ärende 2026-00017, där det fortsätter. Det här räknas inte i statistiken.',
    ],
  ],
  unmerge: [
    [
      'lo',
      { outOf: 'other' },
      'Lovisa Ek ångrade sammanslagningen med ärende 2026-00017. Ärendet fortsätter för sig.',
    ],
  ],
  tie: [['lo', { to: 'other' }, 'Lovisa Ek knöt ihop ärendet med ärende 2026-00017.']],
  give_back: [
    [
      'lo',
      { to: 'other', messages: 1 },
      'Lovisa Ek ångrade en sammanslagning. Ett meddelande hör till ärende 2026-00017 och står där.',
    ],
    [
      'lo',
      { to: 'other', messages: 3 },
      'Lovisa Ek ångrade en sammanslagning. 3 meddelanden hör till ärende 2026-00017 och står där.',
    ],
  ],
  merged_thread_read: [
    [
      'submitter',
      { others: ['other'] },
      'Den som har koden till det här ärendet öppnade ärende 2026-00017.',
    ],
  ],
  words_exposed: [
    [
      'lo',
      {
        code: 'other',
        from: '2026-03-02T08:15:00.000Z',
        until: '2026-03-04T08:15:00.000Z',
        opened: 'yes',
      },
      'Den som har koden till ärende 2026-00017 kunde läsa det här ärendet från 2 mars 2026 kl. 09:15 till 4 mars 2026 kl. 09:15. Det öppnades.',
    ],
    [
      'system',
      { code: 'other', from: 'x', until: 'x', opened: 'unknown' },
      'Den som har koden till ärende 2026-00017 kunde läsa det här ärendet från en okänd tid till en okänd tid. Det är inte känt om det öppnades.',
    ],
  ],
  exposure_assessed: [
    ['lo', {}, 'Lovisa Ek bedömde vad det innebar att någon annan kunde läsa ärendet.'],
  ],
  untie: [['lo', { to: 'other' }, 'Lovisa Ek tog isär ärendet från ärende 2026-00017.']],
  plan_action: [
    [
      'bo',
      { owner: 'lo', due: '2026-03-16' },
      'Bo Asp planerade en åtgärd. Lovisa Ek ser till att den blir gjord senast måndag 16 mars 2026.',
    ],
  ],
  settle_action: [
    [
      'bo',
      { action: 'a', as: 'done', told: true },
      'Bo Asp antecknade att en planerad åtgärd är gjord. Synpunktslämnaren får veta det.',
    ],
    [
      'bo',
      { action: 'a', as: 'dropped', told: false },
      'Bo Asp antecknade att en planerad åtgärd inte blir av.',
    ],
  ],
  sign_plan: [['lo', {}, 'Lovisa Ek godkände åtgärdsplanen, eller skälet till att ingen behövs.']],
  solve: [
    [
      'bo',
      { outcome: 'corrected', factors: [] },
      'Bo Asp löste saken på plats, berättade det muntligt och avslutade ärendet. Utfall: felet är rättat.',
    ],
    [
      'bo',
      { outcome: null, factors: [] },
      'Bo Asp löste saken på plats, berättade det muntligt och avslutade ärendet.',
    ],
  ],
  close: [['bo', { reason: 'answered' }, 'Bo Asp avslutade ärendet: besvarat.']],
  reopen: [['bo', { from: 'closed' }, 'Bo Asp öppnade ärendet igen. Det var avslutat.']],
  void: [
    [
      'lo',
      { as: 'spam', duplicateOf: null },
      'Lovisa Ek tog ärendet ur hanteringen: skräp. Det räknas inte i statistiken.',
    ],
    [
      'lo',
      { as: 'duplicate', duplicateOf: 'other' },
      'Lovisa Ek tog ärendet ur hanteringen: inskickat två gånger, samma som ärende 2026-00017. Det räknas inte i statistiken.',
    ],
  ],
  reinstate: [['lo', { was: 'spam' }, 'Lovisa Ek tog tillbaka ärendet till hanteringen.']],
  hand_over: [
    [
      'lo',
      { scope: 'fault_report', handOver: 'h1', route: 'queue', arrivalDay: '2026-03-02' },
      'Lovisa Ek lämnade över ärendet till Gata och park som en felanmälan, med ankomstdagen måndag 2 mars 2026.',
    ],
    [
      'lo',
      { scope: 'other_authority', handOver: 'gone', route: 'submitter', arrivalDay: '2026-03-02' },
      'Lovisa Ek hänvisade synpunktslämnaren till mottagaren. En fråga för någon annan än kommunen, med ankomstdagen måndag 2 mars 2026.',
    ],
  ],
  confirm_hand_over: [
    [
      'lo',
      { handOver: 'h2', how: 'told', on: '2026-03-03' },
      'Lovisa Ek antecknade att nämndens registrator bekräftade tisdag 3 mars 2026.',
    ],
    [
      'lo',
      { handOver: 'h1', how: 'queue', on: '2026-03-03' },
      'Lovisa Ek tog emot det överlämnade ärendet.',
    ],
    [
      'receiver',
      { handOver: 'h2', how: 'link', on: '2026-03-03' },
      'Nämndens registrator bekräftade att ärendet är mottaget.',
    ],
  ],
  return_hand_over: [
    [
      'lo',
      { handOver: 'h1', how: 'queue' },
      'Lovisa Ek lämnade tillbaka ärendet. Det är öppet igen.',
    ],
    [
      'receiver',
      { handOver: 'h2', how: 'link' },
      'Nämndens registrator lämnade tillbaka ärendet. Det är öppet igen.',
    ],
  ],
  record_letter: [
    ['system', { handOver: 'h2', route: 'email' }, 'Brevet till nämndens registrator skrevs.'],
  ],
  split: [
    ['lo', { into: 'other' }, 'Lovisa Ek delade ärendet i två. Det andra är ärende 2026-00017.'],
  ],
  split_off: [
    [
      'lo',
      { number: '2026-00042', splitFrom: 'other', policy: 'TEST' },
      'Lovisa Ek delade av det här från ärende 2026-00017. Det fick nummer 2026-00042, med samma ankomstdag och samma version av policyn, TEST.',
    ],
  ],
  confirm_posted: [
    [
      'lo',
      { purpose: 'answer', stopped: ['c1'] },
      'Lovisa Ek postade svaret. Klockan för svaret stannade.',
    ],
  ],
  confirm_told: [['lo', { purpose: 'answer', stopped: [] }, 'Lovisa Ek lämnade svaret muntligt.']],
  report_returned: [
    [
      'lo',
      { message: 'm1', restarted: ['c1', 'c2'] },
      'Lovisa Ek anmälde att ett meddelande kom i retur. Klockan för svaret och det första beskedet går igen.',
    ],
    [
      'lo',
      { message: 'm1', handOver: 'h2' },
      'Lovisa Ek anmälde att brevet till nämndens registrator kom i retur. Ärendet är öppet igen.',
    ],
  ],
  submitter_message: [
    ['submitter', { reopened: true }, 'Synpunktslämnaren skrev mer. Ärendet öppnades igen.'],
    ['lo', { reopened: false }, 'Lovisa Ek antecknade ett meddelande från synpunktslämnaren.'],
  ],
  dissatisfied: [
    [
      'submitter',
      { to: 'lo', from: 'answered' },
      'Synpunktslämnaren är inte nöjd. Lovisa Ek går igenom ärendet på nytt.',
    ],
    [
      'submitter',
      { to: null, from: 'received' },
      'Synpunktslämnaren är inte nöjd. Ärendet väntar på en chef som går igenom det på nytt.',
    ],
  ],
  record_message: [['system', { purpose: 'acknowledgement' }, 'Systemet skrev bekräftelsen.']],
  delivery_started: [
    ['system', { message: 'm1', attempt: 1 }, 'Mejlet är på väg.'],
    ['system', { message: 'm1', attempt: 3 }, 'Mejlet är på väg (försök 3).'],
  ],
  delivered: [
    [
      'system',
      { purpose: 'acknowledgement', stopped: ['c2'] },
      'Bekräftelsen togs emot av e-postservern. Klockan för det första beskedet stannade.',
    ],
    [
      'system',
      {
        purpose: 'acknowledgement',
        stopped: ['c2'],
        responseFrom: '2026-03-03',
        responseDue: '2026-03-17',
      },
      'Bekräftelsen togs emot av e-postservern. Klockan för det första beskedet stannade. Tiden för svaret räknas nu från tisdag 3 mars 2026: senast tisdag 17 mars 2026.',
    ],
  ],
  delivery_failed: [
    [
      'system',
      { message: 'm1', failure: '421' },
      'E-postservern tog inte emot mejlet den här gången. Nytt försök görs.',
    ],
    [
      'system',
      { message: 'm1', failure: '550', restarted: ['c2'] },
      'Ett mejl kom i retur. Klockan för det första beskedet går igen.',
    ],
    [
      'system',
      { message: 'm1', failure: 'smtp_550', handOver: 'h2' },
      'Mejlet till nämndens registrator gick inte att leverera. Ärendet är öppet igen.',
    ],
  ],
};

describe('the ledger in plain Swedish', () => {
  for (const [type, cases] of Object.entries(told)) {
    it(`describes the event ${type}`, () => {
      for (const [actor, detail, sentence] of cases)
        expect(ledgerSentence({ type, actor, detail }, names)).toBe(sentence);
    });
  }

  it('also describes events about people and units that no longer exist', () => {
    const gone = { type: 'assign', actor: 'x', detail: { unit: 'y', handler: 'z' } };
    expect(ledgerSentence(gone, names)).toBe(
      'En tidigare medarbetare fördelade ärendet till en tidigare enhet, med en tidigare medarbetare som handläggare.',
    );
  });

  it('has a sentence for an event of a later version', () => {
    const sentence = ledgerSentence({ type: 'from_the_future', actor: 'lo', detail: {} }, names);
    expect(sentence).toBe('Lovisa Ek gjorde något som den här versionen inte har ord för.');
  });
});
