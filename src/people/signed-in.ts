import { type Kysely, sql } from 'kysely';
import type { AuthTables } from '../db/tables.ts';
import type { StaffActor } from '../domain/actor.ts';
import type { Day } from '../domain/calendar/day.ts';
import { type AccountPlace, type Substitution, staffActorOf } from './staff-actor.ts';

/** An open session, its user, and who that is as staff. */
export interface SignedIn {
  readonly session: {
    readonly id: string;
    /** The municipality's own provider; null: a password of ours. */
    readonly providerId: string | null;
    readonly began: Temporal.Instant;
    readonly expires: Temporal.Instant;
  };
  readonly user: { readonly id: string; readonly email: string; readonly secondFactor: boolean };
  readonly municipality: { readonly id: string; readonly name: string };
  /** Undefined when the account is gone or inactive. */
  readonly actor: StaffActor | undefined;
}

interface Row extends Omit<AccountPlace, 'id'> {
  readonly session_id: string;
  readonly provider_id: string | null;
  readonly began: Date;
  readonly expires: Date;
  readonly user_id: string;
  readonly email: string;
  readonly second_factor: boolean;
  readonly municipality: string;
  readonly municipality_name: string;
  readonly account_id: string | null;
  readonly receiving: string | null;
  readonly pairs: readonly Substitution[];
}

const instantOf = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime());

/** Read for each request: a removed role or an ended session takes effect at once. */
export async function readSignedIn(
  database: Kysely<AuthTables>,
  token: string,
  today: Day,
): Promise<SignedIn | undefined> {
  const { rows } = await sql<Row>`
    select * from auth.signed_in(${token}::text, ${today}::date)`.execute(database);
  const [row] = rows;
  if (!row) return undefined;
  const { account_id: id, municipality } = row;
  return {
    session: {
      id: row.session_id,
      providerId: row.provider_id,
      began: instantOf(row.began),
      expires: instantOf(row.expires),
    },
    user: { id: row.user_id, email: row.email, secondFactor: row.second_factor },
    municipality: { id: municipality, name: row.municipality_name },
    actor: id === null ? undefined : staffActorOf(municipality, { ...row, id }),
  };
}
