import { expect } from 'vitest';
import type { Action } from '../src/domain/actions.ts';
import type { StaffActor } from '../src/domain/actor.ts';
import { arrivalDayOf, type Day } from '../src/domain/calendar/day.ts';
import { dueDay } from '../src/domain/calendar/deadline.ts';
import type { CaseRow } from '../src/domain/case-file.ts';
import type { ClosureRequirement } from '../src/domain/rules.ts';
import type { ClockKind, Role, Satisfaction } from '../src/domain/vocabulary.ts';
import type { Policy } from '../src/policy/schema.ts';
import type { TestApp } from './app.ts';
import {
  applyAction,
  attempt,
  clockOf,
  dismissSuggestedTrack,
  inMunicipality,
  kimsAddress,
  messagesOf,
  type SubmittedCase,
  seedOf,
  staff,
} from './case-work.ts';

/** A case under one version of a policy, and the people who handle it. */
export interface PolicyJourney {
  readonly app: TestApp;
  readonly policy: Policy;
  readonly submitted: SubmittedCase;
  readonly arrival: Day;
}

const today = ({ app }: Pick<PolicyJourney, 'app'>) => arrivalDayOf(app.context.clock.now());

export async function caseOf({ app, submitted }: PolicyJourney): Promise<CaseRow> {
  return await inMunicipality(app, submitted.municipality, (trx) =>
    trx
      .selectFrom('feedback_case')
      .selectAll()
      .where('id', '=', submitted.caseId)
      .executeTakeFirstOrThrow(),
  );
}

/** The day that follows from the policy's own text, counted with the calendar alone. */
function countedDay(policy: Policy, kind: 'acknowledgement' | 'response', from: Day): Day {
  const rule = policy.deadlines[kind].value ?? policy.attention[kind].value;
  return dueDay(from, { ...rule, closedDays: policy.closedDays.value }).due;
}

const startsAtAcknowledgement = ({ deadlines }: Policy) =>
  deadlines.response.value?.from === 'acknowledgement';

function accountOf(municipality: string, id: string | null): StaffActor {
  const account = seedOf(municipality).organisation.accounts.find((one) => one.id === id);
  if (!account) throw new Error(`${municipality} has no ${id}`);
  const { id: accountId, name, role, unit: unitId, department: departmentId, committees } = account;
  return { type: 'staff', municipality, accountId, name, role, unitId, departmentId, committees };
}

export async function received(journey: PolicyJourney): Promise<void> {
  const { app, policy, submitted, arrival } = journey;
  expect(await caseOf(journey)).toMatchObject({
    policy_version: policy.version,
    arrival_day: arrival,
    status: 'received',
  });
  const acknowledgeBy = countedDay(policy, 'acknowledgement', arrival);
  const answerFrom = startsAtAcknowledgement(policy) ? acknowledgeBy : arrival;
  const expected = {
    acknowledgement: { started_on: arrival, due: acknowledgeBy },
    response: { started_on: answerFrom, due: countedDay(policy, 'response', answerFrom) },
  } as const;
  const promised: { kind: ClockKind; due: Day }[] = [];
  for (const kind of ['acknowledgement', 'response'] as const) {
    const basis = policy.deadlines[kind].value === null ? 'attention' : 'policy';
    expect(await clockOf(app, submitted, kind)).toMatchObject({
      ...expected[kind],
      basis,
      stopped_at: null,
    });
    if (basis === 'policy') promised.push({ kind, due: expected[kind].due });
  }
  const seen = await app.inject({
    method: 'GET',
    url: `/api/v1/${submitted.municipality}/case`,
    headers: { authorization: `Bearer ${submitted.code}` },
  });
  expect(seen.json().deadlines).toEqual(promised.map((one) => ({ ...one, metOn: null })));
}

