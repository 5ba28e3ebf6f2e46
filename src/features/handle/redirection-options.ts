/** Where each kind of matter goes, according to the policy that the case is under. */
import type { DeskCase } from '../../desk/desk-case.ts';
import type { HandOverTo } from '../../domain/actions.ts';
import { type HandedScope, scopes } from '../../domain/vocabulary.ts';
import { capital } from '../../i18n/desk/capital.ts';
import { handleWords } from '../../i18n/desk/handle.ts';
import type { Receiver } from '../../policy/fields/routes.ts';
import type { Source } from '../../policy/sourced.ts';

const words = handleWords.handOver.configured;

export const otherScopes = scopes.filter((scope) => scope !== 'in_scope');

/** The kinds of matter that can be handed over. */
export const handedScopes = otherScopes.filter(
  (scope): scope is HandedScope => scope !== 'statutory_social' && scope !== 'school_statutory',
);

export interface RedirectionOption {
  /** Undefined where the policy names no receiver, so that the desk must. */
  readonly configured:
    | {
        readonly to: HandOverTo;
        readonly name: string;
        readonly english: string | undefined;
        readonly label: string;
      }
    | undefined;
  readonly source: Source | undefined;
}

function toReceiver(receiver: Receiver): HandOverTo {
  switch (receiver.by) {
    case 'email':
      return { by: 'email', name: receiver.name, email: receiver.email };
    case 'letter':
      return { by: 'letter', name: receiver.name, address: receiver.address };
    case 'committee':
      return { by: 'committee', committeeId: receiver.committee };
    case 'submitter':
      return { by: 'submitter', name: receiver.name, contact: receiver.contact };
  }
}

function labelOf(receiver: Receiver): string {
  const name = capital(receiver.name);
  switch (receiver.by) {
    case 'email':
      return words.email(name, receiver.email);
    case 'letter':
      return words.letter(name);
    case 'committee':
      return words.committee(name);
    case 'submitter':
      return words.submitter(name, receiver.contact);
  }
}

export function redirectionFor(
  deskCase: Pick<DeskCase, 'policy'>,
  scope: HandedScope,
): RedirectionOption {
  const exclusion = deskCase.policy.exclusions.find(({ value }) => value.scope === scope);
  // Which authority is responsible must be named for each case (förvaltningslagen 6 §).
  if (!exclusion || scope === 'other_authority')
    return { configured: undefined, source: exclusion?.source };
  const { receiver } = exclusion.value;
  return {
    configured: {
      to: toReceiver(receiver),
      name: receiver.name,
      english: receiver.english,
      label: labelOf(receiver),
    },
    source: exclusion.source,
  };
}
