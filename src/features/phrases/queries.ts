import type { AppContext } from '../../app-context.ts';
import type { TenantTransaction } from '../../db/tenant.ts';
import { inTenant } from '../../db/tenant.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { mayKeepPhrase, type PhraseRow } from '../../domain/phrase.ts';
import { loadOrganisation, municipalityOf, type Organisation } from '../../people/directory.ts';
import { readPhrases } from '../../replies/phrases.ts';
import { deskFrame } from '../../web/desk-frame.ts';

/** What every page about phrases needs. */
export interface Keeping {
  readonly actor: StaffActor;
  readonly frame: ReturnType<typeof deskFrame>;
  readonly organisation: Organisation;
  readonly phrases: readonly PhraseRow[];
}

export async function withPhraseKeeping<T>(
  app: AppContext,
  actor: StaffActor,
  work: (trx: TenantTransaction, keeping: Keeping) => Promise<T>,
): Promise<T> {
  const { municipality, committees } = actor;
  return await inTenant(app.databases, { municipality, committees }, async (trx) => {
    const organisation = await loadOrganisation(trx);
    const frame = deskFrame(actor, await municipalityOf(trx, municipality), app.config);
    return await work(trx, { actor, frame, organisation, phrases: await readPhrases(trx) });
  });
}

/** The units whose phrases this person maintains. */
export function unitsFor({ actor, organisation }: Pick<Keeping, 'actor' | 'organisation'>) {
  return organisation.units.filter((unit) => mayKeepPhrase(actor, unit));
}

/**
 * Whether this person may change this phrase; one of a unit that no longer exists is maintained by those who maintain
 * all.
 */
export function mayEditPhrase({ actor, organisation }: Keeping, { unit_id }: PhraseRow): boolean {
  const unit = unit_id === null ? null : (organisation.unit(unit_id) ?? null);
  return mayKeepPhrase(actor, unit);
}