/** Expects the deadlines that the policy requires after what has been sent; `met`: the events that have met one. */
async function acknowledgedBy(
  journey: PolicyJourney,
  stoppedBy: readonly Satisfaction[],
): Promise<void> {
  const { app, policy, submitted, arrival } = journey;
  const promised = policy.deadlines.acknowledgement.value;
  if (promised === null) return;
  const stops = promised.satisfiedBy.some((one) => stoppedBy.includes(one));
  const { stopped_on: stopped } = await clockOf(app, submitted, 'acknowledgement');
  expect([policy.version, stopped !== null]).toEqual([policy.version, stops]);
  if (!startsAtAcknowledgement(policy)) return;
  const from = stopped ?? countedDay(policy, 'acknowledgement', arrival);
  expect(await clockOf(app, submitted, 'response')).toMatchObject({
    started_on: from,
    due: countedDay(policy, 'response', from),
    stopped_at: null,
  });
}

export async function acknowledged(journey: PolicyJourney): Promise<void> {
  const { app, policy, submitted } = journey;
  app.clock.advance('P1D');
  await app.drain();
  const [first] = await messagesOf(app, submitted);
  expect(first).toMatchObject({ purpose: 'acknowledgement', state: 'sent' });
  expect(app.mailbox.at(-1)).toMatchObject({ to: kimsAddress });
  const owed = policy.firstMessage.parts.value.filter(
    (part) => part !== 'unit' && part !== 'handler',
  );
  expect(first?.parts).toEqual(expect.arrayContaining([...owed]));
  const texts = policy.firstMessage.texts.map(({ value }) => value);
  const own = texts.filter(
    (one) => one.language === 'sv' && (one.kind ?? 'complaint') === 'complaint',
  );
  for (const { words } of own) expect(first?.body).toContain(words);
  const { value: word } = policy.personWord;
  if (word.type === 'one' && own.length === 0) expect(first?.body).toContain(`som ${word.word.sv}`);
  const shown = policy.deadlines.response.value !== null && first?.parts.includes('registration');
  await acknowledgedBy(journey, [
    'first_message',
    ...(shown ? (['registration_and_response_day'] as const) : []),
  ]);
}

export async function handled(journey: PolicyJourney): Promise<StaffActor> {
  const { app, policy, submitted } = journey;
  const handler = staff(submitted.municipality, 'handler');
  app.clock.advance('P1D');
  const { accountId: handlerId, unitId } = handler;
  await applyAction(app, submitted, staff(submitted.municipality, 'coordinator'), {
    type: 'assign',
    unitId: unitId ?? '',
    handlerId,
  });
  await applyAction(app, submitted, handler, { type: 'take' });
  await app.drain();
  const messages = await messagesOf(app, submitted);
  const shown = messages.flatMap(({ parts }) => parts);
  const owed = policy.firstMessage.parts.value;
  for (const part of ['unit', 'handler'] as const)
    if (owed.includes(part)) expect(shown).toContain(part);
  const named = messages.some(
    ({ purpose }) => purpose === 'unit_named' || purpose === 'handler_named',
  );
  expect(named).toBe(owed.includes('unit') || owed.includes('handler'));
  const first = messages.find(({ purpose }) => purpose === 'acknowledgement');
  const registered = first?.parts.includes('response_day')
    ? (['registration_and_response_day'] as const)
    : [];
  await acknowledgedBy(journey, [
    'first_message',
    ...registered,
    ...(shown.includes('unit') ? (['unit_named'] as const) : []),
    ...(shown.includes('handler') ? (['handler_named'] as const) : []),
  ]);
  return handler;
}

const reviewers: Readonly<Record<Policy['escalation']['value']['to'], Role>> = {
  nearest_manager: 'unit_manager',
  department_manager: 'department_manager',
  quality_strategist: 'quality_strategist',
};

