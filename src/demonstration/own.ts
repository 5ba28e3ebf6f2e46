import type { Config } from '../config.ts';
import type { Databases } from '../db/connect.ts';
import { inTenant } from '../db/tenant.ts';
import { derivedFollowCode, followCodeHash } from '../domain/follow-code.ts';

/** More than a demonstration has for one municipality. */
const mostCases = 40;

/** The code that follows a demonstration's case: derived, since only its hash is kept, so that a page can show it. */
export function demonstrationCode(secret: string, municipality: string, place = 0): string {
  return derivedFollowCode(secret, municipality, 'demonstration', String(place));
}

/** Whether everything there is was invented by the demonstration itself, so that nobody misses it. */
export async function holdsOnlyDemonstration(
  databases: Databases,
  { mode, secret }: Pick<Config, 'mode' | 'secret'>,
): Promise<boolean> {
  if (mode !== 'demonstration') return false;
  const rows = await databases.app.selectFrom('municipality').select('id').execute();
  for (const { id: municipality } of rows) {
    const own = Array.from({ length: mostCases }, (_, place) =>
      followCodeHash(demonstrationCode(secret, municipality, place)),
    );
    const other = await inTenant(databases, { municipality, committees: 'all' }, (trx) =>
      trx
        .selectFrom('feedback_case')
        .select('id')
        .where('code_hash', 'not in', own)
        .limit(1)
        .execute(),
    );
    if (other.length > 0) return false;
  }
  return true;
}
