import { factorsOf } from '../interpret.ts';
import { type Check, repeated } from './fault.ts';

const twice = (field: string, codes: readonly string[]) =>
  repeated(codes).map((code) => `${field} har ${code} mer än en gång.`);

/** Checks that the categories of cases exist, and that none is listed twice. */
export const categoryFaults: Check = (policy) => {
  const codes = factorsOf(policy).map(({ code }) => code);
  const faults = [
    ...twice('classification', codes),
    ...twice(
      'submitterTypes',
      policy.submitterTypes.map(({ value }) => value.type),
    ),
    ...twice(
      'exclusions',
      policy.exclusions.map(({ value }) => value.scope),
    ),
    ...twice(
      'statutoryTracks',
      policy.statutoryTracks.map(({ value }) => value.code),
    ),
    ...twice(
      'indicators',
      policy.indicators.map(({ value }) => value.code),
    ),
    ...twice(
      'retention',
      policy.retention.map(({ value }) => value.what),
    ),
  ];
  if (policy.closureRequires.value.includes('factor') && codes.length === 0)
    faults.push('closureRequires kräver en kvalitetsfaktor, men classification har inga.');
  return faults;
};

/** A redirection must lead to a receiver that exists. */
export const referenceFaults: Check = ({ submitterTypes, exclusions }) => {
  const scopes = exclusions.map(({ value }) => value.scope);
  return submitterTypes.flatMap(({ value }) =>
    value.welcome || scopes.includes(value.goesTo)
      ? []
      : [
          `submitterTypes visar ${value.type} till ${value.goesTo}, men exclusions har ingen mottagare för det.`,
        ],
  );
};

/** A report without a recipient, or with a recipient listed twice. */
export const reportFaults: Check = ({ reports }) => [
  ...twice(
    'reports',
    reports.map(({ value }) => value.code),
  ),
  ...reports
    .filter(({ value }) => value.recipients.length === 0)
    .map(({ value }) => `reports.${value.code} har ingen mottagare.`),
];
