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

/** Where it was seen: the handler's own answer was to be reviewed, and she handed it over as a fault report. */
const municipality = 'botkyrka';
const unit = 'hemtjanst';

let app: TestApp;
/** Answered by the handler, and the submitter is not satisfied. */
let reviewed: SubmittedCase;
/** Of the same submitter: received before it and after it, and handled by the same handler. */
let earlier: SubmittedCase;
let later: SubmittedCase;

const reply = { subject: null, parts: [], missing: [], overrideReason: null, toldOrally: true };
const handler = () => staff(municipality, 'handler', unit);
const reviewer = () => staff(municipality, 'unit_manager', unit);
const centre = () => staff(municipality, 'kontaktcenter');

async function caseUnderHandling(): Promise<SubmittedCase> {
  app.clock.advance('PT1H');
  const spoken = await submitCase(app, municipality, { unit, kind: 'complaint' });
  await applyAction(app, spoken, centre(), { type: 'register' });
  await dismissSuggestedTrack(app, spoken, centre());
  await applyAction(app, spoken, handler(), { type: 'take' });
  return spoken;
}

let refusals = 0;

async function answerAndRefuse(spoken: SubmittedCase, who: StaffActor): Promise<void> {
  await applyAction(app, spoken, who, {
    type: 'answer',
    body: 'Tack för att du hör av dig.',
    ...reply,
  });
  refusals += 1;
  const key = `refusal-${refusals}`;
  await applyAction(
    app,
    spoken,
    { type: 'submitter' },
    { type: 'dissatisfied', reason: 'Nej.', key },
  );
}

beforeAll(async () => {
  app = await testApp();
  earlier = await caseUnderHandling();
  reviewed = await caseUnderHandling();
  await answerAndRefuse(reviewed, handler());
  later = await caseUnderHandling();
});
afterAll(() => app.close());

class Undone extends Error {}

/** What comes of it, with everything as it was before. */
async function outcome(spoken: SubmittedCase, actor: StaffActor, action: Action): Promise<string> {
  let found = '';
  const { caseId } = spoken;
  await inMunicipality(app, municipality, async (trx) => {
    const result = await change(
      trx,
      app.context.caseContext,
      { municipality, caseId },
      actor,
      action,
    );
    found = result.type === 'refused' ? result.refusal.code : result.type;
    throw new Undone();
  }).catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  return found;
}

const reason = 'Prov.';
const address = 'Gatan 1';
const over = { type: 'hand_over', scope: 'fault_report', reason, body: 'Vi lämnar över.' } as const;

