import type { DeskCase } from '../../case/desk-case.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import { isReplyOwed, missingForClosure } from '../../domain/decide/ending.ts';
import { type DeskAction, offeredActions } from '../../domain/desk-actions.ts';
import { type DeliveryState, deliveredStates } from '../../domain/vocabulary.ts';
import { nextWords as words } from '../../locales/handle.ts';
import { trackWords } from '../../locales/track.ts';
import { deskPaths } from '../../web/paths.ts';

/** Something to do next: an action of this page, or another page to go to; neither where it is somebody else's. */
export interface Step {
  readonly words: string;
  readonly action?: DeskAction | undefined;
  readonly href?: string | undefined;
}

type Subject = Pick<
  DeskCase,
  'case' | 'messages' | 'deliveries' | 'clocks' | 'rules' | 'organisation'
>;

/** What the case waits for, most pressing first; what this person may do is offered as an action. */
export function nextSteps(subject: Subject, actor: StaffActor): readonly Step[] {
  if (subject.case.status === 'closed') return [];
  const offered = offeredActions(subject, actor, subject.rules);
  const step = (text: string, action: DeskAction): Step => ({
    words: text,
    action: offered.includes(action) ? action : undefined,
  });
  return [
    ...review(subject, actor, step),
    ...statutory(subject, actor, step),
    ...unseen(subject),
    ...placing(subject, actor, step),
    ...answering(subject, step),
    ...ending(subject, step),
  ];
}

type MakeStep = (words: string, action: DeskAction) => Step;

function review({ case: row, organisation }: Subject, actor: StaffActor, step: MakeStep): Step[] {
  const { escalated_at: since, escalated_to: to } = row;
  if (since === null || (row.status !== 'in_progress' && row.status !== 'registered')) return [];
  if (to === null) return [step(words.reviewWaits, 'assign')];
  if (to === actor.accountId) return [step(words.review, 'answer')];
  return [{ words: words.reviewBy(organisation.account(to)?.name ?? 'En chef') }];
}

/** The steps of a law of its own come before the answer (BOT-13). */
function statutory(subject: Subject, actor: StaffActor, step: MakeStep): Step[] {
  const { case: row, organisation, rules } = subject;
  if (row.status === 'handed_over') return [];
  const told = trackWords.next;
  const unit = row.unit_id === null ? undefined : organisation.unit(row.unit_id);
  const governed = rules.tracks.some(({ areas }) =>
    areas.some((area) => unit?.areas.includes(area)),
  );
  if (row.track === null)
    return governed && row.kind === 'complaint' ? [step(told.open, 'open_track')] : [];
  const name = organisation.account(row.assessor_id ?? '')?.name ?? told.someone;
  const mine = row.assessor_id === actor.accountId;
  const settling = row.serious_at !== null && row.serious_outcome === null;
  const stage = row.track_stage === 'opened' ? 'assess' : 'investigate';
  return [
    ...(settling ? [step(mine ? told.settle : told.settleBy(name), 'settle_serious')] : []),
    ...(row.track_stage === 'investigated'
      ? []
      : [step(mine ? told[stage] : told[`${stage}By`](name), 'advance_track')]),
  ];
}

function unseen({ case: row, messages, deliveries }: Subject): Step[] {
  const returned = deliveries.some(({ state }) => state === 'returned');
  const letters = deliveries.filter(
    ({ state, route }) => state === 'awaiting_post' && route === 'letter',
  );
  const wrote = row.unread_words && messages.some(({ direction }) => direction === 'in');
  return [
    ...(wrote ? [{ words: words.readWords, href: '#samtalet' }] : []),
    ...(returned ? [{ words: words.returned, href: deskPaths.outbox }] : []),
    ...letters.map(({ message_id: id }) => ({ words: words.post, href: deskPaths.letter(id) })),
  ];
}

function placing({ case: row, rules }: Subject, actor: StaffActor, step: MakeStep): Step[] {
  if (row.status === 'handed_over') return [];
  const own = actor.unitId === row.unit_id;
  const unclassified = row.kind === null || (rules.factors.length > 0 && row.factors.length === 0);
  return [
    ...(row.status === 'received' ? [step(words.register, 'register')] : []),
    ...(unclassified ? [step(words.classify, 'classify')] : []),
    ...(row.unit_id === null ? [step(words.assign, 'assign')] : []),
    ...(row.unit_id !== null && row.handler_id === null
      ? [step(words.handler, own ? 'take' : 'assign')]
      : []),
  ];
}

function answering(subject: Subject, step: MakeStep): Step[] {
  const { case: row, clocks, rules } = subject;
  if (row.status === 'answered' || row.status === 'handed_over') return [];
  // The manager who reviews has been told to answer above.
  if (!isReplyOwed(row, rules) || row.escalated_at !== null) return [];
  const clock = clocks.find(({ kind, stopped_at }) => kind === 'response' && stopped_at === null);
  if (!clock) return [step(words.answer, 'answer')];
  const day = formatDay(clock.due, 'sv');
  return [step(clock.basis === 'policy' ? words.answerBy(day) : words.answerOwn(day), 'answer')];
}

function ending({ case: row, deliveries, messages, rules }: Subject, step: MakeStep): Step[] {
  const missing = missingForClosure(row, rules);
  const uncorrected = missing.includes('correction_outcome') || missing.includes('action_plan');
  const reached: readonly DeliveryState[] = deliveredStates;
  const answers = messages.filter(
    ({ purpose }) => purpose === 'answer' || purpose === 'corrected_answer',
  );
  const arrived = answers.some(({ id }) =>
    deliveries.some((one) => one.message_id === id && reached.includes(one.state)),
  );
  const finished = row.status === 'answered' || row.status === 'handed_over';
  if (uncorrected && row.status !== 'received')
    return [step(words.correction, 'record_correction')];
  if (missing.length > 0 || row.status === 'received') return [];
  if (finished && (arrived || row.status === 'handed_over' || !isReplyOwed(row, rules)))
    return [step(words.close, 'close')];
  if (finished) return [{ words: words.sending }];
  return isReplyOwed(row, rules) ? [] : [step(words.noReply, 'close')];
}
