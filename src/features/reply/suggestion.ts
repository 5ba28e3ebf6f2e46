import type { DeskCase } from '../../desk/desk-case.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { publicPaths } from '../../paths.ts';
import { personWordOf } from '../../policy/interpret.ts';
import type { ReplyContext } from './words.ts';

/** What a suggested reply to this case, signed by this person, is written with. */
export function contextOf(deskCase: DeskCase, actor: StaffActor, publicUrl: string): ReplyContext {
  const { case: row, submitter, organisation, municipality, policy, rules } = deskCase;
  const unit = organisation.unit(row.unit_id ?? actor.unitId ?? '');
  const account = organisation.account(actor.accountId);
  const signer = account?.identityProtected ? (unit?.functionName ?? null) : actor.name;
  return {
    language: row.language,
    kind: row.kind,
    name: row.anonymous ? null : (submitter?.name ?? null),
    personWord: personWordOf(policy, unit)?.[row.language] ?? null,
    reviewer: policy.escalation.value.to,
    authorities: rules.tracks.find(({ code }) => code === row.track)?.authorities ?? [],
    signature: [signer, unit?.name ?? null, municipality.name].filter((line) => line !== null),
    followAddress: `${publicUrl}${publicPaths.follow(row.language, municipality.id)}`,
    phone: municipality.texts.contact.phone,
  };
}
