import { describePolicy } from '../../policy/describe/describe.ts';
import {
  areaWords,
  satisfactionWords,
  scopeWords,
  submitterWords,
} from '../../policy/describe/words.ts';
import type { Policy } from '../../policy/schema.ts';
import type { Objection } from '../../policy/succession.ts';
import { policyVersionWords } from './words.ts';

/** What prevents a version from being put in force, with the names of the fields as on the pages. */
export function objectionsInWords(
  objections: readonly Objection[],
  policy: Policy,
): readonly string[] {
  const names = namesIn(policy);
  return objections.map((objection) =>
    codesInWords(
      names.reduce(
        (sentence, [field, name]) => sentence.replaceAll(field, `”${name}”`),
        objectionSentence(objection),
      ),
    ),
  );
}

const codeWords: Readonly<Record<string, string>> = {
  ...submitterWords,
  ...scopeWords,
  ...areaWords,
  ...satisfactionWords,
};

/** Matches only what can be nothing but a code: two words joined by an underscore. */
function codesInWords(sentence: string): string {
  return sentence.replaceAll(/\b[a-z]+(?:_[a-z]+)+\b/g, (code) => codeWords[code] ?? code);
}

/** The longest first, so that no field is taken for the beginning of another. */
function namesIn(policy: Policy): readonly (readonly [string, string])[] {
  return describePolicy(policy)
    .flatMap(({ heading, rows }) =>
      rows
        .filter(({ field }) => field.includes('.'))
        .map(({ field, label }) => [field, `${heading}: ${label}`] as const),
    )
    .toSorted(([one], [other]) => other.length - one.length);
}

function objectionSentence(objection: Objection): string {
  const words = policyVersionWords.objections;
  switch (objection.code) {
    case 'other_municipality':
      return words.otherMunicipality(objection.municipality);
    case 'stale':
      return words.stale(objection.latest);
    case 'code_taken':
      return words.codeTaken(objection.version);
    case 'day_passed':
      return words.dayPassed(objection.today);
    case 'overlap':
      return words.overlap(objection.former, objection.since, objection.earliest);
    case 'gap':
      return words.gap(objection.former, objection.end);
    case 'fault':
      return objection.sentence;
  }
}
