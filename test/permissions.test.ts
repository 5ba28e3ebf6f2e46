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

/**
 * The departments of this municipality register cases themselves (FAL-09), so that every role can be tested with
 * every action.
 */
const municipality = 'falkoping';
const unit = 'grundskolor';

type Status = (typeof statuses)[number];
type Row = Pick<CaseRow, 'status' | 'version'> & CasePlace;

let app: TestApp;
const cases = new Map<Status, SubmittedCase>();

const answerText = { body: 'Tack för att du hörde av dig.', subject: null } as const;
const checked = { parts: [], missing: [], overrideReason: 'prov', toldOrally: true } as const;

/** Takes a case that has just been received through the steps to each status. */
async function caseWithStatus(status: Status): Promise<SubmittedCase> {
  const submitted = await submitCase(app, municipality, { unit, kind: 'suggestion' });
  const handler = staff(municipality, 'handler', unit);
  const manager = staff(municipality, 'unit_manager', unit);
  if (status === 'received') return submitted;
  await applyAction(app, submitted, manager, { type: 'register' });
  if (status === 'registered') return submitted;
  if (status === 'handed_over') {
    const to = { by: 'submitter', name: 'Trafikverket', contact: null } as const;
    const away = { type: 'hand_over', scope: 'other_authority', to } as const;
    await applyAction(app, submitted, manager, {
      ...away,
      reason: 'Hör hemma där.',
      body: 'Vi lämnar över.',
    });
    return submitted;
  }
  await applyAction(app, submitted, handler, { type: 'take' });
  if (status === 'in_progress') return submitted;
  // The manager owns the reply in this municipality (FAL-16).
  await applyAction(app, submitted, manager, { type: 'answer', ...answerText, ...checked });
  if (status === 'answered') return submitted;
  await applyAction(app, submitted, manager, { type: 'void', as: 'test', reason: 'prov' });
  return submitted;
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

/** A person of the role, in the unit that has the cases if the role exists there. */
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

/** What the form should answer according to the table alone: hidden, refused, not in this status, or shown. */
function expectedFor(actor: StaffActor, action: (typeof deskActions)[number], row: Row): number {
  if (!mayRead(actor, row)) return 404;
  if (!permitted(action, actor, row)) return 403;
  return allowedIn(action, row.status) ? 200 : 409;
}

async function wrongAnswers(desk: DeskSession, actor: StaffActor): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const [status, submitted] of cases) {
    const before = await rowOf(submitted);
    for (const action of deskActions) {
      const url = deskPaths.caseAction(submitted.number, actionPaths[action]);
      const expected = expectedFor(actor, action, before);
      const shown = (await app.get(url, desk.headers)).statusCode;
      if (shown !== expected) wrong.push(`${action} in ${status}: ${shown}, not ${expected}`);
      // Sent without opening the form, with a version that nobody has seen, so that nothing is carried out.
      const fields = [['version', '0']] as const;
      const sent = (await desk.submit({ action: url, method: 'post', fields })).statusCode;
      const refused = expected === 404 || expected === 403;
      if (refused ? sent !== expected : ![409, 422].includes(sent))
        wrong.push(`sending ${action} in ${status}: ${sent}`);
    }
    expect(await rowOf(submitted)).toEqual(before);
  }
  return wrong;
}

describe('each role may do in each status exactly what the table of permissions says', () => {
  it.each(roles)('%s', async (role) => {
    const person = personOf(role);
    const desk = await deskSession(app, municipality, role, person.unit);
    expect(await wrongAnswers(desk, person.actor)).toEqual([]);
  });

  it.each(roles)('%s, of a reply that must be read by somebody before it is sent', async (role) => {
    const { actor, unit: place } = personOf(role);
    const desk = await deskSession(app, municipality, role, place);
    for (const [status, submitted] of cases) {
      const row = await rowOf(submitted);
      const may = permitted('return_reading', actor, row);
      const expected = mayRead(actor, row) ? (may ? 200 : 403) : 404;
      const url = deskPaths.caseAction(submitted.number, 'lasning');
      expect((await app.get(url, desk.headers)).statusCode, status).toBe(expected);
      const fields = [['version', '0']] as const;
      const sent = await desk.submit({ action: url, method: 'post', fields });
      expect(sent.statusCode, status).toBe(may && mayRead(actor, row) ? 422 : expected);
      expect(await rowOf(submitted)).toEqual(row);
    }
  });

  it('every action has a role that may carry it out and a role that may not', () => {
    for (const [action, row] of Object.entries(permissions)) {
      expect(Object.keys(row).length, action).toBeGreaterThan(0);
      expect(Object.keys(row).length, action).toBeLessThan(roles.length);
    }
  });

  it('nobody may act on what they may not read', () => {
    const acting = new Set(Object.values(permissions).flatMap((row) => Object.keys(row)));
    expect([...acting].filter((role) => !(role in readers))).toEqual([]);
  });
});
