import { partsFrom, partsQuestions, wholeMessages } from '../case/load-case.ts';
import { readTogether } from '../db/read-together.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import type { CaseFile, CaseRow, MessageRow } from '../domain/case-file.ts';
import type { PolicyRules } from '../domain/rules.ts';
import { textsOf } from '../municipality/profile.ts';
import type { MunicipalityTexts } from '../municipality/schema.ts';
import { senderColumn } from '../municipality/sender.ts';
import { type Organisation, organisationFrom, organisationQuestions } from '../people/directory.ts';
import { rulesFor } from '../policy/rules.ts';
import type { Policy } from '../policy/schema.ts';
import { policiesNamed, versionNames } from '../policy/store.ts';

/**
 * A case as the desk sees it: its rows with their text, the policy version that applies to it, and the organisation.
 */
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
  /** In the form that `senderOf` reads. */
  readonly sender: unknown;
}

/** The case with this number in the transaction's municipality, for `readTogether`. */
export function caseQuestion(trx: TenantTransaction, municipality: string, number: string) {
  return trx
    .selectFrom('feedback_case')
    .selectAll()
    .where('municipality', '=', municipality)
    .where('number', '=', number);
}

/**
 * The case with this number in the transaction's municipality; undefined where the transaction sees none. `locked`:
 * until the transaction ends, taken before anything else of the case is read.
 */
export async function readDeskCase(
  trx: TenantTransaction,
  municipality: string,
  number: string,
  reading: 'read' | 'locked' = 'read',
): Promise<DeskCase | undefined> {
  const row = await caseQuestion(trx, municipality, number)
    .$if(reading === 'locked', (query) => query.forUpdate())
    .executeTakeFirst();
  return row && (await deskCaseOf(trx, row));
}

/** The other rows of the case, and everything it depends on, in one statement. */
export async function deskCaseOf(trx: TenantTransaction, row: CaseRow): Promise<DeskCase> {
  const { messages, splitFrom, policyVersions, municipality, ...answers } = await readTogether(
    trx,
    {
      ...partsQuestions(trx, row),
      ...organisationQuestions(trx),
      messages: wholeMessages(trx, row.id),
      splitFrom:
        row.split_from === null
          ? undefined
          : trx.selectFrom('feedback_case').select('number').where('id', '=', row.split_from),
      policyVersions: versionNames(trx, row.municipality),
      municipality: trx
        .selectFrom('municipality')
        .select(['id', 'name', 'profile', senderColumn.as('sender')])
        .where('id', '=', row.municipality),
    },
  );
  const policies = await policiesNamed(trx, row.municipality, policyVersions);
  const policy = policies.find((one) => one.version === row.policy_version);
  if (!policy) throw new Error(`the policy version ${row.policy_version} of a case is not there`);
  const [place] = municipality;
  if (!place) throw new Error(`the municipality ${row.municipality} of a case is not there`);
  return {
    ...{ case: row, messages, ...partsFrom(answers) },
    splitFrom: splitFrom[0]?.number ?? null,
    ...{ policy, rules: rulesFor(policy, row), organisation: organisationFrom(answers) },
    municipality: {
      id: place.id,
      name: place.name,
      texts: textsOf(place.profile),
      sender: place.sender,
    },
  };
}
