import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { change } from '../src/case/change.ts';
import type { Action } from '../src/domain/actions.ts';
import type { StaffActor } from '../src/domain/actor.ts';
import { addDays, arrivalDayOf } from '../src/domain/calendar/day.ts';
import { deskActions } from '../src/domain/desk-actions.ts';
import { reviewHolds } from '../src/domain/permission-table.ts';
import { queueWords } from '../src/i18n/desk/queue.ts';
import { deskPaths } from '../src/paths.ts';
import { type TestApp, testApp } from './app.ts';
import {
  applyAction,
  dismissSuggestedTrack,
  inMunicipality,
  type SubmittedCase,
  staff,
  submitCase,
} from './case-work.ts';
import { deskSession } from './desk.ts';
import { readPage } from './page.ts';

/**
 * The municipality where this was found: a handler's own answer was to be reviewed, and she handed the case over as a
 * fault report.
 */
const municipality = 'botkyrka';
const unit = 'hemtjanst';

let app: TestApp;
/** Answered by the handler, and the submitter is not satisfied. */
let reviewed: SubmittedCase;
/** Cases of the same submitter, received before it and after it, and handled by the same handler. */
let earlier: SubmittedCase;
let later: SubmittedCase;

const reply = { subject: null, parts: [], missing: [], overrideReason: null, toldOrally: true };
const handler = () => staff(municipality, 'handler', unit);
const reviewer = () => staff(municipality, 'unit_manager', unit);
const centre = () => staff(municipality, 'kontaktcenter');

async function caseUnderHandling(): Promise<SubmittedCase> {
  app.clock.advance('PT1H');
  const submitted = await submitCase(app, municipality, { unit, kind: 'complaint' });
  await applyAction(app, submitted, centre(), { type: 'register' });
  await dismissSuggestedTrack(app, submitted, centre());
  await applyAction(app, submitted, handler(), { type: 'take' });
  return submitted;
}

let refusals = 0;

async function answerAndDispute(submitted: SubmittedCase, who: StaffActor): Promise<void> {
  await applyAction(app, submitted, who, {
    type: 'answer',
    body: 'Tack för att du hör av dig.',
    ...reply,
  });
  refusals += 1;
  const key = `refusal-${refusals}`;
  await applyAction(
    app,
    submitted,
    { type: 'submitter' },
    { type: 'dissatisfied', reason: 'Nej.', key },
  );
}

beforeAll(async () => {
  app = await testApp();
  earlier = await caseUnderHandling();
  reviewed = await caseUnderHandling();
  await answerAndDispute(reviewed, handler());
  later = await caseUnderHandling();
});
afterAll(() => app.close());

class RolledBack extends Error {}

/** The outcome of an action, which is then rolled back. */
async function outcome(
  submitted: SubmittedCase,
  actor: StaffActor,
  action: Action,
): Promise<string> {
  let found = '';
  const { caseId } = submitted;
  await inMunicipality(app, municipality, async (trx) => {
    const result = await change(
      trx,
      app.context.caseContext,
      { municipality, caseId },
      actor,
      action,
    );
    found = result.type === 'refused' ? result.refusal.code : result.type;
    throw new RolledBack();
  }).catch((error: unknown) => {
    if (!(error instanceof RolledBack)) throw error;
  });
  return found;
}

const reason = 'Prov.';
const address = 'Gatan 1';
const over = { type: 'hand_over', scope: 'fault_report', reason, body: 'Vi lämnar över.' } as const;

/** Every action that closes the case, moves it, or removes what is being reviewed, in each of its variants. */
function forbiddenActions(): Readonly<Record<string, Action>> {
  const { caseId } = reviewed;
  const newId = `${caseId}-ny`;
  const today = arrivalDayOf(app.context.clock.now());
  return {
    'hand over by e-mail': { ...over, to: { by: 'email', name: 'Gata', email: 'g@example.se' } },
    'hand over by letter': { ...over, to: { by: 'letter', name: 'Gata', address } },
    'hand over to a unit': { ...over, to: { by: 'unit', unitId: 'kontaktcenter' } },
    'hand over to a committee': { ...over, to: { by: 'committee', committeeId: 'socialnamnden' } },
    'lead the submitter elsewhere': { ...over, to: { by: 'submitter', name: 'G', contact: null } },
    'merge into another': { type: 'merge', into: earlier.caseId, reason },
    'tie to another': { type: 'tie', to: earlier.caseId, words: null },
    split: { type: 'split', into: newId, words: 'Maten', reason },
    close: { type: 'close' },
    void: { type: 'void', as: 'spam', reason },
    'give to another handler': { type: 'assign', unitId: unit, handlerId: reviewer().accountId },
    'move to another unit': { type: 'assign', unitId: 'kontaktcenter', handlerId: null },
    take: { type: 'take' },
    'change the arrival day': { type: 'change_arrival_day', day: addDays(today, -3), reason },
    'say that it is about the reviewer': {
      type: 'mark_concerned',
      accountIds: [reviewer().accountId],
      reason,
    },
    answer: { type: 'answer', body: 'Ett nytt svar.', ...reply },
    'ask the submitter': { type: 'ask_submitter', body: 'När?' },
    'leave an answer for reading': { type: 'request_reading', of: 'answer' },
    'move the day of the review': {
      type: 'notify_delay',
      day: addDays(today, 60),
      reason,
      body: 'Det dröjer.',
    },
    'write down another correction': {
      type: 'record_correction',
      outcome: 'no_fault_found',
      on: null,
      words: null,
      cause: null,
      learning: null,
    },
    'correct the answer': {
      type: 'correct_answer',
      replaces: 'the answer',
      reason,
      body: 'Rättat.',
      ...reply,
    },
  };
}

