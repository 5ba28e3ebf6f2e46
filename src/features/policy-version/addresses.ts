import { deskPaths } from '../../paths.ts';

/** As a segment of an address: only what can be a version's code reaches the database. */
export const versionStep = ':version(^[A-ZÅÄÖ][A-ZÅÄÖ0-9-]{1,19}$)';

const form = deskPaths.policyNew;

export const policyVersionAddresses = {
  form,
  /** From the review page back to the form. */
  again: `${form}/andra`,
  file: `${form}/fil`,
  put: `${form}/i-kraft`,
  done: (version: string) => `${form}/klart?${new URLSearchParams({ version })}`,
  donePage: `${form}/klart`,
  json: (version: string) => `${deskPaths.policy}/${encodeURIComponent(version)}.json`,
  jsonRoute: `${deskPaths.policy}/${versionStep}.json`,
} as const;
