/** Where each kind of thing goes, as the policy that the case came in under says. */
import type { DeskCase } from '../../case/desk-case.ts';
import type { HandOverTo } from '../../domain/actions.ts';
import { type Area, type OtherScope, scopes } from '../../domain/vocabulary.ts';
import { capital } from '../../locales/capital.ts';
import { handleWords } from '../../locales/handle.ts';
import type { Receiver } from '../../policy/fields/routes.ts';
import type { Localised } from '../../policy/municipality.ts';
import type { Source } from '../../policy/sourced.ts';

const words = handleWords.handOver.configured;

export const otherScopes = scopes.filter((scope) => scope !== 'in_scope');

export interface Door {
  /** Undefined where the policy names no receiver of its own: a track of the law, handled by a unit. */
  readonly configured:
    | {
        readonly to: HandOverTo;
        readonly name: string;
        readonly english: string | undefined;
        readonly label: string;
      }
    | undefined;
  /** The units that answer for what the track is about. */
  readonly unitId: string | undefined;
  readonly told: Localised | undefined;
  readonly law: string | undefined;
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

const statutoryAreas: Readonly<Partial<Record<OtherScope, readonly Area[]>>> = {
  statutory_social: ['social_services', 'elderly_care', 'disability_support'],
  school_statutory: ['preschool', 'compulsory_school', 'upper_secondary'],
};

/** A complaint that a law governs goes to the unit it concerns, where the law's own track begins (BOT-13, skollagen). */
function trackDoor({ policy, organisation, case: row }: DeskCase, scope: OtherScope): Door {
  const areas: readonly string[] = statutoryAreas[scope] ?? [];
  const track = policy.statutoryTracks.find(({ value }) =>
    value.areas.some((area) => areas.includes(area)),
  );
  const units = organisation.units.filter((unit) => unit.areas.some((one) => areas.includes(one)));
  const unit = units.find(({ id }) => id === row.unit_id) ?? units[0];
  return {
    configured: undefined,
    unitId: unit?.id,
    told: undefined,
    law: track?.value.law,
    source: track?.source,
  };
}

export function doorFor(deskCase: DeskCase, scope: OtherScope): Door {
  const exclusion = deskCase.policy.exclusions.find(({ value }) => value.scope === scope);
  if (!exclusion) return trackDoor(deskCase, scope);
  const { receiver, told } = exclusion.value;
  return {
    configured: {
      to: toReceiver(receiver),
      name: receiver.name,
      english: receiver.english,
      label: labelOf(receiver),
    },
    unitId: undefined,
    told,
    law: undefined,
    source: exclusion.source,
  };
}