/** Not possible while the case is open, whoever acts, because its status is checked before the review. */
const inAnotherStatus = new Set(['correct the answer']);

const others = {
  'the reviewer': reviewer,
  'the coordinator': () => staff(municipality, 'coordinator'),
  'the administrator': () => staff(municipality, 'administrator'),
} as const;

describe('while an answer is being reviewed, its handler can neither close nor move the case [BOT-21]', () => {
  it('refuses every such action to the handler, and states that a review is the reason', async () => {
    for (const [name, action] of Object.entries(forbiddenActions())) {
      const refused = await outcome(reviewed, handler(), action);
      const expected = ['not_permitted', inAnotherStatus.has(name) ? 'wrong_status' : 'escalated'];
      expect([name, expected.includes(refused), refused]).toEqual([name, true, refused]);
    }
  });

  it.each(Object.keys(others) as (keyof typeof others)[])(
    'allows it to %s, as far as the role’s permissions go',
    async (who) => {
      const seen: [string, string][] = [];
      for (const [name, action] of Object.entries(forbiddenActions()))
        seen.push([name, await outcome(reviewed, others[who](), action)]);
      expect(seen.filter(([, code]) => code === 'escalated')).toEqual([]);
      if (who === 'the reviewer')
        expect(seen.filter(([, code]) => code === 'changed').map(([name]) => name)).toEqual(
          expect.arrayContaining(['hand over by e-mail', 'merge into another', 'void', 'answer']),
        );
    },
  );

  it('also applies in the other direction: the handler can merge nothing into the case, tie nothing to it and untie nothing from it', async () => {
    const into = { type: 'merge', into: reviewed.caseId, reason } as const;
    const to = { type: 'tie', to: reviewed.caseId, words: null } as const;
    expect(await outcome(later, handler(), into)).toBe('other_escalated');
    expect(await outcome(later, handler(), to)).toBe('other_escalated');
    expect(await outcome(later, reviewer(), into)).toBe('changed');
    expect(await outcome(later, reviewer(), to)).toBe('changed');
  });

  it('applies to whoever substitutes for the handler, and to the handler as the reviewer’s substitute', async () => {
    const colleague = staff(municipality, 'registrar');
    const close: Action = { ...over, to: { by: 'letter', name: 'Gata', address } };
    expect(await outcome(reviewed, colleague, close)).toBe('changed');
    const substitutesFor = [handler().accountId];
    expect(await outcome(reviewed, { ...colleague, substitutesFor }, close)).toBe('escalated');
    const allActors = [...substitutesFor, reviewer().accountId];
    expect(await outcome(reviewed, { ...colleague, substitutesFor: allActors }, close)).toBe(
      'escalated',
    );
  });

  it('lets the handler mark the case with secrecy only where the reviewer still sees it', async () => {
    const mark = { type: 'mark_secrecy', provision: 'osl_26_1', reason } as const;
    expect(await outcome(reviewed, handler(), mark)).toBe('changed');
    await inMunicipality(app, municipality, async (trx) => {
      const { caseId } = reviewed;
      await trx
        .updateTable('feedback_case')
        .set({ escalated_to: staff(municipality, 'administrator').accountId })
        .where('id', '=', caseId)
        .execute();
      const reference = { municipality, caseId };
      expect(await change(trx, app.context.caseContext, reference, handler(), mark)).toMatchObject({
        refusal: { code: 'escalated' },
      });
      throw new RolledBack();
    }).catch((error: unknown) => {
      if (!(error instanceof RolledBack)) throw error;
    });
  });

  it('lets the handler do what neither closes nor moves the case: add a note, ask a colleague, classify, report misconduct', async () => {
    const colleague = staff(municipality, 'coordinator').accountId;
    const left: readonly Action[] = [
      { type: 'write_note', body: 'Jag ringde på tisdagen.' },
      { type: 'ask_colleague', accountId: colleague, body: 'Minns du?' },
      { type: 'classify', kind: 'complaint', themes: [], factors: ['bemotande'] },
      { type: 'open_track', track: 'sosfs', reason },
    ];
    for (const action of left)
      expect([action.type, await outcome(reviewed, handler(), action)]).not.toEqual([
        action.type,
        'escalated',
      ]);
  });

  it('says at the desk why, and who decides; the forms are neither offered nor opened', async () => {
    const desk = await deskSession(app, municipality, 'handler', unit);
    const page = await desk.page(deskPaths.case(reviewed.number));
    expect(page.text()).toContain(`${reviewer().name} går igenom ärendet på nytt.`);
    expect(page.text()).toContain('beslutar om svar, överlämnande, sammanslagning');
    for (const name of ['Lämna över', 'Slå ihop', 'Knyt ihop', 'Fördela', 'Dela ärendet'])
      expect([name, page.queryByRole('link', { name })]).toEqual([name, null]);
    for (const path of ['lamna-over', 'sla-ihop', 'knyt-ihop', 'fordela', 'dela'] as const) {
      const url = deskPaths.caseAction(reviewed.number, path);
      const shown = await app.get(url, desk.headers);
      expect(shown.statusCode).toBe(409);
      const told = readPage(shown.body).text();
      expect(told).toContain(`${reviewer().name} går igenom ärendet på nytt`);
    }
    const nextManager = await deskSession(app, municipality, 'unit_manager', unit);
    const ownReply = await nextManager.page(deskPaths.case(reviewed.number));
    expect(ownReply.getByRole('link', { name: 'Lämna över' })).toBeTruthy();
  });

  it('refuses to assign several cases at once when one by one would be refused', async () => {
    const desk = await deskSession(app, municipality, 'handler', unit);
    const form = (await desk.page(`/desk/fordela?arende=${reviewed.number}`)).form(
      queueWords.many.submit,
      {
        Enhet: 'kontaktcenter',
      },
    );
    const told = await desk.submit(form);
    expect(readPage(told.body).text()).toContain(`${reviewer().name} går igenom ärendet på nytt`);
  });

  it('lists in the table every action that a review withholds from the handler', () => {
    expect(deskActions.filter((action) => !(action in reviewHolds)).toSorted()).toEqual(
      [
        'advance_track',
        'answer_colleague',
        'choose_course',
        'classify',
        'confirm_hand_over',
        'dismiss_track',
        'dissatisfied',
        'lift_secrecy',
        'mark_read',
        'meet_distress',
        'open_track',
        'register',
        'return_hand_over',
        'settle_action',
        'settle_serious',
        'suspect_serious',
        'withdraw_question',
        'write_note',
        'ask_colleague',
      ].toSorted(),
    );
  });
});