/** Everything that ends the case, moves it, or empties it of what is reviewed, each way it can be done. */
function moves(): Readonly<Record<string, Action>> {
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

/** Not possible while the case is open, whoever asks: the status comes before the review. */
const inAnotherStatus = new Set(['correct the answer']);

const others = {
  'the reviewer': reviewer,
  'the coordinator': () => staff(municipality, 'coordinator'),
  'the administrator': () => staff(municipality, 'administrator'),
} as const;

describe('while somebody reviews an answer, its handler neither ends nor moves the case [BOT-21]', () => {
  it('refuses every way of it to the handler, and names the review', async () => {
    for (const [name, action] of Object.entries(moves())) {
      const refused = await outcome(reviewed, handler(), action);
      const expected = ['not_permitted', inAnotherStatus.has(name) ? 'wrong_status' : 'escalated'];
      expect([name, expected.includes(refused), refused]).toEqual([name, true, refused]);
    }
  });

  it.each(Object.keys(others) as (keyof typeof others)[])(
    'leaves it to %s, as far as the role reaches',
    async (who) => {
      const seen: [string, string][] = [];
      for (const [name, action] of Object.entries(moves()))
        seen.push([name, await outcome(reviewed, others[who](), action)]);
      expect(seen.filter(([, code]) => code === 'escalated')).toEqual([]);
      if (who === 'the reviewer')
        expect(seen.filter(([, code]) => code === 'changed').map(([name]) => name)).toEqual(
          expect.arrayContaining(['hand over by e-mail', 'merge into another', 'void', 'answer']),
        );
    },
  );

  it('holds in the other direction too: nothing is merged into it, tied to it or untied from it by the handler', async () => {
    const into = { type: 'merge', into: reviewed.caseId, reason } as const;
    const to = { type: 'tie', to: reviewed.caseId, words: null } as const;
    expect(await outcome(later, handler(), into)).toBe('other_escalated');
    expect(await outcome(later, handler(), to)).toBe('other_escalated');
    expect(await outcome(later, reviewer(), into)).toBe('changed');
    expect(await outcome(later, reviewer(), to)).toBe('changed');
  });

  it('holds for whoever stands in for the handler, also as the substitute of the reviewer', async () => {
    const colleague = staff(municipality, 'registrar');
    const close: Action = { ...over, to: { by: 'letter', name: 'Gata', address } };
    expect(await outcome(reviewed, colleague, close)).toBe('changed');
    const standsInFor = [handler().accountId];
    expect(await outcome(reviewed, { ...colleague, standsInFor }, close)).toBe('escalated');
    const both = [...standsInFor, reviewer().accountId];
    expect(await outcome(reviewed, { ...colleague, standsInFor: both }, close)).toBe('escalated');
  });

  it('is marked with secrecy by the handler only where the reviewer still sees it', async () => {
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
      throw new Undone();
    }).catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  });

  it('leaves the handler what neither ends nor moves it: to note, ask a colleague, class and report harm', async () => {
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

  it('says on the desk why, and who decides; the forms are neither offered nor opened', async () => {
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
    const boss = await deskSession(app, municipality, 'unit_manager', unit);
    const theirs = await boss.page(deskPaths.case(reviewed.number));
    expect(theirs.getByRole('link', { name: 'Lämna över' })).toBeTruthy();
  });

  it('refuses to assign many at once what may not be assigned one by one', async () => {
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

  it('names in the table every action that a review takes from the handler', () => {
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
  it('stays, though the handler writes down once more that the submitter is not satisfied', async () => {
    const spoken = await caseUnderHandling();
    await answerAndRefuse(spoken, handler());
    const again = { type: 'dissatisfied', reason: 'Ringde igen.', key: 'again' } as const;
    await applyAction(app, spoken, reviewer(), { type: 'assign', unitId: unit, handlerId: null });
    await applyAction(app, spoken, handler(), again);
    expect(await reviewerOf(spoken)).toBe(reviewer().accountId);
  });

  it('may hand the work back, but not the decision', async () => {
    const spoken = await caseUnderHandling();
    await answerAndRefuse(spoken, handler());
    const back = { type: 'assign', unitId: unit, handlerId: handler().accountId } as const;
    await applyAction(app, spoken, reviewer(), back);
    const written = { type: 'answer', body: 'Nytt svar.', ...reply } as const;
    expect(await outcome(spoken, handler(), written)).toBe('escalated');
    await applyAction(app, spoken, reviewer(), written);
    expect(await outcome(spoken, handler(), { type: 'reopen', reason })).toBe('escalated');
    expect(await outcome(spoken, handler(), { type: 'close' })).toBe('escalated');
    expect(await outcome(spoken, reviewer(), { type: 'reopen', reason })).toBe('changed');
  });

  it('is the next one up where the manager handled it, and where the manager wrote the answer that is reviewed', async () => {
    const spoken = await caseUnderHandling();
    const own = { type: 'assign', unitId: unit, handlerId: reviewer().accountId } as const;
    await applyAction(app, spoken, reviewer(), own);
    await answerAndRefuse(spoken, reviewer());
    expect(await reviewerOf(spoken)).not.toBe(reviewer().accountId);
    expect(await outcome(spoken, reviewer(), { type: 'close' })).toBe('escalated');

    const second = await caseUnderHandling();
    await answerAndRefuse(second, handler());
    expect(await reviewerOf(second)).toBe(reviewer().accountId);
    await answerAndRefuse(second, reviewer());
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
