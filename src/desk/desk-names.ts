import type { CaseEvent } from '../case/history.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import type { HandOverRow } from '../domain/case-file.ts';
import { clockNouns } from '../i18n/desk/case.ts';
import type { LedgerNames } from '../i18n/desk/ledger.ts';
import type { Organisation } from '../people/directory.ts';
import { factorsOf } from '../policy/interpret.ts';
import type { DeskCase } from './desk-case.ts';

/** The name of a hand-over's receiver. */
export function receiverName(
  { receiver_name, unit_id, committee_id }: HandOverRow,
  { unit, committees }: Pick<Organisation, 'unit' | 'committees'>,
): string | undefined {
  if (receiver_name !== null) return receiver_name;
  if (unit_id !== null) return unit(unit_id)?.name;
  return committees.find(({ id }) => id === committee_id)?.name;
}

/** The names that the desk shows for the ids in a case's ledger. */
export async function namesFor(
  trx: TenantTransaction,
  deskCase: DeskCase,
  events: readonly Pick<CaseEvent, 'detail'>[],
): Promise<LedgerNames> {
  const { organisation, policy, rules, clocks } = deskCase;
  const others = [
    deskCase.case.duplicate_of,
    ...deskCase.ties.flatMap(({ case_id, other_id }) => [case_id, other_id]),
    ...events.flatMap(({ detail }) => [
      ...[detail.duplicateOf, detail.into, detail.splitFrom],
      ...[detail.to, detail.outOf, detail.code],
      ...(Array.isArray(detail.others) ? detail.others : []),
    ]),
  ].filter((id) => typeof id === 'string');
  const numbers = new Map(
    others.length === 0
      ? []
      : (
          await trx
            .selectFrom('feedback_case')
            .select(['id', 'number'])
            .where('id', 'in', others)
            .execute()
        ).map(({ id, number }) => [id, number] as const),
  );
  return {
    account: (id) => organisation.account(id)?.name,
    unit: (id) => organisation.unit(id)?.name,
    classification: (code) => factorsOf(policy).find((one) => one.code === code)?.name.sv,
    clock: (id) => {
      const clock = clocks.find((one) => one.id === id);
      return clock && clockNouns[clock.kind];
    },
    track: (code) => rules.tracks.find((one) => one.code === code)?.name,
    caseNumber: (id) => numbers.get(id),
    receiver: (id) => {
      const handOver = deskCase.handOvers.find((one) => one.id === id);
      return handOver && receiverName(handOver, organisation);
    },
  };
}