/** @returns the person who may now answer and close the case */
export async function escalated(journey: PolicyJourney, handler: StaffActor): Promise<StaffActor> {
  const { app, policy, submitted } = journey;
  const { municipality, code } = submitted;
  const response = await app.inject({
    method: 'POST',
    url: `/api/v1/${municipality}/case/dissatisfied`,
    headers: { authorization: `Bearer ${code}` },
    payload: { reason: 'Ingen har hört av sig.' },
  });
  expect(response.statusCode).toBe(200);
  const { from, to, handlerMayClose } = policy.escalation.value;
  const reviewer = accountOf(municipality, (await caseOf(journey)).escalated_to);
  expect(reviewer.role).toBe(reviewers[to]);
  const refused = await attempt(app, submitted, handler, { type: 'close' });
  const refusal = refused.type === 'refused' ? refused.refusal.code : refused.type;
  expect(refusal === 'escalated').toBe(!handlerMayClose);
  if (from !== 'handler' && !handlerMayClose) {
    const unchanged = await attempt(
      app,
      submitted,
      staff(municipality, from, handler.unitId ?? undefined),
      { type: 'close' },
    );
    expect(unchanged).toMatchObject({ type: 'refused', refusal: { code: 'escalated' } });
  }
  return handlerMayClose ? handler : reviewer;
}

export async function replied(journey: PolicyJourney, owner: StaffActor): Promise<void> {
  const { app, policy, submitted } = journey;
  const parts = policy.reply.parts.value;
  const reply: Action = {
    type: 'answer',
    body: 'Tack för att du hörde av dig. Vi beklagar, och har lagat det.',
    subject: null,
    parts,
    missing: [],
    overrideReason: null,
    toldOrally: false,
  };
  if (parts.length > 0)
    expect(
      await attempt(app, submitted, owner, { ...reply, parts: [], missing: parts }),
    ).toMatchObject({
      refusal: { code: 'override_reason_needed', missing: parts },
    });
  const isManagers = policy.replyOwner.value === 'manager' && owner.role === 'handler';
  if (policy.reply.readBeforeSending.value || isManagers) {
    const unread = await attempt(app, submitted, owner, reply);
    const code = isManagers ? 'manager_answers' : 'reading_wanted';
    expect(unread).toMatchObject({ refusal: { code } });
    const reader = isManagers
      ? staff(submitted.municipality, 'unit_manager', owner.unitId ?? undefined)
      : staff(submitted.municipality, 'coordinator');
    await applyAction(app, submitted, reader, {
      ...reply,
      writtenBy: owner.accountId,
    });
  } else await applyAction(app, submitted, owner, reply);
  expect((await clockOf(app, submitted, 'response')).stopped_at).toBeNull();
  await app.drain();
  expect(await clockOf(app, submitted, 'response')).toMatchObject({ stopped_on: today(journey) });
}

export async function closed(journey: PolicyJourney, owner: StaffActor): Promise<void> {
  const { app, policy, submitted } = journey;
  const classification = policy.classification.value;
  const required = new Set<ClosureRequirement>(policy.closureRequires.value);
  if (classification.type === 'fixed' && classification.required) required.add('factor');
  const missing = [...required].filter((one) => one !== 'kind' && one !== 'unit');
  await dismissSuggestedTrack(app, submitted, owner);
  const early = await attempt(app, submitted, owner, { type: 'close' });
  if (missing.length === 0) return expect(early.type).toBe('changed');
  expect(early).toMatchObject({ refusal: { code: 'missing_for_closure', missing } });
  const factors = classification.type === 'fixed' ? classification.factors.slice(0, 1) : [];
  const themes = classification.type === 'themes' ? classification.themes.slice(0, 1) : [];
  const codes = (themes: readonly { readonly code: string }[]) => themes.map(({ code }) => code);
  const classify = { type: 'classify', kind: 'complaint' } as const;
  expect(
    await attempt(app, submitted, owner, { ...classify, themes: [], factors: ['finns_inte'] }),
  ).toMatchObject({ refusal: { code: 'unknown_classification' } });
  await applyAction(app, submitted, owner, {
    ...classify,
    themes: codes(themes),
    factors: codes(factors),
  });
  await applyAction(app, submitted, owner, {
    type: 'record_correction',
    outcome: 'corrected',
    on: today(journey),
    words: 'Lampan är bytt.',
    cause: null,
    learning: null,
  });
  await applyAction(app, submitted, owner, { type: 'close' });
}
