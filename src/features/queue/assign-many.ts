import type { AppContext } from '../../app-context.ts';
import type { TenantTransaction } from '../../db/tenant.ts';
import { changeAtDesk, type DeskChange } from '../../desk/desk-change.ts';
import { openCases } from '../../desk/queue-views.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { may } from '../../domain/permission.ts';
import { queueWords } from '../../i18n/desk/queue.ts';
import { refusalSentence } from '../../i18n/desk/refusals.ts';
import { numberPattern } from './views.ts';

/** The number of rows on a page of the queue. */
export const mostAssigned = 50;

/** A selected case with the version that was seen. */
export interface Chosen {
  readonly number: string;
  readonly version: number;
}

/** The selected numbers, each once; anything that is not a number is ignored. */
export function readTicked(value: unknown): readonly string[] {
  const all = Array.isArray(value) ? value : [value];
  const numbers = all.filter((one) => typeof one === 'string' && numberPattern.test(one));
  return [...new Set(numbers)];
}

/** `2026-00042.3`: the third version of the case was seen. */
export const writeChosen = ({ number, version }: Chosen) => `${number}.${version}`;

export function readChosen(values: readonly string[]): readonly Chosen[] {
  const chosen = new Map<string, Chosen>();
  for (const value of values) {
    const [number = '', version = ''] = value.split('.');
    if (numberPattern.test(number) && /^\d{1,9}$/.test(version))
      chosen.set(number, { number, version: Number(version) });
  }
  return [...chosen.values()];
}

/** The open ones that this person sees and may assign, nearest day first. */
export async function assignableCases(
  trx: TenantTransaction,
  actor: StaffActor,
  numbers: readonly string[],
) {
  if (numbers.length === 0) return [];
  const rows = await openCases(trx, actor)
    .leftJoin('unit', (join) =>
      join
        .onRef('unit.municipality', '=', 'feedback_case.municipality')
        .onRef('unit.id', '=', 'feedback_case.unit_id'),
    )
    .select([
      'feedback_case.number',
      'feedback_case.version',
      'feedback_case.kind',
      'feedback_case.status',
      'feedback_case.department_id',
      'feedback_case.unit_id',
      'feedback_case.handler_id',
      'feedback_case.escalated_to',
      'feedback_case.assessor_id',
      'feedback_case.concerns',
      'feedback_case.asked',
      'feedback_case.restricted_to',
      'unit.name as unit',
    ])
    .where('feedback_case.number', 'in', numbers)
    .orderBy('feedback_case.next_due')
    .orderBy('feedback_case.number')
    .execute();
  return rows.filter((row) => may('assign', actor, row));
}
export type AssignableCase = Awaited<ReturnType<typeof assignableCases>>[number];

export interface Assignment {
  readonly unitId: string;
  readonly handlerId: string | null;
}

/** The outcome for one case: undefined where it was assigned. */
export interface Outcome {
  readonly number: string;
  readonly reason: string | undefined;
}

function reasonOf(change: DeskChange): string | undefined {
  const words = queueWords.many;
  switch (change.type) {
    case 'changed':
      return undefined;
    case 'not_there':
      return words.notThere;
    case 'not_permitted':
      return words.notPermitted;
    case 'errors':
      return Object.values(change.errors).join(' ');
    case 'refused': {
      const { refusal, names, deskCase } = change;
      if (refusal.code === 'stale') return words.stale;
      return refusalSentence(refusal, names.account(deskCase.case.escalated_to ?? ''));
    }
  }
}

/** One after the other, each in a transaction of its own, so that a refusal does not affect the others. */
export async function assignAll(
  app: Pick<AppContext, 'databases' | 'caseContext'>,
  actor: StaffActor,
  chosen: readonly Chosen[],
  { unitId, handlerId }: Assignment,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { number, version: seenVersion } of chosen) {
    const change = await changeAtDesk(app, {
      actor,
      number,
      action: 'assign',
      seenVersion,
      read: () => ({ kind: 'fields', fields: { type: 'assign', unitId, handlerId } }),
    });
    outcomes.push({ number, reason: reasonOf(change) });
  }
  return outcomes;
}
