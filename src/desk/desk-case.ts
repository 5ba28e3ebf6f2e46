import { handOversOf, notesOf, tiesOf } from '../case/load-case.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import type { CaseFile, CaseRow, MessageRow } from '../domain/case-file.ts';
import type { PolicyRules } from '../domain/rules.ts';
import { textsOf } from '../municipality/profile.ts';
import type { MunicipalityTexts } from '../municipality/schema.ts';
import { loadOrganisation, type Organisation } from '../people/directory.ts';
import { rulesFor } from '../policy/rules.ts';
import type { Policy } from '../policy/schema.ts';
import { policiesOf } from '../policy/store.ts';

/** A case as the desk sees it: its rows with the words, the policy version it keeps, and who there is to handle it. */
export interface DeskCase extends Omit<CaseFile, 'messages'> {
  readonly messages: readonly Readonly<MessageRow>[];
  /** The number of the case that this one was split off from. */
  readonly splitFrom: string | null;
  readonly policy: Policy;
  readonly rules: PolicyRules;
  readonly organisation: Organisation;
  readonly municipality: DeskMunicipality;
}

export interface DeskMunicipality {
  readonly id: string;
  readonly name: string;
  readonly texts: MunicipalityTexts;
}

/**
 * The case with this number in the transaction's municipality; undefined where there is none to see. `locked`: until the
 * transaction ends, and before anything else of it is read.
 */
export async function readDeskCase(
  trx: TenantTransaction,
  municipality: string,
  number: string,
  reading: 'read' | 'locked' = 'read',
): Promise<DeskCase | undefined> {
  const row = await trx
    .selectFrom('feedback_case')
    .selectAll()
    .where('municipality', '=', municipality)
    .where('number', '=', number)
    .$if(reading === 'locked', (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    case: row,
    ...(await partsOf(trx, row.id)),
    handOvers: await handOversOf(trx, row),
    notes: await notesOf(trx, row),
    ties: await tiesOf(trx, row.id),
    splitFrom: await numberOf(trx, row.split_from),
    ...(await surroundingsOf(trx, row)),
  };
}

async function numberOf(trx: TenantTransaction, caseId: string | null): Promise<string | null> {
  if (caseId === null) return null;
  const row = await trx
    .selectFrom('feedback_case')
    .select('number')
    .where('id', '=', caseId)
    .executeTakeFirst();
  return row?.number ?? null;
}

async function partsOf(trx: TenantTransaction, caseId: string) {
  const submitter = await trx
    .selectFrom('submitter')
    .selectAll()
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return {
    submitter: submitter ?? null,
    clocks: await trx
      .selectFrom('clock')
      .selectAll()
      .where('case_id', '=', caseId)
      .orderBy('kind')
      .orderBy('round')
      .execute(),
    messages: await trx
      .selectFrom('message')
      .selectAll()
      .where('case_id', '=', caseId)
      .where('moved_to', 'is', null)
      .orderBy('created_at')
      .orderBy('direction')
      .orderBy('id')
      .execute(),
    deliveries: await trx
      .selectFrom('delivery')
      .selectAll()
      .where('case_id', '=', caseId)
      .execute(),
  };
}

async function surroundingsOf(
  trx: TenantTransaction,
  row: Pick<CaseRow, 'municipality' | 'policy_version' | 'track'>,
) {
  const policies = await policiesOf(trx, row.municipality);
  const policy = policies.find((one) => one.version === row.policy_version);
  if (!policy) throw new Error(`the policy version ${row.policy_version} of a case is not there`);
  const { id, name, profile } = await trx
    .selectFrom('municipality')
    .select(['id', 'name', 'profile'])
    .where('id', '=', row.municipality)
    .executeTakeFirstOrThrow();
  return {
    policy,
    rules: rulesFor(policy, row),
    organisation: await loadOrganisation(trx),
    municipality: { id, name, texts: textsOf(profile) },
  };
}
