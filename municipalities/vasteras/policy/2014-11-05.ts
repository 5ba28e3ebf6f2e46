import {
  noClosedDays,
  replyAlwaysOwed,
  reviewByNearestManager,
  silentOnAnonymity,
  usualAttention,
} from '../../../src/policy/defaults.ts';
import type { PolicyDraft } from '../../../src/policy/schema.ts';
import { byDefault, garbled } from '../../../src/policy/sourced.ts';

/** The document is a scan read by machine: each quote stands as the file has it, beside what it must have said. */
const contacts = {
  quote:
    'Det géller i alla kontakter med invénarna, med\nkunder i verksamheterna samt organisationer, foretag och besokare.',
  restored:
    'Det gäller i alla kontakter med invånarna, med kunder i verksamheterna samt organisationer, företag och besökare.',
};
const twoDays = {
  quote:
    'Inom tva dagar ska vi ge ett svar eller aterkoppling om var drendet\nkommer att hanteras.',
  restored:
    'Inom två dagar ska vi ge ett svar eller återkoppling om var ärendet kommer att hanteras.',
};
const treatment = {
  quote: 'Vart bemotande ska vara professionellt och vi ska vara lyhorda.',
  restored: 'Vårt bemötande ska vara professionellt och vi ska vara lyhörda.',
};
const cover =
  'Dokumentet har ingen egen dag. Omslaget till 2017 års version säger: ”Antagen av kommunstyrelsen 5 november 2014”.';

export const vas14: PolicyDraft = {
  municipality: 'vasteras',
  version: 'VAS14',
  title: garbled(
    'Policy för synpunktshantering',
    'Policy for synpunktshantering',
    'Policy för synpunktshantering',
  ),
  standing: byDefault('adopted', cover),
  decidedBy: byDefault('Kommunstyrelsen', cover),
  decidedOn: byDefault('2014-11-05', cover),
  documentOwner: byDefault(null, 'Handlingen anger ingen dokumentägare.'),
  sentTo: byDefault([], 'Handlingen säger inte vilka den har skickats till.'),
  effectiveFrom: byDefault('2014-11-05', cover),
  effectiveTo: byDefault(
    '2017-01-25',
    'Gäller till och med dagen före den reviderade versionen. Det som kom in senast den 24 januari 2017 hör hit för alltid.',
  ),

  definition: byDefault(
    null,
    'Policyn säger inte vad en synpunkt är. Allt som någon vill säga om stadens verksamhet tas emot.',
  ),
  kinds: garbled(
    ['complaint', 'praise', 'suggestion', 'question'],
    'Invanarnas synpunkter och klagomal ar virdefulla for att utveckla och forbattra\nVisteras stads service och verksamheter.',
    'Invånarnas synpunkter och klagomål är värdefulla för att utveckla och förbättra Västerås stads service och verksamheter.',
    'Synpunkter läses i vid mening: även beröm, förslag och frågor.',
  ),
  submitterTypes: [
    garbled({ type: 'resident', welcome: true }, contacts.quote, contacts.restored),
    garbled({ type: 'customer', welcome: true }, contacts.quote, contacts.restored),
    garbled({ type: 'organisation', welcome: true }, contacts.quote, contacts.restored),
    garbled({ type: 'company', welcome: true }, contacts.quote, contacts.restored),
    garbled({ type: 'visitor', welcome: true }, contacts.quote, contacts.restored),
    byDefault(
      { type: 'other', welcome: true },
      'Ingen avvisas för att de inte passar i listan, och ingen behöver visa var de bor.',
    ),
  ],
  channels: garbled(
    ['web', 'email', 'phone', 'letter', 'visit', 'paper_form'],
    'Det ska vara enkelt att komma 1 kontakt med oss och det ska finnas\nmanga sétt att nd oss.',
    'Det ska vara enkelt att komma i kontakt med oss och det ska finnas många sätt att nå oss.',
    'Många sätt läses som minst webb, e-post, telefon, brev och besök. En blankett är ett sätt till.',
  ),
  anonymity: silentOnAnonymity,

  registration: byDefault(
    { by: 'central' },
    'Policyn säger inte vem som registrerar. Alla förvaltningar nås via kontaktcenter, som därför gör det.',
  ),
  closedDays: noClosedDays,
  deadlines: {
    acknowledgement: garbled(
      {
        amount: 2,
        unit: 'dag',
        from: 'arrival',
        saturdayCounts: true,
        rollToWorkday: false,
        satisfiedBy: ['response', 'unit_named'],
      },
      twoDays.quote,
      twoDays.restored,
      'Dagar läses som kalenderdagar, räknade från ankomstdagen. Ett automatiskt kvitto som inte nämner enheten räcker inte.',
    ),
    response: byDefault(null, 'Policyn sätter ingen dag för svaret.'),
  },
  attention: usualAttention,

  firstMessage: {
    parts: garbled(
      ['unit'],
      twoDays.quote,
      twoDays.restored,
      'Var ärendet kommer att hanteras läses som den enhet som tar hand om det.',
    ),
  },
  reply: { parts: byDefault([], 'Policyn räknar inte upp vad ett svar ska innehålla.') },
  replyOwner: byDefault('handler', 'Policyn säger inte vem som svarar. Handläggaren gör det.'),
  replyOwed: replyAlwaysOwed,
  oralExplanationTick: byDefault(
    false,
    'Policyn kräver inte att gången förklaras muntligt. Det är ändå god praxis.',
  ),

  classification: byDefault({ type: 'none' }, 'Policyn har ingen indelning i kvalitetsfaktorer.'),
  escalation: reviewByNearestManager,
  closureRequires: byDefault(
    [],
    'Kravet på att arbeta strukturerat kom först med 2017 års version.',
  ),

  promise: [
    garbled('Alltid bästa möjliga möte', 'Alltid basta mojliga mote', 'Alltid bästa möjliga möte'),
    garbled(twoDays.restored, twoDays.quote, twoDays.restored),
    garbled(treatment.restored, treatment.quote, treatment.restored),
  ],
  attitudes: [
    garbled(
      'Vår attityd ska vara öppen och signalera att vi välkomnar synpunkter och klagomål.',
      'Var attityd ska vara 6ppen och signalera att vi vilkomnar synpunkter\noch klagomal.',
      'Vår attityd ska vara öppen och signalera att vi välkomnar synpunkter och klagomål.',
    ),
    garbled(treatment.restored, treatment.quote, treatment.restored),
  ],
};
