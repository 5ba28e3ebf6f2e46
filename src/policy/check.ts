import { addDays } from '../domain/calendar/day.ts';
import { formatDay } from '../domain/calendar/format.ts';
import { factorsOf } from './interpret.ts';
import type { OrganisationSeed } from './municipality.ts';
import type { Policy } from './schema.ts';

/** One Swedish sentence per fault in a municipality's versions, each naming version and field; none when all is well. */
export function checkPolicies(versions: readonly Policy[]): readonly string[] {
  const ordered = versions.toSorted((one, other) =>
    one.effectiveFrom.value < other.effectiveFrom.value ? -1 : 1,
  );
  return [
    ...ordered.flatMap(faultsWithin),
    ...ordered.flatMap((policy, index) => seam(policy, ordered[index + 1])),
  ];
}

function faultsWithin(policy: Policy): readonly string[] {
  return [
    ...windowFaults(policy),
    ...deadlineFaults(policy),
    ...messageFaults(policy),
    ...classificationFaults(policy),
  ].map((sentence) => `${policy.version}: ${sentence}`);
}

function windowFaults({ effectiveFrom, effectiveTo }: Policy): readonly string[] {
  if (effectiveTo.value === null || effectiveFrom.value < effectiveTo.value) return [];
  return ['effectiveTo ligger inte efter effectiveFrom, så versionen gäller aldrig.'];
}

function seam(policy: Policy, next: Policy | undefined): readonly string[] {
  if (next === undefined) return [];
  const end = policy.effectiveTo.value;
  const start = next.effectiveFrom.value;
  if (end === start) return [];
  if (end === null || end > start) {
    return [
      `${policy.version} och ${next.version} gäller båda från och med ${formatDay(start, 'sv')}.`,
    ];
  }
  const last = formatDay(addDays(start, -1), 'sv');
  return [
    `Ingen version gäller från ${formatDay(end, 'sv')} till och med ${last}, mellan ${policy.version} och ${next.version}.`,
  ];
}

function deadlineFaults(policy: Policy): readonly string[] {
  const { acknowledgement, response } = policy.deadlines;
  const owed = policy.firstMessage.parts.value;
  const faults: string[] = [];
  if (acknowledgement.value?.satisfiedBy.length === 0) {
    faults.push('deadlines.acknowledgement har ingen åtgärd som kan uppfylla den.');
  }
  if (response.value !== null && !response.value.satisfiedBy.includes('response')) {
    faults.push('deadlines.response måste kunna uppfyllas av ett svar.');
  }
  for (const [satisfaction, part] of namedIn) {
    if (acknowledgement.value?.satisfiedBy.includes(satisfaction) && !owed.includes(part)) {
      faults.push(
        `deadlines.acknowledgement uppfylls av ${satisfaction}, men firstMessage.parts saknar ${part}.`,
      );
    }
  }
  return faults;
}

/** What a message must hold before it can be the one that a deadline waits for. */
const namedIn = [
  ['unit_named', 'unit'],
  ['handler_named', 'handler'],
  ['registration_and_response_day', 'registration'],
  ['registration_and_response_day', 'response_day'],
] as const;

function messageFaults(policy: Policy): readonly string[] {
  const promisesDay = policy.firstMessage.parts.value.includes('response_day');
  return promisesDay && policy.deadlines.response.value === null
    ? ['firstMessage.parts lovar en svarsdag, men deadlines.response sätter ingen.']
    : [];
}

function classificationFaults(policy: Policy): readonly string[] {
  const codes = factorsOf(policy).map(({ code }) => code);
  const repeated = codes.filter((code, index) => codes.indexOf(code) !== index);
  const faults = repeated.map((code) => `classification har ${code} mer än en gång.`);
  if (policy.closureRequires.value.includes('factor') && codes.length === 0) {
    faults.push('closureRequires kräver en kvalitetsfaktor, men classification har inga.');
  }
  return faults;
}

/** Whoever answers the telephone must be able to lead the caller everywhere (VAS14-02). */
export function checkOrganisation(organisation: OrganisationSeed): readonly string[] {
  const withUnits = new Set(organisation.units.map(({ department }) => department));
  const unreachable = organisation.departments.filter(({ id }) => !withUnits.has(id));
  return unreachable.map(({ name }) => `${name} har ingen enhet som ärenden kan lämnas till.`);
}
