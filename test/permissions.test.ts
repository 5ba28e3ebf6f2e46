import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '../src/domain/actor.ts';
import type { CaseRow } from '../src/domain/case-file.ts';
import { deskActions } from '../src/domain/desk-actions.ts';
import { allowedIn } from '../src/domain/lifecycle.ts';
import { type CasePlace, mayRead, permitted } from '../src/domain/permission.ts';
import { permissions, readers } from '../src/domain/permission-table.ts';
import { type Role, roles, statuses } from '../src/domain/vocabulary.ts';
import { actionPaths, deskPaths } from '../src/paths.ts';
import { type TestApp, testApp } from './app.ts';
import { applyAction, inMunicipality, type SubmittedCase, staff, submitCase } from './case-work.ts';
import { type DeskSession, deskSession } from './desk.ts';

/** Its departments register themselves (FAL-09), so that every role can be met with every action. */
const municipality = 'falkoping';
const unit = 'grundskolor';

type Status = (typeof statuses)[number];
type Row = Pick<CaseRow, 'status' | 'version'> & CasePlace;

let app: TestApp;
const cases = new Map<Status, SubmittedCase>();

const answerText = { body: 'Tack för att du hörde av dig.', subject: null } as const;
const checked = { parts: [], missing: [], overrideReason: 'prov', toldOrally: true } as const;

/** The steps that lead from a case just received to each status. */
async function caseWithStatus(status: Status): Promise<SubmittedCase> {
  const spoken = await submitCase(app, municipality, { unit, kind: 'suggestion' });
  const handler = staff(municipality, 'handler', unit);
  const manager = staff(municipality, 'unit_manager', unit);
  if (status === 'received') return spoken;
  await applyAction(app, spoken, manager, { type: 'register' });
  if (status === 'registered') return spoken;
  if (status === 'handed_over') {
    const to = { by: 'submitter', name: 'Trafikverket', contact: null } as const;
    const away = { type: 'hand_over', scope: 'other_authority', to } as const;
    await applyAction(app, spoken, manager, {
      ...away,
      reason: 'Hör hemma där.',
      body: 'Vi lämnar över.',
    });
    return spoken;
  }
  await applyAction(app, spoken, handler, { type: 'take' });
  if (status === 'in_progress') return spoken;
  await applyAction(app, spoken, handler, { type: 'answer', ...answerText, ...checked });
  if (status === 'answered') return spoken;
  await applyAction(app, spoken, manager, { type: 'void', as: 'test', reason: 'prov' });
  return spoken;
}

async function rowOf({ caseId }: SubmittedCase): Promise<Row> {
  return await inMunicipality(app, municipality, (trx) =>
    trx
      .selectFrom('feedback_case')
      .select(['status', 'version', 'department_id', 'unit_id', 'handler_id'])
      .select(['escalated_to', 'assessor_id', 'concerns', 'asked', 'restricted_to'])
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow(),
  );
}

/** In the unit where the cases lie, if the role is found there. */
function personOf(role: Role): { readonly actor: StaffActor; readonly unit: string | undefined } {
  try {
    return { actor: staff(municipality, role, unit), unit };
  } catch {
    return { actor: staff(municipality, role), unit: undefined };
  }
}

beforeAll(async () => {
  app = await testApp();
  for (const status of statuses) cases.set(status, await caseWithStatus(status));
});
afterAll(() => app.close());

/** What the form answers, read from the table alone: hidden, refused, not now, or there. */
function expectedFor(actor: StaffActor, action: (typeof deskActions)[number], row: Row): number {
  if (!mayRead(actor, row)) return 404;
  if (!permitted(action, actor, row)) return 403;
  return allowedIn(action, row.status) ? 200 : 409;
}

async function wrongAnswers(desk: DeskSession, actor: StaffActor): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const [status, spoken] of cases) {
    const before = await rowOf(spoken);
    for (const action of deskActions) {
      const url = deskPaths.caseAction(spoken.number, actionPaths[action]);
      const expected = expectedFor(actor, action, before);
      const shown = (await app.get(url, desk.headers)).statusCode;
      if (shown !== expected) wrong.push(`${action} in ${status}: ${shown}, not ${expected}`);
      // Sent without having opened the form; the version is one that nobody has seen, so that nothing is done.
      const fields = [['version', '0']] as const;
      const sent = (await desk.submit({ action: url, method: 'post', fields })).statusCode;
      const refused = expected === 404 || expected === 403;
      if (refused ? sent !== expected : ![409, 422].includes(sent))
        wrong.push(`sending ${action} in ${status}: ${sent}`);
    }
    expect(await rowOf(spoken)).toEqual(before);
  }
  return wrong;
}

describe('each role may do in each status just what the table of permissions says', () => {
  it.each(roles)('%s', async (role) => {
    const person = personOf(role);
    const desk = await deskSession(app, municipality, role, person.unit);
    expect(await wrongAnswers(desk, person.actor)).toEqual([]);
  });

  it.each(roles)('%s, of a reply that is to be read before it is sent', async (role) => {
    const { actor, unit: place } = personOf(role);
    const desk = await deskSession(app, municipality, role, place);
    for (const [status, spoken] of cases) {
      const row = await rowOf(spoken);
      const may = permitted('return_reading', actor, row);
      const expected = mayRead(actor, row) ? (may ? 200 : 403) : 404;
      const url = deskPaths.caseAction(spoken.number, 'lasning');
      expect((await app.get(url, desk.headers)).statusCode, status).toBe(expected);
      const fields = [['version', '0']] as const;
      const sent = await desk.submit({ action: url, method: 'post', fields });
      expect(sent.statusCode, status).toBe(may && mayRead(actor, row) ? 422 : expected);
      expect(await rowOf(spoken)).toEqual(row);
    }
  });

  it('has a role that may and a role that may not for every action', () => {
    for (const [action, row] of Object.entries(permissions)) {
      expect(Object.keys(row).length, action).toBeGreaterThan(0);
      expect(Object.keys(row).length, action).toBeLessThan(roles.length);
    }
  });

  it('lets no one act who may not read', () => {
    const acting = new Set(Object.values(permissions).flatMap((row) => Object.keys(row)));
    expect([...acting].filter((role) => !(role in readers))).toEqual([]);
  });
});
