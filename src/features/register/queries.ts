import { readTogether } from '../../db/read-together.ts';
import type { TenantTransaction } from '../../db/tenant.ts';
import type { StaffActor } from '../../domain/actor.ts';
import type { Day } from '../../domain/calendar/day.ts';
import type { CaseRow, ClockRow, SubmitterRow } from '../../domain/case-file.ts';
import { policyInForce } from '../../policy/interpret.ts';
import { policiesNamed, versionNames } from '../../policy/store.ts';
import type { ChoiceGroup } from '../../ui/choice-fields.tsx';

/** What the page shows beside the form: other receivers, and what the policy in force says to the registrar. */
export async function readRegistrationContext(
  trx: TenantTransaction,
  actor: StaffActor,
  today: Day,
) {
  const { departments, units, versions } = await readTogether(trx, {
    departments: trx.selectFrom('department').select(['id', 'name']).orderBy('name'),
    units: trx
      .selectFrom('unit')
      .select(['id', 'name', 'department_id as departmentId'])
      .where('closed_at', 'is', null)
      .orderBy('name'),
    versions: versionNames(trx, actor.municipality),
  });
  const policies = await policiesNamed(trx, actor.municipality, versions);
  const groups: ChoiceGroup[] = departments.map(({ id, name }) => ({
    label: name,
    choices: units
      .filter((unit) => unit.departmentId === id)
      .map((unit) => ({ value: unit.id, label: unit.name })),
  }));
  return {
    policy: policyInForce(policies, today),
    units: groups.filter(({ choices }) => choices.length > 0),
  };
}
export type RegistrationContext = Awaited<ReturnType<typeof readRegistrationContext>>;

/** A case that was just registered, as its receipt shows it. */
export interface Registered {
  readonly case: Pick<
    CaseRow,
    | 'number'
    | 'kind'
    | 'language'
    | 'status'
    | 'answered_at'
    | 'to_register_since'
    | 'arrival_day'
    | 'reply_wanted'
    | 'anonymous'
    | 'policy_version'
  > &
    Pick<SubmitterRow, 'email' | 'address' | 'phone'>;
  readonly clocks: readonly Pick<ClockRow, 'kind' | 'basis' | 'due'>[];
}

/** A case that was registered before, in its current state. */
export async function readRegistered(trx: TenantTransaction, caseId: string): Promise<Registered> {
  const { row, clocks } = await readTogether(trx, {
    row: trx
      .selectFrom('feedback_case')
      .leftJoin('submitter', 'submitter.case_id', 'feedback_case.id')
      .select(['number', 'kind', 'language', 'status', 'arrival_day', 'reply_wanted', 'anonymous'])
      .select(['answered_at', 'to_register_since'])
      .select(['policy_version', 'submitter.email', 'submitter.address', 'submitter.phone'])
      .where('feedback_case.id', '=', caseId),
    clocks: trx.selectFrom('clock').select(['kind', 'basis', 'due']).where('case_id', '=', caseId),
  });
  const [found] = row;
  if (!found) throw new Error('what a key stands for is there');
  return { case: found, clocks };
}