describe('the reviewer', () => {
  it('stays the same when the handler records once more that the submitter is not satisfied', async () => {
    const submitted = await caseUnderHandling();
    await answerAndDispute(submitted, handler());
    const again = { type: 'dissatisfied', reason: 'Ringde igen.', key: 'again' } as const;
    await applyAction(app, submitted, reviewer(), {
      type: 'assign',
      unitId: unit,
      handlerId: null,
    });
    await applyAction(app, submitted, handler(), again);
    expect(await reviewerOf(submitted)).toBe(reviewer().accountId);
  });

  it('may hand over the work, but not the decision', async () => {
    const submitted = await caseUnderHandling();
    await answerAndDispute(submitted, handler());
    const back = { type: 'assign', unitId: unit, handlerId: handler().accountId } as const;
    await applyAction(app, submitted, reviewer(), back);
    const written = { type: 'answer', body: 'Nytt svar.', ...reply } as const;
    expect(await outcome(submitted, handler(), written)).toBe('escalated');
    await applyAction(app, submitted, reviewer(), written);
    expect(await outcome(submitted, handler(), { type: 'reopen', reason })).toBe('escalated');
    expect(await outcome(submitted, handler(), { type: 'close' })).toBe('escalated');
    expect(await outcome(submitted, reviewer(), { type: 'reopen', reason })).toBe('changed');
  });

  it('is the next higher manager where the manager handled the case, and where the manager wrote the answer that is reviewed', async () => {
    const submitted = await caseUnderHandling();
    const own = { type: 'assign', unitId: unit, handlerId: reviewer().accountId } as const;
    await applyAction(app, submitted, reviewer(), own);
    await answerAndDispute(submitted, reviewer());
    expect(await reviewerOf(submitted)).not.toBe(reviewer().accountId);
    expect(await outcome(submitted, reviewer(), { type: 'close' })).toBe('escalated');

    const second = await caseUnderHandling();
    await answerAndDispute(second, handler());
    expect(await reviewerOf(second)).toBe(reviewer().accountId);
    await answerAndDispute(second, reviewer());
    const next = await reviewerOf(second);
    expect([handler().accountId, reviewer().accountId]).not.toContain(next);
    expect(await outcome(second, reviewer(), { type: 'close' })).toBe('escalated');
  });
});

async function reviewerOf({ caseId }: SubmittedCase): Promise<string | null> {
  const row = await inMunicipality(app, municipality, (trx) =>
    trx
      .selectFrom('feedback_case')
      .select('escalated_to')
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow(),
  );
  return row.escalated_to;
}
