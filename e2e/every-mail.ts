import type { Action } from '../src/domain/actions.ts';
import type { Actor } from '../src/domain/actor.ts';
import type { TestApp } from '../test/app.ts';
import { day } from '../test/case-file.ts';
import {
  applyAction,
  dismissSuggestedTrack,
  messagesOf,
  type SubmittedCase,
  staff,
  submitCase,
} from '../test/case-work.ts';

const municipality = 'landskrona';
const submitted = {
  sv: 'Maten var kall igen.\n\nDet står också <b>fel</b> tid på https://landskrona.example/matsedel & ingen svarar.',
  en: 'The food was cold again.\n\nNobody answers the telephone.',
} as const;
const answer = {
  parts: [],
  missing: [],
  overrideReason: null,
  subject: null,
  toldOrally: false,
} as const;
const body =
  'Hej Kim!\n\nTack för att du hörde av dig. Du hade rätt om maten.\n\nDet här gör vi:\n– Vi mäter temperaturen varje dag.\n– Vi byter vagnar i april.\n\nLäs mer på https://landskrona.example/mat, eller skriv till oss.\n\nVänliga hälsningar\nEva';

/**
 * Every kind of mail that somebody outside is sent, in the language that they wrote in, and what comes to staff because of it.
 * The clock is moved on between.
 */
export async function sendEveryMail(app: TestApp, language: keyof typeof submitted): Promise<void> {
  const text = submitted[language];
  const submit = () => submitCase(app, municipality, { text, language, kind: 'complaint' });
  const coordinator = staff(municipality, 'coordinator');
  const handler = staff(municipality, 'handler', 'forskola');
  const unit = { unitId: handler.unitId ?? '' };
  const act = async (of: SubmittedCase, actor: Actor, action: Action): Promise<void> => {
    app.clock.advance('PT1H');
    await applyAction(app, of, actor, action);
    await app.drain();
  };
  const one = await submit();
  await app.drain();
  await dismissSuggestedTrack(app, one, coordinator);
  await act(one, coordinator, { type: 'register' });
  await act(one, coordinator, { type: 'assign', ...unit, handlerId: null });
  await act(one, coordinator, { type: 'assign', ...unit, handlerId: handler.accountId });
  await act(one, handler, { type: 'ask_submitter', body: 'Vilken dag var det?' });
  await act(one, handler, {
    type: 'notify_delay',
    day: day('2026-12-30'),
    reason: 'Köket är stängt.',
    body: 'Det dröjer, för köket är stängt.',
  });
  await act(one, handler, { type: 'answer', ...answer, body });
  const [sent] = (await messagesOf(app, one)).filter(({ purpose }) => purpose === 'answer');
  await act(one, handler, {
    type: 'correct_answer',
    ...answer,
    body,
    replaces: sent?.id ?? '',
    reason: 'Fel dag.',
  });
  await act(one, { type: 'submitter' }, { type: 'dissatisfied', reason: 'Nej.', key: language });
  const other = await submit();
  await app.drain();
  await dismissSuggestedTrack(app, other, coordinator);
  await act(other, coordinator, {
    type: 'hand_over',
    scope: 'appeal',
    to: { by: 'email', name: 'Nämnden', email: 'registrator@namnden.example' },
    reason: 'Ett överklagande.',
    body: 'Vi har lämnat det du skrev till nämnden.',
  });
}
