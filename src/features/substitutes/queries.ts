import { type KnownSubstitution, substitutionsFrom } from '../../administration/substitutes.ts';
import type { AppContext } from '../../app-context.ts';
import { inTenant } from '../../db/tenant.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { arrivalDayOf, type Day } from '../../domain/calendar/day.ts';
import { mayArrangeFor, mayHaveSubstitute, maySubstituteFor } from '../../domain/substitutes.ts';
import {
  type AccountEntry,
  loadOrganisation,
  municipalityOf,
  type Organisation,
} from '../../people/directory.ts';
import { deskFrame } from '../../web/desk-frame.ts';

export interface Substitutes {
  readonly frame: ReturnType<typeof deskFrame>;
  readonly organisation: Organisation;
  readonly today: Day;
  /** The substitutions that this person may see: their own, and those of people they may arrange them for. */
  readonly current: readonly KnownSubstitution[];
  /** The people for whom this person may arrange one. */
  readonly absent: readonly AccountEntry[];
  readonly candidates: readonly AccountEntry[];
}

/** Their own, or those of everybody they may arrange them for. */
export async function readSubstitutes(
  { databases, clock, config }: Pick<AppContext, 'databases' | 'clock' | 'config'>,
  actor: StaffActor,
  whose: 'own' | 'others',
): Promise<Substitutes> {
  const { municipality, accountId } = actor;
  const today = arrivalDayOf(clock.now());
  return await inTenant(databases, { municipality, committees: [] }, async (trx) => {
    const organisation = await loadOrganisation(trx);
    const active = organisation.accounts.filter((one) => one.active);
    const absent = active.filter(
      (one) =>
        mayHaveSubstitute(one.role) &&
        (whose === 'own' ? one.id === accountId : mayArrangeFor(actor, one)),
    );
    const all = await substitutionsFrom(trx, municipality, today);
    return {
      frame: deskFrame(actor, await municipalityOf(trx, municipality), config),
      organisation,
      today,
      current: all.filter((one) => absent.some(({ id }) => id === one.accountId)),
      absent,
      candidates: active.filter((one) => absent.some((away) => maySubstituteFor(away, one))),
    };
  });
}
