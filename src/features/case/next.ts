import type { DeskCase } from '../../desk/desk-case.ts';
import { receiverName } from '../../desk/desk-names.ts';
import { ownIds, type StaffActor } from '../../domain/actor.ts';
import { compareDays, type Day } from '../../domain/calendar/day.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import { missingForClosure } from '../../domain/decide/closing.ts';
import { refusedDuringReview } from '../../domain/decide/escalation.ts';
import { pendingHandOver } from '../../domain/decide/hand-over-settled.ts';
import { awaitsCause } from '../../domain/decide/handling.ts';
import { openQuestions } from '../../domain/decide/notes.ts';
import { hasPlan } from '../../domain/decide/plan.ts';
import { isReplyOwed } from '../../domain/decide/reply-owed.ts';
import { type DeskAction, offeredActions } from '../../domain/desk-actions.ts';
import { type DeliveryState, deliveredStates, isAnswer } from '../../domain/vocabulary.ts';
import { distressDeskWords } from '../../i18n/desk/distress.ts';
import { nextWords as words } from '../../i18n/desk/handle.ts';
import { noteWords } from '../../i18n/desk/notes.ts';
import { planWords } from '../../i18n/desk/plan.ts';
import { trackWords } from '../../i18n/desk/track.ts';
import { deskPaths } from '../../paths.ts';
import { waitsFor } from './waiting-for.ts';

/** A next step: an action or a link to another page; neither where somebody else is to do it. */
export interface Step {
  readonly words: string;
  readonly action?: DeskAction | undefined;
  readonly href?: string | undefined;
}

type Subject = Pick<
  DeskCase,
  | 'case'
  | 'messages'
  | 'deliveries'
  | 'clocks'
  | 'handOvers'
  | 'notes'
  | 'submitter'
  | 'ties'
  | 'plannedActions'
  | 'rules'
  | 'organisation'
>;

/** The next steps, the most urgent first. What this person may do is offered as an action; for the rest it says whom the case waits for. */
export function nextSteps(subject: Subject, actor: StaffActor, today: Day): readonly Step[] {
  const offered = offeredActions(subject, actor, subject.rules);
  const step = (text: string, action: DeskAction): Step => ({
    ...(offered.includes(action)
      ? { words: text, action }
      : { words: waitsFor(action, subject) ?? text }),
  });
  const asked = questions(subject, actor, step);
  if (subject.case.status === 'closed')
    return [...asked, ...afterAnswer(subject, step), ...toRegister(subject, step)];
  const steps = [
    ...(subject.case.distress === 'waiting' ? [step(distressDeskWords.next, 'meet_distress')] : []),
    ...asked,
    ...review(subject, actor, step),
    ...statutory(subject, actor, step),
    ...afterAnswer(subject, step),
    ...unreadSteps(subject),
    ...handedOver(subject, today, step),
    ...registrationSteps(subject, actor, step),
    ...courseSteps(subject, step),
    ...answerSteps(subject, step),
    ...closingSteps(subject, step),
  ];
  return withoutRepetitions(steps);
}

/** Each action once, with its most urgent reason. */
function withoutRepetitions(steps: readonly Step[]): readonly Step[] {
  return steps.filter(
    ({ action, words: told }, at) =>
      steps.findIndex((one) =>
        action === undefined ? one.words === told : one.action === action,
      ) === at,
  );
}

type MakeStep = (words: string, action: DeskAction) => Step;

/** Questions between colleagues. */
function questions(subject: Subject, actor: StaffActor, step: MakeStep): Step[] {
  const told = noteWords.next;
  const nameOf = (id: string) => subject.organisation.account(id)?.name ?? noteWords.card.someone;
  return openQuestions(subject).flatMap(({ asked, written_by: asker }) => {
    if (asked === null) return [];
    return ownIds(actor).includes(asked)
      ? [step(told.answer(nameOf(asker)), 'answer_colleague')]
      : [{ words: told.waits(nameOf(asked)), href: '#anteckningar' }];
  });
}

