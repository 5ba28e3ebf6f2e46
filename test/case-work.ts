import { type ChangeResult, change } from '../src/case/change.ts';
import { inTenant } from '../src/db/tenant.ts';
import type { Action } from '../src/domain/actions.ts';
import type { Actor } from '../src/domain/actor.ts';
import type { ClockRow, DeliveryRow, MessageRow } from '../src/domain/case-file.ts';
import { committeesSeen } from '../src/domain/permission.ts';
import type { Role } from '../src/domain/vocabulary.ts';
import { personWith, type TestApp } from './app.ts';
import { everySeed } from './seeds.ts';

export const kimsAddress = 'kim.ek@example.se';

/** A case that was submitted on the web, with what the submitter was given. */
export interface SubmittedCase {
  readonly municipality: string;
  readonly caseId: string;
  readonly number: string;
  readonly code: string;
}

/** Submits a case on the web; by Kim with an e-mail address unless specified otherwise. */
export async function submitCase(
  app: TestApp,
  municipality: string,
  more: object = {},
): Promise<SubmittedCase> {
  const response = await app.inject({
    method: 'POST',
    url: `/api/v1/${municipality}/cases`,
    payload: {
      text: 'Maten var kall igen.',
      contact: { name: 'Kim Ek', email: kimsAddress },
      ...more,
    },
  });
  if (response.statusCode !== 201) throw new Error(`${response.statusCode} ${response.body}`);
  const { number, code } = response.json<{ number: string; code: string }>();
  const { id } = await inMunicipality(app, municipality, (trx) =>
    trx
      .selectFrom('feedback_case')
      .select('id')
      .where('number', '=', number)
      .executeTakeFirstOrThrow(),
  );
  return { municipality, caseId: id, number, code };
}

export async function inMunicipality<T>(
  app: TestApp,
  municipality: string,
  work: Parameters<typeof inTenant<T>>[2],
): Promise<T> {
  return await inTenant(app.context.databases, { municipality, committees: 'all' }, work);
}

/** A member of the demonstration's staff as an actor at the desk. */
export function staff(
  municipality: string,
  role: Role,
  unit?: string,
): Extract<Actor, { type: 'staff' }> {
  const { id, name, unit: unitId, department, committees } = personWith(municipality, role, unit);
  const { units, departments, receivingUnit } = seedOf(municipality).organisation;
  const receiving = units.find((one) => one.id === receivingUnit)?.department;
  return {
    type: 'staff',
    accountId: id,
    municipality,
    name,
    role,
    unitId,
    departmentId: department,
    committees: committeesSeen(
      { role, committees },
      departments.find((one) => one.id === receiving)?.committee,
    ),
  };
}

/** Carries out an action on a case, and fails where it is refused. */
export async function applyAction(
  app: TestApp,
  { municipality, caseId }: SubmittedCase,
  actor: Actor,
  action: Action,
): Promise<void> {
  const result = await attempt(app, { municipality, caseId }, actor, action);
  if (result.type !== 'changed') throw new Error(`${action.type}: ${JSON.stringify(result)}`);
}

/** Decides that the case is no statutory matter, where it was suggested that it is one. */
export async function dismissSuggestedTrack(
  app: TestApp,
  submitted: SubmittedCase,
  actor: Actor,
): Promise<void> {
  const row = await inMunicipality(app, submitted.municipality, (trx) =>
    trx
      .selectFrom('feedback_case')
      .select('suggested_track')
      .where('id', '=', submitted.caseId)
      .executeTakeFirstOrThrow(),
  );
  if (row.suggested_track !== null)
    await applyAction(app, submitted, actor, {
      type: 'dismiss_track',
      reason: 'Gäller något annat.',
    });
}

export async function attempt(
  app: TestApp,
  { municipality, caseId }: Pick<SubmittedCase, 'municipality' | 'caseId'>,
  actor: Actor,
  action: Action,
): Promise<ChangeResult> {
  return await inMunicipality(app, municipality, (trx) =>
    change(trx, app.context.caseContext, { municipality, caseId }, actor, action),
  );
}

export async function messagesOf(
  app: TestApp,
  { municipality, caseId }: SubmittedCase,
): Promise<readonly (MessageRow & DeliveryRow)[]> {
  return await inMunicipality(app, municipality, (trx) =>
    trx
      .selectFrom('message')
      .innerJoin('delivery', 'delivery.message_id', 'message.id')
      .selectAll('message')
      .selectAll('delivery')
      .where('message.case_id', '=', caseId)
      .where('message.direction', '=', 'out')
      .orderBy('message.created_at')
      .execute(),
  );
}

/** The case's deadlines of one kind: whether each is running, or when and by what it was stopped. */
export async function clockOf(
  app: TestApp,
  { municipality, caseId }: SubmittedCase,
  kind: ClockRow['kind'],
): Promise<ClockRow> {
  return await inMunicipality(app, municipality, (trx) =>
    trx
      .selectFrom('clock')
      .selectAll()
      .where('case_id', '=', caseId)
      .where('kind', '=', kind)
      .orderBy('round', 'desc')
      .executeTakeFirstOrThrow(),
  );
}

/** Who sends the answer by the municipality's policy: the manager where it says so, else whoever coordinates. */
export function answererIn(
  municipality: string,
  unit: string | undefined,
): Extract<Actor, { type: 'staff' }> {
  const owner = seedOf(municipality).policies.at(-1)?.replyOwner.value;
  return owner === 'manager'
    ? staff(municipality, 'unit_manager', unit)
    : staff(municipality, 'coordinator');
}

export function seedOf(municipality: string) {
  const seed = everySeed.find(({ id }) => id === municipality);
  if (!seed) throw new Error(`there is no ${municipality}`);
  return seed;
}

export function unitNamed(municipality: string, id: string) {
  const unit = seedOf(municipality).organisation.units.find((one) => one.id === id);
  if (!unit) throw new Error(`${municipality} has no unit ${id}`);
  return unit;
}
