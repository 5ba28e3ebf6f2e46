import type { Policy } from '../schema.ts';

/** What is wrong with a version, as a sentence that names the field. */
export interface Fault {
  readonly version: string;
  readonly sentence: string;
}

/** The sentences of one kind of fault within one version. */
export type Check = (policy: Policy) => readonly string[];

/** Each value that occurs more than once, once. */
export function repeated<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