function review(subject: Subject, actor: StaffActor, step: MakeStep): Step[] {
  const { case: row, organisation, rules } = subject;
  const { escalated_at: since, escalated_to: to } = row;
  if (since === null || (row.status !== 'in_progress' && row.status !== 'registered')) return [];
  if (to === null) return [step(words.reviewWaits, 'assign')];
  if (ownIds(actor).includes(to)) return [step(words.review, 'answer')];
  const name = organisation.account(to)?.name ?? 'En chef';
  const around = { rule: rules.escalation, directory: organisation };
  const left = refusedDuringReview('close', subject, actor, around);
  return [{ words: left ? `${words.reviewBy(name)} ${words.reviewLeft}` : words.reviewBy(name) }];
}

/** The steps of a statutory track come before the answer (BOT-13). */
function statutory(subject: Subject, actor: StaffActor, step: MakeStep): Step[] {
  const { case: row, organisation, rules } = subject;
  if (row.status === 'handed_over') return [];
  const told = trackWords.next;
  const unit = row.unit_id === null ? undefined : organisation.unit(row.unit_id);
  const governed = rules.tracks.some(({ areas }) =>
    areas.some((area) => unit?.areas.includes(area)),
  );
  if (row.track === null) {
    const suggested = row.suggested_track !== null;
    const ofPolicy = governed && row.kind === 'complaint' && row.track_dismissed === null;
    return suggested || ofPolicy ? [step(told.open, 'open_track')] : [];
  }
  const name = organisation.account(row.assessor_id ?? '')?.name ?? told.someone;
  const mine = row.assessor_id !== null && ownIds(actor).includes(row.assessor_id);
  const settling = row.serious_at !== null && row.serious_outcome === null;
  const stage = row.track_stage === 'opened' ? 'assess' : 'investigate';
  return [
    ...(settling ? [step(mine ? told.settle : told.settleBy(name), 'settle_serious')] : []),
    ...(row.track_stage === 'investigated'
      ? []
      : [step(mine ? told[stage] : told[`${stage}By`](name), 'advance_track')]),
  ];
}

/** A confirmation that is awaited from the receiver, or given by the receiver in its own queue. */
function handedOver(subject: Subject, today: Day, step: MakeStep): Step[] {
  const { case: row, clocks, handOvers, organisation } = subject;
  const pending = pendingHandOver(subject);
  if (!pending) {
    const back = row.unread_words && handOvers.at(-1)?.state === 'returned';
    return back && row.status !== 'handed_over' ? [step(words.cameBack, 'hand_over')] : [];
  }
  if (pending.route === 'queue') return [step(words.takeIn, 'confirm_hand_over')];
  const receiver = receiverName(pending, organisation) ?? '–';
  const clock = clocks.find(({ kind, stopped_at }) => kind === 'confirmation' && !stopped_at);
  const late = clock === undefined || compareDays(clock.due, today) < 0;
  return [
    late
      ? step(words.lateReceiver(receiver), 'confirm_hand_over')
      : step(words.awaitReceiver(receiver, formatDay(clock.due, 'sv')), 'confirm_hand_over'),
  ];
}

/** A message after the answer must be read; whether it needs an answer is for the reader to decide. */
function afterAnswer({ case: row, messages }: Subject, step: MakeStep): Step[] {
  const { status, unread_words: unread } = row;
  const wrote = unread && messages.some(({ direction }) => direction === 'in');
  const after = status === 'answered' || status === 'closed';
  return wrote && after ? [step(words.readAfterAnswer, 'mark_read')] : [];
}

