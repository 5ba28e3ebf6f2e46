import type { TenantTransaction } from '../../db/tenant.ts';
import type { StaffActor } from '../../domain/actor.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { loadOrganisation, municipalityOf } from '../../people/directory.ts';
import { policyInForce } from '../../policy/interpret.ts';
import { policiesOf } from '../../policy/store.ts';
import type { ChoiceGroup } from '../../ui/grouped-select.tsx';

/** What stands around the form: where the words may belong, and what the policy in force says to whoever takes them in. */
export async function readRegistrationContext(
  trx: TenantTransaction,
  actor: StaffActor,
  today: Day,
) {
  const { departments, units } = await loadOrganisation(trx);
  const groups: ChoiceGroup[] = departments.map(({ id, name }) => ({
    label: name,
    choices: units
      .filter((unit) => unit.departmentId === id)
      .map((unit) => ({ value: unit.id, label: unit.name })),
  }));
  return {
    municipality: await municipalityOf(trx, actor.municipality),
    policy: policyInForce(await policiesOf(trx, actor.municipality), today),
    units: groups.filter(({ choices }) => choices.length > 0),
  };
}
export type RegistrationContext = Awaited<ReturnType<typeof readRegistrationContext>>;

/** A case just registered, as its receipt shows it. */
export async function readRegistered(trx: TenantTransaction, caseId: string) {
  const row = await trx
    .selectFrom('feedback_case')
    .leftJoin('submitter', 'submitter.case_id', 'feedback_case.id')
    .select([
      'feedback_case.municipality',
      'number',
      'kind',
      'language',
      'status',
      'arrival_day',
      'reply_wanted',
      'policy_version',
      'submitter.email',
      'submitter.address',
      'submitter.phone',
    ])
    .where('feedback_case.id', '=', caseId)
    .executeTakeFirstOrThrow();
  const clocks = await trx
    .selectFrom('clock')
    .select(['kind', 'basis', 'due'])
    .where('case_id', '=', caseId)
    .execute();
  const policies = await policiesOf(trx, row.municipality);
  const policy = policies.find(({ version }) => version === row.policy_version);
  return {
    case: row,
    clocks,
    municipality: await municipalityOf(trx, row.municipality),
    firstMessage: policy?.firstMessage.parts.value ?? [],
  };
}
export type Registered = Awaited<ReturnType<typeof readRegistered>>;
