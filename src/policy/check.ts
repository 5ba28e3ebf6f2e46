import { compareDays } from '../domain/calendar/day.ts';
import { categoryFaults, referenceFaults, reportFaults } from './check/categories.ts';
import { deadlineFaults } from './check/deadlines.ts';
import type { Check, Fault } from './check/fault.ts';
import { checkOrganisation, type Places, placeFaults } from './check/places.ts';
import { textFaults } from './check/texts.ts';
import { periodFaults } from './check/windows.ts';
import type { Policy } from './schema.ts';

const checks: readonly Check[] = [
  deadlineFaults,
  textFaults,
  categoryFaults,
  referenceFaults,
  reportFaults,
];

/** The faults of the versions and of the transitions between them; none when all is well. */
export function faultsIn(versions: readonly Policy[], places?: Places): readonly Fault[] {
  const ordered = versions.toSorted((one, other) =>
    compareDays(one.effectiveFrom.value, other.effectiveFrom.value),
  );
  const within = ordered.flatMap((policy) => {
    const { version } = policy;
    const sentences = [
      ...checks.flatMap((check) => check(policy)),
      ...(places === undefined ? [] : placeFaults(policy, places)),
    ];
    return sentences.map((sentence) => ({ version, sentence: `${version}: ${sentence}` }));
  });
  return [...within, ...periodFaults(ordered)];
}

/** One Swedish sentence per fault in a municipality's versions and its organisation, each naming version and field. */
export function checkPolicies(versions: readonly Policy[], places?: Places): readonly string[] {
  return [
    ...faultsIn(versions, places).map(({ sentence }) => sentence),
    ...(places === undefined ? [] : checkOrganisation(places)),
  ];
}