function unreadSteps({ case: row, messages, deliveries, submitter }: Subject): Step[] {
  const toReceiver = new Set(
    messages.filter(({ purpose }) => purpose === 'letter_to_receiver').map(({ id }) => id),
  );
  // A returned letter to a receiver has brought the case back already.
  const returned = deliveries.some(
    ({ state, message_id: id }) => state === 'returned' && !toReceiver.has(id),
  );
  const letters = deliveries.filter(
    ({ state, route }) => state === 'awaiting_post' && route === 'letter',
  );
  const calls = deliveries.filter(
    ({ state, route }) => state === 'awaiting_post' && route === 'oral',
  );
  const answered = row.status === 'answered';
  const wrote =
    !answered && row.unread_words && messages.some(({ direction }) => direction === 'in');
  return [
    ...(wrote ? [{ words: words.readWords, href: '#samtalet' }] : []),
    ...(returned ? [{ words: words.returned, href: deskPaths.outbox }] : []),
    ...letters.map(({ message_id: id }) => ({ words: words.post, href: deskPaths.letter(id) })),
    ...calls.map(({ message_id: id }) => ({
      words: words.ring(submitter?.phone ?? ''),
      href: deskPaths.message(id),
    })),
  ];
}

/** What was solved on the spot is closed, and is registered by those who register (BOT-20). */
function toRegister({ case: row }: Subject, step: MakeStep): Step[] {
  return row.to_register_since === null ? [] : [step(words.register, 'register')];
}

function registrationSteps(
  { case: row, rules }: Subject,
  actor: StaffActor,
  step: MakeStep,
): Step[] {
  if (row.status === 'handed_over') return [];
  const own = actor.unitId === row.unit_id;
  const check = rules.intake.registeredWhen === 'checked' ? words.registerByCheck : words.register;
  const unclassified = row.kind === null || (rules.factors.length > 0 && row.factors.length === 0);
  return [
    ...(row.status === 'received' ? [step(check, 'register')] : []),
    ...(unclassified ? [step(words.classify, 'classify')] : []),
    ...(row.unit_id === null ? [step(words.assign, 'assign')] : []),
    ...(row.unit_id !== null && row.handler_id === null
      ? [step(words.handler, own ? 'take' : 'assign')]
      : []),
  ];
}

/** On the fast course the correction comes before the answer, on the full course the cause (BOT-14, FAL-02). */
function courseSteps({ case: row }: Subject, step: MakeStep): Step[] {
  const { status, course: chosen } = row;
  if (chosen === null || (status !== 'registered' && status !== 'in_progress')) return [];
  if (chosen === 'fast' && row.correction_outcome === null)
    return [step(words.correctNow, 'record_correction')];
  if (awaitsCause(row)) return [step(words.cause, 'record_correction')];
  return [];
}

function answerSteps(subject: Subject, step: MakeStep): Step[] {
  const { case: row, clocks, rules } = subject;
  if (row.status === 'answered' || row.status === 'handed_over') return [];
  // The reviewing manager has a step of their own.
  if (!isReplyOwed(row, rules) || row.escalated_at !== null) return [];
  const clock = clocks.find(({ kind, stopped_at }) => kind === 'response' && stopped_at === null);
  if (!clock) return [step(words.answer, 'answer')];
  const day = formatDay(clock.due, 'sv');
  return [step(clock.basis === 'policy' ? words.answerBy(day) : words.answerOwn(day), 'answer')];
}

function closingSteps(subject: Subject, step: MakeStep): Step[] {
  const { case: row, deliveries, messages, rules } = subject;
  if (pendingHandOver(subject)) return [];
  const missing = missingForClosure(row, rules);
  const uncorrected = missing.includes('correction_outcome') || missing.includes('action_plan');
  const reached: readonly DeliveryState[] = deliveredStates;
  const answers = messages.filter(({ purpose }) => isAnswer(purpose));
  const arrived = answers.some(({ id }) =>
    deliveries.some((one) => one.message_id === id && reached.includes(one.state)),
  );
  const finished = row.status === 'answered' || row.status === 'handed_over';
  if (missing.includes('action_plan') && hasPlan(row))
    return [step(planWords.next.sign, 'sign_plan')];
  if (uncorrected && row.status !== 'received')
    return [step(words.correction, 'record_correction')];
  if (missing.length > 0 || row.status === 'received') return [];
  if (finished && (arrived || row.status === 'handed_over' || !isReplyOwed(row, rules)))
    return [step(words.close, 'close')];
  if (finished) return [{ words: words.sending }];
  return isReplyOwed(row, rules) ? [] : [step(words.noReply, 'close')];
}
