import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demonstrationPassword } from '../../../src/people/demonstration.ts';
import type { Installation } from '../../installation.ts';

/**
 * What the log may never contain, in addition to the planted secrets: submitted text, secrets, and the sender's IP
 * address.
 */
const forbiddenPatterns: Readonly<Record<string, RegExp>> = {
  'words that somebody wrote': /zq[ts]\d+q/,
  'a password': new RegExp(demonstrationPassword),
  'an address on the net':
    /(?<!listening at http:\/\/)\b(?:127\.0\.0\.1|203\.0\.113\.\d+|198\.51\.100\.\d+)\b/,
  'an address of e-mail': /@(?:example\.org|[a-z]+\.example)/,
};

/** What the log contains and may not. `secrets`: codes and cookies that the server has issued. */
export function logFaults(
  { folder }: Pick<Installation, 'folder'>,
  secrets: readonly string[],
): readonly string[] {
  const log = readFileSync(join(folder, 'server.txt'), 'utf8');
  const lines = log.split('\n');
  const found = Object.entries(forbiddenPatterns).flatMap(([what, pattern]) => {
    const line = lines.find((one) => pattern.test(one));
    return line === undefined ? [] : [`the log holds ${what}: ${line.slice(0, 300)}`];
  });
  const given = secrets.filter((secret) => secret.length >= 8 && log.includes(secret)).length;
  const errors = lines.filter((line) => line.includes('"level":"error"'));
  return [
    ...found,
    ...(given > 0 ? [`the log holds ${given} codes or cookies`] : []),
    ...(errors.length > 0
      ? [`${errors.length} errors in the log, such as ${errors[0]?.slice(0, 1500)}`]
      : []),
  ];
}
