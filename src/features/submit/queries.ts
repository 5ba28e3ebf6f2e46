import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { AppContext } from '../../app-context.ts';
import { askInTenant } from '../../db/tenant.ts';
import { arrivalDayOf } from '../../domain/calendar/day.ts';
import {
  type Municipality,
  municipalityFrom,
  municipalityQuestion,
} from '../../municipality/find.ts';
import { policyInForce } from '../../policy/interpret.ts';
import type { Policy } from '../../policy/schema.ts';
import { policiesAt, versionNames } from '../../policy/store.ts';

export interface SubmissionPlace {
  readonly municipality: Municipality;
  /** The version in force today; undefined where there is none. */
  readonly policy: Policy | undefined;
}

/** @throws Problem not_found */
export async function findSubmissionPlace(
  { databases, clock }: Pick<AppContext, 'databases' | 'clock'>,
  id: string,
): Promise<SubmissionPlace> {
  const [row] = await askInTenant(
    databases,
    { municipality: id, committees: [] },
    municipalityQuestion(databases.app, sql.lit(id)).select(
      jsonArrayFrom(versionNames(databases.app, sql.lit(id))).as('versions'),
    ),
  );
  const municipality = municipalityFrom(row);
  const policies = await policiesAt(databases, id, row?.versions ?? []);
  return { municipality, policy: policyInForce(policies, arrivalDayOf(clock.now())) };
}
