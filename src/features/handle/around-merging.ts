import type { AppContext } from '../../app-context.ts';
import { messagesSinceMerge } from '../../case/unmerge.ts';
import { inTenant } from '../../db/tenant.ts';
import type { DeskCase } from '../../desk/desk-case.ts';
import { openDeskCase } from '../../desk/desk-change.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { type FormValues, typed } from '../../web/form-body.ts';
import type { FieldsProps, Handling } from './handling.ts';

interface Opened {
  readonly actor: StaffActor;
  readonly deskCase: DeskCase;
  readonly values: FormValues;
}

/** What is read besides the case where two are merged, or a merging is undone; nothing for other actions. */
export async function aroundMerging(
  { databases, clock }: Pick<AppContext, 'databases' | 'clock'>,
  action: Handling['action'],
  { actor, deskCase, values }: Opened,
): Promise<Pick<FieldsProps, 'compared' | 'meanwhile'>> {
  const { municipality, committees } = actor;
  const { case: row } = deskCase;
  if (action === 'unmerge')
    return await inTenant(databases, { municipality, committees }, async (trx) => ({
      meanwhile: await messagesSinceMerge(trx, row),
    }));
  const number = typed(values, 'number').trim();
  if (action !== 'merge' || number === '' || number === row.number) return {};
  return await inTenant(databases, { municipality, committees }, async (trx) => ({
    compared: await openDeskCase(trx, clock, actor, number),
  }));
}
